import Lexicon

/// One thing that is wrong with a pipeline file, and where.
package struct PipelineProblem: Error, Hashable {
  package enum Kind: Hashable, Sendable {
    case unreadable(String)
    case empty
    case syntax(String)
    case unknownKey(String, meant: String?, known: [String])
    case wrongType(key: String, value: String, expected: String)
    case unknownDimension(String, meant: String?, known: [String])
    case unknownUnit(String, dimension: String, such: [String])
    case otherDimension(unit: String, dimension: String, isOf: String)
    case unknownCurrency(String)
    case unknownFormat(key: String, String, known: [String])
    case badDay(String)
    case badWorkers(String)
    case missingFile(key: String, String)
    /// A key that says nothing without another.
    case needs(key: String, other: String)
    case badTables(TableError)
    case missing(key: String, option: String)
  }

  package let file: String
  /// Nil of a problem with the file as a whole.
  package let mark: YamlMark?
  package let kind: Kind
}

/// Everything that is wrong with a pipeline file, in the order of its lines.
package struct PipelineProblems: Error, Hashable {
  package let problems: [PipelineProblem]
}
