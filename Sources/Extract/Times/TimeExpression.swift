/// What a time expression says before the article's date resolves it, in an underspecified TIMEX3 notation.
///
/// | notation | the words |
/// | --- | --- |
/// | `2017-10-25` `1986` `1986-Q1` `1986-H1` `1998-FA` `198X` `18XX` `FY1987` `1986-12` | dates that are full in themselves |
/// | `XXXX-10-25` `XXXX-12` `XXXX-Q3` `XXXX-WXX-3` `XXXX-XX-15` | the year or the week is left open |
/// | `XXXX-11W4-4` `XXXX-05W5-1` `XXXX-EA-2` | the fourth Thursday of November, the last Monday of May, Good Friday |
/// | `1987-N03-04` | `3/4/87`: either can be the month |
/// | `…<` `…<=` `…>` `…>=` `…~` | which one: before, up to, after, from the article's day; the nearest |
/// | `…~<` `…~>` | the nearest where that is within two or three months, else the one before, after |
/// | `day+0` `day-1` `week-1` `year+0` `quarter-1` `century+0` | so many units from the article's day |
/// | `ref:year-1` | so many units from the day last spoken of: `a year earlier` |
/// | `year-1@10` `week+1@WXX-3` `year-1@same-month` | a part of such a unit: `October last year` |
/// | `…T13:45` `…TNI` | a clock time, a part of the day (`TMO` `TAF` `TEV` `TNI`) |
/// | `….START` `….MID` `….END` | `early`, `mid`, `late` |
/// | `A/B` | from A to B: `XXXX-01/XXXX-09`, `1986/1987` (a split year) |
/// | `P3Y` `PXD` `PT5H30M`, with `<` or `>` | durations; the past, the next three years |
/// | `P9M<@XXXX-09-30~<` `P1Y>@XXXX-03-01~<` | `the nine months ended Sept. 30`, `the year started March 1` |
/// | `P1D` `XXXX-WXX-2` of kind set | `daily`, `every Tuesday` |
/// | `PAST_REF` `PRESENT_REF` `FUTURE_REF` | `recently`, `now`, `the future` |
package struct TimeExpression: Sendable, Hashable {
  package let notation: String

  package init(notation: String) {
    self.notation = notation
  }

  package init(_ form: TimeForm) {
    self.init(notation: form.notation)
  }
}

/// The parts of a time expression's notation.
package indirect enum TimeForm: Sendable, Hashable {
  case date(DateForm)
  case range(DateForm, DateForm)
  /// A TIMEX3 duration, and whether it ends or begins at the article's day.
  case duration(String, DateForm.Aim?)
  case reference(String)
  /// A TIMEX3 duration that ends with a date (`before`) or begins with it (`after`).
  case anchored(String, DateForm.Aim, DateForm)

  package var notation: String {
    switch self {
    case .date(let form): return form.notation
    case .range(let from, let to): return from.notation + "/" + to.notation
    case .duration(let value, let aim): return value + (aim?.rawValue ?? "")
    case .reference(let name): return name
    case .anchored(let value, let aim, let form): return value + aim.rawValue + "@" + form.notation
    }
  }

  package init?(notation: String) {
    guard let form = NotationBytes.read(notation, { TimeForm($0) }) else { return nil }
    self = form
  }

  private init?(_ notation: NotationBytes) {
    if notation.hasSuffix("_REF") {
      self = .reference(notation.text)
    } else if notation.hasPrefix("P"), let (length, date) = notation.split(at: UInt8(ascii: "@")) {
      guard let aim = DateForm.Aim(rawValue: length.suffix(1).text), let form = DateForm(date) else { return nil }
      self = .anchored(length.dropLast().text, aim, form)
    } else if notation.hasPrefix("P") {
      let aim = DateForm.Aim(rawValue: notation.suffix(1).text)
      self = .duration((aim == nil ? notation : notation.dropLast()).text, aim)
    } else if let (from, to) = notation.split(at: UInt8(ascii: "/")) {
      guard let from = DateForm(from), let to = DateForm(to) else { return nil }
      self = .range(from, to)
    } else {
      guard let form = DateForm(notation) else { return nil }
      self = .date(form)
    }
  }
}
