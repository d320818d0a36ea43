import Testing

@testable import Lexicon

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Exports rose 8.5 pct.", ["Exports", "rose", "8.5", "pct", "."]),
    ("$1,250.50 a tonne", ["$", "1,250.50", "a", "tonne"]),
    ("1-1/2", ["1", "-", "1", "/", "2"]),
    ("20bn", ["20", "bn"]),
    (".5 and 3.", [".5", "and", "3", "."]),
    ("1,2,3", ["1", ",", "2", ",", "3"]),
    ("1,000,00", ["1,000", ",", "00"]),
    ("G7 of the U.S. and N.Z.", ["G7", "of", "the", "U.S.", "and", "N.Z."]),
    ("10 a.m. Mr. Li", ["10", "a.m.", "Mr", ".", "Li"]),
    ("month's", ["month", "'", "s"]),
    ("a -- b ... c", ["a", "--", "b", "...", "c"]),
    ("“Zürich” — naïve", ["“", "Zürich", "”", "—", "naïve"]),
    ("5\u{A0}km 3\u{202F}t", ["5", "km", "3", "t"]),
    ("2½ €3", ["2", "½", "€", "3"]),
  ])
  func cuts(text: String, into tokens: [String]) {
    let bytes = Array(text.utf8)
    let found = Tokenizer().tokens(of: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == tokens)
  }

  @Test func marksHaveOneAsciiForm() {
    let marks = Tokenizer().tokens(of: Array("“ ’ – — …".utf8)).map { Character(Unicode.Scalar($0.mark)) }
    #expect(marks == ["\"", "'", "-", "_", "."])
  }

  @Test func aCharacterReferenceIsTheMarkOrTheSpaceThatItStandsFor() throws {
    let bytes = Array("&#163;20&nbsp;million &ndash;&#x2014; &amp; &eacute; &nothing; &".utf8)
    let tokens = Tokenizer(entities: try EntityTable()).tokens(of: bytes)
    let found = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(
      found == [
        "&#163;", "20", "million", "&ndash;", "&#x2014;", "&amp;", "&", "eacute", ";", "&", "nothing", ";", "&",
      ])
    #expect(tokens[0].hash == Tokenizer().tokens(of: Array("£".utf8))[0].hash)
    #expect(tokens[2].isSpaced)
    #expect(tokens[3...5].map { Character(Unicode.Scalar($0.mark)) } == ["-", "_", "&"])
  }

  @Test func knowsWhereLinesAndParagraphsBegin() {
    let tokens = Tokenizer().tokens(of: Array("a\nb\n\nc\n    d".utf8))
    #expect(tokens.map { $0.shape.contains(.newLine) } == [true, true, true, true])
    #expect(tokens.map { $0.shape.contains(.newParagraph) } == [true, false, true, true])
  }

  @Test func anyBytesAreCutInOrderAndWithoutOverlap() {
    var state: UInt64 = 42
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      var end: Int32 = 0
      for token in Tokenizer().tokens(of: bytes) {
        #expect(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count)
        end = token.end
      }
    }
  }
}
