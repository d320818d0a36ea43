/// How long a period is, as far as its notation tells: what a comparison with `the week before` needs.
enum PeriodGrain: Sendable, Hashable {
  case day, week, month, longer

  /// `XXXX-03-13~<|week` → week, `1986-02` → month, `1986|end` → day, `1986`, `1986-10/1987-02` → longer.
  init(notation: String) {
    let parts = notation.split(separator: "|")
    if let target = parts.last, parts.count > 1 {
      if let length = PeriodGrain.length(target) {
        self = length
        return
      }
    }
    self = PeriodGrain(base: parts.first ?? "")
  }

  private init(base: Substring) {
    let named = base.hasPrefix("ref:") ? base.dropFirst(4) : base
    if base.contains("/") {
      self = .longer
    } else if named.hasPrefix("week") || base.contains("-W") && !base.contains("-WXX-") {
      self = .week
    } else if named.hasPrefix("day") || base.contains("-WXX-") {
      self = .day
    } else if named.hasPrefix("month") {
      self = .month
    } else if PeriodNotation.isShift(named) {
      self = .longer
    } else {
      self = PeriodGrain(parts: base)
    }
  }

  /// `1987-02`, `XXXX-03-13`.
  private init(parts base: Substring) {
    let parts = base.split(separator: "-")
    switch parts.count {
    case 3: self = .day
    case 2: self = parts[1].first?.isNumber == true ? .month : .longer
    default: self = .longer
    }
  }

  /// What the last step from the base says; nil for a step that keeps the length: `year-1`.
  private static func length(_ target: Substring) -> PeriodGrain? {
    switch target {
    case "week", "weekfrom": return .week
    case "end", "start": return .day
    case "year", "yearfrom": return .longer
    default: return target.hasPrefix("months") || target.hasPrefix("in") ? .longer : nil
    }
  }
}
