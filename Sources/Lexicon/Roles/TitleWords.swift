/// The words of offices, companies and bodies that open or close a name: `minister`, `Corp`, `Ministry`.
package struct TitleWords: Sendable {
  package enum Holder: String, Sendable, CaseIterable {
    /// A legal form, and a trade in the name of a company.
    case company, business
    case person, body
  }

  private var kinds: [Holder] = []
  private var spellings: [String] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("titles")
    let (phrase, kind) = (try table.column("phrase"), try table.column("kind"))
    for row in table.rows {
      spellings.append(phrase.text(row))
      kinds.append(try kind.choice(row))
    }
  }

  package func holder(_ row: Int32) -> Holder { kinds[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() { phrases.add(spelling, Sense(.title, row: row)) }
  }
}
