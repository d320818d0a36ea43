/// One option of a command, as its help and its parser know it.
struct Option: Sendable {
  enum Value: Sendable, Equatable {
    case none
    /// What the help calls it: `DIR`.
    case word(String)
    case number(String)
  }

  let long: String
  let short: Character?
  let value: Value
  let help: String

  init(_ long: String, _ short: Character? = nil, _ value: Value = .none, help: String) {
    self.long = long
    self.short = short
    self.value = value
    self.help = help
  }

  static let help = Option("help", "h", help: "show this help")
}

/// What a command takes: its usage line, its options, and a few words on it.
struct Usage: Sendable {
  let command: String
  /// One line for the list of commands.
  let summary: String
  /// Of what is no option: `[FILE…]`.
  let arguments: String
  let argumentCount: ClosedRange<Int>
  let options: [Option]
  /// Shown under the options.
  let notes: String

  init(
    _ command: String, arguments: String = "", count: ClosedRange<Int> = 0...0, summary: String,
    options: [Option] = [], notes: String = ""
  ) {
    self.command = command
    self.arguments = arguments
    self.argumentCount = count
    self.summary = summary
    self.options = options + [.help]
    self.notes = notes
  }

  var program: String { command.isEmpty ? "tradeflow" : "tradeflow \(command)" }
}

/// What a user typed behind a command's name.
struct TypedOptions: Sendable, Equatable {
  var flags: Set<String> = []
  var values: [String: [String]] = [:]
  var arguments: [String] = []

  func has(_ flag: String) -> Bool { flags.contains(flag) }
  func last(_ option: String) -> String? { values[option]?.last }
  func all(_ option: String) -> [String] { values[option] ?? [] }
}
