import Lexicon

/// What all spellings of a place's name share: letters' case, marks, apostrophes and points don't count, a dash is a blank:
/// `São Paulo` = Sao-Paulo, `St. John's` = St Johns.
struct PlaceKey: Sendable, Hashable {
  /// A hash of the name's plain letters; 0 of a name without any.
  private(set) var value: UInt64 = 0

  init(_ name: String, _ letters: FoldedLetters) {
    var name = name
    self = name.withUTF8 { PlaceKey($0, letters) }
  }

  init(_ name: UnsafeBufferPointer<UInt8>, _ letters: FoldedLetters) {
    var place = 0
    self = letters.ascii.withUnsafeBufferPointer { PlaceKey(name, from: &place, letters, ascii: $0) }
  }

  /// Of the name that begins at `place`, which is set behind it, where a tab, a bar or a line feed stands; `ascii` is that of
  /// the letters.
  @inline(__always) init(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, _ letters: FoldedLetters,
    ascii: UnsafeBufferPointer<UInt8>
  ) {
    // The letters beyond ASCII take and give back values: an address taken here would keep all in memory.
    var (at, state) = (place, State())
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80 {
        (state, at) = PlaceKey.adding(bytes, at, to: state, letters)
        continue
      }
      let letter = ascii[Int(byte)]
      if letter == 2 { break }
      state.add(ascii: letter)
      at += 1
    }
    place = at
    let mixed = (state.hash ^ state.hash >> 32) &* 0x9e37_79b9_7f4a_7c15
    value = mixed ^ mixed >> 29
  }

  private struct State {
    var hash: UInt64 = 0
    /// A blank before the next letter.
    var gap = false

    @inline(__always) mutating func add(ascii letter: UInt8) {
      if letter > 2 { add(letter) } else if letter == 1 { gap = hash != 0 }
    }

    @inline(__always) mutating func add(_ byte: UInt8) {
      if gap { hash = (hash ^ 32) &* 0x100_0000_01b3 }
      gap = false
      hash = (hash &+ 1 ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// A scalar of two bytes or more, and where the next one begins.
  private static func adding(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, to before: State, _ letters: FoldedLetters
  ) -> (State, Int) {
    var state = before
    let first = bytes[place]
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(place + count, bytes.count)
    var scalar = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for index in place + 1..<end { scalar = scalar << 6 | UInt32(bytes[index]) & 0x3F }
    let plain = letters.plain(of: scalar)
    if plain != 0 {
      state.add(UInt8(plain & 0xFF))
      if plain > 0xFF { state.add(UInt8(plain >> 8)) }
    } else if !isMark(scalar) {
      for index in place..<end { state.add(bytes[index]) }
    }
    return (state, end)
  }

  /// Apostrophes of any kind, and marks that stand behind their letter.
  private static func isMark(_ scalar: UInt32) -> Bool {
    0x2B9...0x2FF ~= scalar || 0x300...0x36F ~= scalar || 0x2018...0x201B ~= scalar || scalar == 0xB4
  }
}
