/// The chapters and headings of the Harmonized System.
package struct GoodsHeadings: Sendable {
  private var descriptions: [String: String] = [:]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("hs")
    let (hs, description) = (try table.column("hs"), try table.column("description"))
    for row in table.rows { descriptions[hs.text(row)] = description.text(row) }
  }

  /// What a code of 2 or 4 digits covers; nil where there is no such code.
  package func description(of code: String) -> String? { descriptions[code] }
}
