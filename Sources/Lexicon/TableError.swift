/// What is wrong with a table file, and where.
package struct TableError: Error, Hashable, CustomStringConvertible {
  /// The file, as a user named it: `units.tsv`, `mine/units.tsv`.
  package let place: String
  /// From 1; 0 of the file as a whole.
  package let line: Int
  package let message: String

  package init(place: String, line: Int, message: String) {
    self.place = place
    self.line = line
    self.message = message
  }

  package var description: String {
    line > 0 ? "\(place):\(line): error: \(message)" : "\(place): error: \(message)"
  }
}
