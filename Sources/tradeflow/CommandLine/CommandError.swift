import Lexicon

/// Why a command could not do what was typed.
enum CommandError: Error, Hashable {
  case noCommand
  case unknownCommand(String, meant: String?)
  case unknownOption(String, command: String)
  case missingValue(option: String, command: String)
  case unwantedValue(option: String, command: String)
  case badNumber(option: String, String, command: String)
  case badChoice(option: String, String, known: [String], command: String)
  case badDay(option: String, String, command: String)
  case unknownAction(String, known: [String], command: String)
  case unknownTable(String, meant: String?, known: [String], command: String)
  case badArgument(String, expected: String, command: String)
  case unknownClaim(String, folder: String, command: String)
  case noStore(folder: String)
  case missingArgument(String, command: String)
  case missingOption(String, command: String)
  case rivalOptions(String, String, command: String)
  case extraArgument(String, command: String)
  case badTables(TableError)
  case cannotPrint(reason: String)
  case bug(String)

  var exitCode: ExitCode {
    switch self {
    case .cannotPrint: .failedIO
    case .noStore: .noInput
    case .bug: .bug
    default: .usage
    }
  }
}
