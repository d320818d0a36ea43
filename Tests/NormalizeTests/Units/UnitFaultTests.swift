import Foundation
import Lexicon
import Testing

@testable import Normalize

/// A bad row of a user's unit file is refused with its line.
@Suite struct UnitFaultTests {
  private func faults(_ rows: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("units-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "code\tkind\tbase\tdefinition\tname\n" + rows
    try text.write(to: folder.appendingPathComponent("units.tsv"), atomically: true, encoding: .utf8)
    return try UnitTable(TableSet(folder: folder.path)).faults.map { "\($0.line): \($0.message)" }
  }

  @Test func theProgramsOwnTableHasNone() throws {
    #expect(try UnitTable().faults.isEmpty)
  }

  @Test(arguments: [
    ("kg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t5 pebbles\thod\n", "3: definition '5 pebbles'"),
    ("kg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t\thod\n", "3: base 'kg'"),
    ("kg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t0 kg\thod\n", "3: definition '0 kg'"),
    ("kg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t-3 kg\thod\n", "3: definition '-3 kg'; expected a unit above 0"),
    (
      "m\tlength\tm\tm\tmetre\nkg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t3 m\thod\n",
      "4: base 'kg'; expected a unit that 'hod' converts to"
    ),
    (
      "hod\tmass\tkg\t3 kg\thod\nkg\tmass\tkg\tkg\tkilogram\n",
      "2: definition '3 kg'; expected a product of units of the rows above"
    ),
  ])
  func aBadRow(_ rows: String, _ message: String) throws {
    let faults = try faults(rows)
    #expect(faults.count == 1 && faults[0].hasPrefix(message), "\(faults)")
  }

  @Test func goodRowsOfAUser() throws {
    #expect(
      try faults("kg\tmass\tkg\tkg\tkilogram\nhod\tmass\tkg\t3.5 kg\thod\ncart\tmass\tkg\t20 hod\tcart\n").isEmpty)
  }
}
