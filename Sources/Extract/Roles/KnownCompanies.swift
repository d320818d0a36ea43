/// A company that a story has named in full.
struct KnownCompany: Sendable {
  /// The hashes of its name's words, its legal form left out.
  let words: [UInt64]
  let name: String
  /// `CSBC` of `China Shipbuilding Corp (CSBC)`.
  let acronym: UInt64?
}

/// The companies that a story has named so far, by the word that a short form of the name begins with.
struct KnownCompanies: Sendable {
  private var byOpening: [UInt64: [KnownCompany]] = [:]
  /// Of names with the same first word those named last; no story means more, and the work stays linear.
  private static let most = 32

  mutating func add(_ company: KnownCompany) {
    guard let first = company.words.first,
      !candidates(from: first).contains(where: { $0.words == company.words })
    else { return }
    append(company, first)
    if let acronym = company.acronym, acronym != first { append(company, acronym) }
  }

  /// In the order in which they were named.
  func candidates(from opening: UInt64) -> [KnownCompany] { byOpening[opening] ?? [] }

  private mutating func append(_ company: KnownCompany, _ opening: UInt64) {
    var list = byOpening[opening] ?? []
    if list.count == KnownCompanies.most { list.removeFirst() }
    list.append(company)
    byOpening[opening] = list
  }
}
