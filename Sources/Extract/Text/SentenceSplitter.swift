import Lexicon

/// Cuts a text into tokens and sentences.
///
/// A sentence ends at an empty or indented line, and behind `.`, `!` or `?` with its closing quotes and brackets where
/// white space and something other than a lower-case word follow, unless the point belongs to an abbreviation or an
/// initial: `Mr. Smith`, `Oct. 25`, `J. Smith`. A text without ends is cut after so many tokens that the work for a sentence
/// stays bounded, at white space where there is some.
package struct SentenceSplitter: Sendable {
  /// In tokens.
  package static let longest = 600

  private let lexicon: Lexicon
  private let tokenizer: Tokenizer

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    tokenizer = Tokenizer(entities: lexicon.entities)
  }

  package func split(_ bytes: [UInt8]) -> TokenizedText {
    var tokens = tokenizer.tokens(of: bytes)
    lexicon.phrases.mark(&tokens)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() {
      let count = index - start
      let isLong =
        count >= SentenceSplitter.longest && (tokens[index].isSpaced || count >= 2 * SentenceSplitter.longest)
      guard isLong || breaks(before: index, in: tokens) else { continue }
      sentences.append(start..<index)
      start = index
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return TokenizedText(bytes: bytes, tokens: tokens, sentences: sentences)
  }

  private func breaks(before index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.newParagraph) { return true }
    guard token.isSpaced, token.kind != .word || token.isCapitalized else { return false }
    var last = index - 1
    while last > 0, isClosing(tokens[last]), !tokens[last].isSpaced { last -= 1 }
    switch tokens[last].mark {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return last > 0 && !isAbbreviated(tokens[last - 1], before: token)
    default: return false
    }
  }

  private func isClosing(_ token: Token) -> Bool {
    token.mark == UInt8(ascii: "\"") || token.mark == UInt8(ascii: "'") || token.mark == UInt8(ascii: ")")
  }

  /// A known abbreviation, or one capital letter before a name.
  private func isAbbreviated(_ word: Token, before next: Token) -> Bool {
    guard word.kind == .word else { return false }
    if word.end - word.start == 1 { return word.isCapitalized && next.kind == .word }
    return word.isCapitalized && lexicon.abbreviations.contains(word)
  }
}
