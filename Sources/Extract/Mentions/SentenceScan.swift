import Lexicon

/// One sentence as the rules read it: its tokens, and what the tables say of them. Its many readers share it as one reference.
package final class SentenceScan: Sendable {
  package let text: TokenizedText
  package let tokens: Range<Int>
  package let lexicon: Lexicon
  /// Of the article, an ISO day: it tells withdrawn currencies apart.
  package let published: String?
  /// The countries that the story names, the most often named first: they settle whose franc is meant.
  package let areas: [String]
  let memo = ReadingMemo()

  /// Whose dollars the story means where it names no country.
  package let dollars: StoryDollars.Reading

  package init(
    text: TokenizedText, tokens: Range<Int>, lexicon: Lexicon, published: String?, areas: [String],
    dollars: StoryDollars.Reading = .unitedStates
  ) {
    self.text = text
    self.tokens = tokens
    self.lexicon = lexicon
    self.published = published
    self.areas = areas
    self.dollars = dollars
  }

  package func token(_ index: Int) -> Token? {
    tokens.contains(index) ? text.tokens[index] : nil
  }

  package func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    token(index)?.mark == UInt8(ascii: mark)
  }

  /// Whether the token stands right at the end of the one before it.
  package func isGlued(_ index: Int) -> Bool {
    index > tokens.lowerBound && token(index)?.isSpaced == false
  }

  /// A hyphen glued on both sides: `three-day`.
  package func isHyphen(_ index: Int) -> Bool {
    isMark(index, "-") && isGlued(index) && isGlued(index + 1)
  }

  /// A hyphen at the end of a line: `2.1-` before `billion`.
  func isHyphenOfLine(_ index: Int) -> Bool {
    isMark(index, "-") && isGlued(index) && token(index + 1)?.shape.contains(.newLine) == true
  }

  package func match(_ category: Category, at index: Int) -> PhraseIndex.Match? {
    match(CategorySet(category), at: index)
  }

  package func match(_ category: CategorySet, at index: Int) -> PhraseIndex.Match? {
    guard tokens.contains(index), let match = lexicon.phrases.match(category, in: text, at: index),
      index + match.count <= tokens.upperBound
    else { return nil }
    return match
  }

  package func function(at index: Int) -> (function: FunctionWords.Function, end: Int)? {
    match(.function, at: index).map { (lexicon.functions.function($0.sense.row), index + $0.count) }
  }

  package func isFunction(_ function: FunctionWords.Function, at index: Int) -> Bool {
    self.function(at: index)?.function == function
  }

  package func hasCue(_ cue: CueWord, at index: Int) -> Bool {
    token(index).map { lexicon.roles.cues.has(cue, $0) } ?? false
  }

  /// The phrase of `category` that ends right before `end`, if one does.
  package func match(_ category: Category, endingBefore end: Int, longest: Int = 4) -> PhraseIndex.Match? {
    for count in stride(from: longest, through: 1, by: -1) where end - count >= tokens.lowerBound {
      if let found = match(category, at: end - count), found.count == count { return found }
    }
    return nil
  }
}
