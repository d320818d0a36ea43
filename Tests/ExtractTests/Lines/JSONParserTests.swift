import Lexicon
import Testing

@testable import Extract

@Suite struct JSONParserTests {
  /// A number's text, as the parser hands it on.
  private func withValue<Result>(_ json: String, _ body: (JSONValue?) throws -> Result) throws -> Result {
    let stream = ByteStream(bytes: Array("{\"x\":\(json)}".utf8))
    guard case .bytes(let line)? = try stream.nextLine() else { throw LineError("no line") }
    let parser = try JSONParser()
    var object = try parser.parse(line)
    return try body(object.value("x"))
  }

  private func message(_ line: String) throws -> String {
    let stream = ByteStream(bytes: Array(line.utf8))
    guard case .bytes(let bytes)? = try stream.nextLine() else { return "no line" }
    do {
      _ = try JSONParser().parse(bytes)
      return "sound"
    } catch {
      return error.message
    }
  }

  static let numbers: [(String, ExactDecimal?)] = [
    ("0", .zero), ("-0", .zero), ("5", ExactDecimal(5)), ("9223372036854775807", ExactDecimal(Int.max)),
    ("123456789012345678", ExactDecimal(123_456_789_012_345_678)),
    ("0.1", ExactDecimal(significand: 1, exponent: -1)),
    ("-1234567.000000089", ExactDecimal(significand: -1_234_567_000_000_089, exponent: -9)),
    ("20000000000000000000000", ExactDecimal(significand: 2, exponent: 22)),
    ("2e10", ExactDecimal(20_000_000_000)), ("2.5E+3", ExactDecimal(2500)),
    ("1.5e-3", ExactDecimal(significand: 15, exponent: -4)), ("1.50", ExactDecimal(significand: 15, exponent: -1)),
    ("0.0000000000000000000001", ExactDecimal(significand: 1, exponent: -22)),
    ("9223372036854775808", nil), ("1e400", nil), ("1e99999999999999999999", nil),
  ]

  @Test(arguments: numbers) func numbersAreExact(_ text: String, _ expected: ExactDecimal?) throws {
    #expect(try withValue(text) { $0?.number.flatMap(ExactDecimal.init(json:)) } == expected)
  }

  @Test(arguments: [5, -12, 1_850_000, Int.max, 1]) func whatIsPrintedIsReadBack(_ digits: Int) throws {
    for exponent in [-30, -18, -3, 0, 2, 25] {
      let value = ExactDecimal(significand: Int64(digits), exponent: exponent)
      #expect(try withValue(value.description) { $0?.number.flatMap(ExactDecimal.init(json:)) } == value)
    }
  }

  static let faults = [
    "{\"a\":1", "{\"a\":}", "{\"a\" 1}", "{\"a\":1,}", "{a:1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":-}",
    "{\"a\":+1}",
    "{\"a\":tru}", "{\"a\":nul}", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":\"x}", "{\"a\":\"\\x\"}",
    "{\"a\":\"\\ud800\"}",
    "{\"a\":1}}", "{\"a\":1} x", "[1]", "7", "\"a\"", "{\"a\":\"\u{1}\"}", "{\"a\":1e}", "{]", "{\"a\":[}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":\"x\" \"y\"}", "{\"a\":NaN}", "nullx", "{,}",
  ]

  @Test(arguments: faults) func aFaultIsFound(_ line: String) throws {
    let words = try message(line)
    #expect(words != "sound" && !words.isEmpty)
    #expect(!words.hasSuffix(".") && !words.hasPrefix("The "))
  }

  @Test func faultsInOurWords() throws {
    #expect(try message("{\"a\":1") == JSONFaults.cut)
    #expect(try message("[1]") == "not an object")
    #expect(try message("{\"a\":1} {\"b\":2}") == "more text behind the object")
    let deep = "{\"a\":" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}"
    #expect(try message(deep) == "nested deeper than 64 levels")
    let allowed = "{\"a\":" + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "}"
    #expect(try message(allowed) == "sound")
  }

  @Test func nestedValuesAndKeysInAnyOrder() throws {
    let stream = ByteStream(bytes: Array(#"{"b":[{"c":"\u00e9\n"},{"c":true}],"\u0061":null,"d":{"e":-1.5}}"#.utf8))
    guard case .bytes(let line)? = try stream.nextLine() else { throw LineError("no line") }
    let parser = try JSONParser()
    var object = try parser.parse(line)
    let (null, absent) = (object.value("a") == nil, object.value("z") == nil)
    #expect(null && absent)
    var inner = object.value("d")?.object
    let number = inner?.value("e")?.number.flatMap(JSONNumber.double)
    #expect(number == -1.5)
    let list = object.value("b")
    let elements = try #require(list?.elements)
    var cells: [String] = []
    for element in elements {
      var object = try #require(element.object)
      let value = object.value("c")
      cells.append(value?.string.map { String(decoding: $0, as: UTF8.self) } ?? value?.kindWords ?? "none")
    }
    #expect(cells == ["é\n", "a boolean"])
    var keys: [String] = []
    object.forEach { key, _ in keys.append(key) }
    #expect(keys == ["b", "a", "d"])
  }
}
