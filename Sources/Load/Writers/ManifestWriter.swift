import Extract

/// Writes `manifest.json`: what made the folder, from how much, and each file's size and hash.
struct ManifestWriter {
  static let name = "manifest.json"
  let file: OutputFile

  init(in set: OutputSet) throws(LoadError) {
    file = try set.file(ManifestWriter.name)
  }

  func write(_ summary: LoadSummary, _ facts: RunFacts) throws(LoadError) {
    let text = ManifestWriter.text(summary, facts)
    try file.write { bytes in bytes.append(contentsOf: text.utf8) }
  }

  static func text(_ summary: LoadSummary, _ facts: RunFacts) -> String {
    let run = summary.run
    let dataset = summary.dataset
    let claims = Kind.allCases.compactMap { kind in
      dataset.claims[kind].map { (kind.rawValue, JSONText.number($0)) }
    }
    let rejects = dataset.rejects.sorted { left, right in left.key < right.key }
    return JSONText.object([
      ("program", JSONText.string("tradeflow")),
      ("version", JSONText.string(facts.version)),
      ("started", JSONText.string(facts.started)),
      ("finished", JSONText.string(facts.finished)),
      ("inputs", JSONText.number(facts.inputs)),
      (
        "run",
        JSONText.line([
          ("new", JSONText.number(run.new)), ("replaced", JSONText.number(run.replaced)),
          ("same", JSONText.number(run.same)), ("older", JSONText.number(run.older)),
          ("rejects", JSONText.number(run.rejects)),
        ])
      ),
      ("articles", JSONText.number(dataset.articles)),
      ("claims", JSONText.number(dataset.claimCount)),
      ("claims_by_kind", JSONText.line(claims)),
      ("rejects", JSONText.number(dataset.rejectCount)),
      ("rejects_by_category", JSONText.line(rejects.map { ($0.key, JSONText.number($0.value)) })),
      ("files", JSONText.array(summary.files.map(line(of:)))),
    ]) + "\n"
  }

  private static func line(of file: FileFacts) -> String {
    JSONText.line([
      ("name", JSONText.string(file.name)), ("rows", JSONText.number(file.rows)),
      ("bytes", JSONText.number(file.bytes)), ("xxh3", JSONText.string(file.xxh3)),
    ])
  }
}
