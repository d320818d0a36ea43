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

  var roles: TimeRoles { line.roles(at: index) }

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

  /// A day of the month: `25`, `25th`; a word only where `words` says so, `the first of May`, or behind the month, `May six`.
  mutating func dayOfMonth(words: Bool = false) -> Int? {
    if words, let day = attempt({ $0.spelledNumber() }) { return day }
    if hadBefore(.month), let day = attempt({ $0.spelledDay() }) { return day }
    guard let day = line.integer(at: index, digits: 1...2), 1...31 ~= day else { return nil }
    index += 1
    if has(.suffix), line.isGlued(index) { index += 1 }
    return day
  }

  /// `six`, `twenty-fifth`; no noun follows that it would count, but one of the day's own in `a May six meeting`.
  private mutating func spelledDay() -> Int? {
    let isOfOne =
      line.has(.article, at: index - 2) || line.isMark(".", at: index - 1) && line.has(.article, at: index - 3)
    guard let day = spelledNumber() ?? take(.number)?.number, 1...31 ~= day else { return nil }
    return (endsPhrase || isOfOne && token?.kind == .word) && !line.isMark("-", at: index) ? day : nil
  }

  /// `fifth`, `twenty-fifth`, `twenty-five`.
  private mutating func spelledNumber() -> Int? {
    let tens = attempt { (reader: inout TimeReader) -> Int? in
      guard let tens = reader.take(.number), tens.number == 20 || tens.number == 30 else { return nil }
      _ = reader.skipHyphen()
      return reader.has(.number) || reader.has(.ordinal) ? tens.number : nil
    }
    guard let ones = take(.ordinal) ?? (tens == nil ? nil : take(.number)) else { return nil }
    let day = ones.number + (tens ?? 0)
    return 1...31 ~= day ? day : nil
  }

  /// No noun follows that what was read would belong to: a mark, a preposition or a verb does.
  var endsPhrase: Bool {
    guard let token, token.kind != .mark else { return true }
    let ends: TimeRoles = [.opener, .and, .pastCue, .futureCue, .at, .inTheDay, .the, .article, .that]
    if line.roles(at: index).meets(ends) || isPastForm { return true }
    switch line.lexicon.roles.grammar.role(token) {
    case .pronoun, .auxiliary, .clause: return true
    default: return false
    }
  }

  /// `opened`: a word in lower case that ends in `ed`.
  var isPastForm: Bool {
    guard let token, token.kind == .word, !token.isCapitalized, token.range.count > 4 else { return false }
    return line.text.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
  }

  /// `'s`, or the ` s` that wires leave of it.
  @discardableResult
  mutating func skipPossessive() -> Bool {
    attempt { (reader: inout TimeReader) -> Bool? in
      reader.skip(mark: "'")
      guard let token = reader.token, token.range.count == 1,
        reader.line.text.bytes[token.range.lowerBound] | 32 == 115
      else { return nil }
      reader.index += 1
      return true
    } ?? false
  }

  /// `early`, `mid-`, `late in`, `the end of`.
  mutating func portion() -> DateForm.Portion? {
    attempt { reader in
      if let sense = reader.take(.portion) {
        if !reader.skipHyphen() { reader.skip(.inTheDay) }
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
