import Extract
import Lexicon
import Testing

@testable import Load

/// What a sender puts around a story is no part of its print.
struct StoryPrinterTests {
  private static let printer = StoryPrinter(.embedded)

  private static func print(_ title: String, _ text: String) -> StoryPrint {
    printer.print(of: Article(id: "a", title: Array(title.utf8), text: Array(text.utf8)))
  }

  private static let text = "Coffee exports rose to 1,250 tonnes in May."
  private static let plain = print("Coffee exports rise", text)

  @Test(arguments: [
    ("UPDATE 2-Coffee exports rise", StoryPrint.Mark.update), ("CORRECTED - Coffee exports rise", .correction),
    ("CORRECTED-UPDATE 1-Coffee exports rise", .correction), ("RPT-Coffee exports rise", .again),
    ("(CORRECTED) Coffee exports rise", .correction), ("Repeat: Coffee exports rise", .again),
    ("WRAPUP 3 - Coffee exports rise", .update), ("Coffee exports rise", .none),
  ]) func marksOfTheHeadline(_ title: String, _ mark: StoryPrint.Mark) {
    let print = Self.print(title, Self.text)
    #expect(print.mark == mark)
    #expect(print.title.map(\.hash) == Self.plain.title.map(\.hash))
  }

  @Test(arguments: ["Update on coffee exports", "Correction of coffee prices seen", "Lead exports rise"])
  func wordsOfAHeadlineThatAreNoMarks(_ title: String) {
    let print = Self.print(title, Self.text)
    #expect(print.mark == .none)
    #expect(print.title.count == title.split(separator: " ").count)
  }

  @Test(arguments: [
    "SANTOS, June 3 (Second Wire) - ", "SANTOS, June 3 (Second Wire) — ", "SANTOS/RIO - ", "London -- ",
    "(Corrects tonnage) SANTOS, June 3 - ", "SANTOS, June 3 (Second Wire) - (Adds minister) ",
  ]) func datelines(_ line: String) {
    #expect(Self.print("Coffee exports rise", line + Self.text).text.map(\.hash) == Self.plain.text.map(\.hash))
  }

  @Test(arguments: [
    "\n(Reporting by A. Writer; editing by B. Reader)", "\n\nEditing by B. Reader", "\nCopyright 1995",
  ])
  func credits(_ line: String) {
    #expect(Self.print("Coffee exports rise", Self.text + line).text == Self.plain.text)
  }

  @Test func aDashInASentenceIsNoDateline() {
    let print = Self.print("", "Coffee exports - those of May - rose.")
    #expect(print.text.count == 6)
  }

  @Test func numbersAreReadWithoutTheirCommas() {
    #expect(Self.print("", "It was 1250 tonnes").text == Self.print("", "It was 1,250 tonnes").text)
    #expect(Self.plain.text.count { $0.isNumber } == 1)
  }

  @Test func bytesReadBack() {
    let print = Self.print("UPDATE 2-Coffee", Self.text)
    #expect(StoryPrint(print.bytes) == print)
    #expect(StoryPrint([1, 2, 3]) == nil)
    #expect(StoryPrint([]) == nil)
  }
}
