import Extract
import Glibc
import Lexicon
import Normalize
import Testing

@testable import Load

/// Every file, byte for byte, of three articles and two rejects. `TRADEFLOW_RECORD=1 swift test` records them anew.
struct GoldenTests {
  private static let golden = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden"

  private static func written() throws -> ScratchFolder {
    let folder = ScratchFolder()
    let loader = try Loader(LoadSettings(folder: folder.path))
    try loader.load([.article(Samples.border), Samples.item("a"), .article(sugar)])
    try loader.load([
      .reject(Reject(place: "feeds/a.csv:3", category: "missing-columns", message: "2 columns, expected 4")),
      .reject(
        Reject(place: "b.ndjson:7", source: "wire", article: "x,1", category: "bad-json", message: "no \"}\"")),
    ])
    let facts = RunFacts(
      version: "0.1.0", started: "2026-01-02T03:04:05Z", finished: "2026-01-02T03:04:06Z", inputs: 4)
    _ = try loader.publish(facts)
    return folder
  }

  /// An amount with its quantity, a deficit's range.
  private static var sugar: NormalizedArticle {
    let text = "Brazil sold 2 mln tonnes of sugar for about 400 mln dlrs. The deficit was 3 to 4 bn dlrs."
    let article = Samples.article("sugar", text, published: "1987-03-05T10:00:00Z")
    let quantity = Samples.claim("s1", of: article, "2 mln tonnes", .mass, "2000000", "t") {
      ($0.measure, $0.reporter, $0.commodity, $0.hs, $0.status) = ("sale", "BR", "sugar", "1701", "actual")
      ($0.normLo, $0.normHi, $0.normUnit) = (2e9, 2e9, "kg")
    }
    let amount = Samples.claim("s2", of: article, "400 mln dlrs", .money, "400000000", "USD") {
      ($0.measure, $0.reporter, $0.commodity, $0.status) = ("sale", "BR", "sugar", "actual")
      $0.qualifier = .approx
    }
    let deficit = Samples.claim("s3", of: article, "3 to 4 bn dlrs", .money, "3000000000", "USD") {
      $0.hi = ExactDecimal(4_000_000_000)
      ($0.measure, $0.sign, $0.reporter) = ("balance", "-", "BR")
      ($0.period, $0.periodStart, $0.periodEnd) = ("1986", "1986-01-01", "1986-12-31")
    }
    return NormalizedArticle(article: article, claims: [quantity, amount, deficit])
  }

  @Test func everyFileIsAsRecorded() throws {
    let folder = try Self.written()
    #expect(folder.names == Datasets.names.sorted())
    let record = getenv("TRADEFLOW_RECORD") != nil
    for name in folder.names {
      let path = Self.golden + "/" + name
      let text = try #require(folder.text(name))
      if record { ScratchFolder.write(text, at: path) }
      let golden = ScratchFolder.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
      #expect(text == golden, "\(name)")
    }
  }

  @Test func everyCSVReadsBackWithAsManyCellsAsItsHead() throws {
    let folder = try Self.written()
    for name in folder.names where name.hasSuffix(".csv") {
      let text = try #require(folder.text(name))
      let rows = try #require(CSVReading.rows(of: Array(text.utf8)))
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
    }
  }

  @Test func theDictionaryHasEveryColumnOfEveryCSV() throws {
    let folder = try Self.written()
    for name in folder.names where name.hasSuffix(".csv") {
      let head = try #require(folder.lines(name).first).split(separator: ",").map(String.init)
      let entries = ColumnTable.entries.filter { $0.file == name }
      #expect(entries.map(\.column) == head)
      #expect(entries.allSatisfy { !$0.meaning.isEmpty })
      #expect(Set(head).count == head.count)
    }
  }
}
