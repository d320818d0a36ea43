import Testing

@testable import Extract

@Suite struct SourcePathsTests {
  let folder: FeedFolder

  init() throws {
    folder = try FeedFolder()
    for name in ["b.txt", "b.json", "a.txt", "sub/z.csv", "sub/z.json", "sub/A.txt", "lone.json", ".hidden", "c"] {
      try folder.write(name, "Oil rose.")
    }
  }

  private func expand(_ paths: String...) -> [String] {
    SourcePaths.expand(paths.map { folder.path + "/" + $0 }).files.map(folder.short)
  }

  @Test func aFolderGivesAllInSortedOrderWithoutSidecars() {
    let all = ["a.txt", "b.txt", "c", "lone.json", "sub/A.txt", "sub/z.csv", "sub/z.json"]
    #expect(SourcePaths.expand([folder.path]).files.map(folder.short) == all)
    #expect(SourcePaths.expand([folder.path + "/"]).files.map(folder.short) == all)
  }

  @Test func patternsAndFiles() {
    #expect(expand("*.txt") == ["a.txt", "b.txt"])
    #expect(expand("?.*") == ["a.txt", "b.txt"])
    #expect(expand("su*") == ["sub/A.txt", "sub/z.csv", "sub/z.json"])
    #expect(expand("lone.json", "a.txt") == ["lone.json", "a.txt"])
    #expect(expand("b.json") == ["b.json"])
    #expect(SourcePaths.expand(["-"]).files == ["-"])
  }

  @Test func whatIsMissingIsSaid() {
    let sources = SourcePaths.expand([folder.path + "/no.txt", folder.path + "/*.xml"])
    #expect(sources.files.isEmpty)
    #expect(
      sources.rejects == [
        Reject(place: folder.path + "/no.txt", category: "unreadable", message: "no such file or directory"),
        Reject(
          place: folder.path + "/*.xml", category: "unreadable",
          message: "no file matches; expected a file, a folder or a pattern"),
      ])
  }
}
