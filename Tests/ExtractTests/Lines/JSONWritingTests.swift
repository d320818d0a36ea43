import Testing

@testable import Extract

@Suite struct JSONWritingTests {
  private func written(_ write: (inout LineBuffer) -> Void) -> String {
    var line = LineBuffer(capacity: 1)
    write(&line)
    return line.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  static let strings: [(String, String)] = [
    ("", #""""#), ("oil", #""oil""#), ("a\"b\\c/", #""a\"b\\c/""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{0}\u{1F}\u{8}\u{7F}", "\"\\u0000\\u001F\\u0008\u{7F}\""), ("é€😀e\u{301}", "\"é€😀e\u{301}\""),
    ("1357913\t", #""1357913\t""#), ("\u{1}3579135\r7913579\u{1F}", #""\u00013579135\r7913579\u001F""#),
    ("12345678\"", #""12345678\"""#), ("1234567\\9", #""1234567\\9""#),
  ]

  @Test(arguments: strings) func aString(_ text: String, _ json: String) {
    #expect(written { $0.appendJSON(text) } == json)
    #expect(written { $0.appendJSON(Array(text.utf8)) } == json)
  }

  @Test func bytesThatAreNotUTF8() {
    #expect(written { $0.appendJSON([0x61, 0xE9, 0x22, 0xFF]) } == "\"a\u{FFFD}\\\"\u{FFFD}\"")
  }

  static let doubles: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (50, "50"), (-3, "-3"), (0.1, "0.1"), (49.889664, "49.889664"),
    (1.0 / 3, "0.3333333333333333"),
    (20e9, "20000000000"), (1e-7, "1e-07"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
    (-.infinity, "null"),
  ]

  @Test(arguments: doubles) func aDouble(_ value: Double, _ json: String) {
    #expect(written { $0.appendJSON(value) } == json)
    #expect(!value.isFinite || Double(json) == value)
  }

  @Test func anAbsentValueIsNull() {
    #expect(
      written {
        $0.openLine("x")
        $0.field("a", nil as String?)
        $0.field("b", nil as Double?)
        $0.field("c", 5)
        $0.closeLine()
      } == "{\"v\":1,\"type\":\"x\",\"a\":null,\"b\":null,\"c\":5}\n")
  }
}
