import Lexicon

/// An article cut into tokens and sentences: what all finders of the stage read.
package struct Story: Sendable {
  package let article: Article
  package let title: TokenizedText
  package let text: TokenizedText

  package init(_ article: Article, lexicon: Lexicon) {
    self.article = article
    let splitter = SentenceSplitter(lexicon: lexicon)
    title = splitter.split(article.title)
    text = splitter.split(article.text)
  }

  package func tokenized(_ field: Field) -> TokenizedText { field == .title ? title : text }
}

/// A mention in the making, with the tokens that it covers.
package struct Draft: Sendable {
  package var mention: Mention
  /// Tokens of the mention's field.
  package var tokens: Range<Int>
  /// Index of the sentence in its field.
  package var sentence: Int

  package init(mention: Mention, tokens: Range<Int>, sentence: Int) {
    self.mention = mention
    self.tokens = tokens
    self.sentence = sentence
  }
}
