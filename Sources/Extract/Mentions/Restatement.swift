import Lexicon

/// Links a figure to the one before it that it restates: `50 kilometers (31 miles)`, `27 bn pesetas, or about 386 mln marks`,
/// `29 mln bushels (789,000 tonnes)`, `2.3 mln 60-kilo bags (138,000 tonnes)`.
///
/// Both are of one kind in different units, or both say how much of some goods there is: a mass, a volume, a count of the
/// packages that `units.tsv` has.
package struct Restatement: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func link(_ drafts: inout [Draft], in story: Story) {
    for index in drafts.indices.dropFirst() where mayRestate(drafts[index]) {
      guard let original = original(of: index, in: drafts, story.tokenized(drafts[index].mention.span.field)) else {
        continue
      }
      drafts[index].mention.restates = original
      if drafts[index].mention.qualifier == .none {
        drafts[index].mention.qualifier = drafts[original].mention.qualifier
      }
    }
  }

  private func mayRestate(_ figure: Draft) -> Bool {
    !figure.mention.kind.isTime && figure.mention.kind != .count && figure.mention.kind != .percent
  }

  /// The figure right before, or the packages right before with their weight: `bags of 60 kilos (138,000 tonnes)`.
  private func original(of index: Int, in drafts: [Draft], _ text: TokenizedText) -> Int? {
    let (figure, before) = (drafts[index], drafts[index - 1])
    guard isBeside(figure, before) else { return nil }
    let start = figure.tokens.lowerBound
    if index > 1, isBeside(before, drafts[index - 2]), isWeight(before, of: drafts[index - 2]) {
      return isRestated(within: 1, behind: before, at: start, in: text) && isQuantity(figure) ? index - 2 : nil
    }
    return saysAgain(figure, before)
      && isRestated(within: isPackages(before) ? 2 : 0, behind: before, at: start, in: text)
      ? index - 1 : nil
  }

  private func isBeside(_ figure: Draft, _ before: Draft) -> Bool {
    figure.mention.span.field == before.mention.span.field && figure.sentence == before.sentence
  }

  /// Whether nothing but so many words of a noun and what restates lies between a figure and the token `start`.
  private func isRestated(within noun: Int, behind before: Draft, at start: Int, in text: TokenizedText) -> Bool {
    (0...noun).contains { words in
      let end = before.tokens.upperBound + words
      return end < start && isLink(end..<start, in: text)
        && text.tokens[end - words..<end].allSatisfy { $0.kind == .word }
    }
  }

  /// `(`, `(or`, `(equal to`; `, or about`, `-- the equivalent of`.
  private func isLink(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let first = text.tokens[tokens.lowerBound]
    if first.mark == UInt8(ascii: "(") {
      return tokens.count <= 3 && text.tokens[tokens].dropFirst().allSatisfy { $0.kind == .word }
    }
    var index = tokens.lowerBound
    while tokens.contains(index), text.tokens[index].kind == .mark { index += 1 }
    guard index <= tokens.lowerBound + 2, let link = lexicon.phrases.match(.function, in: text, at: index),
      Restatement.links.contains(lexicon.functions.function(link.sense.row))
    else { return false }
    index += link.count
    while index < tokens.upperBound, let word = lexicon.phrases.match(.qualifier, in: text, at: index) {
      index += word.count
    }
    return index == tokens.upperBound
  }

  private static let links: Set<FunctionWords.Function> = [.or, .restating]

  private func saysAgain(_ figure: Draft, _ before: Draft) -> Bool {
    if figure.mention.kind == before.mention.kind { return figure.mention.unit != before.mention.unit }
    return isQuantity(figure) && (isQuantity(before) || isPackages(before))
  }

  private func isQuantity(_ draft: Draft) -> Bool { draft.mention.kind == .mass || draft.mention.kind == .volume }

  private func isPackages(_ draft: Draft) -> Bool {
    draft.mention.kind == .count && draft.mention.unit.map(lexicon.units.isCounted) == true
  }

  /// `60-kilo bags`, `bags of 60 kilos`.
  private func isWeight(_ draft: Draft, of packages: Draft) -> Bool {
    draft.mention.kind == .mass && isPackages(packages) && draft.mention.span.field == packages.mention.span.field
      && 0...2 ~= draft.tokens.lowerBound - packages.tokens.upperBound
  }
}
