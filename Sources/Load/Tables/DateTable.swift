import Extract
import Normalize

/// The time expressions of the articles: days, times, durations and repeated times.
enum DateTable: DatasetTable {
  static let name = "dates"
  static let part: ArticleRows.Table? = .dates

  static let columns: [Column<ClaimRow>] = [
    .text("source", "outlet or feed of the article") { row in row.article.source },
    .text("published", "day or instant of the article, ISO 8601") { row in row.article.published },
    .text("article", "id of the article") { row in row.claim.article },
    .text("claim", "id of the claim") { row in row.claim.id },
    .text("kind", "date, time, duration or set") { row in row.claim.kind.rawValue },
    .text("quote", "the words of the text") { row in row.claim.quote },
    .text("timex", "TIMEX3 value: 2017-10-25, 2017-W42, P3Y, XXXX-WXX-3") { row in row.claim.timex },
    .day("period_start", "first day that it covers") { row in row.claim.periodStart },
    .day("period_end", "last day that it covers") { row in row.claim.periodEnd },
    Column("value", .number, unit: "see unit", "of a duration, its length") { row in .optional(row.claim.lo) },
    .text("unit", "of a duration, its unit") { row in row.claim.unit },
    .text("qualifier", "none, approx, min or max") { row in row.claim.qualifier.rawValue },
    .text("in", "title or text") { row in row.claim.field.rawValue },
    Column("start", .integer, unit: "character", "offset of the quote") { row in .integer(row.claim.start) },
    Column("end", .integer, unit: "character", "offset of its end") { row in .integer(row.claim.end) },
    .text("sentence", "the sentence around it, on one line") { row in row.sentence },
    .text("url", "address of the article") { row in row.article.url },
  ]

  static func rows(of record: ArticleRecord) -> [ClaimRow] { record.rows.filter { row in row.claim.kind.isTime } }
}
