import CSimdjson

/// Reads one JSON object at a time. What it gives out lives until its next call.
package final class JSONParser {
  private let parser: OpaquePointer

  /// Bytes that must be readable behind a line.
  package static let padding = tradeflow_json_padding()

  package init() throws(JSONError) {
    guard let parser = tradeflow_json_parser_new() else {
      throw JSONError(isEncoding: false, message: "out of memory")
    }
    self.parser = parser
  }

  deinit { tradeflow_json_parser_free(parser) }

  /// `line` is followed by at least `JSONParser.padding` readable bytes.
  package func parse(_ line: UnsafeRawBufferPointer) throws(JSONError) -> JSONObject {
    let capacity = line.count + JSONParser.padding
    let status = tradeflow_json_parse(parser, line.baseAddress, line.count, capacity)
    var count = 0
    guard status == TRADEFLOW_JSON_OK, let nodes = tradeflow_json_nodes(parser, &count), count > 0 else {
      throw JSONError(
        isEncoding: status == TRADEFLOW_JSON_NOT_UTF8, parserWords: String(cString: tradeflow_json_message(parser)))
    }
    return JSONObject(nodes: nodes, index: 0)
  }
}

/// Why a line is no JSON object.
package struct JSONError: Error, Hashable {
  /// The bytes are not UTF-8.
  package let isEncoding: Bool
  package let message: String

  init(isEncoding: Bool, message: String) {
    self.isEncoding = isEncoding
    self.message = message
  }

  /// In our style: `TAPE_ERROR: The JSON document … etc.` → `the JSON document … etc`.
  init(isEncoding: Bool, parserWords: String) {
    var words = parserWords[...]
    if let colon = words.firstRange(of: ": "), words[..<colon.lowerBound].allSatisfy(JSONError.isCodeLetter) {
      words = words[colon.upperBound...]
    }
    if words.last == "." { words = words.dropLast() }
    let isAcronym = words.dropFirst().first?.isUppercase ?? false
    self.isEncoding = isEncoding
    message = isAcronym ? String(words) : words.prefix(1).lowercased() + words.dropFirst()
  }

  private static func isCodeLetter(_ letter: Character) -> Bool {
    letter.isUppercase || letter.isNumber || letter == "_"
  }
}
