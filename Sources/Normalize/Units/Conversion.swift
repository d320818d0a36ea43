import Glibc
import Lexicon

/// How a unit turns into another: value in `to` = value × factor + offset.
package struct Conversion: Sendable, Hashable {
  package var to: String
  package var factor: Double
  package var offset: Double
  /// Relative.
  package var tolerance: Double
  /// Where the factor is from.
  package var source: String
  /// `1 mi = 1.609344 km (NIST SP 811)`; nil of a unit that is the dataset's own.
  package private(set) var text: String?

  init(from unit: String, to: String, factor: Double, offset: Double = 0, tolerance: Double, source: String) {
    (self.to, self.factor, self.offset) = (to, Conversion.shortest(factor), Conversion.shortest(offset))
    (self.tolerance, self.source) = (tolerance, source)
    text = unit == to ? nil : words(from: unit)
  }

  func value(of figure: ExactDecimal) -> Double {
    if text == nil { return figure.doubleValue }
    let value = figure.doubleValue * factor + offset
    // The difference of two near numbers has no more digits than they have.
    if offset != 0, abs(value) < 1e5 { return (value * 1e10).rounded() / 1e10 }
    return Conversion.shortest(value)
  }

  private func words(from unit: String) -> String {
    var words = offset == 0 ? "1 \(unit) = " : "\(to) = \(unit) × "
    words += Conversion.plain(factor)
    if offset != 0 { return words + (offset < 0 ? " - " : " + ") + Conversion.plain(abs(offset)) + " (\(source))" }
    words += " " + to
    return words + " (\(source))"
  }

  /// `0.001`, not `1000.0` nor `1e-3`: a whole number without a point.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 0x1p53 ? "\(Int(value))" : "\(value)"
  }

  /// The decimal of 14 digits that a double next to it stands for: 0.15898729492799998 is 0.158987294928.
  static func shortest(_ value: Double) -> Double {
    guard value.isNormal else { return value }
    let scale = 13 - Int(floor(log10(abs(value))))
    guard -22...22 ~= scale else { return value }
    let power = powers[abs(scale)]
    let digits = (scale < 0 ? value / power : value * power).rounded()
    let short = scale < 0 ? digits * power : digits / power
    return abs(short - value) <= 2 * value.ulp ? short : value
  }

  private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }
}
