import Lexicon

/// The extract stage: an article in, its mentions out.
package struct Extractor: Sendable {
  private let lexicon: Lexicon
  private let mentions: MentionFinder
  private let roles: RoleFinder

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    mentions = MentionFinder(lexicon: lexicon)
    roles = RoleFinder(lexicon: lexicon)
  }

  package func extract(_ article: Article) -> ExtractedArticle {
    let story = Story(article, lexicon: lexicon)
    var (drafts, refused) = mentions.find(in: story)
    roles.assign(to: &drafts, in: story)
    return ExtractedArticle(article: article, mentions: drafts.map(\.mention), refused: refused)
  }
}
