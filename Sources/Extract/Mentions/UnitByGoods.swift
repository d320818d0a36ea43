import Lexicon

/// Settles the units whose word depends on the goods: `40 mln ounces` in a story of silver are troy ounces.
package struct UnitByGoods: Sendable {
  private let meanings: [String: String]

  package init(_ story: Story, goods: UnitGoods) {
    var meanings: [String: String] = [:]
    for row in goods.rows where meanings[row.unit] == nil {
      let isNamed = [story.title, story.text].contains { text in text.tokens.contains { $0.hash == row.goods } }
      if isNamed { meanings[row.unit] = row.means }
    }
    self.meanings = meanings
  }

  /// `oz` → `oz_tr`, `USD/oz` → `USD/oz_tr`, `oz/yr` → `oz_tr/yr`.
  package func settle(in page: inout Page) {
    guard !meanings.isEmpty else { return }
    for sentence in page.sentences.indices {
      for figure in page.sentences[sentence].figures.indices {
        guard let unit = page.sentences[sentence].figures[figure].unit else { continue }
        let parts = unit.split(separator: "/", omittingEmptySubsequences: false)
        let settled = parts.map { meanings[String($0)] ?? String($0) }
        page.sentences[sentence].figures[figure].unit = settled.joined(separator: "/")
      }
    }
  }
}
