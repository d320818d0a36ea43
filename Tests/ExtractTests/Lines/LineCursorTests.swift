import Testing

@testable import Extract

@Suite struct LineCursorTests {
  private func cursor(_ text: String, _ body: (inout LineCursor) throws -> Void) throws {
    let bytes = Array(text.utf8) + Array(repeating: 0, count: JSONParser.padding)
    try bytes.withUnsafeBytes { buffer in
      var line = try #require(LineCursor(UnsafeRawBufferPointer(rebasing: buffer[..<text.utf8.count])))
      try body(&line)
      try line.close()
    }
  }

  @Test func readsWhatIsWritten() throws {
    let text =
      #"{"a":"öl","b":-12.5,"c":null,"d":["x",""],"e":[],"f":{"u":1,"v":0.5},"g":[{"a":1},{"a":2}],"h":12345678901}"#
    try cursor(text + "\n") { line in
      let (text, double, null) = (try line.text("a"), try line.double("b"), try line.text("c"))
      #expect(text == "öl" && double == -12.5 && null == nil)
      let (texts, none) = (try line.texts("d"), try line.texts("e"))
      #expect(texts == ["x", ""] && none == [])
      var members: [String] = []
      try line.numbers("f") { name, number in
        members.append(String(decoding: name, as: UTF8.self) + String(decoding: number, as: UTF8.self))
        return true
      }
      #expect(members == ["u1", "v0.5"])
      var numbers: [Int?] = []
      try line.objects("g") { (line: inout LineCursor) throws(LineError) in numbers.append(try line.integer("a")) }
      let last = try line.integer("h")
      #expect(numbers == [1, 2] && last == 12_345_678_901)
    }
  }

  /// What the general parser has to look at: other orders, blanks, escapes, what is no JSON at all.
  static let others = [
    #"{"b":"x"}"#, #"{ "a":"x"}"#, #"{"a" :"x"}"#, #"{"a": "x"}"#, #"{"a":"x" }"#, #"{"a":"x\n"}"#, #"{"a":"x"},"#,
    #"{"a":"x"#, #"{"a":"x","b":1}"#, #"{"a":1}"#, #"{"a":nul}"#, "{\"a\":\"x\ty\"}", "{\"a\":\"x\"}\n\n", "{",
    "{}",
  ]

  @Test(arguments: others) func leavesOtherForms(_ text: String) {
    #expect(throws: LineError.self) { try cursor(text) { _ = try $0.neededText("a") } }
  }

  static let noNumbers = ["01", "-", "1.", ".5", "1e", "1e+", "+1", "--1", "1.2.3", "NaN", "0x1", "1_0"]

  @Test(arguments: noNumbers) func leavesNumbersOutsideTheGrammar(_ text: String) {
    #expect(throws: LineError.self) { try cursor("{\"a\":\(text)}") { _ = try $0.double("a") } }
  }

  static let numbers: [(String, Double)] = [
    ("0", 0), ("-1", -1), ("0.1", 0.1), ("1e3", 1000), ("1.5E-2", 0.015),
    ("9007199254740993", 9_007_199_254_740_992),
    ("0.30000000000000004", 0.300_000_000_000_000_04), ("123456789012345678", 123_456_789_012_345_680),
  ]

  @Test(arguments: numbers) func readsNumbers(_ text: String, _ value: Double) throws {
    try cursor("{\"a\":\(text)}") {
      let read = try $0.double("a")
      #expect(read == value)
    }
  }

  @Test func wordsOfAVocabulary() throws {
    for name in Role.Name.allCases {
      try cursor("{\"a\":\"\(name.rawValue)\"}") {
        let read = try $0.choice("a", as: Role.Name.self)
        #expect(read == name)
      }
    }
    #expect(throws: LineError.self) {
      try cursor(#"{"a":"attributed_tp"}"#) { _ = try $0.choice("a", as: Role.Name.self) }
    }
    #expect(throws: LineError.self) {
      try cursor(#"{"a":"a_much_longer_word_than_any"}"#) { _ = try $0.choice("a", as: Kind.self) }
    }
  }
}
