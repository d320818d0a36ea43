import Lexicon

/// The countries that a text names: by runs of words with a capital, the longest name first (`Saudi Arabia`, `Iraqi`; `New
/// Mexico` is no `Mexico`). Towns don't count: many a capital has namesakes.
struct NamedCountries {
  let places: PlaceResolver
  let year: Int?
  /// A name that does not count: the one in question.
  var omitted: String?

  /// The most words that a name may have.
  private static let longest = 4

  func codes(in text: [UInt8]) -> Set<String> {
    var codes: Set<String> = []
    var seen: Set<ArraySlice<UInt8>> = []
    for run in runs(in: text) where seen.insert(text[run[0].lowerBound..<run[run.count - 1].upperBound]).inserted {
      add(run, of: text, to: &codes)
    }
    return codes
  }

  private func add(_ run: [Range<Int>], of text: [UInt8], to codes: inout Set<String>) {
    var first = 0
    while first < run.count {
      var count = min(NamedCountries.longest, run.count - first)
      while count > 0, !add(run[first..<first + count], of: text, to: &codes) { count -= 1 }
      first += max(1, count)
    }
  }

  /// Whether the words are a name.
  private func add(_ words: ArraySlice<Range<Int>>, of text: [UInt8], to codes: inout Set<String>) -> Bool {
    let name = words.map { String(decoding: text[$0], as: UTF8.self) }.joined(separator: " ")
    // The point behind a sentence's last word is none of a name.
    let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
    guard let code = places.country(named: name, in: year) ?? places.country(named: bare, in: year) else {
      return false
    }
    if name != omitted, bare != omitted { codes.insert(code) }
    return true
  }

  /// Words with a capital that stand side by side.
  private func runs(in text: [UInt8]) -> [[Range<Int>]] {
    var (runs, run): ([[Range<Int>]], [Range<Int>]) = ([], [])
    var place = 0
    while place < text.count {
      guard NamedCountries.isLetter(text[place]) else {
        if text[place] > 32 { NamedCountries.close(&run, &runs) }
        place += 1
        continue
      }
      let end = text[place...].firstIndex { !NamedCountries.isLetter($0) } ?? text.count
      if NamedCountries.isCapital(text[place]) {
        run.append(place..<end)
      } else {
        NamedCountries.close(&run, &runs)
      }
      place = end
    }
    NamedCountries.close(&run, &runs)
    return runs
  }

  private static func close(_ run: inout [Range<Int>], _ runs: inout [[Range<Int>]]) {
    if !run.isEmpty { runs.append(run) }
    run.removeAll()
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// Letters, bytes of letters beyond ASCII, and the point of `U.S.`.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || isCapital(byte & 0xDF)
  }
}
