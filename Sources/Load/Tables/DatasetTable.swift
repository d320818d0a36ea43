import Extract

/// A dataset as rows and columns, whatever file format it is written in.
protocol DatasetTable {
  associatedtype Row

  /// The file's name without its ending.
  static var name: String { get }
  static var columns: [Column<Row>] { get }

  /// Which part of an article's rows are the table's; nil where articles make none.
  static var part: ArticleRows.Table? { get }

  static func rows(of record: ArticleRecord) -> [Row]
  static func rows(of reject: Reject) -> [Row]
  static func rows(of conflict: Conflict) -> [Row]
  /// The rows that no article makes.
  static var fixedRows: [Row] { get }
}

extension DatasetTable {
  static var part: ArticleRows.Table? { nil }
  static func rows(of record: ArticleRecord) -> [Row] { [] }
  static func rows(of reject: Reject) -> [Row] { [] }
  static func rows(of conflict: Conflict) -> [Row] { [] }
  static var fixedRows: [Row] { [] }
}
