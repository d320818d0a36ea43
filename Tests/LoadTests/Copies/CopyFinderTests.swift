import Extract
import Foundation
import Normalize
import Testing

@testable import Load

/// Copies are found, look-alikes are left alone, and the work grows with the number of stories.
struct CopyFinderTests {
  private let folder = ScratchFolder()

  /// The stories of the sample, as texts.
  private static let samples: [Article] = {
    let articles = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("SampleData/articles")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: articles.path)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
      let text = try? String(contentsOf: articles.appendingPathComponent(name), encoding: .utf8)
      return text.map { Article(id: name, title: Array(name.utf8), text: Array($0.utf8)) }
    }
  }()

  private func store(_ articles: [Article]) throws -> (groups: [String: String], work: CopyWork) {
    let path = folder.path + "/\(UUID().uuidString).sqlite"
    let store = try ArticleStore(path, replace: false)
    defer { store.rollback() }
    for article in articles {
      _ = try store.put(ArticlePreparer(.embedded).prepare(NormalizedArticle(article: article, claims: [])))
    }
    let work = try CopyMarker(store).mark()
    var groups: [String: String] = [:]
    try store.eachRecord { _, record in
      groups[record.normalized.article.id] = record.copy.map { $0.leadSource + " " + $0.leadArticle }
    }
    return (groups, work)
  }

  /// Pairs of stories in one group, in either list.
  private static func pairs(_ group: (Int) -> String?, _ count: Int) -> Set<[Int]> {
    let groups = Dictionary(grouping: (0..<count).filter { group($0) != nil }) { group($0) ?? "" }
    return Set(
      groups.values.flatMap { rows in
        rows.flatMap { one in rows.filter { $0 > one }.map { two in [one, two] } }
      })
  }

  @Test(arguments: [41, 1987, 2017]) func editedStoriesAreFoundAndLookAlikesAreNot(seed: UInt64) throws {
    let corpus = CopyCorpus(bases: 80, given: Self.samples, seed: seed)
    #expect(corpus.items.count >= 400)
    let groups = try store(corpus.items.map(\.article)).groups
    let truth = Self.pairs({ corpus.items[$0].group }, corpus.items.count)
    let found = Self.pairs({ groups[corpus.items[$0].article.id] }, corpus.items.count)
    let right = Double(found.intersection(truth).count)
    let (precision, recall) = (right / Double(found.count), right / Double(truth.count))
    let missed = truth.subtracting(found).sorted { $0[0] < $1[0] }.prefix(5).map { pair in
      pair.map { String(decoding: corpus.items[$0].article.title, as: UTF8.self) }
    }
    let wrong = found.subtracting(truth).sorted { $0[0] < $1[0] }.prefix(5).map { pair in
      pair.map { String(decoding: corpus.items[$0].article.title, as: UTF8.self) }
    }
    #expect(precision >= 0.99, "\(precision): \(wrong)")
    #expect(recall >= 0.95, "\(recall): \(missed)")
  }

  @Test func theOrderOfArrivalDoesNotMatter() throws {
    let articles = CopyCorpus(bases: 30).items.map(\.article)
    let groups = try store(articles).groups
    #expect(try store(articles.reversed()).groups == groups)
  }

  /// Of as many stories a day for twice the time.
  @Test func workGrowsWithTheStories() throws {
    let (once, twice) = try (work(CopyCorpus(bases: 60, days: 300)), work(CopyCorpus(bases: 120, days: 300)))
    #expect(once.comparisons > 0)
    #expect(twice.comparisons <= once.comparisons * 22 / 10, "\(once) \(twice)")
    #expect(twice.meetings <= once.meetings * 22 / 10, "\(once) \(twice)")
  }

  /// A thousand stories of one wording meet under every key.
  @Test func aWordingThatAllShareCostsNoSquare() throws {
    let (once, twice) = try (work(reports: 150), work(reports: 300))
    #expect(once.comparisons >= 150)
    #expect(twice.comparisons <= once.comparisons * 22 / 10, "\(once) \(twice)")
    #expect(twice.comparisons <= 300 * 20, "\(twice)")
  }

  private func work(_ corpus: CopyCorpus) throws -> CopyWork { try store(corpus.items.map(\.article)).work }

  private func work(reports count: Int) throws -> CopyWork {
    let articles = (0..<count).map { number in
      Article(
        id: "r\(number)", source: "wire", published: "1995-05-01T00:00:00Z", title: Array("Daily rates".utf8),
        text: Array(
          "The rates that the bank published today for the crown against other currencies are \(number) and \(number * 3)."
            .utf8))
    }
    return try store(articles).work
  }
}
