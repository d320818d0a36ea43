import Lexicon

/// Whether four digits that could be a year are one.
struct YearSense: Sendable {
  let isYear: Bool

  init(_ line: TimeLine, at place: Int, year: Int, isNamed: Bool, start: Int) {
    let isOpened = isNamed || YearSense.isOpened(line, place)
    let isUsual = 1900...2030 ~= year && year % 100 != 0
    if YearSense.isRefused(line, place, year: year) {
      isYear = false
    } else if isOpened {
      isYear = isUsual || !YearSense.countsNoun(line, place)
    } else {
      isYear = isUsual
    }
  }

  /// A preposition, or a year of a list, stands before it: `in 1994, 1995 and 1997`.
  private static func isOpened(_ line: TimeLine, _ place: Int) -> Bool {
    if line.has(.opener, at: place - 1) || line.has(.month, at: place - 1) { return true }
    guard line.isMark(",", at: place - 1) || line.has(.and, at: place - 1) else { return false }
    return line.integer(at: place - 2, digits: 4...4).map { 1000...2099 ~= $0 } ?? false
  }

  private static func isRefused(_ line: TimeLine, _ place: Int, year: Int) -> Bool {
    var after = TimeReader(line, at: place + 1)
    if after.isAtCountedUnit { return true }
    if line.isGlued(place + 1), isJoined(line, place + 1) { return true }
    if line.has(.numbered, at: place - 1) && line.token(place - 1)?.isCapitalized == true { return true }
    if isBehindDay(line, place) || isInName(line, place) || isHouse(line, place) { return true }
    if line.isGlued(place), !opensYear(line, place - 1) { return true }
    after.skip(.suffix)
    return after.isAtCountedUnit
  }

  /// `February 29, 1987`: the year of a day that there is not.
  private static func isBehindDay(_ line: TimeLine, _ place: Int) -> Bool {
    guard line.isMark(",", at: place - 1), line.integer(at: place - 2, digits: 1...2) != nil else { return false }
    return line.has(.month, at: place - 3) || (line.isMark(".", at: place - 3) && line.has(.month, at: place - 4))
  }

  /// `Dovetail (1982) Ltd`.
  private static func isInName(_ line: TimeLine, _ place: Int) -> Bool {
    guard line.isMark("(", at: place - 1), line.isMark(")", at: place + 1) else { return false }
    return line.token(place - 2)?.isCapitalized == true && line.token(place + 2)?.isCapitalized == true
  }

  /// `1985 Elm Street`: a street's name follows.
  private static func isHouse(_ line: TimeLine, _ place: Int) -> Bool {
    for index in place + 1..<place + 4 {
      guard let token = line.token(index), token.kind == .word, token.isCapitalized else { return false }
      if index > place + 1, line.lexicon.streetWords.contains(token) { return true }
    }
    return false
  }

  /// Marks that bind a number to more digits or letters: `1987-A`, `1987/3`, `1987:`.
  private static func isJoined(_ line: TimeLine, _ index: Int) -> Bool {
    guard let mark = line.token(index), mark.kind != .word else { return true }
    guard line.isGlued(index + 1) else { return false }
    return "/:".utf8.contains(mark.mark) || (mark.mark == UInt8(ascii: "-") && line.has(.numeral, at: index + 1))
  }

  /// A mark that a year may be glued to: a bracket, a quote, the hyphen of `post-1959`.
  private static func opensYear(_ line: TimeLine, _ index: Int) -> Bool {
    let mark = line.mark(at: index)
    if mark == UInt8(ascii: "-") {
      return line.has(.opener, at: index - 1) || line.roles(at: index - 1).meets([.portion, .edge])
    }
    return "(['\"`".utf8.contains(mark)
  }

  /// A plural noun in lower case follows: `2000 delegates`.
  private static func countsNoun(_ line: TimeLine, _ place: Int) -> Bool {
    guard let next = line.token(place + 1), next.kind == .word, !next.isCapitalized else { return false }
    if line.roles(at: place + 1).meets([.opener, .and, .pastCue, .futureCue, .clockWord, .deictic]) {
      return false
    }
    let bytes = line.text.bytes[next.range]
    return bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s") && bytes.count > 3
  }
}
