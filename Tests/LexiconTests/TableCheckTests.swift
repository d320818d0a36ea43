import Foundation
import Testing

@testable import Lexicon

/// The program's own tables are right, and a user's are told what is wrong with them.
@Suite struct TableCheckTests {
  @Test func theEmbeddedTablesAreRight() {
    #expect(TableCheck(.embedded).defects() == [])
  }

  @Test func everyTableHasAShapeAndAPurpose() throws {
    #expect(TableShape.all.keys.sorted() == TableSet.names)
    for name in TableSet.names { #expect(try !TableSet.embedded.table(name).purpose.isEmpty, "\(name)") }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let text: String
    let defects: [String]

    init(_ table: String, _ text: String, says defects: String...) {
      (self.table, self.text, self.defects) = (table, text, defects)
    }

    var testDescription: String { table }
  }

  @Test(arguments: [
    Case("scales", "word\tpower\twhere\nmillion\t6\tany\nsquillion\t99\tany\n"),
    Case("scales", "\u{FEFF}word\tpower\twhere\r\nmillion\t6\tany\r\n"),
    Case("scales", "where\tpower\tword\nany\t6\tmillion\n"),
    Case("scales", "", says: "1: error: no header row"),
    Case("scales", "# nothing\n", says: "1: error: no header row"),
    Case("scales", "word\tpower\nmillion\t6\n", says: " error: no column 'where'"),
    Case(
      "scales", "word\tpower\twhere\tnote\nmillion\t6\tany\tx\n",
      says: " error: unknown column 'note'; expected one of word, power, where"),
    Case("scales", "word\tpower\twhere\nmillion\t6\tany\tx\n", says: "2: error: 4 cells; expected at most 3"),
    Case(
      "scales", "word\tpower\twhere\nmillion\tsix\tany\nbn\t9\there\nmln\t6\tany\n",
      says: "2: error: power 'six'; expected a whole number",
      "3: error: where 'here'; expected one of any, glued, money, counted"),
    Case(
      "scales", "word\tpower\twhere\nmillion\t6\tany\nMillion\t9\tany\n",
      says: "3: error: 'Million' stands on line 2 already; expected one row a meaning"),
    Case("scales", "word\tpower\twhere\n\t6\tany\n", says: "2: error: word ''; expected a word"),
    Case(
      "measures", "phrase\tpart\tmeasure\tsign\tprice\tgoods\tkinds\nexports\tnoun\texport\n",
      says:
        "2: error: measure 'export'; expected one of trade, exports, imports, balance, sale, purchase, shipment, production, "
        + "consumption, stocks, capacity, price, tariff, quota, aid, demand, distance, other"),
    Case(
      "measures", "phrase\tpart\tmeasure\tsign\tprice\tgoods\tkinds\n5-year plan\tnoun\tother\n",
      says: "2: error: '5-year plan'; expected words without numbers"),
    Case(
      "measures", "phrase\tpart\tmeasure\tsign\tprice\tgoods\tkinds\nbarrels\tnoun\tother\n",
      says: "2: error: 'barrels' is a word of unit-words too; expected a row of homographs that says what decides"),
    Case(
      "unit-words", "word\tunit\tpower\twhere\tcase\nzorks\tzork\n",
      says: "2: error: unit 'zork'; expected a code of units.tsv"),
    Case("grades", "word\nsoft red\n", says: "2: error: 'soft red'; expected a single word"),
    Case(
      "rates", "month\tcurrency\tunits_per_usd\tsource\n87-03\tDEM\t1.8\tx\n1987-03\tDEM\tdear\tx\n",
      says: "2: error: month '87-03'; expected a month, such as 1987-03",
      "3: error: units_per_usd 'dear'; expected a number from 1e-12 to 1000000000000.0"),
    Case(
      "cities", "geonameid\tname\tcountry\tlat\tlon\tpopulation\talternatives\n1\tX\tXX\t91\t0\t5\n",
      says: "2: error: lat '91'; expected a number from -90.0 to 90.0"),
    Case(
      "qualifiers", "phrase\tqualifier\tside\nabout\troughly\tbefore\n",
      says: "2: error: qualifier 'roughly'; expected one of approx, min, max"),
  ]) func aUsersTableIsChecked(_ example: Case) throws {
    let folder = try TableScratch()
    try folder.write("\(example.table).tsv", Data(example.text.utf8))
    let defects = TableCheck(try TableSet(folder: folder.path)).defects(
      in: Set([example.table, "unit-words"]).sorted()
    ).map {
      error in
      "\(error)".replacingOccurrences(of: "\(folder.path)/\(example.table).tsv:", with: "")
    }
    #expect(defects == example.defects)
  }

  @Test func bytesThatAreNotUTF8AreToldWithTheirLine() throws {
    let folder = try TableScratch()
    try folder.write("grades.tsv", Data([0x77, 0x6F, 0x72, 0x64, 10, 0x61, 10, 0xE9, 10]))
    let error = #expect(throws: TableError.self) { try TableSet(folder: folder.path).table("grades") }
    #expect(error?.description == "\(folder.path)/grades.tsv:3: error: not UTF-8")
  }

  @Test func filesOfOtherNamesAreRefused() throws {
    let folder = try TableScratch()
    try folder.write(".hidden", Data())
    #expect(try TableSet(folder: folder.path).replaced == [])
    try folder.write("unit-word.tsv", Data())
    let near = #expect(throws: TableError.self) { try TableSet(folder: folder.path) }
    #expect(near?.message == "no table of that name; did you mean 'unit-words.tsv'")
    let missing = #expect(throws: TableError.self) { try TableSet(folder: folder.path + "/none") }
    #expect(missing?.description == "\(folder.path)/none: error: no such file or directory")
  }

  @Test func aUsersWordIsRead() throws {
    let folder = try TableScratch()
    try folder.write("scales.tsv", Data("word\tpower\twhere\nsquillion\t9\tany\n".utf8))
    let lexicon = try Lexicon(tables: TableSet(folder: folder.path))
    #expect(lexicon.scales.word(spelled: "squillion")?.power == 9)
    #expect(lexicon.scales.word(spelled: "million") == nil)
  }
}

/// A folder of a user's tables for the time of a test.
private final class TableScratch {
  let path = NSTemporaryDirectory() + "tables-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: path + "/" + name))
  }
}
