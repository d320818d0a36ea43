/// The character references that stand in the text of saved pages: `&pound;`, `&nbsp;`.
package struct EntityTable: Sendable {
  private var scalars = HashSlots()

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("entities")
    let (name, scalar) = (try table.column("name"), try table.column("scalar"))
    for row in table.rows {
      guard let value = Int32(scalar.text(row), radix: 16), value > 0, Unicode.Scalar(UInt32(value)) != nil else {
        throw scalar.bad(row, expected: "a Unicode scalar in hexadecimal")
      }
      scalars.set(WordHash.exact(name.text(row)), value)
    }
  }

  /// The scalar of a reference at `start`, where an ampersand stands, and its length in bytes: by name, decimal or
  /// hexadecimal, closed by a semicolon. nil for letters and digits, which no figure is read from in this form.
  func reference(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: UInt32, length: Int)? {
    guard let end = bytes[start..<min(start + EntityTable.longest, bytes.count)].firstIndex(of: UInt8(ascii: ";")),
      end > start + 2
    else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[start + 1..<end])
    guard let scalar = name[0] == UInt8(ascii: "#") ? EntityTable.numeric(name) : named(name),
      let unicode = Unicode.Scalar(scalar), !unicode.properties.isAlphabetic, !(48...57 ~= scalar)
    else { return nil }
    return (scalar, end + 1 - start)
  }

  /// Bytes of a reference, with ampersand and semicolon.
  private static let longest = 12

  private func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    scalars.value(WordHash.exact(name)).map { UInt32($0) }
  }

  /// `#163`, `#xA3`.
  private static func numeric(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let isHex = name.count > 2 && name[1] | 32 == UInt8(ascii: "x")
    return UInt32(String(decoding: name[(isHex ? 2 : 1)...], as: UTF8.self), radix: isHex ? 16 : 10)
  }
}
