/// How much the stage read and tried: what `extract --stats` prints, and what grows with the input and no faster.
package struct WorkCounts: Sendable, Hashable {
  package var articles = 0
  /// Of titles and texts, in UTF-8.
  package var bytes = 0
  package var sentences = 0
  package var tokens = 0
  /// How often a rule of figures or time expressions was tried at a token.
  package var ruleTries = 0

  package init() {}

  /// Of one story, before any rule is tried.
  init(_ story: Story) {
    articles = 1
    bytes = story.title.bytes.count + story.text.bytes.count
    sentences = story.title.sentences.count + story.text.sentences.count
    tokens = story.title.tokens.count + story.text.tokens.count
  }

  package static func += (sum: inout WorkCounts, more: WorkCounts) {
    sum.articles += more.articles
    sum.bytes += more.bytes
    sum.sentences += more.sentences
    sum.tokens += more.tokens
    sum.ruleTries += more.ruleTries
  }
}
