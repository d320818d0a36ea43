import FoundationEssentials
import Lexicon

/// Reads and checks a pipeline file.
package struct PipelineReader: Sendable {
  private let known: KnownNames
  private let defaultWorkers: Int

  package init(known: KnownNames, defaultWorkers: Int) {
    self.known = known
    self.defaultWorkers = defaultWorkers
  }

  /// The plan of a run; throws everything that is wrong with the file.
  package func plan(of file: String, overrides: RunPlan.Overrides = RunPlan.Overrides()) throws(PipelineProblems)
    -> RunPlan
  {
    try plan(of: PipelineReader.text(of: file), file: file, overrides: overrides)
  }

  /// The same for a filter, which needs neither sources nor output.
  package func settings(of file: String) throws(PipelineProblems) -> RunPlan {
    try plan(
      of: PipelineReader.text(of: file), file: file, overrides: RunPlan.Overrides(sources: ["-"], output: "-"))
  }

  /// The lexicon with the tables that the file names, which its other settings are checked against. A file that can't be
  /// read names none; `plan` tells what is wrong with it.
  package static func lexicon(of file: String) throws -> Lexicon {
    guard let text = try? text(of: file), let (typed, root) = try? parsed(text, file: file),
      let folder = typed.tables
    else { return try Lexicon() }
    do throws(TableError) {
      return try Lexicon(tables: TableSet(folder: FilePath.resolve(folder, besideFile: file)))
    } catch {
      throw PipelineProblems(file: file, mark: root.mark(at: ["tables"]), .badTables(error))
    }
  }

  func plan(of text: String, file: String, overrides: RunPlan.Overrides) throws(PipelineProblems) -> RunPlan {
    let (typed, root) = try PipelineReader.parsed(text, file: file)
    var check = PipelineCheck(file: file, root: root, typed: typed, known: known)
    return try check.plan(overrides: overrides, defaultWorkers: defaultWorkers)
  }

  static func parsed(_ text: String, file: String) throws(PipelineProblems) -> (PipelineFile, YamlNode) {
    let document: YamlDocument
    do throws(YamlError) {
      document = try YamlDocument(text)
    } catch {
      throw PipelineProblems(file: file, mark: error.mark, error == .empty ? .empty : .syntax(error.message))
    }
    guard let typed = try? JSONDecoder().decode(PipelineFile.self, from: Data(document.json.utf8)) else {
      let kind = PipelineProblem.Kind.wrongType(
        key: "the file", value: document.root.words, expected: "settings such as 'sources: […]'")
      throw PipelineProblems(file: file, mark: document.root.mark, kind)
    }
    return (typed, document.root)
  }

  static func text(of file: String) throws(PipelineProblems) -> String {
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw PipelineProblem(file: file, mark: nil, kind: .unreadable("not UTF-8"))
      }
      return text
    } catch let problem as PipelineProblem {
      throw PipelineProblems(problems: [problem])
    } catch {
      throw PipelineProblems(file: file, mark: nil, .unreadable(FilePath.reason(file)))
    }
  }
}

extension PipelineProblems {
  init(file: String, mark: YamlMark?, _ kind: PipelineProblem.Kind) {
    self.init(problems: [PipelineProblem(file: file, mark: mark, kind: kind)])
  }
}
