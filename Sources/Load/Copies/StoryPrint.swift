/// What copies of a story have in common: its words as hashes, without headline marks, dateline and credits.
struct StoryPrint: Sendable, Hashable {
  /// A word or a number: a hash whose two lowest bits tell the class.
  struct Word: Sendable, Hashable {
    enum Class: UInt32 { case word, name, number }

    let bits: UInt32

    init(hash: UInt64, _ kind: Class) {
      bits = UInt32(truncatingIfNeeded: hash >> 16) & ~3 | kind.rawValue
    }

    fileprivate init(bits: UInt32) { self.bits = bits }

    /// The same for a name and a common word of the same letters.
    var hash: UInt32 { bits & ~3 }
    var isName: Bool { bits & 3 == Class.name.rawValue }
    var isNumber: Bool { bits & 3 == Class.number.rawValue }
  }

  /// What the story says of itself.
  enum Mark: UInt32, Sendable { case none, again, update, correction }

  let mark: Mark
  let title: [Word]
  let text: [Word]

  init(mark: Mark, title: [Word], text: [Word]) {
    (self.mark, self.title, self.text) = (mark, title, text)
  }
}

extension StoryPrint {
  /// Under which it meets others.
  var keys: [UInt64] { MinHash.keys(of: StoryShingles(text)) }

  /// Little-endian words of 32 bits: the mark, the title's length, title, text.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * (2 + title.count + text.count))
    let numbers = [mark.rawValue, UInt32(title.count)] + title.map(\.bits) + text.map(\.bits)
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Nil where the bytes are not what `bytes` makes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8, bytes.count % 4 == 0 else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      (0..<bytes.count / 4).map { UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    }
    guard let mark = Mark(rawValue: numbers[0]), numbers.count >= 2 + Int(numbers[1]) else { return nil }
    let words = numbers.dropFirst(2).map(Word.init(bits:))
    self.init(
      mark: mark, title: Array(words.prefix(Int(numbers[1]))), text: Array(words.dropFirst(Int(numbers[1]))))
  }
}
