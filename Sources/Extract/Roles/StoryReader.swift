import Lexicon

/// A sentence of the story with all that is known of it before its figures are looked at.
struct StoryPart: Sendable {
  let scene: FigureScene
  let areas: [AreaUse]
  /// Who says the sentence, the story's speaker where it names none.
  var attribution: Attribution
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
    shareSpeakers()
    setTopic()
  }

  /// What a sentence said of its figures.
  mutating func note(_ decisions: [Decision], _ figures: [SceneFigure]) { topic.note(decisions, figures) }

  private mutating func readSentences(_ drafts: [Draft]) {
    let reader = SentenceReader(lexicon: lexicon)
    let areas = AreaReader(lexicon: lexicon, year: year)
    let attributions = AttributionFinder(lexicon: lexicon)
    let borders = BorderFinder(lexicon: lexicon)
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
        let uses = areas.uses(in: reading)
        if border == nil { border = borders.sides(in: reading, areas: uses) }
        var scene = FigureScene(reading: reading, drafts: drafts, range: range)
        scene.columns = columns.head(over: scene)
        parts.append(
          StoryPart(
            scene: scene, areas: uses,
            attribution: attributions.find(in: reading)))
      }
    }
  }

  private var year: Int? { story.article.published.flatMap { Int($0.prefix(4)) } }

  /// Of the headline: who speaks in the story's first sentence.
  private func openingSpeaker() -> Attribution? {
    guard let first = parts.first(where: { $0.scene.reading.field == .text }) else { return nil }
    return first.attribution.speaker == nil ? nil : first.attribution
  }

  /// A sentence without a speaker has that of the sentence before; the headline, the first sentence's.
  private mutating func shareSpeakers() {
    var last = openingSpeaker()
    var named: [Role] = []
    for index in parts.indices {
      guard let speaker = parts[index].attribution.speaker else {
        if let role = last?.speaker { parts[index].attribution.speaker = carried(role, 0.6) }
        continue
      }
      if let head = parts[index].attribution.anaphor {
        if let full = fuller(head, named) { parts[index].attribution.speaker = carried(full, 0.8) }
      } else {
        named.append(speaker)
      }
      last = parts[index].attribution
    }
  }

  /// The last speaker whose name has the word in it, else the last one.
  private func fuller(_ head: UInt64, _ named: [Role]) -> Role? {
    let same = named.last { role in
      guard let span = role.span else { return false }
      return span.words(in: story.article).split(whereSeparator: { $0 == " " || $0 == "\n" }).contains {
        WordHash.of($0) == head
      }
    }
    return same ?? named.last
  }

  private func carried(_ role: Role, _ confidence: Double) -> Role {
    var role = role
    role.rule = "speaker-of-story"
    role.confidence = confidence
    return role
  }

  /// The headline and the first sentence say what the story is of.
  private mutating func setTopic() {
    for part in parts.prefix(3) {
      let reading = part.scene.reading
      if topic.commodity == nil,
        let cue = reading.goods.first(where: { !lexicon.roles.commodities.commodity($0.row).isWeak })
      {
        let hs = lexicon.roles.commodities.commodity(cue.row).hs
        topic.commodity = Role(
          .commodity, value: hs.isEmpty ? nil : hs, span: reading.span(cue.tokens), rule: "goods-of-story",
          confidence: 0.6)
      }
    }
    let main = MainParty(lexicon: lexicon)
    topic.main = main.area(of: parts)
    topic.company = main.company(of: parts)
    setHeadline()
  }

  private mutating func setHeadline() {
    for part in parts.prefix(2) {
      let reading = part.scene.reading
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
