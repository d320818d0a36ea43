import Glibc

/// A row of the table of towns, read in place: id, name, country, latitude, longitude, population, other spellings.
struct TownRow {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let id: Bytes
  let name: Bytes
  /// The two letters of the country.
  let country: UInt16
  let lat: Double
  let lon: Double
  let population: Int

  /// Where the columns stand that hold names.
  static let nameColumn = 1
  static let spellingsColumn = 6

  /// Nil of what is no row (a comment, the header) and of one whose numbers can't be read.
  init?(_ bytes: Bytes, at start: Int) {
    guard start < bytes.count, bytes[start] &- 48 < 10 else { return nil }
    var place = start
    id = TownRow.cell(bytes, &place)
    name = TownRow.cell(bytes, &place)
    guard place + 2 < bytes.count, bytes[place + 2] == UInt8(ascii: "\t") else { return nil }
    country = UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    place += 3
    guard let lat = TownRow.number(bytes, &place), let lon = TownRow.number(bytes, &place),
      let population = TownRow.number(bytes, &place)
    else { return nil }
    (self.lat, self.lon, self.population) = (lat, lon, Int(population))
  }

  var town: Town {
    Town(
      id: String(decoding: id, as: UTF8.self), name: String(decoding: name, as: UTF8.self),
      country: TownRow.text(country), point: GeoPoint(lat: lat, lon: lon), population: population)
  }

  static func text(_ country: UInt16) -> String {
    String(unsafeUninitializedCapacity: 2) { letters in
      (letters[0], letters[1]) = (UInt8(country >> 8), UInt8(country & 0xFF))
      return 2
    }
  }

  static func each(in bytes: Bytes, _ body: (TownRow) -> Void) {
    var start = 0
    while start < bytes.count {
      if let row = TownRow(bytes, at: start) { body(row) }
      start = end(ofLine: start, in: bytes) + 1
    }
  }

  private static func end(ofLine start: Int, in bytes: Bytes) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 10, bytes.count - start) else {
      return bytes.count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Up to the next tab or the line's end; `place` is set behind the tab.
  private static func cell(_ bytes: Bytes, _ place: inout Int) -> Bytes {
    let start = place
    while place < bytes.count, !ends(bytes[place]) { place += 1 }
    let cell = Bytes(rebasing: bytes[start..<place])
    if place < bytes.count, bytes[place] == UInt8(ascii: "\t") { place += 1 }
    return cell
  }

  private static func ends(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// A cell such as `-12.0432`, of no more than 15 digits: both parts of the quotient are exact.
  private static func number(_ bytes: Bytes, _ place: inout Int) -> Double? {
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    var (digits, count, point) = (0, 0, -1)
    while place < bytes.count, !ends(bytes[place]) {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "."), point < 0 {
        point = count
        continue
      }
      guard byte &- 48 < 10, count < 15 else { return nil }
      digits = digits * 10 + Int(byte &- 48)
      count += 1
    }
    if count == 0 { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\t") { place += 1 }
    return Double(isNegative ? -digits : digits) / powers[point < 0 ? 0 : count - point]
  }
}
