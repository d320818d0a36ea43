import Foundation
import Testing

@testable import Extract

@Suite struct BadInputTests {
  let folder: FeedFolder

  init() throws { folder = try FeedFolder() }

  @Test func whatCannotBeOpened() throws {
    let missing = try Reading(folder.path + "/no.txt")
    #expect(missing.rejectLines == ["no.txt unreadable: no such file or directory"])
    let aFolder = try Reading(folder.path)
    #expect(aFolder.rejects.map(\.message) == ["is a directory"])
    #expect(aFolder.rejects.map(\.category) == ["unreadable"])
  }

  @Test(arguments: FeedFormat.allCases) func anEmptyFile(_ format: FeedFormat) throws {
    let reading = try Reading(folder.write("none", ""), FeedReader(format: format, source: "desk"))
    #expect(reading.rejectLines == ["none empty: no bytes; expected an article"])
    #expect(reading.rejects.map(\.source) == ["desk"])
  }

  @Test(
    arguments: zip(
      FeedFormat.allCases,
      [
        "no text; expected some", "only white space; expected JSON lines",
        "no header row; expected one",
      ]))
  func onlyWhiteSpace(_ format: FeedFormat, _ message: String) throws {
    let reading = try Reading(folder.write("none", "\n\n\n"), FeedReader(format: format))
    #expect(reading.rejectLines == ["none empty: \(message)"])
  }

  @Test func aHeadWithoutAText() throws {
    let reading = try Reading(folder.write("a.txt", "id: 7\ndate: 2017-10-25\n\n"))
    #expect(reading.rejectLines == ["a.txt empty: no text; expected some"])
    #expect(reading.rejects.map(\.article) == ["7"])
  }

  static let notUTF8: [([UInt8], String)] = [
    ([0x61, 0xE9, 0x62], "byte 0xE9 at offset 1; expected UTF-8"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], "byte 0xC3 at offset 4; expected UTF-8"),
    ([0xFF, 0xFE, 0x61, 0x00], "byte 0xFF at offset 0; expected UTF-8"),
    ([0x61, 0xC0, 0xAF], "byte 0xC0 at offset 1; expected UTF-8"),
    ([0x61, 0xED, 0xA0, 0x80], "byte 0xED at offset 1; expected UTF-8"),
    (Array("é€😀".utf8) + [0xF5], "byte 0xF5 at offset 9; expected UTF-8"),
  ]

  @Test(arguments: notUTF8) func textThatIsNotUTF8(_ bytes: [UInt8], _ message: String) throws {
    #expect(try Reading(folder.write("a.txt", bytes)).rejectLines == ["a.txt not-utf8: \(message)"])
  }

  @Test func aZeroByte() throws {
    let reading = try Reading(folder.write("a.txt", [0x61, 0x62, 0x00, 0x63]))
    #expect(reading.rejectLines == ["a.txt not-text: byte 0x00 at offset 2; expected text"])
  }

  @Test func aTextOverTheLimit() throws {
    var reader = FeedReader()
    reader.limit = 1000
    let file = try folder.write("a.txt", String(repeating: "Oil rose. ", count: 101))
    #expect(
      try Reading(file, reader).rejectLines == [
        "a.txt too-large: more than 1000 bytes; expected an article of at most that"
      ])
    reader.limit = 1010
    #expect(try Reading(file, reader).articles.count == 1)
  }

  @Test func aTextOfTenMegabytesOnOneLine() throws {
    let text = String(repeating: "Oil rose 5 percent to 50 dlrs.", count: 340_000)
    #expect(try Reading(folder.write("a.txt", text)).articles.map(\.text.count) == [text.utf8.count])
  }
}
