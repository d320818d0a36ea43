import Lexicon

/// Links a figure in parentheses to the one before them that it restates: `50 kilometers (31 miles)`,
/// `2.1 bn euros ($2.4 bn)`. Both measure the same in different units.
package struct Restatement: Sendable {
  package init() {}

  package func link(_ drafts: inout [Draft], in story: Story) {
    for index in drafts.indices.dropFirst() {
      let (figure, before) = (drafts[index], drafts[index - 1])
      guard figure.mention.span.field == before.mention.span.field, figure.sentence == before.sentence,
        figure.mention.kind == before.mention.kind, figure.mention.unit != before.mention.unit,
        !figure.mention.kind.isTime, figure.mention.kind != .count, figure.mention.kind != .percent
      else { continue }
      if isInParentheses(figure, behind: before, in: story.tokenized(figure.mention.span.field)) {
        drafts[index].mention.restates = index - 1
        if figure.mention.qualifier == .none { drafts[index].mention.qualifier = before.mention.qualifier }
      }
    }
  }

  /// Nothing but an opening bracket and at most two words (`or`, `equal to`) between the two, a closing bracket or a comma behind.
  private func isInParentheses(_ figure: Draft, behind before: Draft, in text: TokenizedText) -> Bool {
    let between = text.tokens[before.tokens.upperBound..<figure.tokens.lowerBound]
    guard between.first?.mark == UInt8(ascii: "("), between.count <= 3 else { return false }
    return between.dropFirst().allSatisfy { $0.kind == .word }
  }
}
