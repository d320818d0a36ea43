import Lexicon

extension TimeReader {
  /// `more than`, `at least`, `over`; `nearly` only where it is asked for. What was counted before it is compared: `12 pct more
  /// than a year earlier`.
  mutating func skipBound(nearly: Bool = false) -> Bool {
    if hadBefore(.countedUnit) || hadBefore(.numeral) || line.isMark("%", at: index - 1) { return false }
    return attempt { (ahead: inout TimeReader) -> Bool? in
      if ahead.has(.exceeding), !nearly, ahead.isBehindNoun { return nil }
      if ahead.skip(.exceeding) { return ahead.has(.the) || ahead.has(.vague) ? nil : true }
      if nearly, ahead.skip(.approximate) { return true }
      if ahead.skip(.compared), ahead.skip(.than) { return true }
      return nil
    } ?? attempt { (ahead: inout TimeReader) -> Bool? in
      ahead.skip(.at) && ahead.skip(.least) ? true : nil
    } ?? false
  }

  /// `a loan over two years`: how long, not how long at least.
  private var isBehindNoun: Bool {
    guard index > line.range.lowerBound, let token = line.token(index - 1), token.kind == .word else {
      return false
    }
    var before = self
    before.index -= 1
    let others: TimeRoles = [.pastCue, .futureCue, .opener, .forWord, .inTheDay, .and, .that, .at]
    return !before.roles.meets(others) && !before.isPastForm && line.lexicon.roles.grammar.role(token) == nil
  }

  /// `the past`, `next`, `the first` before a count: which way the time runs.
  ///
  /// Not the verb: `will last three days`.
  mutating func spanAim() -> DateForm.Aim? {
    if has(.span), let cue = line.sense(.futureCue, at: index - 1), cue.code != "beside" { return nil }
    let hasThe = skip(.the)
    guard has(.span) || (hasThe && has(.shift)), let shift = take(.shift), shift.number != 0 else { return nil }
    return shift.number < 0 ? .before : .after
  }

  /// `ended Sept. 30`, `to end-March`, `beginning in May` behind a length of time: which end of it the day is.
  mutating func spanEdge(hasThe: Bool) -> (DateForm.Aim, DateForm)? {
    attempt { reader in
      guard let edge = reader.take(.spanEdge), let aim = DateForm.Aim(rawValue: edge.code) else { return nil }
      if reader.line.has(.opener, at: reader.index - 1), !hasThe { return nil }
      if !reader.skip(.inTheDay) {
        _ = reader.line.sense(.opener, at: reader.index)?.code == "on" && reader.skip(.opener)
      }
      let year = reader.line.roles(at: reader.index).meets([.portion, .edge]) ? YearRule().match(reader) : nil
      let found = DayDateRule().match(reader) ?? MonthRule().match(reader) ?? WeekdayRule().match(reader) ?? year
      guard let found, case .date(let form) = found.form else { return nil }
      return (aim, form)
    }
  }

  /// The last year of the `1985/86 ended` before a day or a month.
  var yearEnded: Int? {
    guard line.sense(.spanEdge, at: index - 1)?.code == "<", !line.has(.opener, at: index - 1),
      let last = line.integer(at: index - 2, digits: 2...2), line.isMark("/", at: index - 3),
      let first = line.integer(at: index - 4, digits: 4...4), (first + 1) % 100 == last
    else { return nil }
    return first + 1
  }

  /// `and a half` behind the unit: `a year and a half`.
  mutating func andHalf() -> ExactDecimal? {
    attempt { ahead in
      guard ahead.skip(.and), ahead.skip(.article), ahead.skip(.half) else { return nil }
      return ExactDecimal(significand: 5, exponent: -1)
    }
  }

  /// `-old`, ` old`, ` of age`: an age is no time expression.
  var isAge: Bool {
    if has(.old) { return true }
    return line.isMark("-", at: index) && line.has(.old, at: index + 1)
  }

  /// A word of one role right before one of others: `the` before a number.
  func roles(_ first: TimeRole, before next: TimeRoles) -> Bool {
    has(first) && line.roles(at: index + 1).meets(next)
  }

  /// `four to eight`, `30-273`, `two or three`; the unit is not read.
  mutating func countRange() -> (lower: TimeCount, upper: TimeCount)? {
    guard has(.numeral) || has(.number) else { return nil }
    return attempt { ahead in
      guard let lower = ahead.count(), let first = lower.whole, ahead.skipRange(),
        ahead.has(.numeral) || ahead.has(.number),
        let upper = ahead.count(), let last = upper.whole, first < last
      else { return nil }
      return (lower, upper)
    }
  }

  private mutating func skipRange() -> Bool {
    if skipHyphen() { return true }
    guard has(.opener) || has(.and),
      (line.sense(.opener, at: index) ?? line.sense(.and, at: index))?.code == "range"
    else { return false }
    index += 1
    return true
  }

  /// `half a`, `half an`, `half-`, `a half-` before an hour, a year …
  mutating func halfCount() -> TimeCount? {
    guard has(.half) || roles(.article, before: [.half]) else { return nil }
    return attempt { ahead in
      ahead.skip(.article)
      guard ahead.skip(.half), ahead.skip(.article) || ahead.line.isMark("-", at: ahead.index) else { return nil }
      return TimeCount(value: ExactDecimal(significand: 5, exponent: -1))
    }
  }

  /// `' time` behind `three years`.
  mutating func skipTimeOf() {
    _ = attempt { (ahead: inout TimeReader) -> Bool? in
      guard ahead.skip(mark: "'") else { return nil }
      if ahead.line.isGlued(ahead.index) { ahead.skipPossessive() }
      guard ahead.take(.timeOfYear)?.code == "time" else { return nil }
      return true
    }
  }

  /// The `a week` of `three days a week`: a longer unit.
  mutating func ratePeriod(of unit: TimeUnit) -> TimeUnit? {
    guard has(.article) || has(.every) else { return nil }
    index += 1
    guard !isPluralUnit, let period = self.unit() else { return nil }
    let sizes: [TimeUnit] = [.second, .minute, .hour, .day, .week, .month, .year]
    guard let small = sizes.firstIndex(of: unit), let large = sizes.firstIndex(of: period), small < large else {
      return nil
    }
    return period
  }

  /// `a day-to-day matter`, `a year-end sale`: the unit is of a longer word.
  var isInCompound: Bool {
    line.isMark("-", at: index) && line.isGlued(index) && line.isGlued(index + 1) && !line.has(.long, at: index + 1)
  }

  var isBeforeLong: Bool { line.isMark("-", at: index) && line.has(.long, at: index + 1) }

  @discardableResult
  mutating func skipLong() -> Bool {
    attempt { (ahead: inout TimeReader) -> Bool? in
      ahead.skipHyphen() && ahead.skip(.long) ? true : nil
    } ?? false
  }
}
