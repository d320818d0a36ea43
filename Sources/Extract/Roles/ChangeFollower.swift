import Lexicon

/// Finds that a figure without a word of change of its own follows the one before it.
///
/// `rose 10 pct and imports four pct` → up; `from 4.77 bn a year earlier and 5.70 bn in January` → from; `by six cents, at
/// Tampa by nine` → down.
struct ChangeFollower: Sendable {
  let lexicon: Lexicon

  func former(_ place: Int, in scene: FigureScene, earlier decisions: [Decision]) -> Role? {
    guard let former = decisions.last?.role(.change) else { return nil }
    let (figure, reading) = (scene.figures[place], scene.reading)
    if isThen(figure, former, in: reading) { return former }
    if isGapped(figure, in: reading) { return lastRise(place, in: scene, decisions) }
    guard isCoordinate(figure, in: reading) else { return nil }
    let isOfFormer = former.value == Change.from.rawValue && reading.grammar(figure.tokens.lowerBound - 1) == .at
    return isOfFormer ? lastRise(place, in: scene, decisions) : former
  }

  /// `put growth at 8.7 pct this year, and at 6.7 pct next`: the second rate is one of growth too.
  func rate(_ place: Int, in scene: FigureScene, earlier decisions: [Decision]) -> Role? {
    let start = scene.figures[place].tokens.lowerBound
    guard scene.reading.grammar(start - 1) == .at, scene.reading.grammar(start - 2) == .and,
      let former = lastRise(place, in: scene, decisions), former.rule == "growth-to"
    else { return nil }
    return former
  }

  /// `from 4.77 bn a year earlier and 5.70 bn in January`: the second is what the first is; not `and Cuba 350,000`.
  private func isCoordinate(_ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    guard figure.before.count <= 8,
      let link = figure.before.last(where: { reading.grammar($0) == .and || reading.grammar($0) == .or })
    else { return false }
    let own = link..<figure.before.upperBound
    return reading.measures.within(own).isEmpty && reading.changes.within(own).isEmpty
      && reading.areas.within(own).isEmpty
  }

  /// `against 70,000 last week, when the rebate was 43 dlrs`: told of the earlier time too.
  private func isThen(_ figure: SceneFigure, _ former: Role, in reading: SentenceReading) -> Bool {
    former.value == Change.from.rawValue && figure.before.count <= 10
      && figure.before.contains { reading.has(.whenClause, at: $0) }
  }

  /// `and exports four pct`: the verb of the first stands for the second.
  private func isGapped(_ figure: SceneFigure, in reading: SentenceReading) -> Bool {
    let end = figure.tokens.lowerBound
    guard figure.kind == .percent, let name = reading.measures.covering(end - 1), name.tokens.upperBound == end,
      let link = figure.before.last(where: { reading.grammar($0) == .and || reading.isMark($0, ",") })
    else { return false }
    return link < name.tokens.lowerBound && name.tokens.lowerBound - link <= 3
      && (link + 1..<name.tokens.lowerBound).allSatisfy { reading.isWord($0) }
  }

  /// The rise or fall last told of figures of that kind.
  private func lastRise(_ place: Int, in scene: FigureScene, _ decisions: [Decision]) -> Role? {
    let kind = scene.figures[place].kind
    let last = decisions.indices.last { scene.figures[$0].kind == kind && decisions[$0].change != .from }
    guard let last, [.up, .down].contains(decisions[last].change) else { return nil }
    return decisions[last].role(.change)
  }
}
