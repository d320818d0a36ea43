import Lexicon

/// What a claim says of its goods that decides what their units weigh.
struct GoodsOfClaim {
  /// In the text's words, lower case.
  let commodity: String
  let hs: String?
  /// Countries of the goods, the likeliest first.
  let areas: [String]
  let year: Int?
  /// Of crude oil, where the sentence gives it.
  let gravity: Gravity?

  init?(_ claim: Claim, gravity: Gravity?) {
    guard let commodity = claim.commodity else { return nil }
    self.commodity = commodity.lowercased()
    hs = claim.hs
    let parties = [claim.reporter, claim.partner].compactMap(\.self)
    areas = claim.measure == "imports" || claim.measure == "purchase" ? parties.reversed() : parties
    year = claim.periodStart.flatMap { Int($0.prefix(4)) }
    self.gravity = gravity
  }

  /// How well a factor fits: more is better; nil where it is of another grade, country or time.
  func fit(of factor: CommodityFactor) -> Int? {
    var fit = 0
    if !factor.grade.isEmpty {
      guard hasWords(factor.grade) else { return nil }
      fit += 8
    }
    if !factor.area.isEmpty {
      guard let rank = areas.firstIndex(of: factor.area) else { return nil }
      fit += 4 - min(rank, 1)
    }
    if factor.from != nil || factor.until != nil {
      guard let year, (factor.from ?? year) <= year, year <= (factor.until ?? year) else { return nil }
      fit += 1
    }
    return fit
  }

  private func hasWords(_ grade: String) -> Bool {
    (" " + commodity + " ").contains(" " + grade + " ")
  }
}

/// The gravity of crude oil, by degrees API: barrels a tonne = 6.2898 / SG, SG = 141.5 / (API + 131.5).
struct Gravity: Sendable, Hashable {
  private let degrees: Double

  /// Nil of what is no gravity of crude oil.
  init?(degrees: Double) {
    guard 5...75 ~= degrees else { return nil }
    self.degrees = degrees
  }

  /// Tonnes are weights in air at 60 °F there, and degrees are told whole.
  static let tolerance = 0.005

  /// Kilograms a cubic metre.
  var density: Double { 1000 * 141.5 / (degrees + 131.5) }

  var words: String { "\(Conversion.plain(degrees)) degrees API" }
}
