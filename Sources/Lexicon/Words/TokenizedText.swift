/// A text with its tokens and sentences, made once and shared by all finders as one reference.
package final class TokenizedText: Sendable {
  package let bytes: [UInt8]
  package let tokens: [Token]
  /// Ranges of token indices, in order and without gaps.
  package let sentences: [Range<Int>]

  package init(bytes: [UInt8], tokens: [Token], sentences: [Range<Int>]) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
  }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The bytes that a run of tokens covers.
  package func span(_ run: Range<Int>) -> Range<Int> {
    run.isEmpty ? 0..<0 : Int(tokens[run.lowerBound].start)..<Int(tokens[run.upperBound - 1].end)
  }

  /// The words of a run of tokens as written, white space folded to one blank.
  package func words(_ run: Range<Int>) -> String {
    var words = ""
    for index in run {
      if !words.isEmpty, tokens[index].isSpaced { words += " " }
      words += string(tokens[index].range)
    }
    return words
  }
}
