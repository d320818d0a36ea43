import Lexicon

/// A quantity per time.
///
/// `80,000 barrels a day` → 80000 bbl/d · `2.4 mln tonnes a year` → t/yr · `60 miles an hour` → 60 mi/h ·
/// `150 tons of ore daily` → 150 t/d · `12 ships a day` → 12 ship/d · not `1.3 mln tonnes a year earlier`, a time
package struct FlowRule: FigureExtension {
  package let name = "flow"

  package init() {}

  package func extended(_ figure: FigureMatch, in scan: SentenceScan) -> FigureMatch? {
    guard isFlowing(figure.kind), let unit = figure.unit, let rate = FrequencyReader(scan).rate(behind: figure.end)
    else { return nil }
    var flow = figure
    let code = unit + "/" + rate.word.suffix
    flow.tokens = figure.tokens.lowerBound..<rate.end
    flow.kind = scan.lexicon.units.unit(code: code).flatMap { Kind(rawValue: $0.kind) } ?? .flow
    flow.unit = code
    flow.rule = name
    return flow
  }

  private func isFlowing(_ kind: Kind) -> Bool {
    kind == .mass || kind == .volume || kind == .length || kind == .energy || kind == .count
  }
}
