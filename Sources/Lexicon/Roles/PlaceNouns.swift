/// The nouns that close the name of a place: `border crossing`, `port`, `canal`.
package struct PlaceNouns: Sendable {
  package enum Place: String, Sendable, CaseIterable { case crossing, port, way, site, region }

  private var kinds: [Place] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("place-nouns")
    let (phrase, kind) = (try table.column("phrase"), try table.column("kind"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      kinds.append(try kind.choice(row))
    }
  }

  package func place(_ row: Int32) -> Place { kinds[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.place, row: row)) }
  }
}
