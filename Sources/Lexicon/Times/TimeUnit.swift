/// A unit that time expressions count or shift by.
package enum TimeUnit: String, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century

  /// The duration of `count` of it: 3 years → `P3Y`; `X` where the text gives no number.
  package func duration(_ count: String) -> String {
    switch self {
    case .second: return "PT\(count)S"
    case .minute: return "PT\(count)M"
    case .hour: return "PT\(count)H"
    case .day: return "P\(count)D"
    case .week: return "P\(count)W"
    case .month: return "P\(count)M"
    case .year: return "P\(count)Y"
    case .weekend: return count == "1" ? "P2D" : "P\(count)WE"
    case .fortnight: return multiple(count, of: 2, "W")
    case .quarter: return count == "X" ? "PXQ" : multiple(count, of: 3, "M")
    case .decade: return multiple(count, of: 10, "Y")
    case .century: return multiple(count, of: 100, "Y")
    }
  }

  private func multiple(_ count: String, of size: Int, _ letter: String) -> String {
    guard let number = ExactDecimal(count)?.multiplied(by: ExactDecimal(size)) else { return "PX\(letter)" }
    return "P\(number)\(letter)"
  }
}
