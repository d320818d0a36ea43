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
    let tense = tense(isDay: date.part?.isOneDay ?? false)
    if case .weekday = date.part {
      switch tense {
      case .future, .ahead: return .afterOrSame
      case .perhapsFuture: return .nearestElseAfter
      case .past, nil: return .beforeOrSame
      }
    }
    switch tense {
    case .ahead: return .afterOrSame
    case .future, .perhapsFuture: return .nearestElseAfter
    case .past: return .nearestElseBefore
    case nil: return .nearest
    }
  }

  /// What a clause tells of its time.
  private enum Tense {
    case past, future
    /// Not even of the weeks just gone: `near July`, `cif for June`.
    case ahead
    /// `would`, `plans`: what is reported of the future may be over, too.
    case perhapsFuture
  }

  /// By the nearest cue before the expression in its clause, else the next one behind it; nil where nothing tells.
  private func tense(isDay: Bool) -> Tense? {
    let beside = line.sense(.futureCue, at: tokens.lowerBound - 1)?.code
    if isDay, beside == "beside" || beside == "until", !line.isMark(",", at: tokens.upperBound) { return .future }
    if !isDay, beside == "near" { return .ahead }
    let tense = tenseBefore() ?? tenseBehind()
    return tense == .perhapsFuture && isOwner ? .past : tense
  }

  private func tenseBefore() -> Tense? {
    var index = tokens.lowerBound - 1
    while index >= line.range.lowerBound, !isBoundary(index) {
      if let tense = cue(at: index) { return tense }
      index -= 1
    }
    return nil
  }

  private func tenseBehind() -> Tense? {
    for index in tokens.upperBound..<max(line.range.upperBound, tokens.upperBound) {
      if let tense = cue(at: index) { return tense }
    }
    return nil
  }

  /// `Friday's ruling`: of what is known, and so mostly over.
  private var isOwner: Bool {
    let end = tokens.upperBound
    return line.isMark("'", at: end) && line.isGlued(end) && line.isGlued(end + 1)
      && line.token(end + 1)?.kind == .word
  }

  /// A mark that ends a clause: a comma, a quote, a bracket, a dash.
  private func isBoundary(_ index: Int) -> Bool {
    ",;:\"`(_".utf8.contains(line.mark(at: index))
  }

  private func cue(at index: Int) -> Tense? {
    let roles = line.roles(at: index)
    if roles.contains(.futureCue), let tense = future(at: index) { return tense }
    return roles.contains(.pastCue) || isPastForm(index) ? .past : nil
  }

  private func future(at index: Int) -> Tense? {
    switch line.sense(.futureCue, at: index)?.code {
    case "sure": .future
    case "beforeTo": line.sense(.futureCue, at: index + 1)?.code == "to" ? .future : nil
    case "until": tokens.lowerBound - index > 2 ? .future : nil
    case "terms": index < tokens.lowerBound ? .ahead : nil
    case "beside", "to", "near": nil
    default: .perhapsFuture
    }
  }

  /// `opened`: a word in lower case that ends in `ed`.
  private func isPastForm(_ index: Int) -> Bool {
    guard let token = line.token(index), token.kind == .word, !token.isCapitalized, token.range.count > 4 else {
      return false
    }
    return line.text.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
  }
}

extension DateForm.Part {
  /// A weekday or a day of a month.
  fileprivate var isOneDay: Bool {
    switch self {
    case .weekday, .day, .dayOfMonth: true
    default: false
    }
  }
}
