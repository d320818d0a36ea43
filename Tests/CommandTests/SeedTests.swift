import Foundation
import Testing

/// The story that the program was made for, as it came: its apostrophes lost, its official spelt in two ways.
struct SeedTests {
  private struct Claim: Decodable {
    var id, quote, kind: String
    var lo: Double?
    var unit, qualifier, per, measure, change, reporter, partner, place, status, via: String?
    var attributed_to, from_place, to_place, bearing, timex, period_start, restates: String?
    var norm_lo, lat, lon: Double?
    var checks: [String]
  }

  private static let story: Data? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/seed")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0.hasSuffix(".txt") }
    return names?.sorted().first.flatMap { try? Data(contentsOf: folder.appendingPathComponent($0)) }
  }()

  private func claims(_ options: String...) throws -> [Claim] {
    let folder = try WorkFolder()
    try folder.write("seed.txt", try #require(SeedTests.story))
    let mentions = try folder.tradeflow(["extract", "seed.txt"] + options, input: Data())
    let lines = try folder.tradeflow(["normalize"], input: mentions.output).text.split(separator: "\n")
    return try lines.filter { $0.contains(#""type":"claim""#) }
      .map { try JSONDecoder().decode(Claim.self, from: Data($0.utf8)) }
  }

  @Test(.enabled(if: story != nil, "needs ../shared/seed, which is not here"))
  func theDistanceAndItsRestatement() throws {
    let lengths = try claims("--published", "2017-10-25").filter { $0.kind == "length" }
    try #require(lengths.map(\.quote) == ["50 kilometers", "31 miles"])
    for claim in lengths {
      #expect(claim.measure == "distance" && claim.qualifier == "approx" && claim.bearing == "E")
      #expect(claim.from_place == "Bashmagh border crossing" && claim.to_place == "Sulaimaniya")
      #expect(claim.lat == 35.56 && abs((claim.lon ?? 0) - 45.98) < 0.02)
    }
    #expect(lengths[0].lo == 50 && lengths[0].unit == "km" && lengths[0].checks.isEmpty)
    #expect(lengths[1].lo == 31 && lengths[1].unit == "mi" && lengths[1].norm_lo == 49.889664)
    #expect(lengths[1].restates == lengths[0].id && lengths[1].checks == ["restatement-agrees"])
  }

  @Test(.enabled(if: story != nil, "needs ../shared/seed, which is not here"))
  func theAnnualTrade() throws {
    let money = try claims("--published", "2017-10-25").filter { $0.kind == "money" }
    try #require(money.map(\.quote) == ["20 billion dollars"])
    let claim = money[0]
    #expect(claim.lo == 20_000_000_000 && claim.unit == "USD" && claim.qualifier == "approx" && claim.per == "P1Y")
    #expect(claim.measure == "trade" && claim.change == "level" && claim.status == "actual")
    #expect(claim.reporter == "IR" && claim.partner == "IQ" && claim.place == "Bashmagh border point")
    #expect(claim.attributed_to == "Bakhshi" && claim.via == "IRIB")
  }

  @Test(.enabled(if: story != nil, "needs ../shared/seed, which is not here"))
  func timesAreResolvedAgainstTheArticlesDate() throws {
    let times = try claims("--published", "2017-10-25").filter { $0.timex != nil }
    let values = times.map { "\($0.quote.lowercased())=\($0.timex ?? "")" }
    #expect(values.filter { $0 == "wednesday=2017-10-25" }.count == 2)
    #expect(values.filter { $0 == "last week=2017-W42" }.count == 2)
    #expect(values.contains("today=2017-10-25") && values.contains("last month=2017-09"))
  }

  @Test(.enabled(if: story != nil, "needs ../shared/seed, which is not here"))
  func withoutADateRelativeTimesStayOpen() throws {
    let times = try claims().filter { $0.timex != nil }
    #expect(times.filter { $0.timex == "XXXX-WXX-3" }.count == 2)
    #expect(times.allSatisfy { $0.period_start == nil })
  }
}
