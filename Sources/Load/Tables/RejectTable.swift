import Extract

/// What was set aside instead of being read.
enum RejectTable: DatasetTable {
  static let name = "rejects"

  static let columns: [Column<Reject>] = [
    .text("place", "FILE:LINE, or the file alone") { reject in reject.place },
    .text("source", "outlet or feed") { reject in reject.source },
    .text("article", "id of the article, where one was readable") { reject in reject.article },
    .text("category", "why, as a fixed word: unreadable, empty, not-utf8, bad-json …") { reject in reject.category
    },
    .text("message", "why, in words") { reject in reject.message },
  ]

  static func rows(of reject: Reject) -> [Reject] { [reject] }
}
