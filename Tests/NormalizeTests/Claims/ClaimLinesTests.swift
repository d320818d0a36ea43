import Extract
import Foundation
import Lexicon
import Testing

@testable import Normalize

@Suite struct ClaimLinesTests {
  static let article = Article(
    id: "a", source: "Wire", published: "2017-10-25", title: Array("Öl 😀".utf8),
    text: Array("e\u{301} sold 20 billion dollars.\r\n\u{1}".utf8))

  static var full: Claim {
    var claim = bare
    (claim.lo, claim.hi) = (ExactDecimal("20000000000"), ExactDecimal("123456789.012345678"))
    (claim.unit, claim.qualifier, claim.per) = ("USD", .approx, "P1Y")
    (claim.normLo, claim.normHi, claim.normUnit) = (1.0 / 3, 49.889664, "km")
    (claim.conversion, claim.tolerance) = ("1.609344 km/mi (international mile)", 0.005)
    (claim.baseLo, claim.baseHi, claim.baseCurrency) = (2e10, 1e300, "EUR")
    (claim.rate, claim.ratePeriod, claim.rateSource) = (0.85, "2017-10", "ECB")
    (claim.measure, claim.sign, claim.change) = ("trade", "-", "level")
    (claim.reporter, claim.partner, claim.place) = ("IR", "IQ", "Bashmagh \"border\" crossing")
    (claim.commodity, claim.hs) = ("crude oil", "2709")
    (claim.fromPlace, claim.toPlace, claim.bearing) = ("Bashmagh", "Sulaimaniya", "E")
    (claim.lat, claim.lon) = (35.5, -45.25)
    (claim.period, claim.periodStart, claim.periodEnd) = ("2017-10", "2017-10-01", "2017-10-31")
    (claim.timex, claim.status, claim.attributedTo, claim.via) = ("2017-W42", "actual", "Bakhshi", "IRIB")
    (claim.restates, claim.checks) = ("c0", ["restatement-differs", "no-rate"])
    (claim.normLoRounded, claim.normHiRounded) = (ExactDecimal("0.33"), ExactDecimal("50"))
    claim.confidences = [.init("unit", 1), .init("reporter", 0.7)]
    (claim.constantLo, claim.constantHi) = (3.2e10, 1.6e300)
    (claim.constantUnit, claim.deflator) = ("EUR of 2015", "× 1.6: index 100 of 2015 / 62.5 of 2017-10")
    (claim.reporterName, claim.partnerName) = ("Iran's", "Iraq's Kurdistan region")
    claim.fromTown = town("1", "Marīvān", "IR")
    (claim.baseLoRounded, claim.baseHiRounded) = (ExactDecimal(20_000_000_000), ExactDecimal(20_000_000_001))
    claim.toTown = town("98463", "Sulaymaniyah", "IQ")
    return claim
  }

  private static func town(_ id: String, _ name: String, _ country: String) -> Town {
    Town(id: id, name: name, country: country, point: GeoPoint(lat: 35.565, lon: -45.5), population: 878146)
  }

  static let bare = Claim(
    id: "c1", article: "a", field: .text, start: 8, end: 26, quote: "20 billion dollars", sentenceStart: 0,
    sentenceEnd: 27, kind: .money, rule: "money", confidence: 0.7)

  static let items: [StreamItem<NormalizedArticle>] = [
    .article(NormalizedArticle(article: article, claims: [full, bare])),
    .reject(Reject(place: "f:1", category: "bad-json", message: "cut")),
    .article(NormalizedArticle(article: Article(id: "b", text: Array("x".utf8)), claims: [])),
  ]

  static func lines(_ items: [StreamItem<NormalizedArticle>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items { ClaimLines.append(item, to: &bytes) }
    return bytes
  }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try ClaimLines.parse(ClaimLinesTests.lines(ClaimLinesTests.items)) == ClaimLinesTests.items)
  }

  @Test func whatIsWrittenIsReadBackFromAFile() throws {
    let path = FileManager.default.temporaryDirectory.path + "/claims-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(ClaimLinesTests.lines(ClaimLinesTests.items)).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var items: [StreamItem<NormalizedArticle>] = []
    try ClaimLines.read(descriptor) { items.append($0) }
    #expect(items == ClaimLinesTests.items)
  }

  @Test func theBareClaim() {
    var bytes: [UInt8] = []
    ClaimLines.appendClaim(ClaimLinesTests.bare, to: &bytes)
    let expected =
      #"{"v":1,"type":"claim","id":"c1","article":"a","in":"text","start":8,"end":26,"quote":"20 billion dollars","#
      + #""sentence_start":0,"sentence_end":27,"kind":"money","lo":null,"hi":null,"unit":null,"qualifier":"none","#
      + #""per":null,"norm_lo":null,"norm_hi":null,"norm_unit":null,"conversion":null,"tolerance":null,"#
      + #""base_lo":null,"base_hi":null,"base_currency":null,"rate":null,"rate_period":null,"rate_source":null,"#
      + #""measure":null,"sign":null,"change":null,"reporter":null,"partner":null,"place":null,"commodity":null,"#
      + #""hs":null,"from_place":null,"to_place":null,"bearing":null,"lat":null,"lon":null,"period":null,"#
      + #""period_start":null,"period_end":null,"timex":null,"status":null,"attributed_to":null,"via":null,"#
      + #""restates":null,"checks":[],"rule":"money","confidence":0.7,"confidences":{},"#
      + #""norm_lo_rounded":null,"norm_hi_rounded":null,"#
      + #""constant_lo":null,"constant_hi":null,"constant_unit":null,"deflator":null,"#
      + #""reporter_name":null,"partner_name":null,"hs_scheme":null,"from_town":null,"to_town":null,"#
      + #""base_lo_rounded":null,"base_hi_rounded":null}"#
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func numbersOfTheFullClaim() {
    var bytes: [UInt8] = []
    ClaimLines.appendClaim(ClaimLinesTests.full, to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    for part in [
      #""lo":20000000000,"hi":123456789.012345678,"#, #""norm_lo":0.3333333333333333,"norm_hi":49.889664,"#,
      #""base_lo":20000000000,"base_hi":1e+300,"#, #""place":"Bashmagh \"border\" crossing","#,
      #""checks":["restatement-differs","no-rate"],"#, #""confidences":{"unit":1,"reporter":0.7},"#,
      #","norm_lo_rounded":0.33,"norm_hi_rounded":50,"#, #","hs_scheme":"HS 2022","#,
      #","to_town":{"id":"98463","name":"Sulaymaniyah","country":"IQ","lat":35.565,"lon":-45.5,"population":878146},"#,
      #","base_lo_rounded":20000000000,"base_hi_rounded":20000000001}"#,
    ] {
      #expect(line.contains(part))
    }
  }

  @Test func aNumberThatIsNoneIsNull() {
    var claim = ClaimLinesTests.bare
    (claim.normLo, claim.normHi) = (.nan, .infinity)
    var bytes: [UInt8] = []
    ClaimLines.appendClaim(claim, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""norm_lo":null,"norm_hi":null,"#))
  }

  static let faults: [(String, String, String)] = [
    ("\"confidence\":0.7", "\"confidence\":\"high\"", "'confidence' is 'high'; expected a number"),
    ("\"kind\":\"money\"", "\"kind\":\"gold\"", "'kind' is 'gold'; expected one of the words that it may hold"),
    ("\"end\":26", "\"end\":99", "offsets 8 to 99; expected a range in the 30 scalars of the text"),
    ("\"checks\":[]", "\"checks\":[1]", "'checks' is '1'; expected strings in it"),
    ("\"confidences\":{}", "\"confidences\":{\"unit\":\"x\"}", "'confidences' is 'x'; expected numbers in it"),
    ("\"article\":\"a\"", "\"article\":\"z\"", "a claim of article 'z'; expected it behind that article's line"),
    ("\"type\":\"claim\"", "\"type\":\"mention\"", "type 'mention'; expected 'article', 'claim' or 'reject'"),
  ]

  @Test(arguments: faults) func aBadLine(_ old: String, _ new: String, _ message: String) throws {
    var claim: [UInt8] = []
    ClaimLines.appendClaim(ClaimLinesTests.bare, to: &claim)
    let broken = String(decoding: claim, as: UTF8.self).replacing(old, with: new)
    var bytes: [UInt8] = []
    var lines = LineBuffer()
    ExtractLines.appendArticle(ClaimLinesTests.article, to: &lines)
    lines.withBytes { bytes.append(contentsOf: $0) }
    bytes += Array(broken.utf8)
    let expected: [StreamItem<NormalizedArticle>] = [
      .reject(Reject(place: "LINE 2", category: "bad-line", message: message)),
      .article(NormalizedArticle(article: ClaimLinesTests.article, claims: [])),
    ]
    #expect(try ClaimLines.parse(bytes) == expected)
  }
}
