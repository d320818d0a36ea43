import Lexicon

/// A time expression that was found, by its tokens.
package struct TimeMatch: Sendable, Hashable {
  package var tokens: Range<Int>
  /// `date`, `time`, `duration` or `set`.
  package var kind: Kind
  package var expression: TimeExpression
  /// Of a duration the number in full and its unit (`3`, `year`), where the text gives one.
  package var number: ExactDecimal?
  package var unit: String?
  package var rule: String
  package var confidence: Double
}

/// Finds the time expressions of a sentence.
package struct TimeFinder: Sendable {
  private let lexicon: Lexicon
  private let rules: [(openers: TimeRoles, rule: any TimeRule)]
  private let openers: TimeRoles

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    var openers: TimeRoles = []
    for rule in TimeRules.all { openers.formUnion(rule.openers) }
    self.openers = openers
    rules = TimeRules.all.map { ($0.openers, $0) }
  }

  /// The matches in reading order, none of which overlaps another.
  package func find(in text: TokenizedText, sentence: Range<Int>) -> [TimeMatch] {
    guard let line = TimeLine(text, sentence, lexicon) else { return [] }
    var matches: [TimeMatch] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let match = longest(line, at: index) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private func longest(_ line: TimeLine, at index: Int) -> TimeMatch? {
    let roles = line.roles(at: index)
    let isQuote = line.isMark("'", at: index)
    guard roles.meets(openers) || isQuote else { return nil }
    var best: (found: TimeFound, rule: any TimeRule)?
    for (opening, rule) in rules where opening.meets(roles) || (isQuote && opening.contains(.numeral)) {
      guard let found = rule.match(TimeReader(line, at: index)), found.end > (best?.found.end ?? index) else {
        continue
      }
      best = (found, rule)
    }
    return best.map { match($0.found, $0.rule.name, line, index) }
  }

  private func match(_ found: TimeFound, _ rule: String, _ line: TimeLine, _ start: Int) -> TimeMatch {
    let tokens = start..<found.end
    let form = TimeAim(line, tokens, kind: found.kind).aimed(found.form)
    return TimeMatch(
      tokens: tokens, kind: found.kind, expression: TimeExpression(form), number: found.number,
      unit: found.unit?.rawValue, rule: rule, confidence: found.confidence)
  }
}
