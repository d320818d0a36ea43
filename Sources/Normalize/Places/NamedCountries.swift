import Lexicon

/// The countries that a text names: by words with a capital, one or two together (`Saudi Arabia`, `Iraqi`).
struct NamedCountries {
  let places: PlaceResolver
  let year: Int?

  func codes(in text: [UInt8]) -> Set<String> {
    var codes: Set<String> = []
    var seen: Set<String> = []
    var last: String?
    for word in text.split(whereSeparator: { !NamedCountries.isLetter($0) }) {
      guard let first = word.first, NamedCountries.isCapital(first) else {
        last = nil
        continue
      }
      let name = String(decoding: word, as: UTF8.self)
      for phrase in [name, last.map { $0 + " " + name }].compactMap(\.self) where seen.insert(phrase).inserted {
        if let code = places.code(of: phrase, in: year) { codes.insert(code) }
      }
      last = name
    }
    return codes
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// Letters, bytes of letters beyond ASCII, and the point of `U.S.`.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || isCapital(byte & 0xDF)
  }
}
