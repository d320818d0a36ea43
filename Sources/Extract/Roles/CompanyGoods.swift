import Lexicon

/// Tells goods from the same word in a name: `Continental Grain Co`, `American Soybean Association` sell and speak, they
/// are not sold. Words of a headline in capitals are no names.
struct CompanyGoods: Sendable {
  let lexicon: Lexicon

  /// Whether capitalized words lead from the goods to the word that closes a company's or a body's name.
  func isName(_ cue: Cue, titles: [Cue], in text: TokenizedText, until end: Int) -> Bool {
    guard cue.tokens.allSatisfy({ isNameWord($0, text) }) else { return false }
    var index = cue.tokens.upperBound
    while index < min(end, cue.tokens.upperBound + 4), isNameWord(index, text) || isLink(index, text, end) {
      if closes(titles.covering(index)) { return true }
      index += 1
    }
    return false
  }

  private func isNameWord(_ index: Int, _ text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.isCapitalized && !token.shape.contains(.allCapitals)
  }

  /// `and` between two words of a name.
  private func isLink(_ index: Int, _ text: TokenizedText, _ end: Int) -> Bool {
    lexicon.roles.grammar.role(text.tokens[index]) == .and && index + 1 < end && isNameWord(index + 1, text)
  }

  private func closes(_ title: Cue?) -> Bool {
    guard let title else { return false }
    return lexicon.roles.titles.holder(title.row) != .person
  }
}
