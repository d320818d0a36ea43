import Lexicon

/// Cuts a text into tokens and sentences.
package struct SentenceSplitter: Sendable {
  private let lexicon: Lexicon
  private let tokenizer = Tokenizer()

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func split(_ bytes: [UInt8]) -> TokenizedText {
    let tokens = tokenizer.tokens(of: bytes)
    return TokenizedText(bytes: bytes, tokens: tokens, sentences: tokens.isEmpty ? [] : [0..<tokens.count])
  }
}
