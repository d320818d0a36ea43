import Lexicon

/// What is wrong with a line of a stream.
package struct LineError: Error, Hashable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }

  package static func wrong(_ key: StaticString, _ value: JSONValue?, expected: String) -> LineError {
    guard let value else { return LineError("no '\(key)'; expected \(expected)") }
    let written = value.string ?? value.number
    let what = written.map { "'" + String(decoding: $0, as: UTF8.self) + "'" } ?? value.kindWords
    return LineError("'\(key)' is \(what); expected \(expected)")
  }
}

/// Typed look-ups of a stream's fixed keys: absent and null are nil, a wrong type is the line's error.
extension JSONObject {
  package mutating func text(_ key: StaticString) throws(LineError) -> String? {
    guard let value = value(key) else { return nil }
    guard let string = value.string else { throw .wrong(key, value, expected: "a string") }
    return String(decoding: string, as: UTF8.self)
  }

  package mutating func neededText(_ key: StaticString) throws(LineError) -> String {
    guard let text = try text(key) else { throw .wrong(key, nil, expected: "a string") }
    return text
  }

  package mutating func bytes(_ key: StaticString) throws(LineError) -> [UInt8]? {
    guard let value = value(key) else { return nil }
    guard let string = value.string else { throw .wrong(key, value, expected: "a string") }
    return Array(string)
  }

  /// An array of strings; empty where it is absent.
  package mutating func texts(_ key: StaticString) throws(LineError) -> [String] {
    guard let value = value(key) else { return [] }
    guard let elements = value.elements else { throw .wrong(key, value, expected: "an array") }
    var texts: [String] = []
    for element in elements {
      guard let string = element.string else { throw .wrong(key, element, expected: "strings in it") }
      texts.append(String(decoding: string, as: UTF8.self))
    }
    return texts
  }

  package mutating func integer(_ key: StaticString) throws(LineError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let decimal = value.number.flatMap(ExactDecimal.init(json:)), let integer = decimal.integer else {
      throw .wrong(key, value, expected: "a whole number")
    }
    return integer
  }

  package mutating func neededInteger(_ key: StaticString) throws(LineError) -> Int {
    guard let integer = try integer(key) else { throw .wrong(key, nil, expected: "a whole number") }
    return integer
  }

  package mutating func decimal(_ key: StaticString) throws(LineError) -> ExactDecimal? {
    guard let value = value(key) else { return nil }
    guard let decimal = value.number.flatMap(ExactDecimal.init(json:)) else {
      throw .wrong(key, value, expected: "a number of at most 18 digits")
    }
    return decimal
  }

  package mutating func double(_ key: StaticString) throws(LineError) -> Double? {
    guard let value = value(key) else { return nil }
    guard let double = value.double else { throw .wrong(key, value, expected: "a number") }
    return double
  }

  package mutating func neededDouble(_ key: StaticString) throws(LineError) -> Double {
    guard let double = try double(key) else { throw .wrong(key, nil, expected: "a number") }
    return double
  }

  package mutating func choice<Choice: RawRepresentable>(_ key: StaticString, as type: Choice.Type = Choice.self)
    throws(LineError) -> Choice where Choice.RawValue == String
  {
    let value = value(key)
    guard let string = value?.string, let choice = Choice(rawValue: String(decoding: string, as: UTF8.self)) else {
      throw .wrong(key, value, expected: "one of the words that it may hold")
    }
    return choice
  }
}

extension JSONValue {
  /// The nearest double of a number that one can hold.
  package var double: Double? {
    guard let number, let double = Double(String(decoding: number, as: UTF8.self)), double.isFinite else {
      return nil
    }
    return double
  }
}
