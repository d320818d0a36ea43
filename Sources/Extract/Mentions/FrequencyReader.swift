import Lexicon

/// Reads what a figure is per: `a year`, `per day`, `/d`, `daily`.
package struct FrequencyReader: Sendable {
  package struct Reading: Sendable {
    package let word: FrequencyWords.Word
    package let end: Int
  }

  private let scan: SentenceScan

  package init(_ scan: SentenceScan) {
    self.scan = scan
  }

  /// `a year`, `per day`, `each month`, `a-year` at `index`; not `a year earlier`, `a year before`.
  package func rate(at index: Int) -> Reading? {
    guard let (function, next) = scan.function(at: index), function == .per,
      let reading = word(at: scan.isHyphen(next) ? next + 1 : next),
      reading.word.kind == .noun, !isShifted(reading.end)
    else { return nil }
    return reading
  }

  /// `a year earlier`, `a year before`; not `a day before the fire`, which has its own noun.
  private func isShifted(_ index: Int) -> Bool {
    guard scan.isFunction(.shifted, at: index) else { return false }
    guard scan.hasCue(.beforeTime, at: index) else { return true }
    return !NounPhraseReader(scan).isNounLike(index + 1) && !scan.isFunction(.the, at: index + 1)
      && !scan.isFunction(.per, at: index + 1)
  }

  /// `daily`, `annually` at `index`.
  package func adjective(at index: Int) -> Reading? {
    word(at: index).flatMap { $0.word.kind == .adjective ? $0 : nil }
  }

  /// What a figure that ends before `end` is per: `a day`, `of gold per year`, `of ore daily`, `of cross-border trade a
  /// year`; over `in`: `in new loans every year`.
  package func rate(behind end: Int, over preposition: FunctionWords.Function = .of) -> Reading? {
    if let rate = rate(at: end) ?? adjective(at: end) { return rate }
    guard scan.isFunction(preposition, at: end) else { return nil }
    for index in (end + 1)...(end + 6) {
      guard scan.token(index)?.kind == .word || scan.isHyphen(index) else { return nil }
      if let rate = rate(at: index) { return rate }
      if index > end + 1, let rate = adjective(at: index) { return rate }
    }
    return nil
  }

  private func word(at index: Int) -> Reading? {
    scan.match(.frequency, at: index).map {
      Reading(word: scan.lexicon.frequencies.word($0.sense.row), end: index + $0.count)
    }
  }
}
