import Lexicon

/// A time expression that was found, by its tokens.
package struct TimeMatch: Sendable, Hashable {
  package var tokens: Range<Int>
  /// `date`, `time`, `duration` or `set`.
  package var kind: Kind
  package var expression: TimeExpression
  /// Of a duration the number in full and its unit (`3`, `year`), where the text gives one.
  package var number: ExactDecimal?
  /// The lower end of a range: 4 of `four to six weeks`.
  package var lower: ExactDecimal?
  package var unit: String?
  package var rule: String
  package var confidence: Double
}

/// Finds the time expressions of a sentence.
package struct TimeFinder: Sendable {
  private let lexicon: Lexicon
  private let rules: [any TimeRule] = TimeRules.all
  /// Of each rule, and of all together.
  private let openings: [TimeRoles]
  private let openers: TimeRoles

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    var openers: TimeRoles = []
    for rule in rules { openers.formUnion(rule.openers) }
    self.openers = openers
    openings = rules.map(\.openers)
  }

  /// The matches in reading order, none of which overlaps another.
  package func find(in text: TokenizedText, sentence: Range<Int>) -> [TimeMatch] {
    guard let line = TimeLine(text, sentence, lexicon) else { return [] }
    var matches: [TimeMatch] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if opens(line, at: index), let match = longest(line, at: index) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private func opens(_ line: TimeLine, at index: Int) -> Bool {
    line.roles(at: index).meets(openers) || line.isMark("'", at: index)
  }

  private func longest(_ line: TimeLine, at index: Int) -> TimeMatch? {
    let roles = line.roles(at: index)
    let wanted = line.isMark("'", at: index) ? roles.union(.numeral) : roles
    var best: (found: TimeFound, rule: Int)?
    for place in openings.indices where openings[place].meets(wanted) {
      guard let found = rules[place].match(TimeReader(line, at: index)), found.end > (best?.found.end ?? index)
      else { continue }
      best = (found, place)
    }
    return best.map { match($0.found, rules[$0.rule].name, line, index) }
  }

  private func match(_ found: TimeFound, _ rule: String, _ line: TimeLine, _ start: Int) -> TimeMatch {
    let tokens = start..<found.end
    let form = TimeAim(line, tokens, kind: found.kind).aimed(found.form)
    return TimeMatch(
      tokens: tokens, kind: found.kind, expression: TimeExpression(form), number: found.number,
      unit: found.unit?.rawValue, rule: rule, confidence: found.confidence)
  }
}
