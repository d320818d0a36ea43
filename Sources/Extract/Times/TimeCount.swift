import Lexicon

/// How many units a duration or a distance in time has.
struct TimeCount: Sendable, Hashable {
  /// nil where the text says only that they are several.
  let value: ExactDecimal?

  static let vague = TimeCount(value: nil)

  func duration(_ unit: TimeUnit) -> String {
    guard let value else { return unit == .decade ? "PXY" : unit.duration("X") }
    if unit == .hour, value.exponent < 0, let minutes = minutes(of: value) { return minutes }
    return unit.duration(value.description)
  }

  /// 5.5 hours → `PT5H30M`.
  private func minutes(of hours: ExactDecimal) -> String? {
    guard let all = hours.multiplied(by: ExactDecimal(60)), let minutes = all.whole, minutes % 60 != 0 else {
      return nil
    }
    return "PT" + (minutes >= 60 ? "\(minutes / 60)H" : "") + "\(minutes % 60)M"
  }

  var whole: Int? { value?.whole }
}

extension ExactDecimal {
  /// The number where it is whole and small.
  var whole: Int? {
    guard exponent >= 0, exponent < 6, abs(significand) < 1_000_000 else { return nil }
    return (0..<exponent).reduce(Int(significand)) { value, _ in value * 10 }
  }
}

extension TimeReader {
  /// `three`, `18`, `5 1/2`, `twenty-five`, `two and a half`, `a`, `a couple of`, `several`.
  mutating func count() -> TimeCount? {
    attempt { reader in reader.figures() ?? reader.spelled() ?? reader.vagueCount() }
  }

  private mutating func figures() -> TimeCount? {
    guard has(.numeral), let token, let value = ExactDecimal(digits: line.text.bytes, in: token.range) else {
      return nil
    }
    index += 1
    if let half = fraction() { return TimeCount(value: value.adding(half)) }
    return TimeCount(value: value)
  }

  /// `1/2` or `-1/2` behind a whole number.
  private mutating func fraction() -> ExactDecimal? {
    attempt { reader in
      reader.skip(mark: "-")
      guard let top = reader.line.integer(at: reader.index, digits: 1...1), top > 0,
        reader.line.isMark("/", at: reader.index + 1),
        let bottom = reader.line.integer(at: reader.index + 2, digits: 1...1), bottom > top
      else { return nil }
      reader.index += 3
      return ExactDecimal(top).divided(by: ExactDecimal(bottom))
    }
  }

  private mutating func spelled() -> TimeCount? {
    guard let first = take(.number) else { return article() }
    var value = first.number
    if 20...90 ~= value, value % 10 == 0 {
      let ones = attempt { (reader: inout TimeReader) -> Int? in
        _ = reader.skipHyphen()
        guard let next = reader.take(.number), 1...9 ~= next.number else { return nil }
        return next.number
      }
      value += ones ?? 0
    }
    if value < 100, let hundred = line.sense(.number, at: index), hundred.number == 100 {
      index += 1
      value *= 100
    }
    return TimeCount(value: withHalf(ExactDecimal(value)))
  }

  /// `and a half`.
  private mutating func withHalf(_ value: ExactDecimal) -> ExactDecimal? {
    let hasHalf = attempt { (reader: inout TimeReader) -> Bool? in
      _ = reader.skipHyphen()
      guard reader.skip(.and) else { return nil }
      _ = reader.skipHyphen()
      guard reader.skip(.article) else { return nil }
      _ = reader.skipHyphen()
      return reader.skip(.half) ? true : nil
    }
    return hasHalf == nil ? value : value.adding(ExactDecimal(significand: 5, exponent: -1))
  }

  private mutating func article() -> TimeCount? {
    guard skip(.article) else { return nil }
    if let sense = take(.vague) { return vague(sense) }
    if let dozen = line.sense(.number, at: index), dozen.number == 12 || dozen.number == 100 {
      index += 1
      return TimeCount(value: ExactDecimal(dozen.number))
    }
    return TimeCount(value: ExactDecimal(1))
  }

  private mutating func vagueCount() -> TimeCount? {
    take(.vague).map { vague($0) }
  }

  private mutating func vague(_ sense: TimeSense) -> TimeCount {
    skip(.of)
    return TimeCount(value: sense.number > 0 ? ExactDecimal(sense.number) : nil)
  }
}
