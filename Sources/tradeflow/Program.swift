import Glibc
import Lexicon
import Load
import Normalize
import Pipeline

/// The program: finds the command that was typed, runs it, and tells how it went.
struct Program {
  static let version = "0.1.0"

  /// In the order of the help.
  static let commands: [any Command.Type] = [
    RunCommand.self, ExtractCommand.self, NormalizeCommand.self, LoadCommand.self, ExplainCommand.self,
    WhyCommand.self, CheckCommand.self, RatesCommand.self, TablesCommand.self, SchemaCommand.self, HelpCommand.self,
  ]

  static var names: [String] { commands.map { $0.usage.command } }

  private let console = Console()

  func run(_ arguments: [String]) -> ExitCode {
    signal(SIGPIPE, SIG_IGN)
    do {
      let code = try dispatch(arguments)
      try console.output.flush()
      return code
    } catch is StandardOutput.Closed {
      return .done
    } catch {
      // What was done before the error is data all the same.
      try? console.output.flush()
      return report(error)
    }
  }

  private func dispatch(_ arguments: [String]) throws -> ExitCode {
    guard let word = arguments.first else { throw CommandError.noCommand }
    switch word {
    case "--help", "-h": return try HelpCommand.run(TypedOptions(), console)
    case "--version", "-V":
      try console.output.write("tradeflow \(Program.version)\n")
      return .done
    case let option where option.hasPrefix("-"):
      throw CommandError.unknownOption(option, command: "tradeflow")
    default: return try run(Program.command(word), Array(arguments.dropFirst()))
    }
  }

  private func run(_ command: any Command.Type, _ arguments: [String]) throws -> ExitCode {
    let typed = try OptionParser(command.usage).parse(arguments)
    if typed.has("help") {
      try console.output.write(HelpText(command.usage).text)
      return .done
    }
    return try command.run(typed, console)
  }

  /// The command of this name; an unknown one is told with its nearest neighbour.
  static func command(_ name: String) throws(CommandError) -> any Command.Type {
    if let command = commands.first(where: { $0.usage.command == name }) { return command }
    throw .unknownCommand(name, meant: Spelling(names).nearest(to: name))
  }

  private func report(_ error: any Error) -> ExitCode {
    console.log.print("\(error)")
    switch error {
    case let error as CommandError: return error.exitCode
    case is PipelineProblems, is SettingsError: return .settings
    case is NoUsableInput, is InputError: return .noInput
    case let error as LoadError: return ExitCode(rawValue: error.exitCode) ?? .bug
    default: return .bug
    }
  }
}
