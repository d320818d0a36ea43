import Testing

@testable import Extract

@Suite struct FeedFormatTests {
  static let heads: [(String, FeedFormat)] = [
    ("{\"id\":1,\"text\":\"x\"}\n", .ndjson),
    ("\n  {broken", .ndjson),
    ("[{\"text\":\"x\"}]", .ndjson),
    ("title,text,subject,date\nA,B,C,D\n", .csv),
    ("\"Title\",\"Text\"\r\nA,B\r\n", .csv),
    ("number,body\n1,x\n", .csv),
    ("date,title\n1,x\n", .csv),
    ("BEIRUT (Reuters) - Iran opened a border crossing, state media said.", .text),
    ("Oil, gas, date palms\n\nText", .text),
    ("Date, set\n\nThe talks begin.", .text),
    ("title: Oil\ndate: 2017-10-25\n\nText", .text),
    ("[Reuters] Oil rose.", .text),
    ("text\nA word on a line.", .text),
  ]

  @Test(arguments: heads) func recognized(_ head: String, _ format: FeedFormat) {
    let found = Array(head.utf8).withUnsafeBytes { FeedFormat.recognized(in: $0) }
    #expect(found == format)
  }

  @Test func theNameIsNoMatter() throws {
    let folder = try FeedFolder()
    let file = try folder.write("feed.txt", "{\"id\":\"a\",\"text\":\"Oil rose.\"}")
    #expect(try Reading(file).articles.map(\.id) == ["a"])
  }

  @Test func theUserOverrides() throws {
    let folder = try FeedFolder()
    let file = try folder.write("odd.txt", "{braces} open this story of oil.")
    let reading = try Reading(file, FeedReader(format: .text))
    #expect(reading.texts == ["{braces} open this story of oil."])
    #expect(reading.rejects.isEmpty)
  }
}
