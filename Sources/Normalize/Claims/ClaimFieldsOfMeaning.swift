import Lexicon

/// What the figure is of, when, who says so, and how the program came to it.
extension ClaimField {
  static let roles: [ClaimField] = [
    .text("measure", "trade, exports, imports, balance, sale, production, stocks, price, distance …") {
      $0.measure
    },
    .text("sign", "+ surplus or - deficit, of a balance") { $0.sign },
    .text("change", "level, up (by), down (by), from (the value before)") { $0.change },
    .text("reporter", "whose figure it is: ISO 3166 code, EU, OPEC, world, else the name") { $0.reporter },
    .text("partner", "the other party: ISO 3166 code, EU, OPEC, world, else the name") { $0.partner },
    .text("place", "region, port or crossing, in the text's words") { $0.place },
    .text("commodity", "goods in the text's words, singular") { $0.commodity },
    .text("hs", "Harmonized System code of the goods, 2 or 4 digits") { $0.hs },
  ]

  static let distance: [ClaimField] = [
    .text("from_place", "of a distance: what is far") { $0.fromPlace },
    .text("to_place", "of a distance: what it is far from") { $0.toPlace },
    .text("bearing", "compass point of from_place as seen from to_place: E, NNW") { $0.bearing },
    .double("lat", "implied position of from_place, degrees north") { $0.lat },
    .double("lon", "implied position of from_place, degrees east") { $0.lon },
  ]

  static let time: [ClaimField] = [
    .text("period", "time that the figure covers: 1986, 1986-12, 1986-Q4, 1986-01/1986-09") { $0.period },
    .day("period_start", "first day of the period") { $0.periodStart },
    .day("period_end", "last day of the period") { $0.periodEnd },
    .text("timex", "TIMEX3 value of a time expression: 2017-10-25, 2017-W42, P3Y") { $0.timex },
  ]

  static let names: [ClaimField] = [
    .text("reporter_name", "the text's words for the reporter: Iraq's Kurdistan region, West German") {
      $0.reporterName
    },
    .text("partner_name", "the text's words for the partner") { $0.partnerName },
    .text("hs_scheme", "classification and edition of hs") { $0.hs.map { _ in GoodsHeadings.scheme } },
    .town("from_town", "of a distance, from_place in the gazetteer: GeoNames number, name, country, position") {
      $0.fromTown
    },
    .town("to_town", "of a distance, to_place in the gazetteer: GeoNames number, name, country, position") {
      $0.toTown
    },
    .decimal("base_lo_rounded", "base_lo, with the digits that lo deserves") { $0.baseLoRounded },
    .decimal("base_hi_rounded", "base_hi, likewise") { $0.baseHiRounded },
  ]

  static let trail: [ClaimField] = [
    .text("status", "actual, estimate, forecast, target, agreement") { $0.status },
    .text("attributed_to", "person or body that the text gives the figure to") { $0.attributedTo },
    .text("via", "outlet or body through which it came") { $0.via },
    .text("restates", "id of the claim that this one says again in another unit") { $0.restates },
    ClaimField(key: "checks", type: .list, meaning: "findings on the claim: restatement-differs, no-rate …") {
      .list($0.checks)
    },
    .text("rule", "the rule that made it") { $0.rule },
    .double("confidence", "lowest confidence of the filled fields, 0 to 1") { $0.confidence },
    ClaimField(key: "confidences", type: .object, meaning: "confidence of each field that was decided, 0 to 1") {
      .confidences($0.confidences)
    },
  ]
}
