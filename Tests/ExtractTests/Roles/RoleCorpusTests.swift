import Extract
import Lexicon
import Testing

/// Each row of `Tests/Corpus/roles.tsv`: what one figure of a sentence is of.
@Suite struct RoleCorpusTests {
  private static let rows = CorpusTable.rows("roles")

  @Test func theCorpusIsThere() { #expect(RoleCorpusTests.rows.count >= 150) }

  @Test func everyRowHolds() throws {
    let extractor = Extractor(lexicon: try Lexicon())
    for row in RoleCorpusTests.rows where !RoleCorpusTests.isOfTime(row[1]) {
      let found = RoleCorpusTests.value(of: row[1], in: row[0], by: extractor)
      #expect(found ?? "-" == row[2], "\(row[1]) of: \(row[0])")
    }
  }

  /// Periods are resolved by the normalize stage and tested there.
  private static func isOfTime(_ field: String) -> Bool { field == "period" }

  private static func value(of field: String, in wording: String, by extractor: Extractor) -> String? {
    let marked = MarkedText(wording)
    let article = Article(id: "a", published: "1987-04-15", text: Array(marked.text.utf8))
    let mention = extractor.extract(article).mentions.first { $0.span.range.overlaps(marked.range) }
    guard let mention else { return "no figure" }
    let name = field == "hs" ? Role.Name.commodity : Role.Name(rawValue: field)
    guard let name, let role = mention.role(name) else { return nil }
    if field == "hs" { return role.value }
    let words = role.span.map { $0.words(in: article) }
    return field == "commodity" ? words?.lowercased().singular : role.value ?? words
  }
}

extension String {
  /// Enough for the corpus: `soybeans` → `soybean`.
  fileprivate var singular: String {
    hasSuffix("s") && !hasSuffix("ss") && !hasSuffix("gas") ? String(dropLast()) : self
  }
}
