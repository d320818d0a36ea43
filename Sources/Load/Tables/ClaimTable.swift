import Extract
import Normalize

/// All claims: the record's fields, joined with the article they stand in and the sentence around them.
enum ClaimTable: DatasetTable {
  static let name = "claims"
  static let part: ArticleRows.Table? = .claims

  /// New fields of the record come behind the others; what other stories make of the claim is last.
  static let columns: [Column<ClaimRow>] =
    fields.flatMap { (field: ClaimField) -> [Column<ClaimRow>] in
      let cell = field.cell
      let column = Column<ClaimRow>(field.key, field.type, unit: unit(of: field.key), field.meaning) { row in
        cell(row.claim)
      }
      switch field.key {
      case "article": return [column] + articleColumns
      case "sentence_end": return [column, sentence]
      default: return [column]
      }
    } + copyColumns

  static func rows(of record: ArticleRecord) -> [ClaimRow] { record.rows }

  private static let fields = ClaimField.all.filter { field in field.key != "v" && field.key != "type" }

  private static let articleColumns: [Column<ClaimRow>] = [
    .text("source", "outlet or feed of the article") { row in row.article.source },
    .text("published", "day or instant of the article, ISO 8601") { row in row.article.published },
    .text("title", "title of the article") { row in row.title },
    .text("url", "address of the article") { row in row.article.url },
  ]

  static let copyColumns: [Column<ClaimRow>] = [
    .text("copy_of", "claim of another story that says the same and stands for this one") { row in row.copy?.copyOf
    },
    .text("superseded_by", "claim that a correction or an update of the story has in its place") { row in
      row.copy?.supersededBy
    },
    Column("sources", .list, "outlets that carry it, its own first; empty where another claim stands for it") {
      row in
      .list(row.sources)
    },
    Column("articles", .list, "ids of the articles that carry it, its own first") { row in .list(row.articles) },
  ]

  private static let sentence = Column<ClaimRow>.text("sentence", "the sentence around the claim, on one line") {
    row in row.sentence
  }

  private static func unit(of key: String) -> String {
    switch key {
    case "start", "end", "sentence_start", "sentence_end": "character"
    case "lo", "hi": "see unit"
    case "norm_lo", "norm_hi", "norm_lo_rounded", "norm_hi_rounded": "see norm_unit"
    case "base_lo", "base_hi": "see base_currency"
    case "constant_lo", "constant_hi": "see constant_unit"
    case "rate": "base_currency per unit"
    case "lat", "lon": "degree"
    case "tolerance", "confidence", "confidences": "1"
    default: ""
    }
  }
}
