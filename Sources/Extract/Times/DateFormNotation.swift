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
    var rest = Substring(notation)
    self.init()
    if let last = rest.utf8.last, "<=>~".utf8.contains(last) { takeAim(from: &rest) }
    if rest.utf8.contains(UInt8(ascii: ".")) {
      for portion in Portion.allCases where rest.hasSuffix("." + portion.rawValue) {
        self.portion = portion
        rest.removeLast(portion.rawValue.utf8.count + 1)
      }
    }
    if let clock = rest.utf8.firstIndex(of: UInt8(ascii: "T")) {
      self.clock = String(rest[clock...])
      rest = rest[..<clock]
    }
    guard let (base, part) = DateForm.split(rest), let found = Base(notation: base) else { return nil }
    self.base = found
    if let part {
      guard let found = Part(notation: part) else { return nil }
      self.part = found
    }
  }

  private mutating func takeAim(from rest: inout Substring) {
    for aim in [Aim.beforeOrSame, .afterOrSame, .nearestElseBefore, .nearestElseAfter, .before, .after, .nearest]
    where rest.hasSuffix(aim.rawValue) {
      self.aim = aim
      rest.removeLast(aim.rawValue.utf8.count)
      return
    }
  }

  /// The base and the part behind it, which a sign parts: `1986-Q1` → `1986`, `Q1`; `year-1@10` → `year-1`, `10`.
  private static func split(_ text: Substring) -> (Substring, Substring?)? {
    if let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) { return (text[..<at], text[text.index(after: at)...]) }
    guard let first = text.utf8.first else { return nil }
    let isShift = first &- 97 < 26
    guard !isShift, let dash = text.utf8.firstIndex(of: UInt8(ascii: "-")) else { return (text, nil) }
    return (text[..<dash], text[text.index(after: dash)...])
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

  init?(notation: Substring) {
    if notation == "XXXX" {
      self = .open
    } else if notation.hasPrefix("FY"), let year = Int(notation.dropFirst(2)) {
      self = .fiscal(year)
    } else if let year = Int(notation), notation.utf8.count == 4 {
      self = .year(year)
    } else if notation.hasSuffix("XX"), let century = Int(notation.dropLast(2)) {
      self = .century(century)
    } else if notation.hasSuffix("X"), let decade = Int(notation.dropLast()) {
      self = .decade(decade)
    } else {
      self.init(shift: notation)
    }
  }

  private init?(shift notation: Substring) {
    let fromReference = notation.hasPrefix("ref:")
    let rest = fromReference ? notation.dropFirst(4) : notation
    guard let sign = rest.firstIndex(where: { $0 == "-" || $0 == "+" }),
      let unit = TimeUnit(rawValue: String(rest[..<sign])), let steps = Int(rest[sign...])
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
    if let season = DateForm.Season(rawValue: String(notation)) {
      self = .season(season)
    } else if notation == "same-period" {
      self = .samePeriod
    } else if notation.hasPrefix("same-"), let unit = TimeUnit(rawValue: String(notation.dropFirst(5))) {
      self = .same(unit)
    } else if notation.hasPrefix("WXX-"), let weekday = Int(notation.dropFirst(4)) {
      self = .weekday(weekday)
    } else if notation.hasPrefix("EA"), let days = Int(notation.dropFirst(2)) {
      self = .easter(days)
    } else if notation.hasPrefix("Q"), let quarter = Int(notation.dropFirst()) {
      self = .quarter(quarter)
    } else if notation.hasPrefix("H"), let half = Int(notation.dropFirst()) {
      self = .half(half)
    } else if notation.hasPrefix("XX-"), let day = Int(notation.dropFirst(3)) {
      self = .dayOfMonth(day)
    } else if notation.hasPrefix("N") {
      let numbers = notation.dropFirst().split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .dayOrMonth(numbers[0], numbers[1])
    } else {
      self.init(monthNotation: Substring(notation))
    }
  }

  private init?(monthNotation text: Substring) {
    guard let month = Int(text.prefix(2)), 1...12 ~= month else { return nil }
    let rest = text.dropFirst(2)
    if rest.isEmpty {
      self = .month(month)
    } else if rest.hasPrefix("-"), let day = Int(rest.dropFirst()) {
      self = .day(month: month, day: day)
    } else {
      let fields = rest.dropFirst().split { $0 == "-" || $0 == "+" }
      let numbers = fields.compactMap { Int($0) }
      guard rest.hasPrefix("W"), numbers.count == fields.count, 2...3 ~= numbers.count else { return nil }
      self = .nthWeekday(
        month: month, nth: numbers[0], weekday: numbers[1], plus: numbers.count == 3 ? numbers[2] : 0)
    }
  }
}
