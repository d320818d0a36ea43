import Lexicon

/// One field of a story while its mentions are being found.
package struct Page: Sendable {
  package struct Sentence: Sendable {
    package let index: Int
    package let scan: SentenceScan
    package var figures: [FigureMatch]
    package var times: [TimeMatch]
  }

  package let field: Field
  package let text: TokenizedText
  package var sentences: [Sentence] = []

  package init(field: Field, text: TokenizedText) {
    self.field = field
    self.text = text
  }

  /// The figures and time expressions as mentions, in reading order, appended to `drafts`.
  package func append(to drafts: inout [Draft]) {
    for sentence in sentences {
      var times = sentence.times[...]
      for figure in sentence.figures {
        while let first = times.first, first.tokens.lowerBound < figure.tokens.lowerBound {
          drafts.append(draft(of: times.removeFirst(), in: sentence))
        }
        drafts.append(draft(of: figure, in: sentence))
      }
      for time in times { drafts.append(draft(of: time, in: sentence)) }
    }
  }

  private func draft(of figure: FigureMatch, in sentence: Sentence) -> Draft {
    var mention = Mention(
      span: Span(field, text.span(figure.tokens)), sentence: bounds(of: sentence), kind: figure.kind, lo: figure.lo,
      hi: figure.hi, unit: figure.unit, rule: figure.rule, confidence: figure.confidence)
    mention.qualifier = figure.qualifier
    mention.per = figure.per
    return Draft(mention: mention, tokens: figure.tokens, sentence: sentence.index)
  }

  private func draft(of time: TimeMatch, in sentence: Sentence) -> Draft {
    var mention = Mention(
      span: Span(field, text.span(time.tokens)), sentence: bounds(of: sentence), kind: time.kind, lo: time.number,
      hi: time.number, unit: time.unit, rule: time.rule, confidence: time.confidence)
    mention.time = time.expression
    return Draft(mention: mention, tokens: time.tokens, sentence: sentence.index)
  }

  private func bounds(of sentence: Sentence) -> Range<Int32> {
    let span = text.span(sentence.scan.tokens)
    return Int32(span.lowerBound)..<Int32(span.upperBound)
  }
}
