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
  private let needs: [TimeRoles]
  private let openers: TimeRoles

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    var openers: TimeRoles = []
    for rule in rules { openers.formUnion(rule.openers) }
    self.openers = openers
    openings = rules.map(\.openers)
    needs = rules.map(\.needs)
  }

  /// The matches in reading order, none of which overlaps another; with `aroundNumbers` those alone that can hold a number;
  /// `tries` grows by each try of a rule.
  package func find(
    in text: TokenizedText, sentence: Range<Int>, aroundNumbers: Bool = false, counting tries: inout Int
  )
    -> [TimeMatch]
  {
    guard let line = TimeLine(text, sentence, lexicon) else { return [] }
    var matches: [TimeMatch] = []
    var index = sentence.lowerBound
    var number = sentence.lowerBound
    while index < sentence.upperBound {
      if aroundNumbers {
        number = line.number(from: max(number, index))
        index = max(index, number - TimeFinder.reach)
        if index >= sentence.upperBound { break }
      }
      if opens(line, at: index), let match = longest(line, at: index, &tries) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Tokens from the beginning of an expression to the first number in it, or to the word that its rule needs, at most.
  private static let reach = 12

  /// Roles of words that make a time expression only with the next token.
  private static let leading: TimeRoles = [
    .the, .article, .vague, .number, .at, .compared, .exceeding, .approximate, .ordinal, .shift, .portion, .edge,
    .every, .numeral,
  ]

  private func opens(_ line: TimeLine, at index: Int) -> Bool {
    let opening = line.roles(at: index).intersection(openers)
    if opening.isEmpty { return line.isMark("'", at: index) }
    guard opening.isSubset(of: TimeFinder.leading), line.digitCount(at: index) != 4 else { return true }
    return line.continues(at: index + 1)
  }

  private func longest(_ line: TimeLine, at index: Int, _ tries: inout Int) -> TimeMatch? {
    let roles = line.roles(at: index)
    let wanted = line.isMark("'", at: index) ? roles.union(.numeral) : roles
    let ahead = line.roles(from: index, count: TimeFinder.reach)
    var best: (found: TimeFound, rule: Int)?
    for place in openings.indices where openings[place].meets(wanted) && needs[place].meets(ahead) {
      tries += 1
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
      lower: found.lower, unit: found.unit?.rawValue, rule: rule, confidence: found.confidence)
  }
}
