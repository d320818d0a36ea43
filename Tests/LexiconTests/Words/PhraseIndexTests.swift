import Testing

@testable import Lexicon

@Suite struct PhraseIndexTests {
  /// What `index` finds at the first word.
  private func match(_ category: Category, in words: String, _ list: PhraseList) -> PhraseIndex.Match? {
    let index = PhraseIndex(list)
    let bytes = Array(words.utf8)
    var tokens = Tokenizer().tokens(of: bytes)
    index.mark(&tokens)
    return index.match(category, in: TokenizedText(bytes: bytes, tokens: tokens, sentences: []), at: 0)
  }

  @Test func theLongestPhraseWins() {
    var list = PhraseList()
    list.add("ton", Sense(.unit, row: 1))
    list.add("long ton", Sense(.unit, row: 2))
    list.add("long", Sense(.unit, row: 3))
    let longest = match(.unit, in: "Long Ton of ore", list)
    #expect(longest?.sense.row == 2 && longest?.count == 2)
    #expect(match(.unit, in: "long day", list)?.sense.row == 3)
  }

  @Test func aPhraseHasAMeaningForEachCategory() {
    var list = PhraseList()
    list.add("pounds", Sense(.unit, row: 1))
    list.add("pounds", Sense(.currency, row: 2))
    #expect(match(.currency, in: "pounds", list)?.sense.row == 2)
    #expect(match(.unit, in: "POUNDS", list)?.sense.row == 1)
    #expect(match(.scale, in: "pounds", list) == nil)
  }

  @Test func lettersCountWhereTheTableSaysSo() {
    var list = PhraseList()
    list.add("US", Sense(.area, row: 1), letters: .exact)
    list.add("May", Sense(.timeWord, row: 5), letters: .initial)
    #expect(match(.area, in: "US", list) != nil)
    #expect(match(.area, in: "us", list) == nil)
    #expect(match(.timeWord, in: "MAY", list) != nil)
    #expect(match(.timeWord, in: "may", list) == nil)
  }

  @Test func thousandsOfPhrasesStayApart() {
    var list = PhraseList()
    let phrases = (0..<5000).map { "word\($0) tail\($0 % 7)" }
    for (row, phrase) in phrases.enumerated() { list.add(phrase, Sense(.place, row: row)) }
    let index = PhraseIndex(list)
    let bytes = Array(phrases.joined(separator: " ").utf8)
    var tokens = Tokenizer().tokens(of: bytes)
    index.mark(&tokens)
    let text = TokenizedText(bytes: bytes, tokens: tokens, sentences: [])
    for row in 0..<5000 {
      #expect(index.match(.place, in: text, at: 2 * row)?.sense.row == Int32(row))
      #expect(index.match(.place, in: text, at: 2 * row + 1) == nil)
    }
  }
}
