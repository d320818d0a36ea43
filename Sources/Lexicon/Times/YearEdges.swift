/// The words between a year and its first or last day: `starting April 1`, `ended March 31`.
package struct YearEdges: Sendable {
  package enum Edge: Int32, Sendable { case first, last }

  private let hashes: HashSlots

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("year-edges")
    let (word, edge) = (try table.column("word"), try table.column("edge"))
    var hashes = HashSlots()
    for row in table.rows {
      let isFirst = try edge.text(row, of: ["first", "last"]) == "first"
      hashes.set(WordHash.of(word.text(row)), (isFirst ? Edge.first : .last).rawValue)
    }
    self.hashes = hashes
  }

  package func edge(_ token: Token) -> Edge? { hashes.value(token.hash).flatMap(Edge.init) }
}
