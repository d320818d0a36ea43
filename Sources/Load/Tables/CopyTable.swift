import Normalize

/// Which stories are one: those that were sent again, shortened, completed or corrected, and the one that leads them.
enum CopyTable: DatasetTable {
  static let name = "copies"
  static let part: ArticleRows.Table? = .copies

  struct Row {
    let record: ArticleRecord
    let copy: StoryCopy
  }

  static let columns: [Column<Row>] = [
    .text("source", "outlet or feed of the article") { row in row.record.normalized.article.source },
    .text("published", "day or instant of the article, ISO 8601") { row in row.record.normalized.article.published
    },
    .text("article", "id of the article") { row in row.record.normalized.article.id },
    .text("title", "title of the article") { row in row.record.title },
    .text(
      "relation",
      "lead: the datasets take the figures from it; else copy, repeat, update or correction by its own words"
    ) { row in row.copy.relation.rawValue },
    .text("lead_source", "outlet or feed of the story that leads the group") { row in row.copy.leadSource },
    .text("lead_article", "id of that article; the same in all rows of a group") { row in row.copy.leadArticle },
    Column("stories", .integer, unit: "article", "how many the group has") { row in .integer(row.copy.stories) },
    Column("containment", .number, unit: "1", "part of the shorter one's runs of four words that both have") {
      row in
      .double(PlainNumber.rounded(row.copy.containment))
    },
    Column("similarity", .number, unit: "1", "part of both stories' runs of four words that both have") { row in
      .double(PlainNumber.rounded(row.copy.similarity))
    },
    .text("url", "address of the article") { row in row.record.normalized.article.url },
  ]

  static func rows(of record: ArticleRecord) -> [Row] { record.copy.map { [Row(record: record, copy: $0)] } ?? [] }
}
