import Lexicon

/// A quantity per time.
///
/// `80,000 barrels a day` → 80000 bbl/d · `2.4 mln tonnes a year` → t/yr · `60 miles an hour` → 60 mi/h ·
/// `150 tons of ore daily` → 150 t/d · `12 ships a day` → 12 ship/d
package struct FlowRule: FigureRule {
  package let name = "flow"
  private let quantity = QuantityRule()
  private let count = CountRule()

  package init() {}

  package func match(at start: Int, in scan: SentenceScan) -> FigureMatch? {
    let measured = quantity.match(at: start, in: scan).map { ($0, $0.tokens.upperBound) }
    guard let (figure, end) = measured ?? count.reading(at: start, in: scan), let unit = figure.unit,
      isFlowing(figure.kind), let rate = rate(behind: end, in: scan)
    else { return nil }
    var flow = figure
    let code = unit + "/" + rate.word.suffix
    flow.tokens = start..<rate.end
    flow.kind = scan.lexicon.units.unit(code: code).flatMap { Kind(rawValue: $0.kind) } ?? .flow
    flow.unit = code
    flow.rule = name
    return flow
  }

  private func isFlowing(_ kind: Kind) -> Bool {
    kind == .mass || kind == .volume || kind == .length || kind == .energy || kind == .count
  }

  /// `a day`, `of gold per year`, `of ore daily`.
  private func rate(behind end: Int, in scan: SentenceScan) -> FrequencyReader.Reading? {
    let reader = FrequencyReader(scan)
    if let rate = reader.rate(at: end) ?? reader.adjective(at: end) { return rate }
    guard scan.isFunction(.of, at: end) else { return nil }
    for index in (end + 1)...(end + 3) {
      guard let token = scan.token(index), token.kind == .word else { return nil }
      if let rate = reader.rate(at: index) { return rate }
      if index > end + 1, let rate = reader.adjective(at: index) { return rate }
    }
    return nil
  }
}
