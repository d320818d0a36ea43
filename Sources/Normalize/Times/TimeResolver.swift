import Extract
import Lexicon

/// Resolves what a time expression says against the article's own days.
package struct TimeResolver: Sendable {
  private let years: YearStarts?

  /// Without `years` fiscal and marketing years have no days.
  package init(years: YearStarts? = nil) {
    self.years = years
  }

  /// The TIMEX3 value and the days covered; where a day to count from is missing, the unresolved form and no days.
  package func resolve(_ expression: TimeExpression, kind: Kind, in context: TimeContext) -> ResolvedTime {
    guard let form = TimeForm(notation: expression.notation) else {
      return ResolvedTime(timex: expression.notation)
    }
    return resolve(form, kind, context)
  }

  /// Of a notation that is read already.
  func resolve(_ form: TimeForm, _ kind: Kind, _ context: TimeContext) -> ResolvedTime {
    if let year = SplitYear(form) { return resolve(year, form, kind, context) }
    switch form {
    case .reference(let name): return ResolvedTime(timex: name)
    case .duration(let value, let aim): return duration(value, aim, context)
    case .anchored(let value, let aim, let form): return anchored(value, aim, form, kind, context)
    case .range(let from, let to): return range(from, to, kind, context)
    case .date(let form):
      if kind == .set { return ResolvedTime(timex: UnresolvedTime.timex(of: form)) }
      return date(form, context)
    }
  }

  /// By the tables; a split year that they do not know has the days of both its years.
  private func resolve(_ year: SplitYear, _ form: TimeForm, _ kind: Kind, _ context: TimeContext) -> ResolvedTime {
    let (name, portion) = TimeResolver.whole(form)
    if let owner = context.owner, let begins = years.flatMap({ year.start(of: owner, $0) }),
      var days = CalendarInterval.months(name, from: begins.month, count: 12, begins.year)
    {
      if begins.month == 1 { days.timex = CalendarInterval.name(begins.year) }
      if let portion { days.narrow(to: portion) }
      return ResolvedTime(days, anchor: .year(month: begins.month, owner))
    }
    guard case .range(let from, let to) = form else { return ResolvedTime(timex: name, anchor: .none) }
    return range(from, to, kind, context)
  }

  /// The year without the part of it that is meant, of which TIMEX3 values say nothing.
  private static func whole(_ form: TimeForm) -> (name: String, portion: DateForm.Portion?) {
    guard case .date(var date) = form else { return (form.notation, nil) }
    let portion = date.portion
    date.portion = nil
    return (date.notation, portion)
  }

  private func date(_ form: DateForm, _ context: TimeContext) -> ResolvedTime {
    guard var interval = interval(of: form, context) else {
      return ResolvedTime(timex: UnresolvedTime.timex(of: form), anchor: .none)
    }
    if let clock = form.clock, interval.start == interval.end { interval.timex += clock }
    if let portion = form.portion {
      interval.narrow(to: portion)
      if let published = context.published, form.isEarlierNow { interval.cut(at: published) }
    }
    return ResolvedTime(interval, anchor: anchor(of: form, context))
  }

  private func anchor(of form: DateForm, _ context: TimeContext) -> TimeAnchor {
    switch form.base {
    case .open: return context.published.map { .published($0, form.aim ?? .nearest) } ?? .none
    case .shift(let unit, let steps, let fromReference):
      if let same = form.part.flatMap({ SamePeriod(context).spoken(of: $0, years: steps) }) {
        return .spokenOf(same.timex)
      }
      if fromReference, let spoken = context.reference(for: unit) { return .spokenOf(spoken.timex) }
      return context.published.map { .published($0, nil) } ?? .none
    default:
      if case .dayOrMonth = form.part { return .order(isDayFirst: context.isDayFirst) }
      return .words
    }
  }

  private func interval(of form: DateForm, _ context: TimeContext) -> CalendarInterval? {
    switch form.base {
    case .year(let year): return interval(of: form.part, year, context)
    case .decade(let decade): return CalendarInterval.decade(decade)
    case .century(let century): return CalendarInterval.century(century)
    case .fiscal: return nil
    case .open:
      guard let part = form.part, let published = context.published else { return nil }
      return OpenDateResolver(published: published).interval(of: part, aim: form.aim ?? .nearest)
    case .shift(let unit, let steps, let fromReference):
      let reference = fromReference ? context.reference(for: unit)?.day : nil
      guard let day = reference ?? context.published, let shifted = CalendarInterval.unit(unit, steps, from: day)
      else { return nil }
      guard let part = form.part else { return shifted }
      if case .dayOfMonth(let day) = part {
        return CalendarInterval.day(CalendarDay(shifted.start.year, shifted.start.month, day))
      }
      if case .weekday(let weekday) = part { return CalendarInterval.day(shifted.start.adding(days: weekday - 1)) }
      return SamePeriod(context).interval(of: part, years: steps) ?? interval(of: part, shifted.start.year, context)
    }
  }

  private func interval(of part: DateForm.Part?, _ year: Int, _ context: TimeContext) -> CalendarInterval? {
    switch part {
    case nil: return CalendarInterval.year(year)
    case .same(let unit): return SamePeriod(context).interval(unit, of: year)
    case .samePeriod: return CalendarInterval.year(year)
    case .dayOrMonth(let first, let second):
      let (month, day) = context.isDayFirst ? (second, first) : (first, second)
      return CalendarInterval.part(.day(month: month, day: day), of: year)
    case .some(let part): return CalendarInterval.part(part, of: year)
    }
  }

  /// The end decides the year: `January-September`, read in March 1987, ends in September 1986.
  private func range(_ from: DateForm, _ to: DateForm, _ kind: Kind, _ context: TimeContext) -> ResolvedTime {
    guard let end = interval(of: to, context) else {
      let timex = UnresolvedTime.timex(of: from) + "/" + UnresolvedTime.timex(of: to)
      return ResolvedTime(timex: timex, anchor: .none)
    }
    let anchor = anchor(of: to, context)
    var start = interval(of: from, context)
    if from.base == .open, let part = from.part {
      start = OpenDateResolver(published: end.end).interval(of: part, aim: .beforeOrSame)
    } else if let part = from.part, let first = start, first.start > end.start {
      start = CalendarInterval.part(part, of: first.start.year - 1)
    }
    guard let start, start.start <= end.end else { return ResolvedTime(end, anchor: anchor) }
    let months = (end.end.year - start.start.year) * 12 + end.end.month - start.start.month + 1
    let timex = kind == .duration ? "P\(months)M" : start.timex + "/" + end.timex
    return ResolvedTime(timex: timex, start: start.start, end: end.end, anchor: anchor)
  }

  /// `the nine months ended Sept. 30`; a quarter or a half has its name, or that of its months.
  private func anchored(
    _ value: String, _ aim: DateForm.Aim, _ form: DateForm, _ kind: Kind, _ context: TimeContext
  ) -> ResolvedTime {
    guard let known = interval(of: form, context), let length = DurationLength(value) else {
      return ResolvedTime(timex: value, anchor: .none)
    }
    let isPast = aim == .before
    let edge = isPast ? known.end.adding(days: 1) : known.start
    guard let edge, let other = length.day(from: edge, forward: !isPast) else {
      return ResolvedTime(timex: value)
    }
    let (start, end) = isPast ? (other, known.end) : (edge, other.adding(days: -1) ?? other)
    let quarter = kind == .date ? CalendarInterval.named(start, end).timex : nil
    return ResolvedTime(
      timex: quarter ?? value, start: start, end: end, anchor: anchor(of: form, context))
  }

  /// `the past three months` ends at the article's day, `the next` begins there.
  private func duration(_ value: String, _ aim: DateForm.Aim?, _ context: TimeContext) -> ResolvedTime {
    guard let aim, let length = DurationLength(value) else { return ResolvedTime(timex: value) }
    guard let published = context.published else { return ResolvedTime(timex: value, anchor: .none) }
    let isPast = aim == .before || aim == .beforeOrSame
    guard let other = length.day(from: published, forward: !isPast) else { return ResolvedTime(timex: value) }
    let (start, end) = isPast ? (other.adding(days: 1), published) : (published, other.adding(days: -1))
    return ResolvedTime(timex: value, start: start, end: end, anchor: .published(published, aim))
  }
}
