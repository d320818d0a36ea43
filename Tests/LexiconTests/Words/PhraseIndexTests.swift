import Testing

@testable import Lexicon

@Suite struct PhraseIndexTests {
  private func text(_ words: String) -> TokenizedText {
    let bytes = Array(words.utf8)
    let tokens = Tokenizer().tokens(of: bytes)
    return TokenizedText(bytes: bytes, tokens: tokens, sentences: [0..<tokens.count])
  }

  @Test func theLongestPhraseWins() {
    var index = PhraseIndex()
    index.add("ton", Sense(.unit, row: 1))
    index.add("long ton", Sense(.unit, row: 2))
    index.add("long", Sense(.unit, row: 3))
    let match = index.match(.unit, in: text("Long Ton of ore"), at: 0)
    #expect(match?.sense.row == 2 && match?.count == 2)
    #expect(index.match(.unit, in: text("long day"), at: 0)?.sense.row == 3)
  }

  @Test func aPhraseHasAMeaningForEachCategory() {
    var index = PhraseIndex()
    index.add("pounds", Sense(.unit, row: 1))
    index.add("pounds", Sense(.currency, row: 2))
    #expect(index.match(.currency, in: text("pounds"), at: 0)?.sense.row == 2)
    #expect(index.match(.unit, in: text("POUNDS"), at: 0)?.sense.row == 1)
    #expect(index.match(.scale, in: text("pounds"), at: 0) == nil)
  }

  @Test func lettersCountWhereTheTableSaysSo() {
    var index = PhraseIndex()
    index.add("US", Sense(.area, row: 1), letters: .exact)
    index.add("May", Sense(.month, row: 5), letters: .initial)
    #expect(index.match(.area, in: text("US"), at: 0) != nil)
    #expect(index.match(.area, in: text("us"), at: 0) == nil)
    #expect(index.match(.month, in: text("MAY"), at: 0) != nil)
    #expect(index.match(.month, in: text("may"), at: 0) == nil)
  }

  @Test func thousandsOfPhrasesStayApart() {
    var index = PhraseIndex()
    for row in 0..<5000 { index.add("word\(row) tail\(row % 7)", Sense(.place, row: row)) }
    for row in 0..<5000 {
      #expect(index.match(.place, in: text("word\(row) tail\(row % 7)"), at: 0)?.sense.row == Int32(row))
    }
    #expect(index.match(.place, in: text("word1 tail2"), at: 0) == nil)
  }
}
