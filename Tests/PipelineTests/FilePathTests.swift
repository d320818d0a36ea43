import Lexicon
import Testing

@testable import Pipeline

struct FilePathTests {
  @Test(arguments: [
    ("Pipelines/sample.yaml", "../out/sample", "out/sample"),
    ("sample.yaml", "../out", "../out"),
    ("sample.yaml", "a/./b", "a/b"),
    ("/etc/jobs/x.yaml", "../feeds/*.txt", "/etc/feeds/*.txt"),
    ("jobs/x.yaml", "/feeds/a", "/feeds/a"),
    ("jobs/x.yaml", "..", "."),
  ]) func pathsAreRelativeToThePipelineFile(file: String, path: String, meant: String) {
    #expect(FilePath.resolve(path, besideFile: file) == meant)
  }

  @Test(arguments: [
    ("2017-10-25", true), ("1987-03-03T17:18:55Z", true), ("25/10/2017", false), ("2017-13-01", false),
    ("2017-10-25 noon", false), ("", false),
  ]) func daysAreIsoDays(text: String, isDay: Bool) {
    #expect(IsoDay.starts(text) == isDay)
  }

  @Test(arguments: [("sorces", "sources"), ("ouput", "output"), ("wrokers", "workers")])
  func misspeltNamesAreGuessed(typed: String, meant: String) {
    #expect(Spelling(["sources", "output", "outputs", "workers"]).nearest(to: typed) == meant)
  }

  @Test func strangeNamesAreNotGuessed() {
    #expect(Spelling(["sources", "output"]).nearest(to: "banana") == nil)
  }
}
