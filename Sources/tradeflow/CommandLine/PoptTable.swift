import CPopt
import Glibc

/// A command's options as popt's table; it owns the C strings that the table points to.
final class PoptTable {
  private let options: [Option]
  private var strings: [UnsafeMutablePointer<CChar>] = []
  private let table: UnsafeMutablePointer<tradeflow_popt_option>

  init(_ options: [Option]) {
    self.options = options
    table = .allocate(capacity: options.count + 1)
    for (index, option) in options.enumerated() {
      (table + index).initialize(to: entry(option, number: index + 1))
    }
    (table + options.count).initialize(to: tradeflow_popt_option())
  }

  deinit {
    for string in strings { free(string) }
    table.deallocate()
  }

  /// Runs `body` over a context of popt for these arguments.
  func withContext<Result>(_ usage: Usage, _ arguments: [String], _ body: (poptContext) throws -> Result) rethrows
    -> Result?
  {
    let words: [UnsafePointer<CChar>?] = ([usage.program] + arguments).map { UnsafePointer(copy($0)) } + [nil]
    return try words.withUnsafeBufferPointer { words in
      let count = Int32(words.count - 1)
      let flags = UInt32(POPT_CONTEXT_NO_EXEC)
      guard
        let context = poptGetContext(
          words[0], count, UnsafeMutablePointer(mutating: words.baseAddress), table, flags)
      else { return nil }
      defer { poptFreeContext(context) }
      return try body(context)
    }
  }

  /// The option that popt answered with.
  func option(_ number: Int32) -> Option? {
    options.indices.contains(Int(number) - 1) ? options[Int(number) - 1] : nil
  }

  private func entry(_ option: Option, number: Int) -> tradeflow_popt_option {
    var entry = tradeflow_popt_option()
    entry.longName = UnsafePointer(copy(option.long))
    entry.shortName = option.short?.asciiValue.map { CChar($0) } ?? 0
    entry.val = Int32(number)
    entry.descrip = UnsafePointer(copy(option.help))
    switch option.value {
    case .none: entry.argInfo = UInt32(POPT_ARG_NONE)
    case .word(let name), .number(let name):
      entry.argInfo = UInt32(POPT_ARG_STRING)
      entry.argDescrip = UnsafePointer(copy(name))
    }
    return entry
  }

  private func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let string = strdup(text) else { return nil }
    strings.append(string)
    return string
  }
}
