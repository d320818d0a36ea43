import Foundation
import Testing

/// The whole is exactly the composition of its filters, for any number of workers.
struct CompositionTests {
  private static let articles = (1...300).map { number in
    """
    {"id":"w\(number)","title":"Oil exports rise","published":"2017-10-\(10 + number % 19)","source":"wire",\
    "text":"Iraq exported 3.\(number % 9) mln barrels of crude oil to China last month, up \(number % 40) pct. \
    The port is about \(number) kilometers (\(number / 2) miles) north of Basra. Exports were worth \
    \(number).5 bn dlrs in 2016."}

    """
  }.joined()

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("feeds/wire.ndjson", CompositionTests.articles)
    try folder.write("feeds/bad.ndjson", "{\"id\":\n")
    try folder.write("feeds/story.txt", "A title\n\nWheat stocks fell by 1.2 mln tonnes on Wednesday.\n")
    try folder.write(
      "p.yaml", "sources: [feeds]\noutput: run\nunits: { mass: kg, length: km }\nbase_currency: USD\n")
    return folder
  }

  @Test func runIsExtractThenNormalizeThenLoad() throws {
    let folder = try folder()
    let ran = try folder.tradeflow("run", "p.yaml", "--workers", "1")
    #expect(ran.status == 1, "\(ran)")
    let expected = try folder.datasets("run")
    #expect(expected.count == 12)
    for workers in [1, 2, 4] {
      let piped = try folder.shell(
        """
        set -o pipefail
        tradeflow extract --workers \(workers) feeds | tradeflow normalize --workers \(workers) --pipeline p.yaml \
          | tradeflow load --to piped\(workers)
        """)
      #expect(piped.status == 0, "\(piped)")
      try expectSame(try folder.datasets("piped\(workers)"), expected)
      let again = try folder.tradeflow("run", "p.yaml", "--workers", "\(workers)", "--output", "run\(workers)")
      #expect(again.status == 1, "\(again)")
      try expectSame(try folder.datasets("run\(workers)"), expected)
    }
  }

  @Test func filterStreamsAreTheSameForAnyNumberOfWorkers() throws {
    let folder = try folder()
    let mentions = try folder.tradeflow("extract", "--workers", "1", "feeds")
    let claims = try folder.tradeflow(["normalize", "--workers", "1"], input: mentions.output)
    #expect(!claims.output.isEmpty, "\(claims)")
    for workers in ["2", "4"] {
      #expect(try folder.tradeflow("extract", "--workers", workers, "feeds").output == mentions.output)
      let same = try folder.tradeflow(["normalize", "--workers", workers], input: mentions.output)
      #expect(same.output == claims.output)
    }
  }

  private func expectSame(_ files: [String: Data], _ expected: [String: Data]) throws {
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected where files[name] != bytes { Issue.record("\(name) differs") }
  }
}
