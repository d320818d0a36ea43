import Lexicon

/// Which way an open date points, by the tense and the cue words around it: `will meet in April` → after the article's day.
struct TimeAim: Sendable {
  private let line: TimeLine
  private let tokens: Range<Int>
  private let kind: Kind

  init(_ line: TimeLine, _ tokens: Range<Int>, kind: Kind) {
    self.line = line
    self.tokens = tokens
    self.kind = kind
  }

  func aimed(_ form: TimeForm) -> TimeForm {
    guard kind != .set else { return form }
    switch form {
    case .date(let date): return .date(aimed(date))
    case .range(let from, let to): return .range(aimed(from), aimed(to))
    case .anchored(let value, let aim, let date): return .anchored(value, aim, aimed(date))
    default: return form
    }
  }

  private func aimed(_ date: DateForm) -> DateForm {
    guard date.base == .open, date.aim == nil, date.part != nil else { return date }
    var date = date
    date.aim = aim(of: date)
    return date
  }

  private func aim(of date: DateForm) -> DateForm.Aim {
    let isWeekday = if case .weekday = date.part { true } else { false }
    switch tense() {
    case .some(true): return isWeekday ? .afterOrSame : .nearestElseAfter
    case .some(false): return isWeekday ? .beforeOrSame : .nearestElseBefore
    case .none: return isWeekday ? .beforeOrSame : .nearest
    }
  }

  /// Whether the time lies ahead, nil where nothing tells: the nearest cue before the expression in its clause, else the
  /// next one behind it.
  private func tense() -> Bool? {
    var index = tokens.lowerBound - 1
    while index >= line.range.lowerBound, !isBoundary(index) {
      if let future = cue(at: index) { return future }
      index -= 1
    }
    for index in tokens.upperBound..<max(line.range.upperBound, tokens.upperBound) {
      if let future = cue(at: index) { return future }
    }
    return nil
  }

  /// A mark that ends a clause: a comma, a quote, a bracket, a dash.
  private func isBoundary(_ index: Int) -> Bool {
    ",;:\"`(_".utf8.contains(line.mark(at: index))
  }

  private func cue(at index: Int) -> Bool? {
    let roles = line.roles(at: index)
    if roles.contains(.futureCue) { return true }
    if roles.contains(.pastCue) || isPastForm(index) { return false }
    return nil
  }

  /// `opened`: a word in lower case that ends in `ed`.
  private func isPastForm(_ index: Int) -> Bool {
    guard let token = line.token(index), token.kind == .word, !token.isCapitalized, token.range.count > 4 else {
      return false
    }
    return line.text.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
  }
}
