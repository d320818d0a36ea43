import Lexicon

/// A sentence of the story with all that is known of it before its figures are looked at.
struct StoryPart: Sendable {
  let scene: FigureScene
  let parties: [PartyUse]
  /// The company that the sentence is about.
  let company: Role?
  /// Who says the sentence, the story's speaker where it names none.
  var attribution: Attribution

  /// It names its speaker itself.
  var isSpoken: Bool { attribution.speaker.map { $0.rule != "speaker-of-story" } ?? false }
}

/// Reads a story's sentences, its headline and its speakers, and keeps what later sentences leave out.
struct StoryReader {
  private(set) var parts: [StoryPart] = []
  private let story: Story
  private let lexicon: Lexicon
  private(set) var topic = StoryTopic()
  private(set) var border: BorderSides?

  init(story: Story, lexicon: Lexicon) {
    self.story = story
    self.lexicon = lexicon
  }

  mutating func read(_ drafts: [Draft]) {
    readSentences(drafts)
    let company = MainParty(lexicon: lexicon).company(of: parts)
    StorySpeakers(article: story.article, company: company).share(among: &parts)
    setTopic()
  }

  /// What a sentence said of its figures.
  mutating func note(_ decisions: [Decision], in part: StoryPart) {
    topic.note(decisions, part.scene.figures)
    guard part.scene.reading.field == .text, decisions.allSatisfy({ $0.measure == .other }) else { return }
    let uses = TimeUse(lexicon: lexicon)
    let times = part.scene.times.filter {
      uses.isCovering($0, part.scene.reading) && !uses.isBase($0, part.scene.reading)
    }
    guard times.count == 1, let time = times.first, PeriodGrain(notation: time.notation) == .longer,
      !time.notation.hasPrefix("ref:"), !PeriodNotation.isShift(time.notation)
    else { return }
    topic.note(
      time.notation, span: part.scene.reading.span(time.tokens),
      isOutlook: decisions.contains { $0.isOutlook == true })
  }

  private mutating func readSentences(_ drafts: [Draft]) {
    let reader = SentenceReader(lexicon: lexicon)
    let areas = AreaReader(lexicon: lexicon, year: year)
    let attributions = AttributionFinder(lexicon: lexicon)
    let borders = BorderFinder(lexicon: lexicon)
    let names = CompanyReader(lexicon: lexicon)
    var known = KnownCompanies()
    var company: Role?
    var next = 0
    var columns = TableColumns()
    for field in [Field.title, .text] {
      for (number, sentence) in story.tokenized(field).sentences.enumerated() {
        let start = next
        while next < drafts.count, drafts[next].mention.span.field == field, drafts[next].sentence <= number {
          next += 1
        }
        let range = start..<next
        let figures = range.filter { !drafts[$0].mention.kind.isTime }.map { drafts[$0].tokens }
        let reading = reader.read(field, of: story, sentence: sentence, figures: figures)
        let named = names.uses(in: reading, known: &known)
        let uses = (areas.uses(in: reading, companies: named) + named).sorted {
          $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        if let opening = openingCompany(uses, reading) { company = opening }
        if border == nil { border = borders.sides(in: reading, areas: uses) }
        var scene = FigureScene(reading: reading, drafts: drafts, range: range)
        scene.columns = columns.head(over: scene)
        parts.append(
          StoryPart(
            scene: scene, parties: uses, company: isAbout(company, reading) ? company : nil,
            attribution: attributions.find(in: reading, companies: named)))
      }
    }
  }

  /// `Unocal said`: the first party of a sentence, where it is a company and its subject.
  private func openingCompany(_ uses: [PartyUse], _ reading: SentenceReading) -> Role? {
    guard let use = uses.first(where: { !$0.isInName }), use.isCompany, use.link == nil else { return nil }
    return Role(
      .reporter, value: use.code, span: reading.span(use.tokens), rule: "company-of-sentence", confidence: 0.75)
  }

  /// The company stands in the sentence, or `it`, `its` or `the company` opens it.
  private func isAbout(_ company: Role?, _ reading: SentenceReading) -> Bool {
    guard let span = company?.span else { return false }
    let (start, end) = (reading.sentence.lowerBound, reading.sentence.upperBound)
    if span.field == reading.field, end > start,
      span.start >= reading.text.tokens[start].start, span.start < reading.text.tokens[end - 1].end
    {
      return true
    }
    return (start..<min(start + 6, end)).contains {
      reading.grammar($0) == .pronoun || reading.has(.own, at: $0) || reading.has(.company, at: $0)
    }
  }

  private var year: Int? { story.article.published.flatMap { Int($0.prefix(4)) } }

  /// The headline and the first sentence say what the story is of.
  private mutating func setTopic() {
    for part in parts.prefix(3) {
      nameGoods(of: part.scene.reading)
      for time in part.scene.times { topic.noteHalf(time) }
    }
    topic.isOfTrade = parts.contains { isOfTrade($0.scene.reading) }
    let main = MainParty(lexicon: lexicon)
    topic.sides = main.sides(of: parts)
    topic.company = main.company(of: parts)
    setHeadline()
  }

  private func isOfTrade(_ reading: SentenceReading) -> Bool {
    reading.measures.contains {
      let measure = lexicon.roles.measures.word($0.row).measure
      return measure == .balance || measure == .trade && !reading.isOne(.rowAmount, $0.tokens)
    }
  }

  private mutating func nameGoods(of reading: SentenceReading) {
    for cue in reading.goods {
      let goods = lexicon.roles.commodities.commodity(cue.row)
      guard !goods.isWeak else { continue }
      let role = Role(
        .commodity, value: goods.hs.isEmpty ? nil : goods.hs, span: reading.span(cue.tokens),
        rule: "goods-of-story",
        confidence: 0.6)
      if topic.commodity == nil { topic.commodity = role }
      if reading.field == .title { topic.isOfGoods = true }
      topic.name(cue.row, goods.singular, role)
    }
  }

  /// A headline whose first words of a measure are of none: `EXCHANGE RATES`.
  private func isOfMoney(_ reading: SentenceReading) -> Bool {
    guard reading.field == .title, let first = reading.measures.first, first.tokens.count > 1 else { return false }
    return lexicon.roles.measures.word(first.row).measure == .other
  }

  private mutating func setHeadline() {
    for part in parts.prefix(2) {
      let reading = part.scene.reading
      if isOfMoney(reading) { return }
      for cue in reading.measures {
        let word = lexicon.roles.measures.word(cue.row)
        guard word.measure != .other, word.measure != .price else { continue }
        let role = Role(
          .measure, value: word.measure.rawValue, span: reading.span(cue.tokens), rule: "headline", confidence: 0.5)
        return topic.setHeadline(word.measure, role, sign: word.sign.isEmpty ? nil : word.sign)
      }
    }
  }
}
