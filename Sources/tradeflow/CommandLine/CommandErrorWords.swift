extension CommandError: CustomStringConvertible {
  /// `tradeflow extract: error: unknown option '--formt'; see 'tradeflow extract --help'`
  var description: String {
    switch self {
    case .noCommand:
      "tradeflow: error: no command; see 'tradeflow --help'"
    case .unknownCommand(let word, let meant?):
      "tradeflow: error: unknown command '\(word)'; did you mean '\(meant)'"
    case .unknownCommand(let word, nil):
      "tradeflow: error: unknown command '\(word)'; see 'tradeflow --help'"
    case .unknownOption(let option, let command):
      "\(command): error: unknown option '\(option)'; see '\(command) --help'"
    case .missingValue(let option, let command):
      "\(command): error: option '\(option)' has no value; see '\(command) --help'"
    case .unwantedValue(let option, let command):
      "\(command): error: option '\(option)' takes no value; see '\(command) --help'"
    case .badNumber(let option, let word, let command):
      "\(command): error: --\(option) '\(word)'; expected a whole number from 1 to 256"
    case .badChoice(let option, let word, let known, let command):
      "\(command): error: --\(option) '\(word)'; expected one of \(known.joined(separator: ", "))"
    case .badDay(let option, let word, let command):
      "\(command): error: --\(option) '\(word)'; expected a day, such as 2017-10-25"
    case .unknownAction(let word, let known, let command):
      "\(command): error: '\(word)'; expected one of \(known.joined(separator: ", "))"
    case .unknownTable(let name, let meant?, _, let command):
      "\(command): error: no table '\(name)'; did you mean '\(meant)'"
    case .unknownTable(let name, nil, let known, let command):
      "\(command): error: no table '\(name)'; expected one of \(known.joined(separator: ", "))"
    case .badArgument(let word, let expected, let command):
      "\(command): error: '\(word)'; expected \(expected)"
    case .unknownClaim(let id, let folder, let command):
      "\(command): error: no claim or flow '\(id)' in \(folder); expected an id of its claims.csv or trade.csv"
    case .noStore(let folder):
      "\(folder): error: no datasets; expected a folder that run or load has written"
    case .missingArgument(let argument, let command):
      "\(command): error: no \(argument); see '\(command) --help'"
    case .missingOption(let option, let command):
      "\(command): error: no option '--\(option)'; see '\(command) --help'"
    case .rivalOptions(let option, let other, let command):
      "\(command): error: '--\(option)' beside '--\(other)'; expected one of the two"
    case .extraArgument(let argument, let command):
      "\(command): error: unexpected argument '\(argument)'; see '\(command) --help'"
    case .badTables(let error):
      "\(error)"
    case .cannotPrint(let reason):
      "standard output: error: cannot write: \(reason)"
    case .bug(let words):
      "tradeflow: error: \(words); this is a bug in tradeflow"
    }
  }
}
