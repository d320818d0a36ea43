import Foundation
import Testing

/// The sample's datasets, byte for byte those of `SampleData/expected`.
///
/// `TRADEFLOW_RECORD=1 swift test --filter SampleTests` writes them anew; `git diff` is then the review.
struct SampleTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let expected = package.appendingPathComponent("SampleData/expected")

  @Test func theSampleGivesTheGoldenDatasets() throws {
    let folder = try WorkFolder()
    let pipeline = SampleTests.package.appendingPathComponent("Pipelines/sample.yaml").path
    let ran = try folder.tradeflow("run", pipeline, "--output", "sample")
    #expect(ran.status == 0 && ran.text.isEmpty && ran.error.isEmpty, "\(ran)")
    let datasets = try folder.datasets("sample")
    if ProcessInfo.processInfo.environment["TRADEFLOW_RECORD"] == "1" {
      return try SampleTests.record(datasets)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: SampleTests.expected.path)
    #expect(datasets.keys.sorted() == names.sorted())
    for (name, bytes) in datasets {
      let golden = try? Data(contentsOf: SampleTests.expected.appendingPathComponent(name))
      #expect(bytes == golden, "\(name) differs from SampleData/expected/\(name)")
    }
  }

  private static func record(_ datasets: [String: Data]) throws {
    try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
    for (name, bytes) in datasets { try bytes.write(to: expected.appendingPathComponent(name)) }
  }
}
