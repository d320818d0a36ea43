/// An object of a stream's line. The keys of its schema are asked for in their order, and each gives what it holds as it
/// is written: absent and null are nil, a wrong type is the line's error.
@usableFromInline package protocol LineObject {
  mutating func string(_ key: StaticString, expected: StaticString) throws(LineError) -> UnsafeRawBufferPointer?
  /// Its text.
  mutating func number(_ key: StaticString, expected: StaticString) throws(LineError) -> UnsafeRawBufferPointer?
  /// What `body` makes of an object.
  mutating func object<Value>(
    _ key: StaticString, _ body: (inout Self) throws(LineError) -> Value
  ) throws(LineError) -> Value?
  /// The objects of an array; none where it is absent.
  mutating func objects(
    _ key: StaticString, each body: (inout Self) throws(LineError) -> Void) throws(LineError)
  /// The strings of an array; none where it is absent.
  mutating func strings(_ key: StaticString, each body: (UnsafeRawBufferPointer) -> Void) throws(LineError)
  /// The members of an object of numbers; none where it is absent.
  mutating func numbers(
    _ key: StaticString, each body: (_ name: UnsafeRawBufferPointer, _ number: UnsafeRawBufferPointer) -> Bool
  ) throws(LineError)
}
