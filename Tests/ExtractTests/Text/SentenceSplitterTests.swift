import Lexicon
import Testing

@testable import Extract

@Suite struct SentenceSplitterTests {
  private static let splitter = (try? Lexicon()).map { SentenceSplitter(lexicon: $0) }

  @Test(arguments: [
    ("Oil fell. Gold rose.", ["Oil fell.", "Gold rose."]),
    ("Mr. Smith met Gen. Li on Oct. 25 in St. Louis.", ["Mr. Smith met Gen. Li on Oct. 25 in St. Louis."]),
    ("J. Smith of XYZ Corp. said so. He left.", ["J. Smith of XYZ Corp. said so.", "He left."]),
    ("The U.S. Rose. It rose by 3.5 pct.", ["The U.S. Rose.", "It rose by 3.5 pct."]),
    ("\"It fell.\" He said so.", ["\"It fell.\"", "He said so."]),
    ("Was it? Yes! 5 tonnes.", ["Was it?", "Yes!", "5 tonnes."]),
    ("closed... today it opened", ["closed... today it opened"]),
    ("Head line\n\nBody text", ["Head line", "Body text"]),
    ("a line\nthat goes on\n    A new paragraph", ["a line\nthat goes on", "A new paragraph"]),
    ("", []),
  ])
  func splits(text: String, into sentences: [String]) throws {
    let split = try #require(Self.splitter).split(Array(text.utf8))
    #expect(split.sentences.map { split.string(split.span($0)) } == sentences)
  }
}
