/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars, and back. An ASCII text costs one look at it.
package struct ScalarIndex: Sendable {
  private let bytes: [UInt8]
  /// Scalars before each block of bytes; empty of an ASCII text.
  private let marks: [Int32]
  /// The text's length in scalars.
  package let count: Int

  private static let block = 128

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard !ScalarIndex.isASCII(bytes) else {
      marks = []
      count = bytes.count
      return
    }
    var marks: [Int32] = []
    marks.reserveCapacity(bytes.count / ScalarIndex.block + 1)
    var scalars = 0
    for start in stride(from: 0, to: bytes.count, by: ScalarIndex.block) {
      marks.append(Int32(scalars))
      scalars += ScalarIndex.scalars(of: bytes, in: start..<min(start + ScalarIndex.block, bytes.count))
    }
    self.marks = marks
    count = scalars
  }

  /// Scalars before byte `offset`: of `é5`, 2 → 1.
  package func scalar(atByte offset: Int) -> Int {
    if marks.isEmpty { return offset }
    let block = min(offset / ScalarIndex.block, marks.count - 1)
    return Int(marks[block]) + ScalarIndex.scalars(of: bytes, in: block * ScalarIndex.block..<offset)
  }

  /// The byte at which scalar `offset`, of `0...count`, begins: of `é5`, 1 → 2.
  package func byte(atScalar offset: Int) -> Int {
    if marks.isEmpty { return offset }
    if offset == count { return bytes.count }
    let block = lastBlock(notBehind: offset)
    var scalars = Int(marks[block])
    for index in block * ScalarIndex.block..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      if scalars == offset { return index }
      scalars += 1
    }
    return bytes.count
  }

  private func lastBlock(notBehind offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func scalars(of bytes: [UInt8], in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for index in range { count += buffer[index] & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var all: UInt8 = 0
      for byte in buffer { all |= byte }
      return all < 0x80
    }
  }
}
