import Lexicon

/// A month: `December` → `XXXX-12`, `early March 1987` → `1987-03.START`, `last October` → `XXXX-10<`, `April next year` →
/// `year+1@04`.
///
/// Not `March` of a march, not `may`, not `Jan Kavan`, not `April Glaspie`.
struct MonthRule: TimeRule {
  let name = "time-month"
  let openers: TimeRoles = [.month, .portion, .edge, .shift, .the]
  let needs: TimeRoles = [.month]

  /// `February 30`: a day that the month does not have leaves no month either.
  private func isBeforeDay(_ reader: TimeReader) -> Bool {
    var reader = reader
    guard reader.dayOfMonth() != nil else { return false }
    return !reader.isAtCountedUnit
  }

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    let start = reader.index
    let portion = reader.portion()
    let aim = reader.attempt { ahead in ahead.monthAim() }
    let isNamed = portion != nil || aim != nil
    let place = reader.index
    guard let month = reader.month() else { return nil }
    var form = DateForm(.open, .month(month), portion: portion, aim: aim)
    if let year = start == place ? TimeReader(reader.line, at: start).yearEnded : nil {
      form.base = .year(year)
    } else if let base = reader.yearBehind() ?? (isNamed ? nil : yearOfSpan(reader, from: month, place)) {
      form.base = base
    } else if !isNamed, !MonthSense(reader.line, at: place, end: reader.index, start: start).isMonth {
      return nil
    }
    if isBeforeDay(reader) { return nil }
    return TimeFound(reader, date: form, confidence: isNamed ? 0.95 : 0.85)
  }

  /// The year of `from April through December 1986`, `between May and July last year`, told behind the last month.
  private func yearOfSpan(_ start: TimeReader, from first: Int, _ place: Int) -> DateForm.Base? {
    var reader = start
    guard let link = reader.token else { return nil }
    let grammar = reader.line.lexicon.roles.grammar
    switch grammar.role(link) {
    case .to, .through: break
    case .and:
      guard let opener = reader.line.token(place - 1), grammar.role(opener) == .between else { return nil }
    default: return nil
    }
    reader.index += 1
    guard let last = reader.month(), let base = reader.yearBehind() else { return nil }
    return first <= last ? base : base.yearBefore
  }
}

extension DateForm.Base {
  /// Of a year or a year seen from the article's day.
  fileprivate var yearBefore: DateForm.Base? {
    switch self {
    case .year(let year): .year(year - 1)
    case .shift(.year, let steps, let fromReference): .shift(.year, steps - 1, fromReference: fromReference)
    default: nil
    }
  }
}

extension TimeReader {
  /// `last`, `this past`, `next` before a month, a weekday or a holiday.
  mutating func monthAim() -> DateForm.Aim? {
    guard let shift = take(.shift) else { return nil }
    if shift.number == 0, let past = take(.shift) { return past.number < 0 ? .before : .after }
    return shift.number < 0 ? .before : shift.number > 0 ? .after : .nearest
  }

  /// The year behind a month, a quarter or a season: `1987`, `, 1987`, `of 1987`, `last year`, `of the previous year`.
  mutating func yearBehind() -> DateForm.Base? {
    attempt { reader in
      if !reader.skip(mark: ",") { reader.skip(.of) }
      if let year = reader.year(), !reader.isAtCountedUnit, !reader.line.isMark("/", at: reader.index) {
        return .year(year)
      }
      return nil
    }
      ?? attempt { reader in
        reader.skip(.of)
        reader.skip(.the)
        return reader.relativeYear()
      }
      ?? attempt { reader in
        guard reader.skip(.of), reader.skip(.the), !reader.isPluralUnit else { return nil }
        reader.skip(.fiscal)
        return reader.unit() == .year && !reader.has(.numeral) && !reader.line.isMark("-", at: reader.index)
          ? .open : nil
      }
  }

  /// `last year`, `the previous year` behind its `the`.
  mutating func relativeYear() -> DateForm.Base? {
    let fromReference = has(.fromReference)
    guard let shift = take(.shift) else { return nil }
    skip(.fiscal)
    guard unit() == .year, !line.isMark("'", at: index) else { return nil }
    return .shift(.year, shift.number, fromReference: fromReference)
  }
}
