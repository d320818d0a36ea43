import Extract
import Glibc

/// Prints what is no data: errors, and what was set aside.
struct DiagnosticPrinter: Sendable {
  private let descriptor: Int32 = 2

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func print(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// `feed.csv:7: rejected: 3 cells; expected 4`
  func print(_ reject: Reject) {
    print("\(reject.place): rejected: \(reject.message)")
  }
}
