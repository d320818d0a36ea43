/// The chapters and headings of the Harmonized System.
package struct GoodsHeadings: Sendable {
  /// The classification that all codes are of, and its edition: that of 2022, as the headings show that it brought (8485, 8524,
  /// 8549).
  package static let scheme = "HS 2022"

  private var descriptions: [String: String] = [:]
  /// All codes, each chapter before its headings.
  package private(set) var codes: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("hs")
    let (hs, description) = (try table.column("hs"), try table.column("description"))
    for row in table.rows {
      codes.append(hs.text(row))
      descriptions[hs.text(row)] = description.text(row)
    }
  }

  /// What a code of 2 or 4 digits covers; nil where there is no such code.
  package func description(of code: String) -> String? { descriptions[code] }
}
