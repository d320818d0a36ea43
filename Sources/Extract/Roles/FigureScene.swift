import Lexicon

/// A figure among the others of its sentence.
struct SceneFigure: Sendable {
  /// Its place in the story's drafts.
  let draft: Int
  let tokens: Range<Int>
  let kind: Kind
  let unit: String?
  /// The words between the figure before it, or the sentence's start, and it.
  let before: Range<Int>
  /// The words between it and the next figure, or the sentence's end.
  let after: Range<Int>
}

/// A time expression of the sentence.
struct TimeCue: Sendable {
  let tokens: Range<Int>
  let notation: String
  let kind: Kind
}

/// One sentence as the finders of roles see it: its words, its figures and its times.
struct FigureScene: Sendable {
  let reading: SentenceReading
  let figures: [SceneFigure]
  let times: [TimeCue]

  init(reading: SentenceReading, drafts: [Draft], range: Range<Int>) {
    self.reading = reading
    let numbers = range.filter { !drafts[$0].mention.kind.isTime }
    figures = numbers.indices.map { place in
      let draft = drafts[numbers[place]]
      let start = place == 0 ? reading.sentence.lowerBound : drafts[numbers[place - 1]].tokens.upperBound
      let isLast = place + 1 == numbers.count
      let end = isLast ? reading.sentence.upperBound : drafts[numbers[place + 1]].tokens.lowerBound
      return SceneFigure(
        draft: numbers[place], tokens: draft.tokens, kind: draft.mention.kind, unit: draft.mention.unit,
        before: min(start, draft.tokens.lowerBound)..<draft.tokens.lowerBound,
        after: draft.tokens.upperBound..<max(end, draft.tokens.upperBound))
    }
    times = range.compactMap { index in
      let draft = drafts[index]
      guard let time = draft.mention.time else { return nil }
      return TimeCue(tokens: draft.tokens, notation: time.notation, kind: draft.mention.kind)
    }
  }
}
