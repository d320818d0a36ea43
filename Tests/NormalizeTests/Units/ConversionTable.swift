import Extract
import Foundation
import Lexicon
import Testing

@testable import Normalize

/// A row of `Tests/Corpus/conversions.tsv`.
struct NamedConversion: Sendable, CustomTestStringConvertible {
  let cells: [String]

  var value: String { cells[0] }
  var unit: String { cells[1] }
  var kind: Kind { Kind(rawValue: cells[2]) ?? .number }
  var to: String { cells[3] }
  var expected: Double { Double(cells[4]) ?? .nan }
  var tolerance: Double { Double(cells[5]) ?? 0 }
  var goods: String? { cells[6].isEmpty ? nil : cells[6] }
  var hs: String? { cells[7].isEmpty ? nil : cells[7] }
  var area: String? { cells[8].isEmpty ? nil : cells[8] }
  var source: String { cells[9] }
  var testDescription: String { "\(value) \(unit) of \(goods ?? "anything") in \(to)" }

  /// What the pipeline file says for it: the unit of the goods, else of the dimension.
  func chosen(_ factors: CommodityFactors, _ units: UnitTable) -> [String: String] {
    let quantity =
      switch kind {
      case .price: String(to[to.index(after: to.firstIndex(of: "/") ?? to.startIndex)...])
      case .flow: String(to[..<(to.lastIndex(of: "/") ?? to.endIndex)])
      default: to
      }
    if let goods { return [factors.goods(of: goods.lowercased(), hs: hs)?.name ?? goods: quantity] }
    return [units.unit(code: quantity)?.kind ?? "": quantity]
  }

  static let all: [NamedConversion] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = tests.appendingPathComponent("Corpus/conversions.tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      NamedConversion(cells: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }()
}

extension Claim {
  /// A figure of some goods, all else empty.
  static func figure(
    _ value: String, _ unit: String, _ kind: Kind, commodity: String? = nil, hs: String? = nil,
    reporter: String? = nil,
    quote: String = "", start: Int = 0
  ) -> Claim {
    var claim = Claim(
      id: "c", article: "a", field: .text, start: start, end: start + 1, quote: quote, sentenceStart: 0,
      sentenceEnd: 100, kind: kind, rule: "test", confidence: 1)
    (claim.lo, claim.hi, claim.unit) = (ExactDecimal(value), ExactDecimal(value), unit)
    (claim.commodity, claim.hs, claim.reporter) = (commodity, hs, reporter)
    return claim
  }
}

extension ClaimConverter {
  init(_ chosen: [String: String], _ lexicon: Lexicon) throws {
    self.init(try GoodsConverter(factors: lexicon.factors, units: lexicon.units, chosen: chosen))
  }

  func converted(_ claims: Claim...) -> [Claim] {
    var claims = claims
    convert(&claims)
    return claims
  }
}
