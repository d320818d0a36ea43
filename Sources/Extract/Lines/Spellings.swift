/// A closed vocabulary that a line writes by its words.
@usableFromInline package protocol SpelledChoice: RawRepresentable, CaseIterable, Sendable
where RawValue == String {
  static var spellings: Spellings<Self> { get }
}

/// The words of a vocabulary, looked up by their bytes; they are few, and none is longer than 16 bytes.
@usableFromInline package struct Spellings<Choice: SpelledChoice>: Sendable {
  private let words: [(word: ShortWord, choice: Choice)]

  package init() {
    words = Choice.allCases.map { choice in
      var text = choice.rawValue
      guard let word = text.withUTF8({ ShortWord(UnsafeRawBufferPointer($0)) }) else {
        preconditionFailure("'\(text)' is longer than 16 bytes")
      }
      return (word, choice)
    }
  }

  @usableFromInline package subscript(bytes: UnsafeRawBufferPointer) -> Choice? {
    guard let word = ShortWord(bytes) else { return nil }
    for entry in words where entry.word == word { return entry.choice }
    return nil
  }
}

/// The bytes of a word of at most 16, to be compared at once.
struct ShortWord: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let count: Int

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 16 else { return nil }
    count = bytes.count
    if count >= 8 {
      low = bytes.loadUnaligned(as: UInt64.self)
      high = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      for byte in bytes { low = low << 8 | UInt64(byte) }
    }
  }
}

extension Kind: SpelledChoice {
  package static let spellings = Spellings<Kind>()
}

extension Qualifier: SpelledChoice {
  package static let spellings = Spellings<Qualifier>()
}

extension Field: SpelledChoice {
  package static let spellings = Spellings<Field>()
}

extension Role.Name: SpelledChoice {
  package static let spellings = Spellings<Role.Name>()
}
