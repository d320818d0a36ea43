import Foundation
import Testing

/// Bad input gets one clear line, the rest is read, and nothing is half-written.
struct BadInputTests {
  private static let pipeline = "sources: [feeds]\noutput: out\n"
  private static let good = #"{"id":"a","title":"","text":"Exports rose 5 pct."}"# + "\n"

  private func run(_ files: [String: Data]) throws -> (Ran, [String: String]) {
    let folder = try WorkFolder()
    try folder.write("p.yaml", BadInputTests.pipeline)
    for (name, bytes) in files { try folder.write("feeds/\(name)", bytes) }
    let ran = try folder.tradeflow("run", "p.yaml")
    let datasets = folder.exists("out") ? try folder.datasets("out") : [:]
    return (ran, datasets.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let bytes: Data
    let line: String
    /// Articles that are read all the same.
    let articles: Int

    var testDescription: String { file }
  }

  @Test(arguments: [
    Case(file: "empty.txt", bytes: Data(), line: "feeds/empty.txt: rejected: ", articles: 0),
    Case(file: "latin.txt", bytes: Data([0x63, 0x61, 0x66, 0xE9, 0x0A]), line: "feeds/latin.txt", articles: 0),
    Case(
      file: "broken.ndjson",
      bytes: Data((good + "{\"id\":\"b\", broken\n" + good.replacing("\"a\"", with: "\"c\"")).utf8),
      line: "feeds/broken.ndjson:2: rejected: ", articles: 2),
    Case(
      file: "short.csv", bytes: Data("title,text,date\nOne,Exports rose 5 pct.,2017-10-25\nTwo\n".utf8),
      line: "feeds/short.csv:3: rejected: ", articles: 1),
  ]) func aBadArticleIsSetAsideAndTheRestIsRead(_ example: Case) throws {
    let (ran, files) = try run([example.file: example.bytes, "good.ndjson": Data(BadInputTests.good.utf8)])
    let lines = ran.error.split(separator: "\n")
    #expect(ran.status == 1, "\(ran)")
    #expect(lines.count == 1, "\(ran)")
    #expect(lines.first?.hasPrefix(example.line) == true, "\(ran)")
    let articles = files["articles.ndjson", default: ""].split(separator: "\n").count
    let same = example.file == "broken.ndjson" ? 0 : 1
    #expect(articles == example.articles + same, "\(ran)")
    #expect(files["rejects.csv", default: ""].split(whereSeparator: \.isNewline).count == 2, "\(ran)")
  }

  @Test func anUnreadableFileIsSetAside() throws {
    // root reads everything, so the file is a link to nowhere.
    let folder = try WorkFolder()
    try folder.write("p.yaml", BadInputTests.pipeline)
    try folder.write("feeds/good.ndjson", BadInputTests.good)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/feeds/gone.txt", withDestinationPath: "/none/gone.txt")
    let ran = try folder.tradeflow("run", "p.yaml")
    #expect(ran.status == 1, "\(ran)")
    #expect(ran.error == "feeds/gone.txt: rejected: no such file or directory\n", "\(ran)")
  }

  @Test func withoutAnyUsableInputThereIsNoDataset() throws {
    let folder = try WorkFolder()
    try folder.write("p.yaml", BadInputTests.pipeline)
    let ran = try folder.tradeflow("run", "p.yaml")
    #expect(ran.status == 65, "\(ran)")
    #expect(ran.error.hasSuffix("feeds: error: no usable input; expected at least one readable feed\n"), "\(ran)")
    #expect(!folder.exists("out/claims.csv"), "\(ran)")
  }

  @Test func anOutputFolderThatCannotBeMadeIsTold() throws {
    let folder = try WorkFolder()
    try folder.write("p.yaml", "sources: [good.ndjson]\noutput: file/out\n")
    try folder.write("file", "in the way")
    try folder.write("good.ndjson", BadInputTests.good)
    let ran = try folder.tradeflow("run", "p.yaml")
    #expect(ran.status == 73, "\(ran)")
    #expect(ran.error.contains(": error: cannot write: not a directory"), "\(ran)")
  }

  @Test(arguments: ["extract good.ndjson", "schema", "help", "run --help"])
  func aFullDiskBehindStandardOutputIsTold(command: String) throws {
    let folder = try WorkFolder()
    try folder.write("good.ndjson", BadInputTests.good)
    let ran = try folder.shell("tradeflow \(command) >/dev/full")
    #expect(ran.status == 74, "\(ran)")
    #expect(ran.error == "standard output: error: cannot write: no space left on device\n", "\(ran)")
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let folder = try WorkFolder()
    let lines = (0..<20_000).map { BadInputTests.good.replacing("\"a\"", with: "\"a\($0)\"") }
    try folder.write("many.ndjson", lines.joined())
    let ran = try folder.shell("tradeflow extract many.ndjson | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(ran.text.hasSuffix("\n0\n"), "\(ran)")
    #expect(ran.error == "", "\(ran)")
  }

  @Test func aPipelineFileWithAnUnknownKeyIsTold() throws {
    let folder = try WorkFolder()
    try folder.write("nightly.yaml", "output: out\nsources: [a]\n\nworkerz: 2\n")
    for command in ["run", "check"] {
      let ran = try folder.tradeflow(command, "nightly.yaml")
      #expect(ran.status == 78, "\(ran)")
      #expect(ran.error == "nightly.yaml:4:1: error: unknown key 'workerz'; did you mean 'workers'\n", "\(ran)")
    }
  }

  @Test(arguments: ["normalize", "load --to out"])
  func aBrokenLineBetweenTheStagesIsSetAside(command: String) throws {
    let folder = try WorkFolder()
    try folder.write("good.ndjson", BadInputTests.good)
    let ran = try folder.shell(
      """
      set -o pipefail
      tradeflow extract good.ndjson | { echo '{"v":1,"type":'; cat; } >lines.ndjson
      tradeflow \(command) lines.ndjson
      """)
    #expect(ran.status == 0, "\(ran)")
    #expect(ran.error.hasPrefix("lines.ndjson:1: rejected: "), "\(ran)")
  }
}
