import Lexicon

/// Cuts a run of words to the shortest name of who speaks: `Treasurer Paul Keating` → Paul Keating, `Bank Indonesia
/// figures` → Bank Indonesia.
extension SpeakerName {
  func shortened(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int>? {
    guard !run.isEmpty else { return nil }
    if reading.grammar(run.upperBound - 1) == .pronoun { return nil }
    var run = withoutDocument(ofBody(before(tail: run, reading), reading), reading)
    guard reading.isName(run.upperBound - 1) else { return run.count > 7 ? run.suffix(4) : run }
    if let title = lastTitle(run, reading), !isBody(run.upperBound - 1, reading) || isRank(title, reading) {
      run = title.upperBound..<run.upperBound
    }
    return names(run, reading)
  }

  /// `lead manager Delta Bank`: a rank in lower case right before a name.
  private func isRank(_ title: Range<Int>, _ reading: SentenceReading) -> Bool {
    reading.isName(title.upperBound) && !reading.isName(title.upperBound - 1)
  }

  /// `Jan Kovac chairman of Delta Mining` → Jan Kovac.
  private func before(tail run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    let chair = reading.titles.within(run).first { title in
      let start = title.tokens.lowerBound
      return isPerson(title) && !reading.isName(title.tokens.upperBound - 1)
        && reading.grammar(title.tokens.upperBound) == .of && start - 2 >= run.lowerBound
        && reading.isName(start - 1) && reading.isName(start - 2)
    }
    return chair.map { run.lowerBound..<$0.tokens.lowerBound } ?? run
  }

  /// `Agriculture Department's Counselor`, `Department's latest Export Sales report` → Agriculture Department; `joint
  /// committee of soybean importers` → joint committee.
  private func ofBody(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    let cut = run.first { index in
      let isOwner = isGenitive(index, reading) && !isNamer(index + 1..<run.upperBound, reading)
      let isLower =
        reading.grammar(index) == .of && !reading.isName(index - 1) && !reading.isName(run.upperBound - 1)
      return (isOwner && isBody(index - 2, reading)) || (isLower && isBody(index - 1, reading))
    }
    guard let cut else { return run }
    return trimmed(run.lowerBound..<(isGenitive(cut, reading) ? cut - 1 : cut), reading)
  }

  /// It holds a body of its own, or ends in a person's name and not in an office.
  private func isNamer(_ run: Range<Int>, _ reading: SentenceReading) -> Bool {
    guard let last = run.last else { return true }
    if run.contains(where: { isBody($0, reading) }) { return true }
    return reading.isName(last) && reading.titles.covering(last) == nil && !isDocument(last, reading)
  }

  /// `Bank Indonesia figures`, `Bureau data issued today` → Bank Indonesia, Bureau; `official figures` stays.
  private func withoutDocument(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    guard let document = run.dropFirst().first(where: { isDocument($0, reading) }) else { return run }
    if isOfficial(document - 1, reading) { return document - 1..<document + 1 }
    var rest = trimmed(run.lowerBound..<document, reading)
    while let last = rest.last, !isNamed(last, reading) { rest = rest.lowerBound..<last }
    return rest.isEmpty ? run : trimmed(rest, reading)
  }

  /// The last word of an office before a person's name.
  private func lastTitle(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int>? {
    reading.titles.within(run).last {
      lexicon.roles.titles.holder($0.row) == .person && $0.tokens.upperBound < run.upperBound
    }?.tokens
  }

  /// The names at the end of a run: `border point Bakhshi` → Bakhshi; words of offices and bodies belong to it.
  private func names(_ run: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
    var start = run.upperBound - 1
    while start > run.lowerBound {
      let index = start - 1
      let isLink =
        reading.grammar(index) == .of || reading.grammar(index) == .and || !reading.isWord(index)
        || reading.has(.nameLink, at: index) && reading.isName(index - 1)
        || reading.grammar(index) == .for && isBody(index - 1, reading)
        || isGenitive(index, reading) && start == run.upperBound - 1 && reading.titles.covering(start) != nil
      guard reading.isName(index) || isLink || reading.titles.covering(index) != nil else { break }
      start = index
    }
    return trimmed(start..<run.upperBound, reading)
  }
}

extension Range<Int> {
  fileprivate func suffix(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
