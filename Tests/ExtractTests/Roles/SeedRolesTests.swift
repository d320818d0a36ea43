import Extract
import Foundation
import Lexicon
import Testing

/// What the border story must give; the story lies beside the repository.
@Suite struct SeedRolesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/seed").standardizedFileURL

  private static func story() -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.first { $0.hasSuffix(".txt") }
      .flatMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  @Test(.enabled(if: SeedRolesTests.story() != nil, "../shared is absent"))
  func theBorderStoryKnowsWhoseTradeItIs() throws {
    let roles = try roles(of: "20 billion dollars")
    let expected: [Role.Name: String] = [
      .measure: "trade", .change: "level", .reporter: "IR", .partner: "IQ", .place: "Bashmagh border point",
      .attributedTo: "Bakhshi", .via: "IRIB", .status: "actual",
    ]
    for (name, value) in expected { #expect(roles[name] == value, "\(name)") }
  }

  @Test(
    .enabled(if: SeedRolesTests.story() != nil, "../shared is absent"), arguments: ["50 kilometers", "31 miles"])
  func theBorderStoryKnowsWhatIsHowFar(quote: String) throws {
    let roles = try roles(of: quote)
    let expected: [Role.Name: String] = [
      .measure: "distance", .fromPlace: "Bashmagh border crossing", .toPlace: "Sulaimaniya", .bearing: "E",
    ]
    for (name, value) in expected { #expect(roles[name] == value, "\(name)") }
    #expect(roles[.reporter] == nil && roles[.attributedTo] == nil)
  }

  private func roles(of quote: String) throws -> [Role.Name: String] {
    let text = try #require(SeedRolesTests.story())
    let article = Article(id: "seed", published: "2017-10-25", text: Array(text.utf8))
    let mentions = Extractor(lexicon: try Lexicon()).extract(article).mentions
    let mention = try #require(mentions.first { $0.span.words(in: article) == quote })
    var values: [Role.Name: String] = [:]
    for role in mention.roles { values[role.name] = role.value ?? role.span?.words(in: article) }
    return values
  }
}
