import Extract
import Lexicon
import Normalize
import Testing

@testable import Load

/// What copies do to the datasets: one row with many sources, and the correction's figure.
struct CopyDatasetTests {
  private let folder = ScratchFolder()

  private static let opening = "Brazil's coffee exports came to "
  private static let rest = """
     tonnes in May, the growers' board said in Santos on Friday after a week of talks with the shippers.

    Rain had kept lorries off the roads for much of the month, and two of the harbour's five berths were closed. \
    Dealers in London expect that the shipments of June will make up for some of it.
    """

  private static func story(
    _ id: String, _ figure: String, source: String, mark: String = "", hour: Int = 9
  ) -> StreamItem<NormalizedArticle> {
    var article = Samples.article(
      id, opening + figure + rest, published: "1995-06-02T" + (hour < 10 ? "0\(hour)" : "\(hour)") + ":00:00Z")
    article.source = source
    article.title = Array((mark + "Brazil's coffee exports fall in May").utf8)
    let claim = Samples.claim("c-" + id, of: article, figure + " tonnes", .mass, figure, "t") {
      ($0.measure, $0.change, $0.reporter, $0.commodity) = ("exports", "level", "BR", "coffee")
      ($0.period, $0.periodStart, $0.periodEnd) = ("1995-05", "1995-05-01", "1995-05-31")
    }
    return .article(NormalizedArticle(article: article, claims: [claim]))
  }

  private func load(_ items: [StreamItem<NormalizedArticle>]) throws {
    let loader = try Loader(LoadSettings(folder: folder.path))
    try loader.load(items)
    _ = try loader.publish(RunFacts(version: "0.1.0"))
  }

  /// Some cells of each row of a dataset.
  private func cells(_ name: String, _ columns: String...) throws -> [[String]] {
    let rows = try #require(CSVReading.rows(of: Array((folder.text(name) ?? "").utf8)))
    let places = columns.map { column in rows[0].firstIndex(of: column) ?? 0 }
    return rows.dropFirst().map { row in places.map { row[$0] } }
  }

  @Test func twoOutletsOfOneStoryMakeOneRow() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 12)])
    #expect(
      try cells("trade.csv", "quantity", "article", "sources", "articles") == [
        ["150000", "a", "wire|paper", "a|b"]
      ])
    #expect(
      try cells("claims.csv", "id", "copy_of", "superseded_by", "sources", "articles")
        == [["c-a", "", "", "wire|paper", "a|b"], ["c-b", "c-a", "", "", ""]])
    #expect(
      try cells("copies.csv", "article", "relation", "lead_article", "stories", "similarity")
        == [["a", "lead", "a", "2", "1"], ["b", "copy", "a", "2", "1"]])
    #expect(folder.lines("conflicts.csv").count == 1)
  }

  @Test func theCorrectionSupersedes() throws {
    try load([
      Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 10),
      Self.story("c", "105000", source: "wire", mark: "CORRECTED-", hour: 12),
    ])
    #expect(try cells("trade.csv", "quantity", "article", "sources") == [["105000", "c", "wire"]])
    #expect(
      try cells("claims.csv", "id", "copy_of", "superseded_by", "sources")
        == [["c-a", "", "c-c", ""], ["c-b", "", "c-c", ""], ["c-c", "", "", "wire"]])
    #expect(try cells("copies.csv", "article", "relation") == [["a", "copy"], ["b", "copy"], ["c", "lead"]])
    #expect(folder.lines("conflicts.csv").count == 1)
  }

  @Test func whoReprintsTheOldFigureLaterIsCorrectedToo() throws {
    try load([
      Self.story("a", "150000", source: "wire"),
      Self.story("b", "105000", source: "wire", mark: "CORRECTED-", hour: 12),
      Self.story("c", "150000", source: "paper", hour: 20),
    ])
    #expect(try cells("trade.csv", "quantity", "article", "sources") == [["105000", "b", "wire"]])
    #expect(try cells("claims.csv", "id", "superseded_by") == [["c-a", "c-b"], ["c-b", ""], ["c-c", "c-b"]])
  }

  @Test func theSameOutletsLaterFigureSupersedesTooWithoutAMark() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "105000", source: "wire", hour: 11)])
    #expect(try cells("trade.csv", "quantity", "article") == [["105000", "b"]])
  }

  @Test func anotherOutletsOtherFigureIsAConflict() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "105000", source: "paper", hour: 11)])
    #expect(try cells("trade.csv", "quantity") == [["150000"], ["105000"]])
    #expect(
      try cells("conflicts.csv", "conflict", "lo", "source", "other_lo", "other_source", "apart_pct")
        == [["contradiction", "150000", "wire", "105000", "paper", "35.3"]])
  }

  @Test func laterRunsJoinTheCopiesToo() throws {
    try load([Self.story("a", "150000", source: "wire")])
    try load([Self.story("b", "105000", source: "wire", mark: "CORRECTED-", hour: 12)])
    #expect(try cells("trade.csv", "quantity", "article") == [["105000", "b"]])
    let merged = folder.datasets()
    let loader = try Loader(LoadSettings(folder: folder.path, replace: true))
    try loader.load([
      Self.story("b", "105000", source: "wire", mark: "CORRECTED-", hour: 12),
      Self.story("a", "150000", source: "wire"),
    ])
    _ = try loader.publish(RunFacts(version: "0.1.0"))
    #expect(folder.datasets() == merged)
  }

  @Test func aStoreOfTheFirstVersionIsBroughtUpToDate() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 12)])
    let before = folder.datasets()
    let old = try Database(folder.path + "/.state/store.sqlite")
    try old.execute(
      "DROP TABLE prints; DROP TABLE copies; DROP TABLE claim_copies; DROP TABLE rows; DROP TABLE row_maker; "
        + "PRAGMA user_version = 1")
    #expect(throws: LoadError.olderStore(path: folder.path + "/.state/store.sqlite")) {
      try ClaimTrails(folder: folder.path)
    }
    try load([])
    #expect(folder.datasets() == before)
  }

  @Test func theJSONOutputsHaveTheMarksOfTheCSV() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 12)])
    let ends = [#","sources":["wire","paper"],"articles":["a","b"]}"#, #","copy_of":"c-a"}"#]
    let lines = folder.lines("claims.ndjson")
    #expect(zip(lines, ends).allSatisfy { $0.hasSuffix($1) } && lines.count == 2)
    #expect(folder.text("claims.json") == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
    try load([Samples.item("z")])
    #expect(folder.lines("claims.ndjson")[0].hasSuffix(#","sources":["wire"],"articles":["z"]}"#))
  }

  @Test func rowsOfAnotherProgramAreMadeAnew() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 12)])
    let before = folder.datasets()
    let store = folder.path + "/.state/store.sqlite"
    try Database(store).execute("UPDATE rows SET bytes = x'00'")
    #expect(throws: LoadError.self) { try load([]) }
    try Database(store).execute("UPDATE row_maker SET program = 'another'")
    try load([])
    #expect(folder.datasets() == before)
  }

  @Test func aTrailLeadsToTheArticleTheRowsAndTheCopies() throws {
    try load([Self.story("a", "150000", source: "wire"), Self.story("b", "150000", source: "paper", hour: 12)])
    let trails = try #require(try ClaimTrails(folder: folder.path))
    let lead = try #require(try trails.trails(of: "c-a").first)
    #expect(lead.articles == ["a", "b"] && lead.rows.map(\.file) == ["trade.csv"] && lead.article.id == "a")
    let copy = try #require(try trails.trails(of: "c-b").first)
    #expect(copy.copyOf == "c-a" && copy.rows.isEmpty && copy.sources.isEmpty)
    #expect(try trails.trails(of: "t-a").map(\.claim.id) == ["c-a"])
    #expect(try trails.trails(of: "a").isEmpty && trails.trails(of: "t-b").isEmpty)
    #expect(try ClaimTrails(folder: folder.path + "/none") == nil)
  }
}
