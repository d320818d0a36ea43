import Lexicon

/// Finds the two places that a length lies between: `from Kirkuk to Ceyhan`, `between Amman and Baghdad, a distance of`,
/// `a 160-km road links Mersin and Adana`.
struct DistanceEnds: Sendable {
  let names: PlaceName

  /// Tokens before the figure that may name its ends.
  private static let reach = 24

  typealias Pair = (first: Range<Int>, second: Range<Int>)

  /// Behind the figure, or before it where the sentence speaks of a distance; `index` is the first token behind the figure
  /// and what restates it. `50 km of the pipeline from A to B` is a part of the way.
  func pair(of figure: SceneFigure, behind index: Int, _ reading: SentenceReading) -> Pair? {
    let reach = index..<max(index, min(index + 6, reading.sentence.upperBound))
    if reading.grammar(index) != .of, let pair = reach.lazy.compactMap({ opened(at: $0, reading) }).first {
      return pair
    }
    let end = figure.tokens.lowerBound
    let before = max(reading.sentence.lowerBound, end - DistanceEnds.reach)..<end
    guard before.contains(where: { reading.has(.distance, at: $0) }) else { return nil }
    return before.reversed().lazy.compactMap { opened(at: $0, reading) }.first {
      $0.second.upperBound <= before.upperBound
    }
  }

  /// `from A to B`, `between A and B`, `links A with B`, `separates A from B`.
  private func opened(at index: Int, _ reading: SentenceReading) -> Pair? {
    let opening = reading.grammar(index)
    let isLinking = reading.has(.linking, at: index)
    guard opening == .from || opening == .between || isLinking, let first = run(from: index, reading) else {
      return nil
    }
    let middle = reading.grammar(first.upperBound)
    let joins: Bool
    switch middle {
    case .to: joins = opening == .from || isLinking
    case .and: joins = opening == .between || isLinking
    case .with, .from: joins = isLinking
    default: joins = false
    }
    guard joins, let second = run(from: first.upperBound, reading) else { return nil }
    return (first, second)
  }

  /// The name behind a small word: `of the city of Sulaimaniya` → Sulaimaniya, `of the Turkish town of Van` → Van.
  func run(from index: Int, _ reading: SentenceReading) -> Range<Int>? {
    var start = index
    let limit = min(index + 8, reading.sentence.upperBound)
    while start < limit, !(reading.isName(start) && reading.grammar(start) == nil) {
      guard reading.isWord(start) else { return nil }
      start += 1
    }
    guard start < limit, let run = names.beginning(at: start, in: reading) else { return nil }
    return inner(of: run, from: names.names(from: start, in: reading), reading) ?? run
  }

  /// The name behind a common noun and `of`: `Turkish town of Van`, `Ecuadorean port of Balao`; `end` is that of the names.
  private func inner(of run: Range<Int>, from end: Int, _ reading: SentenceReading) -> Range<Int>? {
    let noun = run.upperBound > end ? run.upperBound - 1 : end
    guard reading.isWord(noun), !reading.isName(noun), reading.grammar(noun) == nil,
      reading.grammar(noun + 1) == .of,
      reading.isName(noun + 2)
    else { return nil }
    return names.beginning(at: noun + 2, in: reading)
  }

  /// `Paris, Texas`: the area behind a town's name tells which one, where it closes the phrase.
  func withArea(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    guard reading.isMark(run.upperBound, ","),
      let area = reading.areas.first(where: { $0.tokens.lowerBound == run.upperBound + 1 }),
      !reading.isWord(area.tokens.upperBound)
    else { return run }
    return run.lowerBound..<area.tokens.upperBound
  }

  /// The ends in a way's own name: `Ababa-Djibouti railway`, of which `run` begins behind the dash.
  func joined(_ run: Range<Int>, _ reading: SentenceReading) -> Pair? {
    let end = names.names(from: run.lowerBound, in: reading)
    guard let dash = (run.lowerBound - 1..<end).first(where: { reading.isMark($0, "-") }), dash + 1 < end else {
      return nil
    }
    var start = dash
    while reading.isName(start - 1), reading.grammar(start - 1) == nil { start -= 1 }
    return start < dash ? (start..<dash, dash + 1..<end) : nil
  }
}
