import Extract
import Normalize
import Testing

@testable import Load

/// What a folder holds after one run, and after several.
struct LoaderTests {
  private let folder = ScratchFolder()
  private let facts = RunFacts(version: "0.1.0")

  @discardableResult
  private func load(
    _ items: [StreamItem<NormalizedArticle>], outputs: Set<Output> = Set(Output.allCases), replace: Bool = false
  ) throws -> LoadSummary {
    let loader = try Loader(LoadSettings(folder: folder.path, outputs: outputs, replace: replace))
    try loader.load(items)
    return try loader.publish(facts)
  }

  /// Claim and value of each row of `claims.ndjson`: `c-a=5`.
  private func values() throws -> [String] {
    let items = try ArticleRecordReading.claims(folder)
    return items.map { "\($0.id)=\($0.lo?.description ?? "")" }
  }

  @Test func writesTheFilesAskedForAndNoOthers() throws {
    let csv = [
      "claims.csv", "codes.csv", "columns.csv", "conflicts.csv", "copies.csv", "dates.csv", "distances.csv",
      "rejects.csv",
      "trade.csv",
    ]
    try load([Samples.item("a")], outputs: [.json])
    #expect(folder.names == ["claims.json", "manifest.json"])
    try load([], outputs: [.csv])
    #expect(folder.names == (csv + ["claims.json", "manifest.json"]).sorted())
    try load([])
    #expect(folder.names == Datasets.names.sorted())
  }

  @Test func anEmptyRunWritesHeadsAndAnEmptyArray() throws {
    let summary = try load([])
    #expect(summary.dataset == DatasetCounts())
    #expect(folder.text("claims.json") == "[]\n")
    #expect(folder.text("claims.ndjson") == "")
    #expect(folder.text("rejects.csv") == "place,source,article,category,message\r\n")
  }

  @Test func rowsComeByPublishedSourceAndArticle() throws {
    let days: [(String, String?)] = [("d", "1987-03-05"), ("b", "1987-03-04"), ("a", "1987-03-04"), ("z", nil)]
    try load(days.map { Samples.item($0.0, published: $0.1) })
    #expect(try values() == ["c-z=5", "c-a=5", "c-b=5", "c-d=5"])
  }

  @Test func laterRunsMerge() throws {
    try load([Samples.item("a"), Samples.item("b")])
    let summary = try load([Samples.item("b", value: "6"), Samples.item("c"), Samples.item("a")])
    #expect(try values() == ["c-a=5", "c-b=6", "c-c=5"])
    #expect((summary.run.new, summary.run.replaced, summary.run.same, summary.run.older) == (1, 1, 1, 0))
    #expect(summary.dataset.articles == 3)
    #expect(summary.dataset.claims == [.money: 3])
  }

  @Test func theLaterUpdateWinsWhateverComesFirst() throws {
    try load([Samples.item("a", value: "7", updated: "2017-10-26T08:00:00Z")])
    let summary = try load([Samples.item("a", value: "6", updated: "2017-10-25T08:00:00Z")])
    #expect(summary.run.older == 1)
    #expect(try values() == ["c-a=7"])
    try load([Samples.item("a", value: "8", updated: "2017-10-26T08:00:00Z")])
    #expect(try values() == ["c-a=8"])
    try load([Samples.item("a", value: "9")])
    #expect(try values() == ["c-a=9"])
  }

  @Test func theSameArticleTwiceInOneRunIsOne() throws {
    let summary = try load([Samples.item("a"), Samples.item("a"), Samples.item("a", value: "6")])
    #expect(try values() == ["c-a=6"])
    #expect(summary.run.articles == 3)
    #expect(summary.dataset.articles == 1)
  }

  @Test func articlesOfTwoSourcesStayTwo() throws {
    guard case .article(var other) = Samples.item("a") else { return }
    other.article.source = "radio"
    try load([Samples.item("a"), .article(other)])
    #expect(try values() == ["c-a=5", "c-a=5"])
  }

  @Test func replaceStartsAnew() throws {
    try load([Samples.item("a"), .reject(Reject(place: "f:1", category: "bad-json", message: "m"))])
    let summary = try load([Samples.item("b")], replace: true)
    #expect(try values() == ["c-b=5"])
    #expect(summary.dataset.rejects.isEmpty)
  }

  @Test func theSameContentIsTheSameBytesHoweverItCame() throws {
    try load([Samples.item("a"), Samples.item("b"), .article(Samples.border)])
    let first = folder.datasets()
    try load([.article(Samples.border), Samples.item("b"), Samples.item("a")], replace: true)
    #expect(folder.datasets() == first)
    try load([])
    #expect(folder.datasets() == first)
  }

  @Test func claimsComeInReadingOrderWhateverOrderTheyArriveIn() throws {
    var item = Samples.border
    item.claims.shuffle()
    try load([.article(item)])
    #expect(try ArticleRecordReading.claims(folder).map(\.id) == ["c5", "c1", "c2", "c3", "c4"])
  }

  @Test func rejectsAreListedOnceAndClearedByTheirArticle() throws {
    let line = Reject(place: "f.ndjson:7", source: "wire", article: "a", category: "bad-json", message: "cut short")
    let file = Reject(place: "g.txt", category: "empty", message: "no text")
    try load([.reject(line), .reject(file)])
    let summary = try load([.reject(line), .reject(file)])
    #expect(summary.dataset.rejects == ["bad-json": 1, "empty": 1])
    #expect(summary.run.rejects == 2)
    try load([Samples.item("a")])
    #expect(folder.lines("rejects.csv").dropFirst() == ["g.txt,,,empty,no text"])
  }

  @Test func aRunThatHasEndedTakesNothingMore() throws {
    let loader = try Loader(LoadSettings(folder: folder.path))
    _ = try loader.publish(facts)
    #expect(throws: LoadError.self) { try loader.load([Samples.item("a")]) }
    #expect(throws: LoadError.self) { try loader.publish(facts) }
  }

  @Test func theManifestCountsAndNamesEachFile() throws {
    let summary = try load([
      Samples.item("a"), .article(Samples.border), .reject(Reject(place: "f", category: "empty", message: "m")),
    ])
    let files = summary.files.map(\.name)
    #expect(files == Datasets.names.filter { $0 != "manifest.json" })
    let rows = Dictionary(uniqueKeysWithValues: summary.files.map { ($0.name, $0.rows) })
    #expect(rows["claims.csv"] == 6 && rows["claims.json"] == 6 && rows["claims.ndjson"] == 6)
    #expect(rows["articles.ndjson"] == 2 && rows["distances.csv"] == 1 && rows["dates.csv"] == 1)
    #expect(rows["trade.csv"] == 1 && rows["rejects.csv"] == 1)
    for file in summary.files { #expect(folder.text(file.name)?.utf8.count == file.bytes) }
  }
}

/// Reads the datasets back.
enum ArticleRecordReading {
  static func claims(_ folder: ScratchFolder) throws -> [Claim] {
    let store = try ArticleStore(folder.path + "/.state/store.sqlite", replace: false)
    defer { store.rollback() }
    var claims: [Claim] = []
    try store.eachRecord { _, record in claims += record.normalized.claims }
    let lines = folder.lines("claims.ndjson")
    return lines.count == claims.count ? claims : []
  }
}
