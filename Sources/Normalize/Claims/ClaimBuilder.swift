import Extract
import Lexicon

/// Makes a claim of a mention: what needs no table but the text itself.
struct ClaimBuilder {
  private let article: Article
  private let plurals: Plurals
  private let title: ScalarIndex
  private let text: ScalarIndex
  private let ids: ClaimID

  init(_ article: Article, plurals: Plurals) {
    self.article = article
    self.plurals = plurals
    title = ScalarIndex(article.title)
    text = ScalarIndex(article.text)
    ids = ClaimID(article)
  }

  func claims(of mentions: [Mention]) -> [Claim] {
    var claims: [Claim] = []
    claims.reserveCapacity(mentions.count)
    for index in mentions.indices {
      claims.append(place(of: mentions[index]))
      fill(&claims[index], of: mentions[index])
    }
    return claims
  }

  private func place(of mention: Mention) -> Claim {
    let field = mention.span.field
    let (start, end) = (scalar(mention.span.start, field), scalar(mention.span.end, field))
    return Claim(
      id: ids.id(of: mention.kind, field: field, start: start, end: end), article: article.id,
      field: field, start: start, end: end, quote: mention.span.words(in: article),
      sentenceStart: scalar(mention.sentence.lowerBound, field),
      sentenceEnd: scalar(mention.sentence.upperBound, field), kind: mention.kind, rule: mention.rule,
      confidence: mention.confidence)
  }

  private func fill(_ claim: inout Claim, of mention: Mention) {
    (claim.lo, claim.hi, claim.unit) = (mention.lo, mention.hi, mention.unit)
    (claim.qualifier, claim.per) = (mention.qualifier, mention.per)
    // Its period's comes behind them.
    claim.confidences.reserveCapacity(mention.roles.count + 1)
    claim.confidences.append(Claim.FieldConfidence("value", mention.confidence))
    for role in mention.roles { fill(role, in: &claim) }
    for confidence in claim.confidences { claim.confidence = min(claim.confidence, confidence.value) }
  }

  /// The role's code, else its words as written, white space folded.
  private func value(of role: Role) -> String? {
    role.value ?? words(of: role)
  }

  /// As written, white space folded.
  private func words(of role: Role) -> String? {
    role.span.map { FoldedWords.of($0.words(in: article)) }
  }

  /// The goods in the text's words, lower case, the last word singular: `Soft wheats` → `soft wheat`.
  private func goods(_ role: Role) -> String? {
    guard let span = role.span else { return nil }
    let words = FoldedWords.of(span.words(in: article)).lowercased()
    guard let space = words.lastIndex(of: " ") else { return plurals.singular(words) }
    return words[...space] + plurals.singular(String(words[words.index(after: space)...]))
  }

  private func fill(_ role: Role, in claim: inout Claim) {
    guard let value = value(of: role) else { return }
    switch role.name {
    case .measure: claim.measure = value
    case .sign: claim.sign = value
    case .change: claim.change = value
    case .reporter: (claim.reporter, claim.reporterName) = (value, words(of: role))
    case .partner: (claim.partner, claim.partnerName) = (value, words(of: role))
    case .place: claim.place = value
    case .commodity: (claim.commodity, claim.hs) = (goods(role), role.value)
    case .period: return  // a time expression: the normalizer resolves it
    case .status: claim.status = value
    case .attributedTo: claim.attributedTo = value
    case .via: claim.via = value
    case .fromPlace: claim.fromPlace = value
    case .toPlace: claim.toPlace = value
    case .bearing: claim.bearing = value
    }
    claim.confidences.append(Claim.FieldConfidence(role.name.rawValue, role.confidence))
  }

  private func scalar(_ byte: Int32, _ field: Field) -> Int {
    (field == .title ? title : text).scalar(atByte: Int(byte))
  }
}
