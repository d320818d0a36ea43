import Testing

@testable import Pipeline

struct PipelineReaderTests {
  private static let known = KnownNames(
    formats: ["text", "ndjson", "csv"], outputs: ["csv", "json", "ndjson"],
    units: ["mass": ["t", "kg"], "length": ["km"], "volume": ["m3", "bbl"]],
    goodsUnits: { ["crude oil": ["bbl", "t"]][$0] },
    isCurrency: { ["USD", "EUR"].contains($0) })

  private func plan(_ text: String, _ overrides: RunPlan.Overrides = RunPlan.Overrides()) throws -> RunPlan {
    let reader = PipelineReader(known: PipelineReaderTests.known, defaultWorkers: 2)
    return try reader.plan(of: text, file: "jobs/nightly.yaml", overrides: overrides)
  }

  @Test func aWholeFileIsRead() throws {
    let plan = try plan(
      """
      # what to read
      sources:
        - ../feeds/*.txt
        - path: /var/feeds/wire.csv
          format: csv
          published: 2017-10-25
          source: wire
      units: { mass: t, length: km }
      base_currency: USD
      output: ../out
      outputs: [csv, ndjson]
      workers: 3
      """)
    #expect(
      plan.sources == [
        RunPlan.Source(path: "feeds/*.txt"),
        RunPlan.Source(path: "/var/feeds/wire.csv", format: "csv", published: "2017-10-25", source: "wire"),
      ])
    #expect(plan.output == "out")
    #expect(plan.outputs == ["csv", "ndjson"])
    #expect(plan.workers == 3)
    #expect(plan.settings.units == ["mass": "t", "length": "km"])
    #expect(plan.settings.baseCurrency == "USD")
  }

  @Test func theCommandLineGoesOverTheFile() throws {
    let overrides = RunPlan.Overrides(sources: ["a.txt"], output: "there", workers: 7)
    let plan = try plan("sources: [x.txt]\noutput: out", overrides)
    #expect(plan.sources == [RunPlan.Source(path: "a.txt")])
    #expect(plan.output == "there")
    #expect(plan.workers == 7)
  }

  @Test func anchorsAndMergesAreYamlAsUsersKnowIt() throws {
    let plan = try plan(
      "sources: [x]\noutput: out\nunits:\n  mass: &unit t\nbase_currency: USD\n")
    #expect(plan.settings.units == ["mass": "t"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let words: [String]

    init(_ text: String, _ words: String...) {
      self.text = text
      self.words = words
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      "output: out\nsorces:\n  - a.txt\n",
      "jobs/nightly.yaml: error: no sources; expected the key 'sources', or the option '--source'",
      "jobs/nightly.yaml:2:1: error: unknown key 'sorces'; did you mean 'sources'"),
    Case(
      "sources: [a]\noutput: out\ncolour: red\n",
      "jobs/nightly.yaml:3:1: error: unknown key 'colour'; expected one of sources, units, base_currency, rates, "
        + "deflator, tables, output, outputs, workers"),
    Case(
      "sources:\n  - path: a\n    fromat: csv\noutput: out\n",
      "jobs/nightly.yaml:3:5: error: unknown key 'fromat'; did you mean 'format'"),
    Case(
      "sources:\n  - path: a\n    format: xml\n    published: 25/10/2017\noutput: out\n",
      "jobs/nightly.yaml:3:13: error: unknown format 'xml'; expected one of text, ndjson, csv",
      "jobs/nightly.yaml:4:16: error: published '25/10/2017'; expected a day, such as 2017-10-25"),
    Case(
      "sources: a.txt\noutput: out\n",
      "jobs/nightly.yaml:1:10: error: sources 'a.txt'; expected a list of paths, or of mappings with a path"),
    Case(
      "sources: [a]\noutput: out\nworkers: four\n",
      "jobs/nightly.yaml:3:10: error: workers 'four'; expected a whole number"),
    Case(
      "sources: [a]\noutput: out\nworkers: 0\n",
      "jobs/nightly.yaml:3:10: error: workers '0'; expected a whole number from 1 to 256"),
    Case(
      "sources: [a]\noutput: out\nunits:\n  mas: t\n  length: kg\n  volume: litre\n",
      "jobs/nightly.yaml:4:3: error: unknown dimension 'mas'; did you mean 'mass'",
      "jobs/nightly.yaml:5:11: error: unit 'kg' is of mass; expected a unit of length",
      "jobs/nightly.yaml:6:11: error: unknown unit 'litre' of volume; expected a code such as m3, bbl"),
    Case(
      "sources: [a]\noutput: out\nunits:\n  crude oil: km\n",
      "jobs/nightly.yaml:4:14: error: unknown unit 'km' of crude oil; expected a code such as bbl, t"),
    Case(
      "sources: [a]\noutput: out\nunits: t\n",
      "jobs/nightly.yaml:3:8: error: units 't'; expected a mapping from a dimension to its unit"),
    Case(
      "sources: [a]\noutput: out\nbase_currency: DOLLAR\n",
      "jobs/nightly.yaml:3:16: error: unknown currency 'DOLLAR'; expected an ISO 4217 code, such as USD"),
    Case(
      "sources: [a]\noutput: out\nrates: none/rates.csv\n",
      "jobs/nightly.yaml:3:8: error: rates 'jobs/none/rates.csv'; no such file"),
    Case(
      "sources: [a]\noutput: out\noutputs: [csv, pdf]\n",
      "jobs/nightly.yaml:3:16: error: unknown output 'pdf'; expected one of csv, json, ndjson"),
    Case(
      "sources: [a]\n",
      "jobs/nightly.yaml: error: no output; expected the key 'output', or the option '--output'"),
    Case("", "jobs/nightly.yaml:1:1: error: the file is empty; expected settings such as 'sources: […]'"),
    Case(
      "just words", "jobs/nightly.yaml:1:1: error: the file 'just words'; expected settings such as 'sources: […]'"),
    Case(
      "# nothing yet\n", "jobs/nightly.yaml:1:1: error: the file is empty; expected settings such as 'sources: […]'"
    ),
    Case(
      "sources: [a, b\noutput: out\n",
      "jobs/nightly.yaml:3:1: error: not YAML: flow sequence without a closing bracket"),
    Case("sources: [a]\nsources: [b]\n", "jobs/nightly.yaml:2:1: error: not YAML: duplicate key"),
  ]) func problemsAreToldWithTheirPlace(_ example: Case) {
    do {
      _ = try plan(example.text)
      Issue.record("no problem was found")
    } catch {
      #expect("\(error)" == example.words.joined(separator: "\n"))
    }
  }

  @Test func aMissingFileIsTold() {
    let reader = PipelineReader(known: PipelineReaderTests.known, defaultWorkers: 2)
    #expect(throws: PipelineProblems(file: "/none.yaml", mark: nil, .unreadable("no such file or directory"))) {
      try reader.plan(of: "/none.yaml")
    }
  }
}
