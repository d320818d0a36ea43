import Testing

@testable import Extract

@Suite struct ScalarIndexTests {
  static let texts = [
    "", "plain ASCII", "é5", "Größe 5 €, 😀 e\u{301}\r\n\u{0}", "👩‍👩‍👧‍👦🇮🇶",
    String(repeating: "Preis 5 € – 😀. ", count: 100), String(repeating: "x", count: 127) + "é" + "y",
    String(repeating: "€", count: 300),
  ]

  /// Each scalar's place, both ways, as Swift itself counts it.
  @Test(arguments: texts) func agreesWithSwift(_ text: String) {
    let index = ScalarIndex(Array(text.utf8))
    var byte = 0
    var scalar = 0
    for unicode in text.unicodeScalars {
      #expect(index.scalar(atByte: byte) == scalar)
      #expect(index.byte(atScalar: scalar) == byte)
      byte += UTF8.width(unicode)
      scalar += 1
    }
    #expect(index.scalar(atByte: byte) == scalar)
    #expect(index.byte(atScalar: scalar) == byte)
    #expect(index.count == text.unicodeScalars.count)
  }
}
