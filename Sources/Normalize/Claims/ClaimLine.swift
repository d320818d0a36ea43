import Extract
import Lexicon

/// Reads a claim's line: the keys of `ClaimField.all`, in any order.
extension Claim: StreamPart {
  package static var lineType: String { "claim" }

  package init(line: inout JSONObject, in context: LineContext) throws(LineError) {
    try self.init(id: line.neededText("id"), of: &line, in: context)
  }

  package init(cursor: inout LineCursor, in context: LineContext) throws(LineError) {
    let id = try cursor.neededText("id")
    guard try cursor.holds("article", context.article.id) else { throw LineError("of another article") }
    try self.init(id: id, of: &cursor, in: context)
  }

  private init(id: String, of line: inout some LineObject, in context: LineContext) throws(LineError) {
    let field: Field = try line.choice("in")
    let (start, end) = (try line.neededInteger("start"), try line.neededInteger("end"))
    let quote = try line.neededText("quote")
    let sentence = (try line.neededInteger("sentence_start"), try line.neededInteger("sentence_end"))
    try context.check(start, end, in: field)
    try context.check(sentence.0, sentence.1, in: field)
    let kind: Kind = try line.choice("kind")
    self.init(
      id: id, article: context.article.id, field: field, start: start, end: end, quote: quote,
      sentenceStart: sentence.0,
      sentenceEnd: sentence.1, kind: kind, rule: "", confidence: 0)
    try readValue(&line)
    try readMoney(&line)
    try readRoles(&line)
    try readTime(&line)
    try readTrail(&line)
  }

  private mutating func readValue(_ line: inout some LineObject) throws(LineError) {
    lo = try line.decimal("lo")
    hi = try line.decimal("hi")
    unit = try line.text("unit")
    qualifier = try line.choice("qualifier")
    per = try line.text("per")
    normLo = try line.double("norm_lo")
    normHi = try line.double("norm_hi")
    normUnit = try line.text("norm_unit")
    conversion = try line.text("conversion")
    tolerance = try line.double("tolerance")
  }

  private mutating func readMoney(_ line: inout some LineObject) throws(LineError) {
    baseLo = try line.double("base_lo")
    baseHi = try line.double("base_hi")
    baseCurrency = try line.text("base_currency")
    rate = try line.double("rate")
    ratePeriod = try line.text("rate_period")
    rateSource = try line.text("rate_source")
  }

  private mutating func readRoles(_ line: inout some LineObject) throws(LineError) {
    measure = try line.text("measure")
    sign = try line.text("sign")
    change = try line.text("change")
    reporter = try line.text("reporter")
    partner = try line.text("partner")
    place = try line.text("place")
    commodity = try line.text("commodity")
    hs = try line.text("hs")
    fromPlace = try line.text("from_place")
    toPlace = try line.text("to_place")
    bearing = try line.text("bearing")
    lat = try line.double("lat")
    lon = try line.double("lon")
  }

  private mutating func readTime(_ line: inout some LineObject) throws(LineError) {
    period = try line.text("period")
    periodStart = try line.text("period_start")
    periodEnd = try line.text("period_end")
    timex = try line.text("timex")
  }

  private mutating func readTrail(_ line: inout some LineObject) throws(LineError) {
    status = try line.text("status")
    attributedTo = try line.text("attributed_to")
    via = try line.text("via")
    restates = try line.text("restates")
    checks = try line.texts("checks")
    rule = try line.neededText("rule")
    confidence = try line.neededDouble("confidence")
    confidences = try FieldConfidence.list(of: &line)
    normLoRounded = try line.decimal("norm_lo_rounded")
    normHiRounded = try line.decimal("norm_hi_rounded")
    constantLo = try line.double("constant_lo")
    constantHi = try line.double("constant_hi")
    constantUnit = try line.text("constant_unit")
    deflator = try line.text("deflator")
    try readNames(&line)
  }

  private mutating func readNames(_ line: inout some LineObject) throws(LineError) {
    reporterName = try line.text("reporter_name")
    partnerName = try line.text("partner_name")
    // It says of `hs` what the program knows.
    _ = try line.string("hs_scheme", expected: "a string")
    fromTown = try TownLine.town("from_town", of: &line)
    toTown = try TownLine.town("to_town", of: &line)
    baseLoRounded = try line.decimal("base_lo_rounded")
    baseHiRounded = try line.decimal("base_hi_rounded")
  }
}

extension Claim.FieldConfidence {
  fileprivate static func list(of line: inout some LineObject) throws(LineError) -> [Claim.FieldConfidence] {
    var list: [Claim.FieldConfidence] = []
    try line.numbers("confidences") { name, number in
      guard let value = JSONNumber.double(number) else { return false }
      list.append(Claim.FieldConfidence(String(decoding: name, as: UTF8.self), value))
      return true
    }
    return list
  }
}
