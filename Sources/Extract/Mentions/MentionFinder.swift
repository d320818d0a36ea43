import Lexicon

/// Finds the figures and time expressions of a story.
///
/// Sentence by sentence: time expressions first, then figures at every token by all rules, the longest match first; a
/// figure that starts inside a time expression counts only where it reaches beyond it (`1987 tonnes`). Then what needs
/// its neighbours: qualifiers, rates, borrowed units, restatements.
package struct MentionFinder: Sendable {
  private let lexicon: Lexicon
  private let times: TimeFinder
  /// In the order that decides between matches of the same length.
  private let rules: [any FigureRule] = [
    PriceRule(), FlowRule(), MoneySymbolRule(), MoneyRule(), GluedCodeRule(), AgeRule(), QuantityRule(),
    CountRule(), PartOfUnitRule(), VagueNumberRule(),
    FractionRule(), PercentOfRule(), BareNumberRule(),
  ]

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    times = TimeFinder(lexicon: lexicon)
  }

  /// The drafts of both fields in reading order, title first, and what was refused.
  package func find(in story: Story) -> (drafts: [Draft], refused: [Finding]) {
    var drafts: [Draft] = []
    var refused: [Finding] = []
    let areas = StoryAreas(lexicon: lexicon).areas(of: story)
    let dollars = StoryDollars(lexicon: lexicon).reading(of: story, areas: areas)
    let ton = StoryTon(story, lexicon: lexicon)
    let goods = UnitByGoods(story, goods: lexicon.unitGoods)
    for field in [Field.title, .text] {
      var page = Page(field: field, text: story.tokenized(field))
      for (index, sentence) in page.text.sentences.enumerated() {
        let scan = SentenceScan(
          text: page.text, tokens: sentence, lexicon: lexicon, published: story.article.published, areas: areas,
          dollars: dollars)
        page.sentences.append(read(scan, index: index))
      }
      ton.settle(in: &page)
      FigurePair().join(in: &page)
      TableUnit(lexicon: lexicon).lend(in: &page)
      BorrowedUnit().lend(in: &page)
      BorrowedDenominator().lend(in: &page)
      QuotedCents().settle(in: &page)
      goods.settle(in: &page)
      refused += NotAFigure().refuse(in: &page)
      drafts += page.drafts()
    }
    Restatement().link(&drafts, in: story)
    return (drafts, refused)
  }

  private func read(_ scan: SentenceScan, index: Int) -> Page.Sentence {
    var times = times.find(in: scan.text, sentence: scan.tokens)
    times.removeAll { $0.tokens.count == 1 && scan.isBehindTotal($0.tokens.lowerBound) }
    var figures = figures(in: scan, besides: times)
    for index in figures.indices {
      QualifierFinder().qualify(&figures[index], in: scan)
      HireRate().price(&figures[index], in: scan)
      RateFinder().rate(&figures[index], in: scan)
    }
    if !figures.isEmpty {
      SpanOfTime().widen(&times, by: figures)
      times.removeAll { time in figures.contains { $0.kind != .number && $0.tokens.overlaps(time.tokens) } }
    }
    return Page.Sentence(index: index, scan: scan, figures: figures, times: times)
  }

  private func figures(in scan: SentenceScan, besides times: [TimeMatch]) -> [FigureMatch] {
    var figures: [FigureMatch] = []
    var index = scan.tokens.lowerBound
    var next = 0
    while index < scan.tokens.upperBound {
      while next < times.count, times[next].tokens.upperBound <= index { next += 1 }
      let time = next < times.count && times[next].tokens.contains(index) ? times[next].tokens.upperBound : nil
      if FigureStart.isPossible(at: index, in: scan), let figure = longest(at: index, in: scan),
        wins(figure, over: time)
      {
        index = figure.readTo ?? figure.tokens.upperBound
        figures.append(figure)
      } else {
        index = time ?? index + 1
      }
    }
    return figures
  }

  /// `time` is the end of the time expression that it starts in.
  private func wins(_ figure: FigureMatch, over time: Int?) -> Bool {
    guard let time else { return true }
    return figure.kind != .number && figure.kind != .count && figure.tokens.upperBound > time
  }

  private func longest(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    var best: FigureMatch?
    for rule in rules {
      guard let figure = rule.match(at: start, in: scan) else { continue }
      let isBetter = best.map { $0.kind == .number || figure.tokens.upperBound > $0.tokens.upperBound } ?? true
      if isBetter, !(best != nil && figure.kind == .number) { best = figure }
    }
    return best
  }
}

/// Where a figure can begin: at a digit, a number word, a sign or a currency.
enum FigureStart {
  private static let openers: CategorySet = [.number, .currency]

  static func isPossible(at index: Int, in scan: SentenceScan) -> Bool {
    guard let token = scan.token(index) else { return false }
    if token.kind == .number { return !isInsideName(index, in: scan) }
    return
      (token.opens.meets(openers) && scan.lexicon.phrases.match(openers, in: scan.text, at: index) != nil)
      || scan.isMark(index, "-") || scan.isMark(index, "+")
      || (scan.isMark(index + 1, "$") && scan.isGlued(index + 1))
      || GluedCodeRule.isPossible(at: index, in: scan) || index == scan.tokens.lowerBound
  }

  /// A digit glued to a word or a hyphenated name before it: `F-16`, `COVID-19`; but not `pre-1990`'s like in ranges.
  private static func isInsideName(_ index: Int, in scan: SentenceScan) -> Bool {
    guard scan.isGlued(index), let joint = scan.token(index - 1),
      joint.mark == UInt8(ascii: "-") || joint.mark == UInt8(ascii: "."),
      scan.isGlued(index - 1), let word = scan.token(index - 2), word.kind == .word
    else { return false }
    return word.shape.contains(.allCapitals) || word.range.count == 1
      || (scan.isGlued(index + 1) && scan.token(index + 1)?.kind == .word)
  }
}
