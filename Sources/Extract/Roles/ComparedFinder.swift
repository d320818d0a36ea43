import Lexicon

/// Finds that a figure is the earlier level which another is compared with: `compared with 165 mln dlrs`, `vs 1.2 mln`,
/// `from a deficit of 3 bn`; not `against a quota of 4 mln`.
struct ComparedFinder: Sendable {
  typealias Finding = (Change, Range<Int>?, String)

  let lexicon: Lexicon

  /// `compared with profits of 165 mln dlrs`, `vs November's 374,468 ounces`: words may stand between.
  func find(_ figure: SceneFigure, _ place: Int, in reading: SentenceReading) -> Finding? {
    guard let cue = reading.changes.within(figure.before).last(where: isComparing) else { return nil }
    let gap = cue.tokens.upperBound..<figure.tokens.lowerBound
    guard gap.count <= 9, !gap.contains(where: { reading.isMark($0, ",") || reading.grammar($0) == .to }),
      !isAfter(cue, reading), !isBound(gap, reading)
    else { return nil }
    if cue.tokens.count == 1, reading.grammar(cue.tokens.lowerBound) == .from {
      return isNamedLevel(gap, reading) ? earlier(cue, place, in: reading) : nil
    }
    let isTurned = reading.has(.direction, at: cue.tokens.lowerBound) && isNamedLevel(gap, reading)
    return place > 0 || isTurned || reading.has(.comparing, at: cue.tokens.lowerBound)
      ? (.from, cue.tokens, "compared-with") : nil
  }

  /// `after rising to 1.62 bn in February`: the level before; `index` is that of `to`.
  func leveled(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard let verb = reading.changes.last(before: index), verb.tokens.upperBound == index,
      let after = reading.changes.covering(verb.tokens.lowerBound - 1), isAfter(after, reading)
    else { return nil }
    return (.from, after.tokens, "after-change")
  }

  /// `higher than earlier estimates of 150,000`, `below the forecast of 14.75 bn`, `than the 1986 revenues of 11.8 mln`;
  /// `index` is that of `of`.
  func named(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard reading.has(.levelNoun, at: index - 1) || isMeasured(index, reading) else { return nil }
    for place in stride(from: index - 2, through: max(index - 7, reading.sentence.lowerBound), by: -1) {
      if reading.grammar(place) == .than || reading.has(.threshold, at: place) {
        return (.from, place..<index, "than-the")
      }
      let isInName = reading.isWord(place) || reading.isMark(place, "'") || reading.token(place)?.kind == .number
      guard isInName, reading.grammar(place)?.isPreposition != true
      else {
        return nil
      }
    }
    return nil
  }

  /// `the 1986 exports of`: a measure that stands for one known level.
  private func isMeasured(_ index: Int, _ reading: SentenceReading) -> Bool {
    guard let cue = reading.measures.covering(index - 1), !isBound(cue.tokens, reading) else { return false }
    return (max(reading.sentence.lowerBound, cue.tokens.lowerBound - 4)..<cue.tokens.lowerBound).contains {
      reading.isDefinite($0) || reading.isPossessive(behind: $0)
    }
  }

  /// `below last May, which reached 2.46 bn`; `index` is that of the verb.
  func relative(_ index: Int, in reading: SentenceReading) -> Finding? {
    guard reading.has(.relative, at: index - 1), reading.isMark(index - 2, ","), reading.isWord(index) else {
      return nil
    }
    let reach = max(reading.sentence.lowerBound, index - 12)..<index - 2
    guard let threshold = reach.last(where: { reading.grammar($0) == .than || reading.has(.threshold, at: $0) }),
      !(threshold..<index - 2).contains(where: { reading.token($0)?.kind == .mark && !reading.isMark($0, "'") })
    else { return nil }
    return (.from, threshold..<index, "than-which")
  }

  private func isAfter(_ cue: Cue, _ reading: SentenceReading) -> Bool {
    cue.tokens.count == 1 && isComparing(cue) && reading.grammar(cue.tokens.lowerBound) == .clause
  }

  /// `against its quota of 4 mln`: what output is held against is no earlier level.
  func isBound(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    reading.measures.within(gap).contains {
      [.quota, .capacity].contains(lexicon.roles.measures.word($0.row).measure)
    }
  }

  /// `from a deficit of`, `from the current forecast of`.
  private func isNamedLevel(_ gap: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard gap.count >= 3, gap.count <= 5, reading.grammar(gap.upperBound - 1) == .of,
      reading.changes.within(gap).isEmpty
    else { return false }
    return reading.grammar(gap.lowerBound) == .determiner
      && gap.allSatisfy { reading.isWord($0) || reading.token($0)?.kind == .number }
  }

  private func isComparing(_ cue: Cue) -> Bool { lexicon.roles.changes.word(cue.row).part == .earlier }

  /// `from` needs something that it is compared with before it.
  func earlier(_ cue: Cue, _ place: Int, in reading: SentenceReading) -> Finding? {
    let hasLevel = place > 0 || reading.has(.direction, at: cue.tokens.lowerBound)
    let hasChange = reading.changes.contains {
      $0.tokens.upperBound <= cue.tokens.lowerBound && lexicon.roles.changes.word($0.row).part != .earlier
    }
    return hasLevel || hasChange ? (.from, cue.tokens, "compared-with") : nil
  }
}
