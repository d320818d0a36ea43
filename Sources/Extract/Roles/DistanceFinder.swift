import Lexicon

/// Finds what is how far from what, and in which direction.
///
/// `The Bashmagh border crossing is located approximately 50 kilometers (31 miles) east of the city of Sulaimaniya` →
/// from Bashmagh border crossing, to Sulaimaniya, bearing E; a pipe's 6 inches are no distance. A way's own length is one
/// from end to end where the text names the ends: `a 400-km pipeline from Kirkuk to Ceyhan`.
struct DistanceFinder: Sendable {
  private let lexicon: Lexicon
  private let names: PlaceName
  private let ends: DistanceEnds

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = PlaceName(lexicon: lexicon)
    ends = DistanceEnds(names: names)
  }

  private static let longUnits: Set = ["km", "mi", "nmi"]
  private static let units = longUnits.union(["m", "yd", "ft"])

  /// Nil where the length is not a distance between places.
  func find(_ place: Int, in scene: FigureScene) -> Decision? {
    let figure = scene.figures[place]
    guard figure.kind == .length, let unit = figure.unit, DistanceFinder.units.contains(unit) else { return nil }
    let reading = scene.reading
    var decision = Decision(measure: .distance)
    let index = pastRestatement(figure.tokens.upperBound, reading)
    if let cue = reading.bearings.first(where: { $0.tokens.lowerBound == index }) {
      bearing(cue, &decision, reading)
      subject(before: figure.tokens.lowerBound, &decision, reading)
    } else if let pair = ends.pair(of: figure, behind: index, reading) {
      decision.set(end(.fromPlace, pair.first, "distance-between", reading))
      decision.set(end(.toPlace, pair.second, "distance-between", reading))
    } else if isAway(index, reading) || isWithin(figure, index, reading) {
      goal(from: index, &decision, reading)
      subject(before: figure.tokens.lowerBound, &decision, reading)
    } else if isLong(figure, reading) {
      way(before: figure.tokens.lowerBound, &decision, reading)
    } else {
      return nil
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

  /// `away from`, `from`, `off`; not `from 213.8 mln`, the level before.
  private func isAway(_ index: Int, _ reading: SentenceReading) -> Bool {
    if reading.has(.away, at: index) { return true }
    return reading.grammar(index) == .from && reading.isWord(index + 1)
  }

  /// `within 20 km of`.
  private func isWithin(_ figure: SceneFigure, _ index: Int, _ reading: SentenceReading) -> Bool {
    reading.grammar(index) == .of
      && (figure.tokens.lowerBound - 2..<figure.tokens.lowerBound + 1).contains { reading.has(.within, at: $0) }
  }

  private func goal(from index: Int, _ decision: inout Decision, _ reading: SentenceReading) {
    guard let run = ends.run(from: index, reading) else { return }
    decision.set(
      Role(
        .toPlace, value: nil, span: reading.span(ends.withArea(run, reading)), rule: "distance-of",
        confidence: 0.88))
  }

  private func end(
    _ name: Role.Name, _ run: Range<Int>, _ rule: String, _ reading: SentenceReading
  ) -> Role {
    Role(name, value: nil, span: reading.span(run), rule: rule, confidence: 0.88)
  }

  /// `a 300-mile pipeline`, `a 40 km border`: a way's own length.
  private func isLong(_ figure: SceneFigure, _ reading: SentenceReading) -> Bool {
    guard let unit = figure.unit, DistanceFinder.longUnits.contains(unit) else { return false }
    let reach = figure.tokens.upperBound..<min(figure.tokens.upperBound + 5, reading.sentence.upperBound)
    return !reading.places.within(reach).isEmpty || reach.contains { reading.words($0..<$0 + 1).hasSuffix("long") }
  }

  /// The way that is so long, where it has a name: `the Addis Ababa-Djibouti railway, 750 km long`.
  private func way(before end: Int, _ decision: inout Decision, _ reading: SentenceReading) {
    let clause = reading.clauseRange(of: end)
    let cues = reading.places.within(clause.lowerBound..<end).reversed().filter {
      lexicon.roles.placeNouns.place($0.row) == .way
    }
    guard
      let run = cues.lazy.compactMap({ names.closed(by: $0, in: reading) }).first(where: { $0.upperBound <= end })
    else { return }
    if let pair = ends.joined(run, reading) {
      decision.set(self.end(.fromPlace, pair.first, "way-between", reading))
      decision.set(self.end(.toPlace, pair.second, "way-between", reading))
    } else {
      decision.set(self.end(.fromPlace, run, "way", reading))
    }
  }

  private func subject(before end: Int, _ decision: inout Decision, _ reading: SentenceReading) {
    guard let from = subject(before: end, reading) else { return }
    decision.set(
      Role(.fromPlace, value: nil, span: reading.span(from), rule: "distance-subject", confidence: 0.85))
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
    return isOpening(start..<end, reading) ? nil : start..<last + 1
  }

  /// `About 13 km`: a capital that only the sentence's start makes.
  private func isOpening(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    gap.lowerBound == reading.sentence.lowerBound && gap.count == 1
  }

  private func isPlaceName(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isName(index) && reading.grammar(index) == nil && reading.titles.covering(index) == nil
  }
}
