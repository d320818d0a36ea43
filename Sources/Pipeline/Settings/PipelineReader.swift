import FoundationEssentials

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
    try plan(of: text(of: file), file: file, overrides: overrides)
  }

  /// The same for a filter, which needs neither sources nor output.
  package func settings(of file: String) throws(PipelineProblems) -> RunPlan {
    try plan(of: text(of: file), file: file, overrides: RunPlan.Overrides(sources: ["-"], output: "-"))
  }

  func plan(of text: String, file: String, overrides: RunPlan.Overrides) throws(PipelineProblems) -> RunPlan {
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
    var check = PipelineCheck(file: file, root: document.root, typed: typed, known: known)
    return try check.plan(overrides: overrides, defaultWorkers: defaultWorkers)
  }

  private func text(of file: String) throws(PipelineProblems) -> String {
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
