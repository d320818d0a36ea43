import Lexicon

/// Typed look-ups of a line's fixed keys: absent and null are nil, a wrong type is the line's error.
extension LineObject {
  @inlinable package mutating func text(_ key: StaticString) throws(LineError) -> String? {
    try string(key, expected: "a string").map { String(decoding: $0, as: UTF8.self) }
  }

  @inlinable package mutating func neededText(_ key: StaticString) throws(LineError) -> String {
    guard let text = try text(key) else { throw .wrong(key, written: nil, expected: "a string") }
    return text
  }

  /// Whether a string is those words.
  @inlinable package mutating func holds(_ key: StaticString, _ words: String) throws(LineError) -> Bool {
    guard let string = try string(key, expected: "a string"), string.count == words.utf8.count else {
      return false
    }
    return string.elementsEqual(words.utf8)
  }

  @inlinable package mutating func bytes(_ key: StaticString) throws(LineError) -> [UInt8]? {
    try string(key, expected: "a string").map { Array($0) }
  }

  /// An array of strings; empty where it is absent.
  @inlinable package mutating func texts(_ key: StaticString) throws(LineError) -> [String] {
    var texts: [String] = []
    try strings(key) { texts.append(String(decoding: $0, as: UTF8.self)) }
    return texts
  }

  @inlinable package mutating func integer(_ key: StaticString) throws(LineError) -> Int? {
    guard let number = try number(key, expected: "a whole number") else { return nil }
    guard let integer = JSONNumber.integer(number) else {
      throw .wrong(key, written: number, expected: "a whole number")
    }
    return integer
  }

  @inlinable package mutating func neededInteger(_ key: StaticString) throws(LineError) -> Int {
    guard let integer = try integer(key) else { throw .wrong(key, written: nil, expected: "a whole number") }
    return integer
  }

  @inlinable package mutating func decimal(_ key: StaticString) throws(LineError) -> ExactDecimal? {
    guard let number = try number(key, expected: "a number of at most 18 digits") else { return nil }
    guard let decimal = ExactDecimal(json: number) else {
      throw .wrong(key, written: number, expected: "a number of at most 18 digits")
    }
    return decimal
  }

  @inlinable package mutating func double(_ key: StaticString) throws(LineError) -> Double? {
    guard let number = try number(key, expected: "a number") else { return nil }
    guard let double = JSONNumber.double(number) else {
      throw .wrong(key, written: number, expected: "a number")
    }
    return double
  }

  @inlinable package mutating func neededDouble(_ key: StaticString) throws(LineError) -> Double {
    guard let double = try double(key) else { throw .wrong(key, written: nil, expected: "a number") }
    return double
  }

  @inlinable package mutating func optionalChoice<Choice: SpelledChoice>(
    _ key: StaticString, as type: Choice.Type = Choice.self
  ) throws(LineError) -> Choice? {
    let expected: StaticString = "one of the words that it may hold"
    guard let string = try string(key, expected: expected) else { return nil }
    guard let choice = Choice.spellings[string] else { throw .wrong(key, written: string, expected: expected) }
    return choice
  }

  @inlinable package mutating func choice<Choice: SpelledChoice>(
    _ key: StaticString, as type: Choice.Type = Choice.self
  ) throws(LineError) -> Choice {
    guard let choice = try optionalChoice(key, as: type) else {
      throw .wrong(key, written: nil, expected: "one of the words that it may hold")
    }
    return choice
  }
}
