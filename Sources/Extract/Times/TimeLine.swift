import Lexicon

/// A sentence as the time rules see it: for each token the roles that its word has. A class, so that the many readers over
/// it copy one reference.
final class TimeLine: Sendable {
  let text: TokenizedText
  let range: Range<Int>
  let words: TimeWords
  let lexicon: Lexicon
  private let roles: [TimeRoles]
  private let places: [Int32]

  /// nil where the sentence holds no number and no word of the tables.
  init?(_ text: TokenizedText, _ range: Range<Int>, _ lexicon: Lexicon) {
    var roles: [TimeRoles] = Array(repeating: [], count: range.count)
    var places: [Int32] = Array(repeating: -1, count: range.count)
    var isEmpty = true
    for (offset, token) in text.tokens[range].enumerated() where token.kind != .mark {
      if token.kind == .number {
        roles[offset] = [.numeral]
      } else if let place = lexicon.times.place(of: token) {
        roles[offset] = lexicon.times.roles(at: place, isCapitalized: token.isCapitalized)
        places[offset] = place
      } else {
        continue
      }
      isEmpty = false
    }
    if isEmpty { return nil }
    self.text = text
    self.range = range
    self.roles = roles
    self.places = places
    self.lexicon = lexicon
    words = lexicon.times
  }

  func roles(at index: Int) -> TimeRoles {
    range ~= index ? roles[index - range.lowerBound] : []
  }

  /// Of all of `count` tokens together.
  func roles(from index: Int, count: Int) -> TimeRoles {
    var all: TimeRoles = []
    for place in index..<min(index + count, range.upperBound) { all.formUnion(roles[place - range.lowerBound]) }
    return all
  }

  func has(_ role: TimeRole, at index: Int) -> Bool { roles(at: index).contains(role) }

  func sense(_ role: TimeRole, at index: Int) -> TimeSense? {
    guard has(role, at: index), places[index - range.lowerBound] >= 0 else { return nil }
    return words.word(at: places[index - range.lowerBound]).sense(role)
  }

  /// The first number in digits or words at `start` or behind it; far behind the end where none stands.
  func number(from start: Int) -> Int {
    var index = start
    while index < range.upperBound, !roles(at: index).meets([.numeral, .number]) { index += 1 }
    return index < range.upperBound ? index : Int.max / 2
  }

  /// The token can be part of an expression that began before it.
  func continues(at index: Int) -> Bool {
    range ~= index && (!roles[index - range.lowerBound].isEmpty || text.tokens[index].kind == .mark)
  }

  func token(_ index: Int) -> Token? { range ~= index ? text.tokens[index] : nil }

  func mark(at index: Int) -> UInt8 { range ~= index ? text.tokens[index].mark : 0 }

  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool { self.mark(at: index) == UInt8(ascii: mark) }

  /// No white space stands between this token and the one before it.
  func isGlued(_ index: Int) -> Bool { range ~= index && index > range.lowerBound && !text.tokens[index].isSpaced }

  /// The number of a token of digits alone, at most four: `1987`, not `1,987`.
  func integer(at index: Int, digits: ClosedRange<Int> = 1...4) -> Int? {
    guard has(.numeral, at: index) else { return nil }
    let run = text.tokens[index].range
    guard digits ~= run.count else { return nil }
    var value = 0
    for place in run {
      let digit = text.bytes[place] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  func digitCount(at index: Int) -> Int { has(.numeral, at: index) ? text.tokens[index].range.count : 0 }

  func string(at index: Int) -> String { range ~= index ? text.string(text.tokens[index].range) : "" }
}
