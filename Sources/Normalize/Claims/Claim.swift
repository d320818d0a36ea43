import Extract
import Lexicon

/// A figure of an article with all that it is of, in canonical units, codes and dates. The keys of its JSON line, and
/// their order, are the contract between the program and its users.
package struct Claim: Sendable, Hashable {
  /// `c` and 32 hexadecimal digits: a hash of source, article id, field, span and kind.
  package var id: String
  package var article: String
  package var field: Field
  /// Offsets in Unicode scalars.
  package var start: Int
  package var end: Int
  package var quote: String
  package var sentenceStart: Int
  package var sentenceEnd: Int
  package var kind: Kind
  package var lo: ExactDecimal?
  package var hi: ExactDecimal?
  package var unit: String?
  package var qualifier: Qualifier = .none
  package var per: String?
  package var normLo: Double?
  package var normHi: Double?
  package var normUnit: String?
  package var conversion: String?
  /// Relative.
  package var tolerance: Double?
  package var baseLo: Double?
  package var baseHi: Double?
  package var baseCurrency: String?
  /// Units of the base currency per unit of the claim's.
  package var rate: Double?
  package var ratePeriod: String?
  package var rateSource: String?
  package var measure: String?
  package var sign: String?
  package var change: String?
  package var reporter: String?
  package var partner: String?
  package var place: String?
  package var commodity: String?
  package var hs: String?
  package var fromPlace: String?
  package var toPlace: String?
  package var bearing: String?
  /// Degrees north and east.
  package var lat: Double?
  package var lon: Double?
  package var period: String?
  /// ISO days, end inclusive.
  package var periodStart: String?
  package var periodEnd: String?
  package var timex: String?
  package var status: String?
  package var attributedTo: String?
  package var via: String?
  package var restates: String?
  package var checks: [String] = []
  package var rule: String
  package var confidence: Double
  package var confidences: [FieldConfidence] = []
  /// `normLo` and `normHi` to the digits that the text's figure deserves.
  package var normLoRounded: ExactDecimal?
  package var normHiRounded: ExactDecimal?
  /// Money in the base currency at constant prices.
  package var constantLo: Double?
  package var constantHi: Double?
  /// `USD of 2015`
  package var constantUnit: String?
  package var deflator: String?
  /// The text's words for the reporter and the partner.
  package var reporterName: String?
  package var partnerName: String?
  /// The ends of a distance, as the gazetteer has them.
  package var fromTown: Town?
  package var toTown: Town?
  /// With the digits that the text's figure deserves.
  package var baseLoRounded: ExactDecimal?
  package var baseHiRounded: ExactDecimal?

  package struct FieldConfidence: Sendable, Hashable {
    /// The claim's JSON key.
    package var field: String
    package var value: Double

    package init(_ field: String, _ value: Double) {
      self.field = field
      self.value = value
    }
  }

  package init(
    id: String, article: String, field: Field, start: Int, end: Int, quote: String, sentenceStart: Int,
    sentenceEnd: Int, kind: Kind, rule: String, confidence: Double
  ) {
    self.id = id
    self.article = article
    self.field = field
    self.start = start
    self.end = end
    self.quote = quote
    self.sentenceStart = sentenceStart
    self.sentenceEnd = sentenceEnd
    self.kind = kind
    self.rule = rule
    self.confidence = confidence
  }
}

/// What leaves the normalize stage.
package struct NormalizedArticle: Sendable, Hashable {
  package var article: Article
  package var claims: [Claim]
  /// What decided the days of each claim of a time, nil of a figure; for `explain`, no part of the stream.
  package var anchors: [TimeAnchor?]

  package init(article: Article, claims: [Claim], anchors: [TimeAnchor?] = []) {
    self.article = article
    self.claims = claims
    self.anchors = anchors
  }
}
