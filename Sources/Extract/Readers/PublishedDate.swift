import Lexicon

/// Reads the dates that feeds give their articles, in the usual spellings, into ISO 8601.
///
/// - a day: `2017-10-25`, `20171025`, `October 25, 2017`, `25 Oct 2017`, `10/25/2017`, `25.10.2017`, `25-Oct-17` →
///   `2017-10-25`
/// - an instant: `25-MAR-1987 12:02:46.00` → `1987-03-25T12:02:46Z`, `Wed, 25 Oct 2017 13:45:00 +0200` →
///   `2017-10-25T11:45:00Z`; a time without a zone is taken as UTC
///
/// Of two numbers before the year the first is the month, unless only the other can be.
package struct PublishedDate: Sendable {
  private let months: [String: Int]
  /// Minutes east of Greenwich.
  private let zones: [String: Int]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    months = try PublishedDate.numbers(in: tables.table("months"), of: "word", column: "month")
    zones = try PublishedDate.numbers(in: tables.table("zones"), of: "zone", column: "minutes")
  }

  /// Nil of anything that is no date: `30 February 2017`, `yesterday`.
  package func iso(_ text: String) -> String? {
    guard var scan = DateScan(text, months: months, zones: zones) else { return nil }
    return scan.read()?.iso
  }

  private static func numbers(in table: Table, of key: String, column: String) throws(TableError) -> [String: Int] {
    let (words, values) = (try table.column(key), try table.column(column))
    var numbers: [String: Int] = [:]
    for row in table.rows { numbers[words.text(row).lowercased()] = try values.integer(row) }
    return numbers
  }
}
