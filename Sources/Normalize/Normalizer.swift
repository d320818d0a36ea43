import Extract
import Lexicon

/// The normalize stage: an article's mentions in, its claims out.
package struct Normalizer: Sendable {
  private let lexicon: Lexicon
  private let settings: NormalizeSettings

  package init(lexicon: Lexicon, settings: NormalizeSettings) {
    self.lexicon = lexicon
    self.settings = settings
  }

  package func normalize(_ extracted: ExtractedArticle) -> NormalizedArticle {
    NormalizedArticle(article: extracted.article, claims: [])
  }
}
