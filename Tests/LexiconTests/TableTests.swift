import Testing

@testable import Lexicon

@Suite struct TableTests {
  @Test func everyEmbeddedTableParses() throws {
    _ = try Lexicon()
  }

  @Test func commentsAndEmptyLinesAreNoRows() throws {
    let table = try Table(name: "t", text: "# note\nword\tvalue\n\none\t1\ntwo\n")
    let (word, value) = (try table.column("word"), try table.column("value"))
    #expect(table.rows.map(word.text) == ["one", "two"])
    #expect(table.rows.map(value.text) == ["1", ""])
  }

  @Test func aRowTooWideIsRefusedWithItsLine() {
    #expect(throws: TableError(place: "t.tsv", line: 3, message: "3 cells; expected at most 2")) {
      try Table(name: "t", text: "a\tb\n1\t2\n1\t2\t3\n")
    }
  }

  @Test func aBadCellIsRefusedWithItsWords() throws {
    let table = try Table(name: "t", text: "word\tvalue\none\tmany\n")
    let error = #expect(throws: TableError.self) { try table.column("value").number(table.rows[0]) }
    #expect(error?.description == "t.tsv:2: error: value 'many'; expected a number")
    #expect(throws: TableError.self) { try table.column("weight") }
  }
}
