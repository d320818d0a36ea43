/// The words that say whether a figure is a fact: `expected`, `estimated`, `target`, `contract`.
package struct StatusWords: Sendable {
  package enum Status: String, Sendable, CaseIterable { case actual, estimate, forecast, target, agreement }

  private var kinds: [Status] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("statuses")
    let (phrase, kind) = (try table.column("phrase"), try table.column("status"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      kinds.append(try kind.choice(row))
    }
  }

  package func status(_ row: Int32) -> Status { kinds[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.status, row: row)) }
  }
}
