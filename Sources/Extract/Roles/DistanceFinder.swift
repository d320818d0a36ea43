import Lexicon

/// Finds what is how far from what, and in which direction.
///
/// `The Bashmagh border crossing is located approximately 50 kilometers (31 miles) east of the city of Sulaimaniya` →
/// from Bashmagh border crossing, to Sulaimaniya, bearing E; a pipe's 6 inches are no distance.
struct DistanceFinder: Sendable {
  private let lexicon: Lexicon
  private let names: PlaceName

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = PlaceName(lexicon: lexicon)
  }

  /// Nil where the length is not a distance between places.
  func find(_ place: Int, in scene: FigureScene) -> Decision? {
    let figure = scene.figures[place]
    guard figure.kind == .length else { return nil }
    let reading = scene.reading
    var decision = Decision(measure: .distance)
    let index = pastRestatement(figure.tokens.upperBound, reading)
    if let cue = reading.bearings.first(where: { $0.tokens.lowerBound == index }) {
      bearing(cue, &decision, reading)
    } else if isAway(index, reading) {
      goal(from: index, &decision, reading)
    } else if !isLong(figure, reading) {
      return nil
    }
    if let from = subject(before: figure.tokens.lowerBound, reading) {
      decision.set(
        Role(.fromPlace, value: nil, span: reading.span(from), rule: "distance-subject", confidence: 0.85))
    }
    decision.set(
      Role(.measure, value: Measure.distance.rawValue, span: nil, rule: "distance", confidence: 0.92))
    return decision
  }

  /// `50 kilometers (31 miles) east`: a bracket behind the figure, or the one that it stands in, says it again.
  private func pastRestatement(_ start: Int, _ reading: SentenceReading) -> Int {
    if reading.isMark(start, ")") || reading.isMark(start, ",") { return start + 1 }
    guard reading.isMark(start, "(") || reading.isMark(start, "/") else { return start }
    let limit = min(start + 8, reading.sentence.upperBound)
    let close = (start..<limit).first { reading.isMark($0, ")") }
    return close.map { $0 + 1 } ?? start
  }

  private func bearing(_ cue: Cue, _ decision: inout Decision, _ reading: SentenceReading) {
    decision.set(
      Role(
        .bearing, value: lexicon.roles.bearings.code(cue.row), span: reading.span(cue.tokens), rule: "bearing",
        confidence: 0.93))
    let grammar = reading.grammar(cue.tokens.upperBound)
    guard grammar == .of || grammar == .from else { return }
    goal(from: cue.tokens.upperBound, &decision, reading)
  }

  /// `away from`, `from`, `off`.
  private func isAway(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.grammar(index) == .from || reading.has(.away, at: index)
  }

  /// `of the city of Sulaimaniya` → Sulaimaniya.
  private func goal(from index: Int, _ decision: inout Decision, _ reading: SentenceReading) {
    var start = index
    let limit = min(index + 8, reading.sentence.upperBound)
    while start < limit, !(reading.isName(start) && reading.grammar(start) == nil) {
      guard reading.isWord(start) else { return }
      start += 1
    }
    guard let run = names.beginning(at: start, in: reading) else { return }
    decision.set(
      Role(.toPlace, value: nil, span: reading.span(run), rule: "distance-of", confidence: 0.88))
  }

  /// `a 300-mile pipeline`, `a 40 km border`: a way's own length.
  private func isLong(_ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard let unit = figure.unit, ["km", "mi", "nmi"].contains(unit) else { return false }
    let reach = figure.tokens.upperBound..<min(figure.tokens.upperBound + 5, reading.sentence.upperBound)
    return !reading.places.within(reach).isEmpty || reach.contains { reading.words($0..<$0 + 1).hasSuffix("long") }
  }

  /// The last name with a place noun, else a bare place noun (`a port that lies`), else the last name, before the figure
  /// in its clause.
  private func subject(before end: Int, _ reading: SentenceReading) -> Range<Int>? {
    let clause = reading.clauseRange(of: end)
    for cue in reading.places.within(clause.lowerBound..<end).reversed() {
      if let run = names.closed(by: cue, in: reading), run.upperBound <= end { return run }
      if !(cue.tokens.upperBound..<end).contains(where: { isPlaceName($0, reading) }) { return cue.tokens }
    }
    guard let last = (clause.lowerBound..<end).reversed().first(where: { isPlaceName($0, reading) }) else {
      return nil
    }
    var start = last
    while start > clause.lowerBound, isPlaceName(start - 1, reading) { start -= 1 }
    return start..<last + 1
  }

  private func isPlaceName(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isName(index) && reading.grammar(index) == nil && reading.titles.covering(index) == nil
  }
}
