/// One of the program's commands: its file holds its usage, then what it does.
protocol Command: Sendable {
  static var usage: Usage { get }
  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode
}

/// Where a command's words go.
struct Console {
  let output = StandardOutput()
  let log = DiagnosticPrinter()
}
