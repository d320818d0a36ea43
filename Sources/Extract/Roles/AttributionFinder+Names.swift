import Lexicon

/// What the words of a speaker are: a name that points back, a company whose name goes on.
extension AttributionFinder {
  func tokens(of role: Role, _ reading: SentenceReading) -> Range<Int>? {
    guard let span = role.span,
      let first = reading.sentence.first(where: { Int(reading.text.tokens[$0].start) == Int(span.start) }),
      let last = reading.sentence.last(where: { Int(reading.text.tokens[$0].end) == Int(span.end) }), first <= last
    else { return nil }
    return first..<last + 1
  }

  /// `the trade group`, `the Department`, `its report`: definite, and no name beyond one common word.
  func anaphor(_ run: Range<Int>, _ reading: SentenceReading) -> Attribution.Anaphor? {
    guard reading.isDefinite(run.lowerBound - 1), let last = run.last else { return nil }
    let isBare = !reading.isName(last) && reading.has(.bareBody, at: last)
    let isCommon =
      !run.contains { reading.isName($0) } || run.count == 1 && reading.titles.covering(run.lowerBound) != nil
    guard isBare || isCommon else { return nil }
    let isLone = run.count == 1 && !reading.has(.holder, at: last)
    return Attribution.Anaphor(
      head: reading.text.tokens[last].hash, isBare: isBare || isLone, isCompany: reading.has(.company, at: last))
  }

  /// The whole name of a company that was cut: `Delta` of `Delta States said`, `steel group` of `Delta GmbH steel group
  /// said`.
  func whole(_ speaker: Role, _ companies: [PartyUse], _ reading: SentenceReading) -> Role {
    guard let run = tokens(of: speaker, reading) else { return speaker }
    var role = speaker
    if let company = companies.last(where: { $0.tokens.overlaps(run) && $0.tokens.lowerBound < run.lowerBound }) {
      let end = max(company.tokens.upperBound, run.upperBound)
      role.span = reading.span(company.tokens.lowerBound..<end)
    } else if let company = companies.last(where: { $0.extent.upperBound <= run.lowerBound }),
      isOf(company, run, reading)
    {
      role.span = reading.span(company.tokens)
    }
    return role
  }

  /// A common noun for the company right before it.
  private func isOf(_ company: PartyUse, _ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard let last = run.last, reading.has(.bareBody, at: last) else { return false }
    let words = company.extent.upperBound..<run.upperBound
    return words.count <= 6
      && words.allSatisfy { reading.isWord($0) && !reading.isName($0) && !reading.isDefinite($0) }
  }
}
