import Extract
import Lexicon
import Normalize

@testable import Load

/// Articles and claims made by hand.
enum Samples {
  /// A claim on the words `quote` of the article's text.
  static func claim(
    _ id: String, of article: Article, _ quote: String, _ kind: Kind, _ lo: String? = nil, _ unit: String? = nil,
    field: Field = .text, edit: (inout Claim) -> Void = { _ in }
  ) -> Claim {
    let text = String(decoding: article.bytes(of: field), as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    let words = Array(quote.unicodeScalars)
    let last = max(0, scalars.count - words.count)
    let start = (0...last).first { Array(scalars[$0..<min($0 + words.count, scalars.count)]) == words } ?? 0
    let end = start + words.count
    let sentence = sentence(of: scalars, around: start)
    var claim = Claim(
      id: id, article: article.id, field: field, start: start, end: end, quote: quote,
      sentenceStart: sentence.lowerBound, sentenceEnd: sentence.upperBound, kind: kind, rule: "by-hand",
      confidence: 0.9)
    claim.lo = lo.flatMap { ExactDecimal($0) }
    claim.hi = claim.lo
    claim.unit = unit
    edit(&claim)
    return claim
  }

  private static func sentence(of scalars: [Unicode.Scalar], around start: Int) -> Range<Int> {
    let first = scalars[..<start].lastIndex(of: ".").map { $0 + 2 } ?? 0
    let end = scalars[start...].firstIndex(of: ".").map { $0 + 1 } ?? scalars.count
    return first..<end
  }

  static func article(_ id: String, _ text: String = "Exports were 5 dlrs.", published: String? = "1987-03-04")
    -> Article
  {
    Article(id: id, source: "wire", published: published, title: Array("A title".utf8), text: Array(text.utf8))
  }

  /// An article with one claim whose number tells versions apart.
  static func item(
    _ id: String, value: String = "5", published: String? = "1987-03-04", updated: String? = nil
  ) -> StreamItem<NormalizedArticle> {
    var article = article(id, published: published)
    article.updated = updated
    let claim = claim("c-" + id, of: article, "5 dlrs", .money, value, "USD") { $0.measure = "exports" }
    return .article(NormalizedArticle(article: article, claims: [claim]))
  }

  /// The border story: a distance stated twice, a trade, and days.
  static var border: NormalizedArticle {
    let text = """
      The Bashmagh crossing is approximately 50 kilometers (31 miles) east of Sulaimaniya. It opened on Wednesday.
      "Trade is 20 billion dollars,
      a year", Bakhshi said.
      """
    var article = Article(id: "border", source: "wire", published: "2017-10-25", text: Array(text.utf8))
    article.title = Array("Crossing, \"Bashmagh\", opens – 20 billion dollars".utf8)
    article.url = "https://example.org/border"
    return NormalizedArticle(article: article, claims: distances(of: article) + figures(of: article))
  }

  private static func distances(of article: Article) -> [Claim] {
    let kilometers = claim("c1", of: article, "50 kilometers", .length, "50", "km") {
      $0.qualifier = .approx
      $0.measure = "distance"
      ($0.fromPlace, $0.toPlace, $0.bearing) = ("Bashmagh crossing", "Sulaimaniya", "E")
      ($0.lat, $0.lon) = (35.565, 45.985)
      ($0.normLo, $0.normHi, $0.normUnit) = (50, 50, "km")
    }
    let miles = claim("c2", of: article, "31 miles", .length, "31", "mi") {
      $0.measure = "distance"
      ($0.normLo, $0.normHi, $0.normUnit) = (49.889664, 49.889664, "km")
      $0.conversion = "1.609344 km/mi (NIST SP 811)"
      $0.restates = "c1"
    }
    return [kilometers, miles]
  }

  private static func figures(of article: Article) -> [Claim] {
    let day = claim("c3", of: article, "Wednesday", .date) {
      $0.timex = "2017-10-25"
      ($0.periodStart, $0.periodEnd) = ("2017-10-25", "2017-10-25")
    }
    let stated = claim("c4", of: article, "20 billion dollars", .money, "20000000000", "USD", edit: trade)
    let headed = claim(
      "c5", of: article, "20 billion dollars", .money, "20000000000", "USD", field: .title, edit: trade)
    return [day, stated, headed]
  }

  private static func trade(_ claim: inout Claim) {
    claim.per = "P1Y"
    (claim.measure, claim.change, claim.status) = ("trade", "level", "actual")
    (claim.reporter, claim.partner, claim.place) = ("IR", "IQ", "Bashmagh")
    claim.attributedTo = "Bakhshi"
    (claim.baseLo, claim.baseHi, claim.baseCurrency) = (20_000_000_000, 20_000_000_000, "USD")
    claim.checks = ["no-rate", "rounded"]
    claim.confidences = [Claim.FieldConfidence("lo", 0.95), Claim.FieldConfidence("measure", 0.8)]
  }
}

extension Loader {
  func load(_ items: [StreamItem<NormalizedArticle>]) throws(LoadError) {
    let preparer = preparer
    try add(items.map { item in item.map(preparer.prepare) })
  }
}
