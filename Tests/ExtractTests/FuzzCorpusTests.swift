import Foundation
import Lexicon
import Testing

@testable import Extract

/// What `make fuzz` starts from, read once more in every test run: tokens in order, mentions at whole scalars.
@Suite struct FuzzCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Fuzz/corpus")

  @Test func everyTextOfTheCorpusIsRead() throws {
    let extractor = Extractor(lexicon: try Lexicon())
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(!names.isEmpty)
    for name in names {
      let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
      checkTokens(of: bytes, name)
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      for mention in extractor.extract(Article(id: name, published: "1987-03-03", text: text)).mentions {
        let span = mention.span.range
        #expect(!span.isEmpty && span.upperBound <= text.count, "\(name)")
        #expect(String(validating: text[span], as: UTF8.self) != nil, "\(name)")
      }
    }
  }

  private func checkTokens(of bytes: [UInt8], _ name: String) {
    var end: Int32 = 0
    for token in Tokenizer().tokens(of: bytes) {
      #expect(token.start >= end && token.start < token.end && Int(token.end) <= bytes.count, "\(name)")
      end = token.end
    }
  }
}
