import Lexicon

/// Writes down which period a figure covers: a time expression's notation and, behind bars, how the period hangs on it.
/// The normalize stage resolves it (`ComparedPeriod`).
struct PeriodNotation: Sendable {
  let measure: Measure
  let change: Change

  /// `5 mln a year earlier` beside a level of 1987-02 → `1987-02|year-1`; stocks `at the end of 1986` → `1986.END|end`.
  func value(_ time: TimeCue, _ scene: FigureScene, comparedWith base: Role?) -> String {
    let reading = scene.reading
    if let base = base?.value {
      if let target = target(time, reading), PeriodNotation.fits(target, base) { return base + "|" + target }
      if isSame(time, reading), let years = YearPair(time.notation), !base.isEmpty {
        return PeriodNotation.part(base, of: years)
      }
    }
    if change == .from, let next = scene.times.first(where: { $0.tokens.lowerBound == time.tokens.upperBound }),
      next.notation == "ref:year-1"
    {
      return time.notation + "|year-1"
    }
    return measure == .stocks && change != .up && change != .down
      ? PeriodNotation.day(of: time.notation) : inFull(time, reading)
  }

  /// Stocks are of a day: that on which the week or the year ends.
  static func day(of notation: String) -> String {
    if notation.hasSuffix("|start") || notation.hasSuffix("|end") { return notation }
    if notation.contains(".START") { return notation + "|start" }
    if notation.contains(".END") { return notation + "|end" }
    guard let bar = notation.lastIndex(of: "|") else {
      return PeriodGrain(notation: notation) == .week ? notation + "|end" : notation
    }
    let target = notation[notation.index(after: bar)...]
    if target == "week" { return String(notation[..<bar]) }
    return target == "year" || target.hasPrefix("months") ? notation + "|end" : notation
  }

  /// A week before a week or a day, a month before a month or a day; a year before anything.
  static func fits(_ target: String, _ base: String) -> Bool {
    let grain = PeriodGrain(notation: base)
    if target.hasPrefix("day") { return grain == .day }
    if target.hasPrefix("week") { return grain == .week || grain == .day }
    if target.hasPrefix("month") { return grain == .month || grain == .day }
    return true
  }

  /// The month of a `June shipment` lies ahead.
  private func inFull(_ time: TimeCue, _ reading: SentenceReading) -> String {
    return isDue(time, reading) ? time.notation.aimedAhead : time.notation
  }

  /// `June shipment`, `for delivery in May`; and in a list of deals `36,000 for June`.
  private func isDue(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    guard time.notation.hasPrefix("XXXX-"), !time.notation.contains("|") else { return false }
    let start = time.tokens.lowerBound
    if DeliveryPeriods.isDue(time, reading) { return true }
    guard measure == .sale || measure == .purchase, reading.grammar(start - 1) == .for else { return false }
    return reading.sentence.contains { reading.has(.delivery, at: $0) }
  }

  /// `a year earlier`, `a year ago`, `the same period last year` → `year-1`; `the previous week` → `week-1`; `the same
  /// period of 1985` → `1985`.
  private func target(_ time: TimeCue, _ reading: SentenceReading) -> String? {
    let isSame = isSame(time, reading)
    if time.notation.contains("@same-") { return "year-1" }
    if change == .from, time.notation == "year+0.START" { return "year|start" }
    if time.notation.hasPrefix("ref:") {
      let shift = String(time.notation.dropFirst(4))
      if shift.hasSuffix("+0") { return change == .from && isSame ? "year-1" : nil }
      return PeriodNotation.isShift(shift) ? shift : nil
    }
    if PeriodNotation.isShift(time.notation) {
      let isAgo = time.tokens.contains { reading.has(.agoTime, at: $0) }
      return isAgo || isSame && time.notation == "year-1" ? time.notation : nil
    }
    return isSame && Int(time.notation) != nil ? time.notation : nil
  }

  /// `the same period of 1985/86`, `the comparable half year`.
  private func isSame(_ time: TimeCue, _ reading: SentenceReading) -> Bool {
    let start = max(time.tokens.lowerBound - 5, reading.sentence.lowerBound)
    return (start..<time.tokens.upperBound).contains { reading.has(.same, at: $0) }
  }

  /// `1986/1987|first6` in 1985/86 → `1985/1986|first6`; of a base that no split year tells the year before.
  private static func part(_ base: String, of years: YearPair) -> String {
    let parts = base.split(separator: "|", maxSplits: 1)
    guard let first = parts.first, YearPair(String(first)) != nil else { return base + "|year-1" }
    let name = "\(years.first)/\(years.last)"
    return parts.count > 1 ? name + "|" + parts[1] : name
  }

  /// `year-1`, `week-1`: a unit and how many of it.
  static func isShift(_ notation: some StringProtocol) -> Bool {
    guard let sign = notation.firstIndex(of: "-") else { return false }
    return ["day", "week", "month", "quarter", "year"].contains(String(notation[..<sign]))
      && notation[notation.index(after: sign)...].allSatisfy(\.isNumber)
  }
}
