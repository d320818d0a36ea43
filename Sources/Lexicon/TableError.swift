/// What is wrong with a table file, and where.
package struct TableError: Error, Hashable, CustomStringConvertible {
  package let table: String
  /// 1 = the header.
  package let line: Int
  package let message: String

  package init(table: String, line: Int, message: String) {
    self.table = table
    self.line = line
    self.message = message
  }

  package var description: String { "\(table).tsv:\(line): error: \(message)" }
}
