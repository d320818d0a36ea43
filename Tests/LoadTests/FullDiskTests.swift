import Extract
import Glibc
import Normalize
import Testing

@testable import Load

/// A file size limit stands for a full disk; it is a process's own, so each test has a process of its own.
struct FullDiskTests {
  private static let facts = RunFacts(version: "0.1.0")

  private static func limit(_ bytes: rlim_t) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: bytes, rlim_max: rlim_t.max)
    setrlimit(__rlimit_resource_t(1), &limit)  // RLIMIT_FSIZE
  }

  private static func articles(_ count: Int) -> [StreamItem<NormalizedArticle>] {
    (0..<count).map { Samples.item("a\($0)") }
  }

  @Test func aDatasetThatDoesNotFitLeavesTheOldOnes() async {
    await #expect(processExitsWith: .success) {
      let folder = ScratchFolder()
      let settings = LoadSettings(folder: folder.path, outputs: [.csv])
      let first = try Loader(settings)
      try first.load(FullDiskTests.articles(1))
      _ = try first.publish(FullDiskTests.facts)
      let before = folder.datasets()

      let second = try Loader(settings)
      try second.load(FullDiskTests.articles(600))
      FullDiskTests.limit(75_000)
      let path = folder.path + "/claims.csv"
      let expected = LoadError.failed(path: path, reason: "cannot write: file too large")
      #expect(throws: expected) { try second.publish(FullDiskTests.facts) }
      FullDiskTests.limit(rlim_t.max)
      #expect(folder.datasets() == before)
      #expect(!folder.names.contains { $0.hasSuffix(".part") })

      let third = try Loader(settings)
      _ = try third.publish(FullDiskTests.facts)
      #expect(folder.datasets() == before)
    }
  }

  @Test func aStoreThatDoesNotFitLeavesTheOldOne() async {
    await #expect(processExitsWith: .success) {
      let folder = ScratchFolder()
      let settings = LoadSettings(folder: folder.path, outputs: [.json])
      let first = try Loader(settings)
      try first.load(FullDiskTests.articles(1))
      _ = try first.publish(FullDiskTests.facts)
      let before = folder.datasets()

      let second = try Loader(settings)
      FullDiskTests.limit(200_000)
      let error = #expect(throws: LoadError.self) {
        for _ in 0..<10 { try second.load(FullDiskTests.articles(2000)) }
        _ = try second.publish(FullDiskTests.facts)
      }
      #expect(error?.exitCode == 74)
      #expect(throws: LoadError.self) { try second.load(FullDiskTests.articles(1)) }
      #expect(folder.text(".state/store.sqlite-journal") == nil)
      FullDiskTests.limit(rlim_t.max)

      let third = try Loader(settings)
      _ = try third.publish(FullDiskTests.facts)
      #expect(folder.datasets() == before)
    }
  }
}
