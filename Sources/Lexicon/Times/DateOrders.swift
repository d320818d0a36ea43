/// Whether the day stands before the month in dates of digits alone, by country.
package struct DateOrders: Sendable {
  private var dayFirst: Set<String> = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("date-orders")
    let (area, order) = (try table.column("area"), try table.column("order"))
    for row in table.rows where try order.text(row, of: ["day", "month"]) == "day" {
      dayFirst.insert(area.text(row))
    }
  }

  /// `3/4/87` is a day of April there.
  package func isDayFirst(in area: String) -> Bool { dayFirst.contains(area) }
}
