import Lexicon

/// The extract stage: an article in, its mentions out.
package struct Extractor: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func extract(_ article: Article) -> ExtractedArticle {
    ExtractedArticle(article: article, mentions: [])
  }
}
