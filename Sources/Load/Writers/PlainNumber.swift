import Extract
import Glibc
import Lexicon

/// Floating-point numbers as datasets take them: the shortest digits that read back the same, never with an exponent.
enum PlainNumber {
  /// 49.889664 → `49.889664`, 2e10 → `20000000000`, 1e-07 → `0.0000001`; what is no number is empty.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let shortest = value.description
    if shortest.utf8.suffix(2).elementsEqual(".0".utf8) { return String(shortest.dropLast(2)) }
    guard let mark = shortest.utf8.firstIndex(of: UInt8(ascii: "e")), let digits = ExactDecimal(shortest[..<mark]),
      let power = Int(shortest[shortest.index(after: mark)...])
    else { return shortest }
    return digits.scaled(byPowerOfTen: power).description
  }

  static func append(_ value: Double, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text(value).utf8)
  }

  /// To three decimal places: 0.66667 → 0.667.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// To 12 significant digits, without the noise of binary arithmetic: 93440.02822000001 → 93440.02822.
  static func tidy(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let power = 11 - floor(log10(abs(value)))
    if power < 0 { return (value / pow(10, -power)).rounded() * pow(10, -power) }
    return (value * pow(10, power)).rounded() / pow(10, power)
  }
}
