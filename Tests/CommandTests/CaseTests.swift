import Foundation
import Testing

/// Golden cases: each folder of `Cases` holds `cmd`, run by the shell in a copy of the folder with `tradeflow` as the
/// debug binary, and what it must print: `expout`, `experr`, and `expstatus` where that is not 0.
///
/// `TRADEFLOW_RECORD=1 swift test --filter CaseTests` writes them anew; `git diff` is then the review.
struct CaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")
  private static let expectations = ["cmd", "expout", "experr", "expstatus"]
  private static let isRecording = ProcessInfo.processInfo.environment["TRADEFLOW_RECORD"] == "1"

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test(arguments: names) func goldenCase(_ name: String) throws {
    let source = CaseTests.folder.appendingPathComponent(name)
    let folder = try WorkFolder()
    for file in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where !CaseTests.expectations.contains(file) {
      let (here, there) = (source.appendingPathComponent(file).path, folder.path + "/" + file)
      try FileManager.default.copyItem(atPath: here, toPath: there)
    }
    let command = try String(contentsOf: source.appendingPathComponent("cmd"), encoding: .utf8)
    let ran = try folder.shell(command)
    if CaseTests.isRecording { return try record(ran, in: source) }
    #expect(ran.text == expected("expout", in: source), "\(ran)")
    #expect(ran.error == expected("experr", in: source), "\(ran)")
    #expect("\(ran.status)" == (expected("expstatus", in: source).split(separator: "\n").first ?? "0"), "\(ran)")
  }

  private func expected(_ name: String, in source: URL) -> String {
    (try? String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  private func record(_ ran: Ran, in source: URL) throws {
    let files = ["expout": ran.text, "experr": ran.error, "expstatus": ran.status == 0 ? "" : "\(ran.status)\n"]
    for (name, text) in files {
      let file = source.appendingPathComponent(name)
      if text.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try Data(text.utf8).write(to: file)
      }
    }
  }
}
