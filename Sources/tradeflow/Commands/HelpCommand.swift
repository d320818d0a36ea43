/// Shows what the program can do, or the help of one command.
struct HelpCommand: Command {
  static let usage = Usage(
    "help", arguments: "[COMMAND]", count: 0...1, summary: "Shows the commands, or the help of one of them.")

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    if let name = typed.arguments.first {
      try console.output.write(HelpText(try Program.command(name).usage).text)
    } else {
      try console.output.write(overview)
    }
    return .done
  }

  private static var overview: String {
    let width = Program.names.map(\.count).max() ?? 0
    let commands = Program.commands.map { line(of: $0.usage, width: width) }
    return """
      Usage: tradeflow COMMAND [OPTION...] [ARGUMENT...]
      Extracts trade figures from news articles into datasets.

      Commands:
      \(commands.joined())
      Options:
        -h, --help      show this help
        -V, --version   show the version

      See 'tradeflow COMMAND --help' for one command.

      """
  }

  private static func line(of usage: Usage, width: Int) -> String {
    let blanks = String(repeating: " ", count: width - usage.command.count)
    return "  \(usage.command)\(blanks)   \(usage.summary)\n"
  }
}
