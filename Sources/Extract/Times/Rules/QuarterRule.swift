import Lexicon

/// A quarter or a half of a year: `the first quarter` → `XXXX-Q1`, `Q3 2016` → `2016-Q3`, `second half of last year` and
/// `last year's second half` → `year-1@H2`, `second and third quarters of 1987` → `1987-Q2/1987-Q3`.
///
/// Not `a quarter of the crop`, `first-half goal` of a match is a half all the same.
struct QuarterRule: TimeRule {
  let name = "time-quarter"
  let openers: TimeRoles = [
    .ordinal, .numeral, .the, .portion, .edge, .quarterCode, .halfCode, .shift, .fiscal, .span, .unit,
  ]
  let needs: TimeRoles = [.unit, .half, .quarterCode, .halfCode, .quarterLetter, .halfLetter]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let portion = reader.portion()
    reader.skip(.the)
    let owner = reader.attempt { $0.yearBefore() }
    let aim = owner == nil ? reader.attempt { ahead in ahead.monthAim() } : nil
    reader.skip(.fiscal)
    let first = reader.attempt { $0.ordinalBeforeAnd() }
    guard let part = code(&reader) ?? words(&reader, isLast: first != nil) else { return nil }
    let base = owner ?? reader.yearBehind() ?? .open
    if let first {
      guard let from = start(first, of: part) else { return nil }
      return TimeFound(reader, .date, .range(DateForm(base, from), DateForm(base, part)), confidence: 0.92)
    }
    if base == .open, portion == nil, let form = ended(reader, part) {
      return TimeFound(reader, .date, form, confidence: 0.92)
    }
    return TimeFound(reader, date: DateForm(base, part, portion: portion, aim: aim), confidence: 0.92)
  }

  /// `third quarter ended May 31`: a company's own.
  private func ended(_ start: TimeReader, _ part: DateForm.Part) -> TimeForm? {
    var reader = start
    reader.skip(mark: ",")
    guard let (aim, day) = reader.spanEdge(hasThe: true) else { return nil }
    switch part {
    case .quarter: return .anchored("P3M", aim, day)
    case .half: return .anchored("P6M", aim, day)
    default: return nil
    }
  }

  /// Of `second and third quarters` the second.
  private func start(_ number: Int, of last: DateForm.Part) -> DateForm.Part? {
    switch last {
    case .quarter(let end): return number < end ? .quarter(number) : nil
    case .half(let end): return number < end ? .half(number) : nil
    default: return nil
    }
  }

  /// `Q3`, `3Q`, `H1`.
  private func code(_ reader: inout TimeReader) -> DateForm.Part? {
    if let quarter = reader.take(.quarterCode) { return .quarter(quarter.number) }
    if let half = reader.take(.halfCode) { return .half(half.number) }
    guard let number = reader.line.integer(at: reader.index, digits: 1...1), reader.line.isGlued(reader.index + 1)
    else { return nil }
    if reader.line.has(.quarterLetter, at: reader.index + 1), 1...4 ~= number {
      reader.index += 2
      return .quarter(number)
    }
    guard reader.line.has(.halfLetter, at: reader.index + 1), 1...2 ~= number else { return nil }
    reader.index += 2
    return .half(number)
  }

  /// `first quarter`, `3rd-quarter`, `second half`.
  private func words(_ reader: inout TimeReader, isLast: Bool) -> DateForm.Part? {
    guard let number = ordinal(&reader), 1...4 ~= number else { return nil }
    if !reader.skipHyphen() { reader.skip(.fiscal) }
    if reader.skip(.half), number <= 2 { return isOfAMonth(reader) ? nil : .half(number) }
    guard isLast || !reader.isPluralUnit, reader.unit() == .quarter else { return nil }
    return .quarter(number)
  }

  /// `the first half of March` is a half of the month: `HalfMonthRule`.
  private func isOfAMonth(_ reader: TimeReader) -> Bool {
    reader.has(.of) && reader.line.has(.month, at: reader.index + 1)
  }

  private func ordinal(_ reader: inout TimeReader) -> Int? {
    if let word = reader.take(.ordinal) { return word.number }
    if reader.has(.span), !reader.has(.shift) {
      reader.index += 1
      return 4
    }
    guard let number = reader.line.integer(at: reader.index, digits: 1...1),
      reader.line.has(.suffix, at: reader.index + 1), reader.line.isGlued(reader.index + 1)
    else { return nil }
    reader.index += 2
    return number
  }
}

extension TimeReader {
  /// The year before its quarter: `last year's`, `1985's`, `fiscal 1989`.
  fileprivate mutating func yearBefore() -> DateForm.Base? {
    let isFiscal = skip(.fiscal)
    if let year = line.integer(at: index, digits: 4...4), 1900...2099 ~= year {
      index += 1
      skipPossessive()
      return isFiscal ? .fiscal(year) : .year(year)
    }
    if let ago = attempt({ $0.yearAgo() }) { return ago }
    let fromReference = has(.fromReference)
    guard !isFiscal, let shift = take(.shift), unit() == .year, skipPossessive() else { return nil }
    return .shift(.year, shift.number, fromReference: fromReference)
  }

  /// `year-earlier` before its quarter.
  private mutating func yearAgo() -> DateForm.Base? {
    guard !isPluralUnit, unit() == .year, skipHyphen(), let ago = take(.ago), ago.number < 0 else { return nil }
    return .shift(.year, ago.number, fromReference: false)
  }

  /// The `second` of `second and third quarters`.
  fileprivate mutating func ordinalBeforeAnd() -> Int? {
    guard let first = take(.ordinal), skip(.and), has(.ordinal) else { return nil }
    return first.number
  }
}
