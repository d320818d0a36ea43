import Foundation
import Lexicon
import Testing

@testable import Extract

/// The corpus is the specification: each wording with its figure in brackets, and what it must be read as.
@Suite struct FigureCorpusTests {
  private static let extractor = try? Extractor(lexicon: Lexicon())

  @Test(arguments: CorpusTable.rows("figures"))
  func reads(_ row: [String]) throws {
    let marked = MarkedText(row[0])
    let mentions = try figures(in: marked.text)
    let mention = try #require(
      mentions.first { $0.span.range == marked.range && !$0.kind.isTime },
      "no figure at \(marked.quote); found \(mentions.map { String(decoding: Array(marked.text.utf8)[$0.span.range], as: UTF8.self) })"
    )
    #expect(mention.kind.rawValue == row[1])
    #expect(mention.lo?.description == row[2])
    #expect(mention.hi?.description == (row[3].isEmpty ? row[2] : row[3]))
    #expect((mention.unit ?? "") == row[4])
    #expect(mention.qualifier.rawValue == row[5])
  }

  @Test(arguments: CorpusTable.rows("figures-negative"))
  func refuses(_ row: [String]) throws {
    let figures = try figures(in: row[0])
    #expect(figures.isEmpty, "\(figures.map { ($0.kind, $0.lo?.description) })")
  }

  private func figures(in text: String) throws -> [Mention] {
    let article = Article(id: "a", published: "1987-06-15", text: Array(text.utf8))
    return try #require(Self.extractor).extract(article).mentions.filter { !$0.kind.isTime }
  }
}
