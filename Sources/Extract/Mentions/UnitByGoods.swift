import Lexicon

/// Settles the units whose word depends on the goods or the country: `40 mln ounces` in a story of silver are troy
/// ounces, `500 pints` in one of Ireland imperial pints.
package struct UnitByGoods {
  private let story: Story
  private let area: String?
  private let goods: UnitGoods
  /// What each unit of the story was settled as.
  private var settled: [String: String] = [:]

  /// `areas`: the countries of the story, the most often named first.
  package init(_ story: Story, areas: [String], goods: UnitGoods) {
    (self.story, self.goods, area) = (story, goods, areas.first)
  }

  /// `oz` → `oz_tr`, `USD/oz` → `USD/oz_tr`, `oz/yr` → `oz_tr/yr`.
  package mutating func settle(in page: inout Page) {
    for sentence in page.sentences.indices {
      for figure in page.sentences[sentence].figures.indices {
        guard let unit = page.sentences[sentence].figures[figure].unit else { continue }
        let meaning = settled[unit] ?? meaning(of: unit)
        settled[unit] = meaning
        if meaning != unit { page.sentences[sentence].figures[figure].unit = meaning }
      }
    }
  }

  private func meaning(of unit: String) -> String {
    let parts = unit.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.map { part in goods.meanings(of: part).first(where: isOf)?.means ?? part }.joined(separator: "/")
  }

  private func isOf(_ row: UnitGoods.Row) -> Bool {
    if let country = row.area, country != area { return false }
    guard let word = row.goods else { return true }
    return [story.title, story.text].contains { text in text.tokens.contains { $0.hash == word } }
  }
}
