import Testing

@testable import Load

struct SentenceCutterTests {
  private static let text = "Žižka paid.\n\n  He got 20\tmln – or less.\r\nEnd"

  @Test func cutsByScalarsAndFoldsWhiteSpace() {
    var cutter = SentenceCutter(Array(Self.text.utf8))
    #expect(cutter.cut((0, 11)) == "Žižka paid.")
    #expect(cutter.cut((13, 39)) == "He got 20 mln – or less.")
    #expect(cutter.cut((13, 39)) == "He got 20 mln – or less.")
    #expect(cutter.cut((0, 5)) == "Žižka")
  }

  @Test func offsetsBeyondTheEndCutWhatIsThere() {
    var cutter = SentenceCutter(Array("abc".utf8))
    #expect(cutter.cut((1, 99)) == "bc")
    #expect(cutter.cut((50, 99)).isEmpty)
    #expect(cutter.cut((2, 1)).isEmpty)
  }
}
