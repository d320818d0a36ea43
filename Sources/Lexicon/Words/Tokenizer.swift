/// Cuts UTF-8 text into tokens in one pass.
///
/// - A word is a run of letters, marks above letters, and digits behind a letter (`G7`); initials with points are one
///   word (`U.S.`, `a.m.`); `'s` and `s'` leave their word alone: `month's` → `month` `'` `s`.
/// - A number is a run of digits with its group commas and decimal point: `1,250.5`, `.5`; a line may break behind a
///   comma.
///   Full-width digits make one too.
/// - Everything else but white space is a mark of its own; several hyphens or points in a row are one mark.
///
/// Soft hyphens, zero-width characters and a byte-order mark count as white space that does not part: they are skipped
/// between tokens, a soft hyphen inside a word too. Bytes that are not UTF-8 are marks, so any input is cut without an error.
package struct Tokenizer: Sendable {
  private let entities: EntityTable?

  /// With `entities` a character reference counts as the space or the mark that it stands for.
  package init(entities: EntityTable? = nil) {
    self.entities = entities
  }

  package func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = TokenScan(bytes: buffer, entities: entities)
      scan.run()
      return scan.tokens
    }
  }
}

private struct TokenScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let entities: EntityTable?
  var tokens: [Token] = []
  var position = 0
  var shape: Token.Shape = [.newLine, .newParagraph, .spaced]

  init(bytes: UnsafeBufferPointer<UInt8>, entities: EntityTable?) {
    self.bytes = bytes
    self.entities = entities
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch ByteClass.of(byte) {
      case .space: space()
      case .letter: word()
      case .digit: number()
      case .point where startsDecimal: number()
      case .point, .mark: mark()
      case .high: highScalar()
      }
    }
  }

  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 48 < 10 }

  /// `.5` where no digit or letter stands right before the point.
  private var startsDecimal: Bool {
    isDigit(position + 1) && (position == 0 || !ByteClass.of(bytes[position - 1]).isAlphanumeric)
  }

  private mutating func space() {
    shape.insert(.spaced)
    var lines = 0
    while position < bytes.count, ByteClass.of(bytes[position]) == .space {
      if bytes[position] == 10 {
        lines += 1
        shape.insert(lines > 1 || isIndented(position + 1) ? [.newLine, .newParagraph] : .newLine)
      }
      position += 1
    }
  }

  private func isIndented(_ index: Int) -> Bool { byte(at: index) == 32 && byte(at: index + 1) == 32 }

  private mutating func word() {
    let start = position
    var hash = WordHash()
    var (letters, capitals, digits) = (0, 0, 0)
    while true {
      position = plainRun(from: position, &hash, &letters, &capitals, &digits)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte >= 128 {
        let (scalar, length) = decode(position)
        guard HighScalar.isLetter(scalar) else {
          guard scalar == 0xAD, ByteClass.of(self.byte(at: position + length)) == .letter else { break }
          position += length
          continue
        }
        letters += 1
        for offset in 0..<length { hash.add(bytes[position + offset]) }
        position += length
      } else {
        guard byte == UInt8(ascii: "."), continuesInitials(from: start) else { break }
        hash.add(byte)
        position += 1
      }
    }
    let first = bytes[start]
    if first &- 65 < 26 || (first >= 128 && HighScalar.isCapital(decode(start).scalar)) {
      shape.insert(.capitalized)
    }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    if digits > 0 { shape.insert(.withDigits) }
    add(.word, from: start, hash: hash.value)
  }

  /// The end of the run of ASCII letters and digits at `start`, which it counts.
  private func plainRun(
    from start: Int, _ hash: inout WordHash, _ letters: inout Int, _ capitals: inout Int, _ digits: inout Int
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if (byte | 32) &- 97 < 26 {
        letters += 1
        capitals += byte < 97 ? 1 : 0
      } else if byte &- 48 < 10 {
        digits += 1
      } else {
        break
      }
      hash.add(byte)
      index += 1
    }
    return index
  }

  /// At a point inside or after initials: one letter before it, and either a letter and a point again after it, or a
  /// point that already stood in the word.
  private func continuesInitials(from start: Int) -> Bool {
    guard ByteClass.of(bytes[position - 1]) == .letter else { return false }
    let isSingle = position - 1 == start || bytes[position - 2] == 46
    guard isSingle else { return false }
    if position - start >= 3 { return true }
    return ByteClass.of(byte(at: position + 1)) == .letter && ByteClass.of(byte(at: position + 2)) != .letter
      && byte(at: position + 2) < 128
  }

  private mutating func number() {
    let start = position
    var point = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 48 < 10 {
        position += 1
      } else if byte == 44, !point, isGroup(position + 1) || isBrokenGroup(position + 1) {
        position += bytes[position + 1] == 10 ? 2 : 1
      } else if byte == 46, !point, isDigit(position + 1) {
        point = true
        position += 1
      } else {
        break
      }
    }
    add(.number, from: start, hash: 0)
  }

  /// Exactly three digits: what stands behind a group comma.
  private func isGroup(_ index: Int) -> Bool {
    isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
  }

  /// A line break in the number: `40,` and `000` on the next line. A zero leads, as in no number of its own.
  private func isBrokenGroup(_ index: Int) -> Bool {
    byte(at: index) == 10 && byte(at: index + 1) == UInt8(ascii: "0") && isGroup(index + 1)
  }

  private mutating func mark() {
    let start = position
    let byte = bytes[start]
    if byte == UInt8(ascii: "&"), let (scalar, length) = entities?.reference(in: bytes, at: start) {
      position += length
      return add(scalar, from: start)
    }
    position += 1
    if byte == 45 || byte == 46 {
      while position < bytes.count, bytes[position] == byte { position += 1 }
    }
    let isDash = byte == 45 && position - start > 1
    addMark(isDash ? 95 : byte, from: start)
  }

  private mutating func highScalar() {
    let (scalar, length) = decode(position)
    if HighScalar.isLetter(scalar) { return word() }
    if HighScalar.isWideDigit(scalar) { return wideNumber() }
    let start = position
    position += length
    add(scalar, from: start)
  }

  /// A scalar that is no letter, written from `start` on.
  private mutating func add(_ scalar: UInt32, from start: Int) {
    if scalar <= 32 || HighScalar.isSpace(scalar) {
      shape.insert(.spaced)
    } else if scalar < 128 {
      addMark(UInt8(scalar), from: start)
    } else if !HighScalar.isIgnorable(scalar) {
      let ascii = HighScalar.asciiMark(scalar)
      ascii == 1 ? addSymbol(scalar, from: start) : addMark(ascii, from: start)
    }
  }

  /// Full-width digits with their group commas and decimal point: `１，２５０．５`.
  private mutating func wideNumber() {
    let start = position
    while position < bytes.count {
      let (scalar, length) = decode(position)
      let next = position + length
      let isJoint = (scalar == 0xFF0C || scalar == 0xFF0E) && HighScalar.isWideDigit(decode(next).scalar)
      guard HighScalar.isWideDigit(scalar) || isJoint else { break }
      position = next
    }
    add(.number, from: start, hash: 0)
  }

  private mutating func addMark(_ ascii: UInt8, from start: Int) {
    var hash = WordHash()
    hash.add(ascii)
    add(.mark, from: start, hash: hash.value, mark: ascii)
  }

  private mutating func addSymbol(_ scalar: UInt32, from start: Int) {
    var hash = WordHash()
    if let scalar = Unicode.Scalar(scalar) {
      for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter { hash.add(byte) }
    }
    add(.mark, from: start, hash: hash.value, mark: 1)
  }

  private mutating func add(_ kind: Token.Class, from start: Int, hash: UInt64, mark: UInt8 = 0) {
    tokens.append(
      Token(start: Int32(start), end: Int32(position), kind: kind, shape: shape, mark: mark, hash: hash))
    shape = []
  }

  private func decode(_ index: Int) -> (scalar: UInt32, length: Int) { HighScalar.decode(bytes, at: index) }
}
