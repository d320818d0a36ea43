/// The words of the compass: `north`, `south-west`, `NNE`.
package struct BearingWords: Sendable {
  private var codes: [String] = []
  private var spellings: [(text: String, letters: LetterCase)] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("bearings")
    let (phrase, code, letters) = (try table.column("phrase"), try table.column("code"), try table.column("case"))
    for row in table.rows {
      spellings.append((phrase.text(row), try letters.choice(row)))
      codes.append(code.text(row))
    }
  }

  /// `N`, `NE`, `ENE` …
  package func code(_ row: Int32) -> String { codes[Int(row)] }

  package func register(in phrases: inout PhraseList) {
    for (row, spelling) in spellings.enumerated() {
      phrases.add(spelling.text, Sense(.bearing, row: row), letters: spelling.letters)
    }
  }
}
