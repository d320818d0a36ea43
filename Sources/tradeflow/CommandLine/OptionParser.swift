import CPopt
import Glibc

/// Reads what a user typed behind a command's name, by popt.
struct OptionParser {
  private let usage: Usage

  init(_ usage: Usage) {
    self.usage = usage
  }

  func parse(_ arguments: [String]) throws(CommandError) -> TypedOptions {
    let table = PoptTable(usage.options)
    let parsed = table.withContext(usage, arguments) { context in
      Swift.Result { () throws(CommandError) in try parse(context, table) }
    }
    guard let parsed else { throw .bug("popt gave no context") }
    let typed = try parsed.get()
    if !typed.has("help") { try checkArguments(typed.arguments) }
    return typed
  }

  private func parse(_ context: poptContext, _ table: PoptTable) throws(CommandError) -> TypedOptions {
    var typed = TypedOptions()
    var answer = poptGetNextOpt(context)
    while answer > 0 {
      guard let option = table.option(answer) else { break }
      try add(option, of: context, to: &typed)
      answer = poptGetNextOpt(context)
    }
    if answer < -1 { throw error(answer, context) }
    while let argument = poptGetArg(context) { typed.arguments.append(String(cString: argument)) }
    return typed
  }

  private func add(_ option: Option, of context: poptContext, to typed: inout TypedOptions) throws(CommandError) {
    guard option.value != .none else {
      typed.flags.insert(option.long)
      return
    }
    guard let text = poptGetOptArg(context) else { return }
    defer { free(text) }
    let word = String(cString: text)
    if case .number = option.value, !(Int(word).map { $0 > 0 && $0 <= 256 } ?? false) {
      throw .badNumber(option: option.long, word, command: usage.program)
    }
    typed.values[option.long, default: []].append(word)
  }

  private func error(_ code: Int32, _ context: poptContext) -> CommandError {
    let typed = poptBadOption(context, 0).map { String(cString: $0) } ?? ""
    let option = typed.split(separator: "=").first.map(String.init) ?? typed
    switch code {
    case POPT_ERROR_BADOPT: return .unknownOption(option, command: usage.program)
    case POPT_ERROR_NOARG: return .missingValue(option: option, command: usage.program)
    case POPT_ERROR_UNWANTEDARG: return .unwantedValue(option: option, command: usage.program)
    default: return .bug("popt: \(poptStrerror(code).map { String(cString: $0) } ?? "error \(code)")")
    }
  }

  private func checkArguments(_ arguments: [String]) throws(CommandError) {
    if arguments.count < usage.argumentCount.lowerBound {
      throw .missingArgument(usage.arguments, command: usage.program)
    }
    if arguments.count > usage.argumentCount.upperBound {
      throw .extraArgument(arguments[usage.argumentCount.upperBound], command: usage.program)
    }
  }
}
