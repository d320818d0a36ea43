import Extract
import Lexicon
import Normalize

/// How far what is from what: one row a distance, whatever number of units the text states it in.
enum DistanceTable: DatasetTable {
  static let name = "distances"
  static let part: ArticleRows.Table? = .distances

  /// A distance with the claims that say it again in another unit.
  struct Row {
    let stated: ClaimRow
    let restated: [ClaimRow]
  }

  static let columns: [Column<Row>] = stated + towns(of: "from") { $0.fromTown } + towns(of: "to") { $0.toTown }

  private static let stated: [Column<Row>] = [
    .text("from_place", "what is far") { row in row.stated.claim.fromPlace },
    .text("to_place", "from what it is far") { row in row.stated.claim.toPlace },
    .text("bearing", "from to_place to from_place: N, NNE, NE …") { row in row.stated.claim.bearing },
    Column("km", .number, unit: "km", "the distance; of a range its lower end") { row in
      row.kilometers(\.lo)
    },
    Column("km_hi", .number, unit: "km", "of a range its upper end") { row in
      row.isRange ? row.kilometers(\.hi) : .null
    },
    Column("value", .number, unit: "see unit", "the text's own number; of a range its lower end") { row in
      .optional(row.stated.claim.lo)
    },
    Column("value_hi", .number, unit: "see unit", "of a range its upper end") { row in
      row.isRange ? .optional(row.stated.claim.hi) : .null
    },
    .text("unit", "the text's own unit") { row in row.stated.claim.unit },
    .text("qualifier", "none, approx, min or max") { row in row.stated.claim.qualifier.rawValue },
    Column("lat", .number, unit: "degree", "north, of the position that the distance implies") { row in
      .optional(row.stated.claim.lat)
    },
    Column("lon", .number, unit: "degree", "east, of the position that the distance implies") { row in
      .optional(row.stated.claim.lon)
    },
    .text("country", "of from_place, where known: ISO 3166 code") { row in row.stated.claim.reporter },
    .text("quote", "the words of the text") { row in row.stated.claim.quote },
    .text("source", "outlet or feed of the article") { row in row.stated.article.source },
    .text("published", "day or instant of the article, ISO 8601") { row in row.stated.article.published },
    .text("article", "id of the article") { row in row.stated.claim.article },
    .text("claim", "id of the claim") { row in row.stated.claim.id },
    Column("restated", .list, "ids of the claims that say it again in another unit") { row in
      .list(row.restated.map(\.claim.id))
    },
    Column("checks", .list, "findings on it, those of the restated ones included") { row in
      .list(row.checks)
    },
    .text("sentence", "the sentence around it, on one line") { row in row.stated.sentence },
    .text("url", "address of the article") { row in row.stated.article.url },
    .text("to_country", "of to_place, where known: ISO 3166 code") { row in row.stated.claim.partner },
    Column(
      "precision_km", .number, unit: "km",
      "how far off the position may be: what the figure's last digit and the compass point leave open"
    ) { row in .optional(row.precision) },
    Column("sources", .list, "outlets that carry it, its own first") { row in .list(row.stated.sources) },
    Column("articles", .list, "ids of the articles that carry it: copies, repeats, updates") { row in
      .list(row.stated.articles)
    },
  ]

  /// What the gazetteer has of an end: four columns.
  private static func towns(of end: String, _ town: @escaping @Sendable (Claim) -> Town?) -> [Column<Row>] {
    [
      .text(end + "_town", "the gazetteer's name of " + end + "_place, where it is a town that is known") { row in
        town(row.stated.claim)?.name
      },
      .text(end + "_town_id", "its GeoNames number") { row in town(row.stated.claim)?.id },
      Column(end + "_lat", .number, unit: "degree", "north, of " + end + "_town") { row in
        .optional(town(row.stated.claim)?.point.lat)
      },
      Column(end + "_lon", .number, unit: "degree", "east, of " + end + "_town") { row in
        .optional(town(row.stated.claim)?.point.lon)
      },
    ]
  }

  static func rows(of record: ArticleRecord) -> [Row] {
    let distances = record.rows.filter { row in row.claim.measure == "distance" && !row.isLeft }
    let restatements = Restatements(distances.map(\.claim))
    let restated = Dictionary(grouping: distances) { row in restatements.root(of: row.claim) }
    return distances.filter { row in restatements.root(of: row.claim) == row.claim.id }.map { stated in
      Row(stated: stated, restated: (restated[stated.claim.id] ?? []).filter { $0.claim.id != stated.claim.id })
    }
  }
}

extension DistanceTable.Row {
  fileprivate var isRange: Bool { stated.claim.lo != stated.claim.hi }

  fileprivate var checks: [String] {
    var seen: [String] = []
    for row in [stated] + restated {
      for check in row.claim.checks where !seen.contains(check) { seen.append(check) }
    }
    return seen
  }

  /// The text's own kilometers before converted ones, and the stated claim before those that restate it; whatever unit
  /// the pipeline file has chosen for length.
  fileprivate func kilometers(_ end: KeyPath<Claim, ExactDecimal?>) -> ClaimField.Cell {
    let claims = ([stated] + restated).map(\.claim)
    if let exact = claims.first(where: { claim in claim.unit == "km" }) { return .optional(exact[keyPath: end]) }
    guard let unit = stated.claim.unit, let factor = Self.factors[unit] else { return .null }
    return .optional(stated.claim[keyPath: end].map { PlainNumber.tidy($0.doubleValue * factor) })
  }

  /// Half of the last digit that the figure states, or of its range, along the way; half the compass point's sector
  /// across it. In whole km.
  fileprivate var precision: Double? {
    let claim = stated.claim
    guard claim.lat != nil, let bearing = claim.bearing, let lo = claim.lo, let hi = claim.hi,
      let unit = claim.unit,
      let factor = Self.factors[unit]
    else { return nil }
    let (near, far) = (lo.doubleValue * factor, hi.doubleValue * factor)
    let digit = ExactDecimal(1).scaled(byPowerOfTen: lo.exponent).doubleValue * factor
    let along = (far - near) / 2 + digit / 2
    let sector = (bearing.count == 3 ? 11.25 : 22.5) * Double.pi / 180
    let across = (near + far) / 2 * sector
    return (along * along + across * across).squareRoot().rounded(.up)
  }

  private static let factors: [String: Double] = {
    guard let units = try? UnitTable(), let converter = try? UnitConverter(units: units, chosen: [:]) else {
      return [:]
    }
    return converter.kilometres
  }()
}
