import Lexicon

/// The extract stage: an article in, its mentions out.
package struct Extractor: Sendable {
  private let lexicon: Lexicon
  private let mentions: MentionFinder
  private let roles: RoleFinder
  private let findsRoles: Bool

  /// Without roles and times it tells figures alone, in less time; roles need both.
  package init(lexicon: Lexicon, findsTimes: Bool = true, findsRoles: Bool = true) {
    self.lexicon = lexicon
    self.findsRoles = findsRoles
    mentions = MentionFinder(lexicon: lexicon, findsTimes: findsTimes || findsRoles)
    roles = RoleFinder(lexicon: lexicon)
  }

  /// The tables that it reads with.
  package var tables: TableSet { lexicon.tables }

  package func extract(_ article: Article) -> ExtractedArticle {
    let story = Story(article, lexicon: lexicon)
    var work = WorkCounts(story)
    var (drafts, refused) = mentions.find(in: story, counting: &work.ruleTries)
    if findsRoles { roles.assign(to: &drafts, in: story) }
    return ExtractedArticle(article: article, mentions: drafts.map(\.mention), refused: refused, work: work)
  }
}
