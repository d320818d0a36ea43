import Extract
import Lexicon

/// What libFuzzer calls with each input: any bytes as a text to tokenize, and what they spell as a story to read.
///
/// The tokens stand in order and inside the text; each mention's span is a cut of the text at whole scalars.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  checkTokens(of: bytes)
  checkMentions(of: Array(String(decoding: bytes, as: UTF8.self).utf8))
  return 0
}

private let tokenizer = Tokenizer()
private let extractor: Extractor? = (try? Lexicon()).map { Extractor(lexicon: $0) }

private func checkTokens(of bytes: [UInt8]) {
  var end = 0
  for token in tokenizer.tokens(of: bytes) {
    precondition(token.start >= end && token.start < token.end && token.end <= bytes.count, "a token out of place")
    end = Int(token.end)
  }
}

private func checkMentions(of text: [UInt8]) {
  guard let extractor else { preconditionFailure("the embedded tables can't be read") }
  let line = text.firstIndex(of: 10) ?? 0
  let article = Article(
    id: "f", published: "1987-03-03", title: Array(text[..<line]), text: Array(text[line...]))
  for mention in extractor.extract(article).mentions {
    let span = mention.span
    let field = span.field == .title ? article.title : article.text
    precondition(span.start < span.end && span.end <= field.count, "a span out of the text")
    precondition(isBoundary(Int(span.start), in: field) && isBoundary(Int(span.end), in: field), "a cut scalar")
  }
}

private func isBoundary(_ index: Int, in text: [UInt8]) -> Bool {
  index == text.count || text[index] & 0xC0 != 0x80
}
