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
  /// The figure of the sentence that it says again in other units: `24.1 bn euros ($28.4 bn)`.
  var restates: Int?
}

/// One sentence as the finders of roles see it: its words, its figures and its times.
struct FigureScene: Sendable {
  let reading: SentenceReading
  let figures: [SceneFigure]
  let times: [TimeCue]
  /// The times at the head of the table that the sentence is a row of.
  var columns: [TimeCue] = []

  init(reading: SentenceReading, drafts: [Draft], range: Range<Int>) {
    self.reading = reading
    let numbers = range.filter { !drafts[$0].mention.kind.isTime }
    figures = numbers.indices.map { place in
      FigureScene.figure(place, of: numbers, drafts, reading)
    }
    let times = range.compactMap { index -> TimeCue? in
      let draft = drafts[index]
      guard let time = draft.mention.time, draft.mention.confidence >= 0.5 else { return nil }
      return TimeCue(time, draft.tokens, draft.mention.kind)
    }
    self.times = TimeSpans(reading: reading).joined(times)
  }

  private static func figure(_ place: Int, of numbers: [Int], _ drafts: [Draft], _ reading: SentenceReading)
    -> SceneFigure
  {
    let draft = drafts[numbers[place]]
    let start = place == 0 ? reading.sentence.lowerBound : drafts[numbers[place - 1]].tokens.upperBound
    var (next, behind) = (place + 1, draft.tokens.upperBound)
    if next < numbers.count, drafts[numbers[next]].mention.restates == numbers[place] {
      behind = drafts[numbers[next]].tokens.upperBound
      if reading.isMark(behind, ")") { behind += 1 }
      next += 1
    }
    let end = next < numbers.count ? drafts[numbers[next]].tokens.lowerBound : reading.sentence.upperBound
    return SceneFigure(
      draft: numbers[place], tokens: draft.tokens, kind: draft.mention.kind, unit: draft.mention.unit,
      before: min(start, draft.tokens.lowerBound)..<draft.tokens.lowerBound, after: behind..<max(end, behind),
      restates: draft.mention.restates.flatMap { numbers.firstIndex(of: $0) })
  }
}
