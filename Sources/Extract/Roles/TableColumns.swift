import Lexicon

/// The times at the head of a table, `Jan 87  Dec 86  Jan 86`, over the figures of the rows below it.
struct TableColumns: Sendable {
  private var head: [TimeCue] = []

  /// The head that a sentence stands under: its own, else that of the rows before it; none once the rows end.
  mutating func head(over scene: FigureScene) -> [TimeCue] {
    let own = TableColumns.head(in: scene)
    if !own.isEmpty {
      if !TableColumns.areDays(own) || TableColumns.areDays(head) { head = own }
    } else if !scene.figures.isEmpty, !TableColumns.isRow(scene) {
      head = []
    }
    return head
  }

  /// Of the first times that stand side by side, those that are of one length: `1986/87 1985/86` over the days of the
  /// estimates.
  private static func head(in scene: FigureScene) -> [TimeCue] {
    for start in scene.times.indices.dropLast() where isBeside(start, scene.times) {
      let grain = PeriodGrain(notation: scene.times[start].notation)
      var end = start + 1
      while end < scene.times.count, isBeside(end - 1, scene.times),
        PeriodGrain(notation: scene.times[end].notation) == grain
      {
        end += 1
      }
      if end - start > 1 { return Array(scene.times[start..<end]) }
    }
    return []
  }

  /// Days under seasons are those of the estimates.
  private static func areDays(_ head: [TimeCue]) -> Bool { head.allSatisfy(\.isDay) }

  private static func isBeside(_ index: Int, _ times: [TimeCue]) -> Bool {
    index + 1 < times.count && times[index].kind == .date && times[index + 1].kind == .date
      && times[index].tokens.upperBound == times[index + 1].tokens.lowerBound
  }

  private static func isRow(_ scene: FigureScene) -> Bool {
    scene.figures.indices.dropLast().contains { isBeside($0, scene.figures) }
  }

  private static func isBeside(_ index: Int, _ figures: [SceneFigure]) -> Bool {
    index + 1 < figures.count && figures[index].tokens.upperBound == figures[index + 1].tokens.lowerBound
  }

  /// The time of the column that a figure stands in; nil where it is in no row as wide as the head.
  static func time(of place: Int, in scene: FigureScene) -> TimeCue? {
    let (columns, figures) = (scene.columns, scene.figures)
    guard let last = columns.last else { return nil }
    let isBelow =
      !scene.times.contains { $0.tokens == last.tokens }
      || figures[place].tokens.lowerBound >= last.tokens.upperBound
    guard isBelow else { return nil }
    var (start, end) = (place, place + 1)
    while start > 0, isBeside(start - 1, figures) { start -= 1 }
    while end < figures.count, isBeside(end - 1, figures) { end += 1 }
    let width = end - start
    guard width >= columns.count, width % columns.count == 0 else { return nil }
    return columns[(place - start) / (width / columns.count)]
  }
}
