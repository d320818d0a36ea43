import Extract
import Lexicon

/// The TIMEX3 value of a date that nothing resolves.
enum UnresolvedTime {
  /// `XXXX-WXX-3<=` → `XXXX-WXX-3`, `week-1` → `XXXX-WXX`, `day+0T10:35` → `XXXX-XX-XXT10:35`.
  static func timex(of form: DateForm) -> String {
    let clock = form.clock ?? ""
    switch form.base {
    case .shift(let unit, _, _):
      guard let part = form.part, case .same = part else {
        let open = form.part.map { DateForm(.open, $0).notation } ?? shape(of: unit)
        return open + clock
      }
      return shape(of: unit) + clock
    default:
      return DateForm(form.base, holiday(form.part) ? nil : form.part).notation
        + (holiday(form.part) ? "-XX-XX" : "") + clock
    }
  }

  /// Days that no TIMEX3 form names before their year is known.
  private static func holiday(_ part: DateForm.Part?) -> Bool {
    switch part {
    case .easter, .nthWeekday: return true
    default: return false
    }
  }

  private static func shape(of unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: return "XXXX-XX-XX"
    case .week, .fortnight: return "XXXX-WXX"
    case .weekend: return "XXXX-WXX-WE"
    case .month: return "XXXX-XX"
    case .quarter: return "XXXX-QX"
    case .year: return "XXXX"
    case .decade: return "XXX"
    case .century: return "XX"
    }
  }
}
