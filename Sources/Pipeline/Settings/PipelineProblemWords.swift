extension PipelineProblem: CustomStringConvertible {
  /// `nightly.yaml:4:3: error: unknown key 'sorces'; did you mean 'sources'`
  package var description: String {
    let place = mark.map { "\(file):\($0.line):\($0.column)" } ?? file
    return "\(place): error: \(words)"
  }

  private var words: String {
    switch kind {
    case .unreadable(let reason): "cannot read the pipeline file: \(reason)"
    case .empty: "the file is empty; expected settings such as 'sources: […]'"
    case .syntax(let message): "not YAML: \(message)"
    case .unknownKey(let key, let meant, let known):
      "unknown key '\(key)'; \(PipelineProblem.hint(meant, known))"
    case .wrongType(let key, let value, let expected): "\(key) '\(value)'; expected \(expected)"
    case .unknownDimension(let word, let meant, let known):
      "unknown dimension '\(word)'; \(PipelineProblem.hint(meant, known))"
    case .unknownUnit(let unit, let dimension, let units):
      "unknown unit '\(unit)' of \(dimension); expected a code such as \(units.prefix(5).joined(separator: ", "))"
    case .otherDimension(let unit, let dimension, let other):
      "unit '\(unit)' is of \(other); expected a unit of \(dimension)"
    case .unknownCurrency(let code): "unknown currency '\(code)'; expected an ISO 4217 code, such as USD"
    case .unknownFormat(let key, let word, let known):
      "unknown \(key) '\(word)'; expected one of \(known.joined(separator: ", "))"
    case .badDay(let word): "published '\(word)'; expected a day, such as 2017-10-25"
    case .badWorkers(let word): "workers '\(word)'; expected a whole number from 1 to 256"
    case .missingFile(let key, let path): "\(key) '\(path)'; no such file"
    case .needs(let key, let other): "\(key) without \(other); expected the key '\(other)' too"
    case .badTables(let error):
      "tables: \(error.line > 0 ? "\(error.place):\(error.line)" : error.place): \(error.message)"
    case .missing(let key, let option): "no \(key); expected the key '\(key)', or the option '\(option)'"
    }
  }

  private static func hint(_ meant: String?, _ known: [String]) -> String {
    meant.map { "did you mean '\($0)'" } ?? "expected one of \(known.joined(separator: ", "))"
  }
}

extension PipelineProblems: CustomStringConvertible {
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
