import Lexicon
import Synchronization

/// A town of the gazetteer.
package struct Town: Sendable, Hashable {
  /// The table's own number of it, of GeoNames.
  package let id: String
  package let name: String
  /// ISO 3166-1 alpha-2.
  package let country: String
  package let point: GeoPoint
  package let population: Int
}

/// The towns of the world by their names and other spellings. Nothing of the table is read before the first look-up, which
/// makes the index of all.
package final class Gazetteer: Sendable {
  private let tables: TableSet
  private let index = Mutex<TownIndex?>(nil)
  private let map = TownMap()

  package init(_ tables: TableSet = .embedded) {
    self.tables = tables
  }

  /// All towns of that name or spelling, the most populous first: first those whose own name it is. Letters' case, marks and
  /// apostrophes don't count.
  package func towns(named name: String) -> (own: [Town], others: [Town]) {
    tables.withBytes(of: "cities") { raw in
      raw.withMemoryRebound(to: UInt8.self) { towns(named: name, in: $0) }
    } ?? ([], [])
  }

  private func towns(named name: String, in bytes: TownRow.Bytes) -> (own: [Town], others: [Town]) {
    guard let index = index(of: bytes) else { return ([], []) }
    let key = PlaceKey(name, index.letters)
    var (own, others): ([Town], [Town]) = ([], [])
    for offset in index.offsets(of: key) {
      guard let row = TownRow(bytes, at: Int(offset)) else { continue }
      if PlaceKey(row.name, index.letters) == key { own.append(row.town) } else { others.append(row.town) }
    }
    if own.count > 1 { own.sort { $0.population > $1.population } }
    if others.count > 1 { others.sort { $0.population > $1.population } }
    return (own, others)
  }

  /// The countries of all towns so near to a point, in km.
  package func countries(within reach: Double, of point: GeoPoint) -> Set<String> {
    tables.withBytes(of: "cities") { raw in
      raw.withMemoryRebound(to: UInt8.self) { map.countries(within: reach, of: point, in: $0) }
    } ?? []
  }

  /// Nil where the user's table of letters can't be read, which the lexicon has told already.
  private func index(of bytes: TownRow.Bytes) -> TownIndex? {
    index.withLock { index -> TownIndex? in
      if index == nil, let letters = try? FoldedLetters(tables) { index = TownIndex(bytes, letters) }
      return index
    }
  }
}
