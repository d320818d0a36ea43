import Lexicon

/// A season: `last fall` → `XXXX-FA<`, `summer 1998` → `1998-SU`, `the winter of 1986/87`.
///
/// Not `prices fall`, not `spring wheat`, not `winter crops`.
struct SeasonRule: TimeRule {
  let name = "time-season"
  let openers: TimeRoles = [.season, .shift, .portion, .edge, .the]
  let needs: TimeRoles = [.season]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion()
    let isNamed = reader.skip(.the) || reader.hadBefore(.opener)
    let aim = reader.attempt { ahead in ahead.monthAim() }
    let isVerb = reader.has(.verb)
    guard let sense = reader.take(.season), let season = DateForm.Season(rawValue: sense.code) else { return nil }
    let base = reader.splitYearBehind() ?? reader.yearBehind()
    let isBare = base == nil && aim == nil
    let isInside = reader.line.has(.the, at: reader.index - 2) && reader.line.has(.inTheDay, at: reader.index - 3)
    if isVerb, aim == nil, portion == nil, !isInside, !isYear(base) { return nil }
    if isBare && !((isNamed || portion != nil) && endsPhrase(reader)) { return nil }
    var form = DateForm(base ?? .open, .season(season), portion: portion, aim: aim)
    if aim == .nearest { form = DateForm.shift(.year, 0, .season(season)) }
    return TimeFound(reader, date: form, confidence: isBare ? 0.7 : 0.9)
  }

  /// Behind `fall` only a year in digits makes a season: not `expected to fall this year`; `in the fall` is one too.
  private func isYear(_ base: DateForm.Base?) -> Bool {
    if case .year = base { return true }
    return false
  }

  /// No noun follows that the season would be of.
  private func endsPhrase(_ reader: TimeReader) -> Bool {
    guard let next = reader.token, next.kind == .word else { return true }
    if reader.has(.of) { return false }
    return reader.line.roles(at: reader.index).meets([.opener, .and, .pastCue, .futureCue])
  }
}

extension TimeReader {
  /// The first year of `of 1988-89`.
  fileprivate mutating func splitYearBehind() -> DateForm.Base? {
    attempt { reader in
      reader.skip(.of)
      guard let year = reader.year(), reader.skip(mark: "-") || reader.skip(mark: "/"),
        reader.line.integer(at: reader.index, digits: 2...4) != nil, reader.line.isGlued(reader.index)
      else { return nil }
      reader.index += 1
      return .year(year)
    }
  }
}
