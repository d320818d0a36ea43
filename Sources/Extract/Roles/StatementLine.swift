/// Tells the lines of an earnings statement: `Oper shr 31 cts vs 24 cts` below `Sales 30 mln` is of no sales.
struct StatementLine: Sendable {
  /// Whether a line begins with a capital and holds nothing but the words of such lines and figures before an amount.
  func holds(_ figure: SceneFigure, _ scene: FigureScene) -> Bool {
    let reading = scene.reading
    let line = reading.sentence.lowerBound...figure.tokens.lowerBound
    guard figure.kind == .money,
      let start = line.last(where: { reading.token($0)?.shape.contains(.newLine) ?? false }), reading.isName(start)
    else { return false }
    let figures = scene.figures.filter { $0.tokens.lowerBound >= start }
    return (start..<figure.tokens.lowerBound).allSatisfy { index in
      !reading.isWord(index) || isRowWord(index, reading) || figures.contains { $0.tokens.contains(index) }
    }
  }

  private func isRowWord(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.has(.rowAmount, at: index) || reading.has(.rowWord, at: index) || reading.has(.rowShares, at: index)
  }
}
