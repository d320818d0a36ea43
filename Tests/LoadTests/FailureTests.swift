import Extract
import Glibc
import Normalize
import Testing

@testable import Load

/// A run that fails leaves the folder as it was.
struct FailureTests {
  private let folder = ScratchFolder()
  private let facts = RunFacts(version: "0.1.0")

  private func load(_ items: [StreamItem<NormalizedArticle>]) throws {
    let loader = try Loader(LoadSettings(folder: folder.path))
    try loader.load(items)
    _ = try loader.publish(facts)
  }

  private func error(_ path: String) -> LoadError? {
    do throws(LoadError) {
      _ = try Loader(LoadSettings(folder: path))
      return nil
    } catch {
      return error
    }
  }

  @Test func anAbandonedRunLeavesTheOldDatasets() throws {
    try load([Samples.item("a")])
    let before = folder.datasets()
    let loader = try Loader(LoadSettings(folder: folder.path, replace: true))
    try loader.load([Samples.item("b")])
    loader.abandon()
    #expect(folder.datasets() == before)
    try load([])
    #expect(folder.datasets() == before)
  }

  @Test func aLoaderThatIsDroppedLeavesTheOldStore() throws {
    try load([Samples.item("a")])
    let before = folder.datasets()
    do {
      let loader = try Loader(LoadSettings(folder: folder.path))
      try loader.load([Samples.item("b")])
    }
    try load([])
    #expect(folder.datasets() == before)
  }

  @Test func aNameThatIsAFolderStopsTheRunBeforeAnyFileIsShown() throws {
    try load([Samples.item("a")])
    let before = folder.datasets()
    unlink(folder.path + "/trade.csv")
    mkdir(folder.path + "/trade.csv", 0o755)
    let loader = try Loader(LoadSettings(folder: folder.path))
    try loader.load([Samples.item("b")])
    let expected = LoadError.cannotWrite(path: folder.path + "/trade.csv", reason: "a folder has this name")
    #expect(throws: expected) { try loader.publish(facts) }
    #expect(folder.text("claims.csv") == before["claims.csv"])
    #expect(folder.names == Datasets.names.sorted())
    rmdir(folder.path + "/trade.csv")
    try load([])
    #expect(folder.datasets() == before)
  }

  @Test func whatAKilledRunLeftIsCleared() throws {
    folder.write("half", to: ".claims.csv.part")
    let loader = try Loader(LoadSettings(folder: folder.path))
    #expect(folder.names == [])
    loader.abandon()
  }

  @Test func aFolderUnderAFileCannotBeWritten() {
    folder.write("x", to: "file")
    let error = error(folder.path + "/file/sub")
    #expect(
      error?.description
        == "\(folder.path)/file/sub: error: cannot write: not a directory; expected a folder that this user can write to"
    )
    #expect(error?.exitCode == 73)
  }

  @Test func aFileCannotBeTheFolder() {
    folder.write("x", to: "file")
    #expect(error(folder.path + "/file") == .cannotWrite(path: folder.path + "/file", reason: "not a directory"))
  }

  @Test func aPlaceThatTakesNoFoldersCannotBeWritten() {
    #expect(error("/proc/tradeflow")?.exitCode == 73)
    #expect(error("/proc")?.exitCode == 73)
  }

  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    let loader = try Loader(LoadSettings(folder: folder.path + "/a//b/c/"))
    _ = try loader.publish(facts)
    #expect(folder.text("a/b/c/manifest.json") != nil)
  }

  @Test func aSecondRunIsKeptOut() throws {
    let first = try Loader(LoadSettings(folder: folder.path))
    #expect(error(folder.path) == .locked(folder: folder.path))
    #expect(error(folder.path)?.exitCode == 75)
    first.abandon()
    #expect(error(folder.path) == nil)
  }

  @Test func aStoreOfALaterProgramIsRefusedAndKept() throws {
    try load([Samples.item("a")])
    let store = folder.path + "/.state/store.sqlite"
    try Database(store).execute("PRAGMA user_version = 9")
    for replace in [false, true] {
      let expected = LoadError.newerStore(path: store, version: 9, supported: ArticleStore.version)
      #expect(throws: expected) { try Loader(LoadSettings(folder: folder.path, replace: replace)) }
    }
    #expect(
      LoadError.newerStore(path: "s", version: 9, supported: 1).description
        == "s: error: store of version 9, made by a later program; expected version 1 or lower")
    try Database(store).execute("PRAGMA user_version = \(ArticleStore.version)")
    try load([])
    #expect(folder.lines("claims.ndjson").count == 1)
  }

  @Test func aBrokenStoreIsToldInTheStoresWords() throws {
    mkdir(folder.path + "/.state", 0o755)
    folder.write(String(repeating: "no database ", count: 100), to: ".state/store.sqlite")
    let error = error(folder.path)
    #expect(error?.exitCode == 74)
    #expect(error?.description.contains("the store says \"file is not a database\" to \"") == true)
  }

  @Test func aRecordThatCannotBeReadBackNamesItsArticle() throws {
    try load([Samples.item("a")])
    let store = folder.path + "/.state/store.sqlite"
    try Database(store).execute("UPDATE articles SET record = x'00'")
    let expected = LoadError.failed(path: store, reason: "the record of article wire a cannot be read back")
    #expect(throws: expected) { try load([]) }
  }
}
