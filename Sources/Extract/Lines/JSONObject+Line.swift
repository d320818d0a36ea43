/// A line in any order of keys, with blanks and escapes.
extension JSONObject: LineObject {
  package mutating func string(_ key: StaticString, expected: StaticString) throws(LineError)
    -> UnsafeRawBufferPointer?
  {
    guard let value = value(key) else { return nil }
    guard let string = value.string else { throw .wrong(key, value, expected: expected) }
    return string
  }

  package mutating func number(_ key: StaticString, expected: StaticString) throws(LineError)
    -> UnsafeRawBufferPointer?
  {
    guard let value = value(key) else { return nil }
    guard let number = value.number else { throw .wrong(key, value, expected: expected) }
    return number
  }

  package mutating func object<Value>(
    _ key: StaticString, _ body: (inout JSONObject) throws(LineError) -> Value
  ) throws(LineError) -> Value? {
    guard let value = value(key) else { return nil }
    guard var object = value.object else { throw .wrong(key, value, expected: "an object") }
    return try body(&object)
  }

  package mutating func objects(
    _ key: StaticString, each body: (inout JSONObject) throws(LineError) -> Void
  ) throws(LineError) {
    for element in try elements(key) {
      guard var object = element.object else { throw .wrong(key, element, expected: "objects in it") }
      try body(&object)
    }
  }

  package mutating func strings(_ key: StaticString, each body: (UnsafeRawBufferPointer) -> Void)
    throws(LineError)
  {
    for element in try elements(key) {
      guard let string = element.string else { throw .wrong(key, element, expected: "strings in it") }
      body(string)
    }
  }

  package mutating func numbers(
    _ key: StaticString, each body: (_ name: UnsafeRawBufferPointer, _ number: UnsafeRawBufferPointer) -> Bool
  ) throws(LineError) {
    guard let value = value(key) else { return }
    guard let object = value.object else { throw .wrong(key, value, expected: "an object") }
    var wrong: JSONValue?
    object.forEachMember { name, value in
      guard let number = value.number, body(name, number) else { return wrong = value }
    }
    if let wrong { throw .wrong(key, wrong, expected: "numbers in it") }
  }

  private mutating func elements(_ key: StaticString) throws(LineError) -> [JSONValue] {
    guard let value = value(key) else { return [] }
    guard let elements = value.elements else { throw .wrong(key, value, expected: "an array") }
    return elements
  }
}
