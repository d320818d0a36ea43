import Lexicon

/// A place in a sentence from which time rules read on.
struct TimeReader: Sendable {
  /// Not counted: the finder holds the line while readers read, and makes thousands of them.
  unowned(unsafe) let line: TimeLine
  var index: Int

  init(_ line: TimeLine, at index: Int) {
    self.line = line
    self.index = index
  }

  var token: Token? { line.token(index) }

  func has(_ role: TimeRole) -> Bool { line.has(role, at: index) }

  func hadBefore(_ role: TimeRole) -> Bool { line.has(role, at: index - 1) }

  mutating func take(_ role: TimeRole) -> TimeSense? {
    guard let sense = line.sense(role, at: index) else { return nil }
    index += 1
    return sense
  }

  @discardableResult
  mutating func skip(_ role: TimeRole) -> Bool {
    guard has(role) else { return false }
    index += 1
    return true
  }

  @discardableResult
  mutating func skip(mark: Unicode.Scalar) -> Bool {
    guard line.isMark(mark, at: index) else { return false }
    index += 1
    return true
  }

  /// A hyphen that joins two words without blanks.
  mutating func skipHyphen() -> Bool {
    guard line.isMark("-", at: index), line.isGlued(index), line.isGlued(index + 1) else { return false }
    index += 1
    return true
  }

  /// Reads what `body` reads, or nothing.
  mutating func attempt<Value>(_ body: (inout TimeReader) -> Value?) -> Value? {
    var ahead = self
    guard let value = body(&ahead) else { return nil }
    self = ahead
    return value
  }

  mutating func unit() -> TimeUnit? {
    attempt { reader in reader.take(.unit).flatMap { TimeUnit(rawValue: $0.code) } }
  }

  /// The word here is a unit in the plural.
  var isPluralUnit: Bool { line.sense(.unit, at: index).map { $0.number == 2 } ?? false }
}

extension TimeReader {
  /// A year with its century: `1987`, `'87`.
  mutating func year() -> Int? {
    if let year = line.integer(at: index, digits: 4...4), 1000...2099 ~= year {
      index += 1
      return year
    }
    guard line.isMark("'", at: index), line.isGlued(index + 1),
      let short = line.integer(at: index + 1, digits: 2...2)
    else { return nil }
    index += 2
    return short < 30 ? 2000 + short : 1900 + short
  }

  /// A month's name with its point: `Oct.`, `March`.
  mutating func month() -> Int? {
    guard let sense = take(.month) else { return nil }
    if sense.code == "short" { skip(mark: ".") }
    return sense.number
  }

  /// A day of the month: `25`, `25th`; a word only where `words` says so: `the first of May`.
  mutating func dayOfMonth(words: Bool = false) -> Int? {
    if words, let ordinal = take(.ordinal) { return 1...31 ~= ordinal.number ? ordinal.number : nil }
    guard let day = line.integer(at: index, digits: 1...2), 1...31 ~= day else { return nil }
    index += 1
    if has(.suffix), line.isGlued(index) { index += 1 }
    return day
  }

  /// `early`, `mid-`, `the end of`.
  mutating func portion() -> DateForm.Portion? {
    attempt { reader in
      if let sense = reader.take(.portion) {
        _ = reader.skipHyphen()
        return DateForm.Portion(rawValue: sense.code)
      }
      let hasThe = reader.skip(.the)
      guard let edge = reader.take(.edge) else { return nil }
      let isJoined = reader.skipHyphen() || reader.skip(.of)
      return isJoined || !hasThe ? DateForm.Portion(rawValue: edge.code) : nil
    }
  }

  /// A scale, a unit, a currency or a counted noun: the number before it is no day and no year.
  var isAtCountedUnit: Bool {
    if has(.countedUnit) || line.isMark("%", at: index) { return true }
    if has(.opener) || has(.unit) || has(.month) || has(.and) { return false }
    return line.lexicon.phrases.match([.scale, .unit, .currency], in: line.text, at: index)
      != nil
  }
}
