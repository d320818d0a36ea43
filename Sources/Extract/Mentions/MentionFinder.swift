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
    MoneySymbolRule(), MoneyRule(), GluedCodeRule(), AgeRule(), QuantityRule(), CountRule(), PartOfUnitRule(),
    VagueNumberRule(), FractionRule(), PercentOfRule(), BareNumberRule(),
  ]
  private let openings: [FigureOpening]
  private let price = PriceRule()
  private let flow = FlowRule()
  private let restatement: Restatement
  private let findsTimes: Bool

  /// Without times it reads time expressions only where they could be taken for figures.
  package init(lexicon: Lexicon, findsTimes: Bool = true) {
    self.lexicon = lexicon
    self.findsTimes = findsTimes
    times = TimeFinder(lexicon: lexicon)
    openings = rules.map(\.openings)
    restatement = Restatement(lexicon: lexicon)
  }

  /// The drafts of both fields in reading order, title first, and what was refused; `tries` grows by each try of a rule.
  package func find(in story: Story, counting tries: inout Int) -> (drafts: [Draft], refused: [Finding]) {
    var drafts: [Draft] = []
    var refused: [Finding] = []
    let areas = StoryAreas(lexicon: lexicon).areas(of: story)
    let dollars = StoryDollars(lexicon: lexicon).reading(of: story, areas: areas)
    let ton = StoryTon(story, lexicon: lexicon)
    var goods = UnitByGoods(story, areas: areas, goods: lexicon.unitGoods)
    for field in [Field.title, .text] {
      var page = Page(field: field, text: story.tokenized(field))
      for (index, sentence) in page.text.sentences.enumerated() {
        let scan = SentenceScan(
          text: page.text, tokens: sentence, lexicon: lexicon, published: story.article.published, areas: areas,
          dollars: dollars)
        page.sentences.append(read(scan, index: index, &tries))
      }
      ton.settle(in: &page)
      TableUnit(lexicon: lexicon).lend(in: &page)
      StatementRows().read(in: &page)
      CountSubject().count(in: &page)
      PriceChain().lend(in: &page)
      BorrowedUnit().lend(in: &page)
      BorrowedDenominator().lend(in: &page)
      FigurePair().join(in: &page)
      PriceSpread().price(in: &page)
      QuotedCents().settle(in: &page)
      goods.settle(in: &page)
      refused += NotAFigure().refuse(in: &page)
      if findsTimes { refused += ImpossibleDate(lexicon: lexicon).refuse(in: &page) }
      page.append(to: &drafts)
    }
    restatement.link(&drafts, in: story)
    return (drafts, refused)
  }

  private func read(_ scan: SentenceScan, index: Int, _ tries: inout Int) -> Page.Sentence {
    let hasFigures = FigureStart.first(in: scan) != nil
    guard findsTimes || hasFigures else { return Page.Sentence(index: index, scan: scan, figures: [], times: []) }
    var times = times.find(in: scan.text, sentence: scan.tokens, aroundNumbers: !findsTimes, counting: &tries)
    times.removeAll { $0.tokens.count == 1 && scan.isBehindTotal($0.tokens.lowerBound) }
    var figures = hasFigures ? figures(in: scan, besides: times, &tries) : []
    for index in figures.indices {
      QualifierFinder().qualify(&figures[index], in: scan)
      HireRate().price(&figures[index], in: scan)
      RateFinder().rate(&figures[index], in: scan)
    }
    if !findsTimes {
      times = []
    } else if !figures.isEmpty {
      SpanOfTime().widen(&times, by: figures)
      times.removeAll { time in figures.contains { $0.kind != .number && $0.tokens.overlaps(time.tokens) } }
    }
    return Page.Sentence(index: index, scan: scan, figures: figures, times: times)
  }

  private func figures(in scan: SentenceScan, besides times: [TimeMatch], _ tries: inout Int) -> [FigureMatch] {
    var figures: [FigureMatch] = []
    var index = scan.tokens.lowerBound
    var next = 0
    while index < scan.tokens.upperBound {
      while next < times.count, times[next].tokens.upperBound <= index { next += 1 }
      let time = next < times.count && times[next].tokens.contains(index) ? times[next].tokens.upperBound : nil
      let opening = FigureStart.opening(at: index, in: scan)
      if !opening.isEmpty, let figure = longest(at: index, opening, in: scan, &tries), wins(figure, over: time) {
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

  private func longest(at start: Int, _ opening: FigureOpening, in scan: SentenceScan, _ tries: inout Int)
    -> FigureMatch?
  {
    var best: FigureMatch?
    for place in rules.indices where !openings[place].isDisjoint(with: opening) {
      tries += 1
      guard let figure = rules[place].match(at: start, in: scan) else { continue }
      if best != nil, figure.kind == .number { continue }
      // What is measured is no count of its unit: `5 tonnes a year` is no flow of things called tonne.
      let isOther = best != nil && figure.kind == .count
      let longer = isOther ? figure : extended(figure, in: scan) ?? figure
      if best.map({ longer.tokens.upperBound > $0.tokens.upperBound }) ?? true { best = longer }
    }
    return best
  }

  /// As a price or a flow.
  private func extended(_ figure: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    switch figure.kind {
    case .money: price.extended(figure, in: scan)
    case .number: nil
    default: flow.extended(figure, in: scan)
    }
  }
}

/// Where a figure can begin: at a digit, a number word, a sign or a currency.
enum FigureStart {
  private static let openers: CategorySet = [.number, .currency]

  /// The first token at which a figure can begin, if one can.
  static func first(in scan: SentenceScan) -> Int? {
    scan.tokens.first { !opening(at: $0, in: scan).isDisjoint(with: [.number, .currency, .gluedCode]) }
  }

  static func opening(at index: Int, in scan: SentenceScan) -> FigureOpening {
    guard let token = scan.token(index) else { return [] }
    let first: FigureOpening = index == scan.tokens.lowerBound ? .sentence : []
    if token.kind == .word, !token.opens.meets(openers), !token.shape.contains(.withDigits),
      !scan.isMark(index + 1, "$")
    {
      return first
    }
    if token.kind == .number { return isInsideName(index, in: scan) ? first : [first, .number] }
    var opening = first
    if opensNumber(at: index, in: scan) || token.mark == UInt8(ascii: "-") || token.mark == UInt8(ascii: "+") {
      opening.insert(.number)
    }
    if scan.match(.currency, at: index) != nil || (scan.isMark(index + 1, "$") && scan.isGlued(index + 1)) {
      opening.insert(.currency)
    }
    if GluedCodeRule.isPossible(at: index, in: scan) { opening.insert(.gluedCode) }
    return opening
  }

  /// A number word; an article only before a word that it counts: `a dozen`, `a million`.
  private static func opensNumber(at index: Int, in scan: SentenceScan) -> Bool {
    guard let match = scan.match(.number, at: index) else { return false }
    guard scan.lexicon.numbers.word(match.sense.row).combination == .article else { return true }
    return scan.token(index + 1)?.opens.meets([.number, .scale]) ?? false
  }

  /// A digit glued to a word or a hyphenated name before it: `F-16`, `COVID-19`; but not `pre-1990`'s like in ranges.
  private static func isInsideName(_ index: Int, in scan: SentenceScan) -> Bool {
    guard scan.isGlued(index), let joint = scan.token(index - 1),
      joint.mark == UInt8(ascii: "-") || joint.mark == UInt8(ascii: "."),
      scan.isGlued(index - 1), let word = scan.token(index - 2), word.kind == .word
    else { return false }
    return word.isCapitalized || word.range.count == 1
      || (scan.isGlued(index + 1) && scan.token(index + 1)?.kind == .word)
  }
}
