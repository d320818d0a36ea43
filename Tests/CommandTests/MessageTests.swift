import Testing

/// What a user reads on standard error, whole, and the exit code with it.
struct MessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let message: String
    let status: Int32

    init(_ arguments: String..., says message: String, status: Int32 = 64) {
      self.arguments = arguments
      self.message = message
      self.status = status
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(says: "tradeflow: error: no command; see 'tradeflow --help'"),
    Case("extrcat", says: "tradeflow: error: unknown command 'extrcat'; did you mean 'extract'"),
    Case("dance", says: "tradeflow: error: unknown command 'dance'; see 'tradeflow --help'"),
    Case("help", "dance", says: "tradeflow: error: unknown command 'dance'; see 'tradeflow --help'"),
    Case("--dance", says: "tradeflow: error: unknown option '--dance'; see 'tradeflow --help'"),
    Case(
      "extract", "--formt", "csv",
      says: "tradeflow extract: error: unknown option '--formt'; see 'tradeflow extract --help'"),
    Case(
      "extract", "--formt=csv",
      says: "tradeflow extract: error: unknown option '--formt'; see 'tradeflow extract --help'"),
    Case("run", "-x", says: "tradeflow run: error: unknown option '-x'; see 'tradeflow run --help'"),
    Case("run", says: "tradeflow run: error: no PIPELINE; see 'tradeflow run --help'"),
    Case("run", "a", "b", says: "tradeflow run: error: unexpected argument 'b'; see 'tradeflow run --help'"),
    Case(
      "run", "a", "--workers", "many",
      says: "tradeflow run: error: --workers 'many'; expected a whole number from 1 to 256"),
    Case(
      "extract", "--workers=0",
      says: "tradeflow extract: error: --workers '0'; expected a whole number from 1 to 256"),
    Case(
      "extract", "--format",
      says: "tradeflow extract: error: option '--format' has no value; see 'tradeflow extract --help'"),
    Case(
      "run", "a", "--verbose=yes",
      says: "tradeflow run: error: option '--verbose' takes no value; see 'tradeflow run --help'"),
    Case(
      "extract", "--format", "xml",
      says: "tradeflow extract: error: --format 'xml'; expected one of text, ndjson, csv"),
    Case(
      "extract", "--published", "yesterday",
      says: "tradeflow extract: error: --published 'yesterday'; expected a day, such as 2017-10-25"),
    Case(
      "extract", "--only", "figures,dates",
      says: "tradeflow extract: error: --only 'dates'; expected one of figures, times, roles"),
    Case("load", says: "tradeflow load: error: no option '--to'; see 'tradeflow load --help'"),
    Case(
      "load", "--to", "out", "--outputs", "csv,pdf",
      says: "tradeflow load: error: --outputs 'pdf'; expected one of csv, json, ndjson"),
    Case(
      "schema", "--stage", "guess",
      says: "tradeflow schema: error: --stage 'guess'; expected one of extract, normalize, load"),
    Case(
      "extract", "--tables", "none",
      says: "none: error: no such file or directory"),
    Case(
      "tables", "shout",
      says: "tradeflow tables: error: 'shout'; expected one of list, show, check"),
    Case(
      "tables", "list", "x", says: "tradeflow tables: error: unexpected argument 'x'; see 'tradeflow tables --help'"
    ),
    Case("tables", "show", says: "tradeflow tables: error: no NAME; see 'tradeflow tables --help'"),
    Case(
      "tables", "show", "unit-word",
      says: "tradeflow tables: error: no table 'unit-word'; did you mean 'unit-words'"),
    Case("why", says: "tradeflow why: error: no ID; see 'tradeflow why --help'"),
    Case(
      "why", "c0", "--in", "none", says: "none: error: no datasets; expected a folder that run or load has written",
      status: 65),
    Case(
      "check", "none.yaml",
      says: "none.yaml: error: cannot read the pipeline file: no such file or directory", status: 78),
    Case(
      "run", "none.yaml",
      says: "none.yaml: error: cannot read the pipeline file: no such file or directory", status: 78),
    Case(
      "extract", "none.txt",
      says: """
        none.txt: rejected: no such file or directory
        none.txt: error: no usable input; expected at least one readable feed
        """, status: 65),
    Case(
      "normalize", "none.ndjson", says: "none.ndjson: error: cannot read: no such file or directory", status: 65),
  ]) func messagesAndExitCodes(_ example: Case) throws {
    let folder = try WorkFolder()
    let ran = try folder.tradeflow(example.arguments, input: .init())
    #expect(ran.error == example.message + "\n", "\(ran)")
    #expect(ran.status == example.status, "\(ran)")
  }
}
