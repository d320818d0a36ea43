/// Names of the codes that the datasets hold, list by list: countries, measures, kinds …
package struct CodeNames: Sendable {
  package struct Row: Sendable, Hashable {
    package let list: String
    package let code: String
    package let name: String
    /// Whose code it is: `ISO 3166-1`; else empty.
    package let scheme: String
    package let note: String
  }

  /// In the order of the table.
  package let all: [Row]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("codes")
    let (list, code, name) = (try table.column("list"), try table.column("code"), try table.column("name"))
    let (scheme, note) = (try table.column("scheme"), try table.column("note"))
    all = table.rows.map { row in
      Row(
        list: list.text(row), code: code.text(row), name: name.text(row), scheme: scheme.text(row),
        note: note.text(row))
    }
  }
}
