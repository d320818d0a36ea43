import Extract

/// Whose fiscal or marketing year is meant: of a country, of goods.
package struct YearOwner: Sendable, Hashable {
  /// ISO 3166-1 alpha-2, `EU`, `world`; nil where the text names none.
  package var area: String?
  /// HS code; nil where the goods have none, or none are named.
  package var goods: String?
  /// Goods are named, with a code or without.
  package var hasGoods: Bool
  /// The month in which split years begin as the text itself says.
  package var stated: Int?

  package init(area: String?, goods: String?, hasGoods: Bool, stated: Int? = nil) {
    self.area = area
    self.goods = goods
    self.hasGoods = hasGoods
    self.stated = stated
  }
}

extension YearOwner: CustomStringConvertible {
  /// `US`, `US 1001`, `the text`.
  package var description: String {
    stated == nil ? [area, goods].compactMap { $0 }.joined(separator: " ") : "the text"
  }
}

/// The owners of the years of one story: of a figure's period its reporter and goods, else those that the story's figures
/// have most often.
struct YearOwners {
  private let story: YearOwner
  /// The first figure of which a time expression is the period.
  private var figures: [Span: Int] = [:]
  private let claims: [Claim]
  private let stated: StatedYears

  init(_ mentions: [Mention], _ claims: [Claim], stated: StatedYears) {
    self.claims = claims
    self.stated = stated
    let ofTrade = claims.filter { $0.measure != nil && $0.measure != "other" }
    let goods = YearOwners.commonest(ofTrade.map { $0.commodity == nil ? nil : $0.hs ?? "" })
    story = YearOwner(
      area: YearOwners.commonest(ofTrade.map(\.reporter)), goods: goods.flatMap { $0.isEmpty ? nil : $0 },
      hasGoods: goods != nil)
    for (index, mention) in mentions.enumerated() {
      guard let span = mention.role(.period)?.span, figures[span] == nil else { continue }
      figures[span] = index
    }
  }

  /// nil of a figure of no trade; and of a purchase of goods of which the text does not say whose they are, since the seller's
  /// year counts.
  private func traded(_ index: Int) -> YearOwner? {
    let claim = claims[index]
    guard let measure = claim.measure, measure != "other" else { return nil }
    if measure == "purchase" || measure == "imports", claim.commodity != nil {
      return claim.partner.map { YearOwner(area: $0, goods: claim.hs, hasGoods: true) }
    }
    if claim.commodity != nil {
      return YearOwner(area: claim.reporter ?? story.area, goods: claim.hs, hasGoods: true)
    }
    guard claim.reporter == nil else {
      return YearOwner(area: claim.reporter, goods: story.goods, hasGoods: story.hasGoods)
    }
    return story
  }

  func owner(ofTime index: Int, _ span: Span) -> YearOwner? {
    owner(figures[span].map { traded($0) } ?? story, at: index)
  }

  func owner(ofFigure index: Int) -> YearOwner? { owner(traded(index), at: index) }

  /// With what the text says of its years.
  private func owner(_ owner: YearOwner?, at index: Int) -> YearOwner? {
    guard let month = stated.month(at: index) else { return owner }
    var owner = owner ?? story
    owner.stated = month
    return owner
  }

  /// Of those as frequent the first.
  private static func commonest(_ names: [String?]) -> String? {
    var counts: [String: Int] = [:]
    for case let name? in names { counts[name, default: 0] += 1 }
    let most = counts.values.max()
    return names.first { $0.flatMap { counts[$0] } == most && $0 != nil } ?? nil
  }
}
