/// What is wrong with a line of a stream.
@usableFromInline package struct LineError: Error, Hashable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }

  static func wrong(_ key: StaticString, _ value: JSONValue?, expected: StaticString) -> LineError {
    guard let value else { return LineError("no '\(key)'; expected \(expected)") }
    guard let written = value.string ?? value.number else {
      return LineError("'\(key)' is \(value.kindWords); expected \(expected)")
    }
    return wrong(key, written: written, expected: expected)
  }

  @usableFromInline package static func wrong(
    _ key: StaticString, written: UnsafeRawBufferPointer?, expected: StaticString
  )
    -> LineError
  {
    guard let written else { return LineError("no '\(key)'; expected \(expected)") }
    return LineError("'\(key)' is '\(String(decoding: written, as: UTF8.self))'; expected \(expected)")
  }
}
