import Normalize

/// Folds what a headline says into what the text says in full: `EGYPT BUYS 300,000 TONNES OF WHEAT` over `Egypt bought
/// 300,000 tonnes of soft red winter wheat` is one flow, of soft red winter wheat.
enum HeadlineFlows {
  /// The statements, without those of the title that one of the text repeats; their claims go to that one.
  static func folded(_ statements: [FlowStatement]) -> [FlowStatement] {
    var kept = statements.filter { !isHeadline($0) }
    for headline in statements where isHeadline(headline) {
      if let index = kept.firstIndex(where: { repeats($0, headline) }) {
        kept[index].claims.insert(contentsOf: headline.claims, at: 0)
      } else {
        kept.append(headline)
      }
    }
    return kept
  }

  private static func isHeadline(_ statement: FlowStatement) -> Bool {
    statement.claims.allSatisfy { $0.field == .title }
  }

  /// The same figure, and nothing that the headline says is contradicted.
  private static func repeats(_ statement: FlowStatement, _ headline: FlowStatement) -> Bool {
    let (text, title) = (statement.identity, headline.identity)
    guard text.role == title.role, text.lo == title.lo, text.hi == title.hi, text.unit == title.unit else {
      return false
    }
    let (full, short) = (statement.key, headline.key)
    return full.measure == short.measure && full.plan == short.plan && agrees(full.reporter, short.reporter)
      && agrees(full.partner, short.partner) && agrees(full.period, short.period) && agrees(full.place, short.place)
      && (agrees(full.commodity, short.commodity) || holds(full.commodity, short.commodity))
  }

  private static func agrees(_ full: String?, _ short: String?) -> Bool { short == nil || full == short }

  /// All words of the shorter name stand in the fuller one: `wheat` in `soft red winter wheat`.
  private static func holds(_ full: String?, _ short: String?) -> Bool {
    guard let full, let short else { return false }
    return Set(short.split(separator: " ")).isSubset(of: full.split(separator: " "))
  }
}
