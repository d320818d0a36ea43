/// What a cell of a table may hold.
enum CellShape: Sendable {
  /// Anything but nothing.
  case text
  case whole(ClosedRange<Int>)
  case real(ClosedRange<Double>)
  /// So many capital letters.
  case capitals(Int)
  /// `1987-03`.
  case month
  /// `1987-03-01`, or nothing.
  case day
  case oneOf([String])

  func accepts(_ cell: String) -> Bool {
    switch self {
    case .text: return !cell.isEmpty
    case .whole(let range): return Int(cell).map(range.contains) ?? false
    case .real(let range): return Double(cell).map(range.contains) ?? false
    case .capitals(let count): return cell.utf8.count == count && cell.utf8.allSatisfy { $0 &- 65 < 26 }
    case .month: return CellShape.isDate(cell, "0000-00")
    case .day: return cell.isEmpty || CellShape.isDate(cell, "0000-00-00")
    case .oneOf(let words): return words.contains(cell)
    }
  }

  var expected: String {
    switch self {
    case .text: "a word"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .real(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .capitals(let count): "\(count) capital letters"
    case .month: "a month, such as 1987-03"
    case .day: "a day, such as 1987-03-01"
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    }
  }

  /// Digits where the pattern has them, and its marks.
  private static func isDate(_ cell: String, _ pattern: String) -> Bool {
    cell.utf8.count == pattern.utf8.count
      && zip(cell.utf8, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? $0 &- 48 < 10 : $0 == $1 }
  }
}
