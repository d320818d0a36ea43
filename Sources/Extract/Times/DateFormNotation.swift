import Lexicon

extension DateForm {
  /// `XXXX-10-25<=`, `1986-Q1`, `week-1`, `ref:year-1`, `year-1@10`, `XXXX-WXX-5TNI`, `198X.END`.
  package var notation: String {
    var text = base.notation
    if let part { text += (base.isShift ? "@" : "-") + part.notation }
    if let clock { text += clock }
    if let portion { text += "." + portion.rawValue }
    if let aim { text += aim.rawValue }
    return text
  }

  package init?(notation: some StringProtocol) {
    guard let form = NotationBytes.read(notation, { DateForm($0) }) else { return nil }
    self = form
  }

  init?(_ notation: NotationBytes) {
    var rest = notation
    self.init()
    if let last = rest.last, last == UInt8(ascii: "~") || 60...62 ~= last { takeAim(from: &rest) }
    if rest.contains(UInt8(ascii: ".")) { takePortion(from: &rest) }
    if let (before, clock) = rest.split(at: UInt8(ascii: "T")) {
      self.clock = "T" + clock.text
      rest = before
    }
    guard let (base, part) = DateForm.split(rest), let found = Base(base) else { return nil }
    self.base = found
    if let part {
      guard let found = Part(part) else { return nil }
      self.part = found
    }
  }

  private mutating func takeAim(from rest: inout NotationBytes) {
    for (sign, aim) in DateForm.aims where rest.hasSuffix(sign) {
      self.aim = aim
      rest = rest.dropLast(sign.utf8CodeUnitCount)
      return
    }
  }

  private static let aims: [(StaticString, Aim)] = [
    ("<=", .beforeOrSame), (">=", .afterOrSame), ("~<", .nearestElseBefore), ("~>", .nearestElseAfter),
    ("<", .before),
    (">", .after), ("~", .nearest),
  ]

  private mutating func takePortion(from rest: inout NotationBytes) {
    guard let (before, name) = rest.split(at: UInt8(ascii: ".")), let portion = Portion(rawValue: name.text) else {
      return
    }
    self.portion = portion
    rest = before
  }

  /// The base and the part behind it, which a sign parts: `1986-Q1` → `1986`, `Q1`; `year-1@10` → `year-1`, `10`.
  private static func split(_ text: NotationBytes) -> (NotationBytes, NotationBytes?)? {
    if let (base, part) = text.split(at: UInt8(ascii: "@")) { return (base, part) }
    guard let first = text.first else { return nil }
    let isShift = first &- 97 < 26
    guard !isShift, let (base, part) = text.split(at: UInt8(ascii: "-")) else { return (text, nil) }
    return (base, part)
  }
}

extension DateForm.Base {
  var isShift: Bool {
    if case .shift = self { return true }
    return false
  }

  var notation: String {
    switch self {
    case .open: return "XXXX"
    case .year(let year): return CalendarDay.padded(year, 4)
    case .decade(let decade): return CalendarDay.padded(decade, 3) + "X"
    case .century(let century): return CalendarDay.padded(century, 2) + "XX"
    case .fiscal(let year): return "FY" + CalendarDay.padded(year, 4)
    case .shift(let unit, let steps, let fromReference):
      return (fromReference ? "ref:" : "") + unit.rawValue + (steps < 0 ? "\(steps)" : "+\(steps)")
    }
  }

  init?(_ notation: NotationBytes) {
    if notation == "XXXX" {
      self = .open
    } else if notation.hasPrefix("FY"), let year = notation.dropFirst(2).integer {
      self = .fiscal(year)
    } else if notation.count == 4, let year = notation.integer {
      self = .year(year)
    } else if notation.hasSuffix("XX"), let century = notation.dropLast(2).integer {
      self = .century(century)
    } else if notation.hasSuffix("X"), let decade = notation.dropLast().integer {
      self = .decade(decade)
    } else {
      self.init(shift: notation)
    }
  }

  private init?(shift notation: NotationBytes) {
    let fromReference = notation.hasPrefix("ref:")
    let rest = fromReference ? notation.dropFirst(4) : notation
    guard let (name, _) = rest.split(at: UInt8(ascii: "-")) ?? rest.split(at: UInt8(ascii: "+")),
      let unit = TimeUnit(rawValue: name.text), let steps = rest.dropFirst(name.count).integer
    else { return nil }
    self = .shift(unit, steps, fromReference: fromReference)
  }
}

extension DateForm.Part {
  var notation: String {
    switch self {
    case .month(let month): return CalendarDay.padded(month, 2)
    case .day(let month, let day): return CalendarDay.padded(month, 2) + "-" + CalendarDay.padded(day, 2)
    case .dayOfMonth(let day): return "XX-" + CalendarDay.padded(day, 2)
    case .dayOrMonth(let first, let second):
      return "N" + CalendarDay.padded(first, 2) + "-" + CalendarDay.padded(second, 2)
    case .quarter(let quarter): return "Q\(quarter)"
    case .half(let half): return "H\(half)"
    case .season(let season): return season.rawValue
    case .weekday(let weekday): return "WXX-\(weekday)"
    case .nthWeekday(let month, let nth, let weekday, let plus):
      return CalendarDay.padded(month, 2) + "W\(nth)-\(weekday)" + (plus == 0 ? "" : "+\(plus)")
    case .easter(let days): return "EA" + (days < 0 ? "\(days)" : "+\(days)")
    case .same(let unit): return "same-" + unit.rawValue
    case .samePeriod: return "same-period"
    }
  }

  package init?(notation: some StringProtocol) {
    guard let part = NotationBytes.read(notation, { DateForm.Part($0) }) else { return nil }
    self = part
  }

  init?(_ notation: NotationBytes) {
    if let first = notation.first, first &- 48 < 10 {
      self.init(month: notation)
    } else if notation.count == 2, let season = DateForm.Season(rawValue: notation.text) {
      self = .season(season)
    } else if notation == "same-period" {
      self = .samePeriod
    } else if notation.hasPrefix("same-"), let unit = TimeUnit(rawValue: notation.dropFirst(5).text) {
      self = .same(unit)
    } else if notation.hasPrefix("WXX-"), let weekday = notation.dropFirst(4).integer {
      self = .weekday(weekday)
    } else if notation.hasPrefix("EA"), let days = notation.dropFirst(2).integer {
      self = .easter(days)
    } else if notation.hasPrefix("Q"), let quarter = notation.dropFirst().integer {
      self = .quarter(quarter)
    } else if notation.hasPrefix("H"), let half = notation.dropFirst().integer {
      self = .half(half)
    } else if notation.hasPrefix("XX-"), let day = notation.dropFirst(3).integer {
      self = .dayOfMonth(day)
    } else if notation.hasPrefix("N"), let (first, second) = notation.dropFirst().split(at: UInt8(ascii: "-")),
      let first = first.integer, let second = second.integer
    {
      self = .dayOrMonth(first, second)
    } else {
      return nil
    }
  }

  private init?(month text: NotationBytes) {
    guard let month = text.prefix(2).integer, 1...12 ~= month else { return nil }
    let rest = text.dropFirst(2)
    if rest.count == 0 {
      self = .month(month)
    } else if rest.first == UInt8(ascii: "-"), let day = rest.dropFirst().integer {
      self = .day(month: month, day: day)
    } else {
      let fields = rest.dropFirst().text.split { $0 == "-" || $0 == "+" }
      let numbers = fields.compactMap { Int($0) }
      guard rest.first == UInt8(ascii: "W"), numbers.count == fields.count, 2...3 ~= numbers.count else {
        return nil
      }
      self = .nthWeekday(
        month: month, nth: numbers[0], weekday: numbers[1], plus: numbers.count == 3 ? numbers[2] : 0)
    }
  }
}
