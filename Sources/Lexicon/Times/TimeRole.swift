/// What a word can do in a time expression. The tables name the roles; a word may have several.
package enum TimeRole: UInt8, CaseIterable, Sendable {
  case numeral
  case month, weekday, unit, season, dayPart, clockWord, holiday
  case deictic, reference, shift, span, fromReference, every, ago, setWord
  case portion, comparative, approximate, compared, than, least, at
  case article, the, that, same, of, and, opener, vague, more
  case number, ordinal, suffix, clockHalf, oclock, zone
  case fiscal, half, old, long, inTheDay, decadeWord, timeOfYear
  case numbered, countedUnit, pastCue, futureCue
  case forWord, nearWord, edge, pastSpan, beforeAfter, exceeding, verb
  case quarterCode, halfCode, quarterLetter, halfLetter
  case calendarYear, frequency, spanEdge
  /// `far` of `so far`.
  case soFar

  /// Spelling a case out takes microseconds: each once, not once a row.
  private static let named: [Substring: TimeRole] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Substring("\($0)"), $0) })

  init?(name: some StringProtocol) {
    guard let role = TimeRole.named[Substring(name)] else { return nil }
    self = role
  }
}

/// A set of roles in one word of memory.
package struct TimeRoles: Sendable, Hashable, ExpressibleByArrayLiteral {
  package private(set) var bits: UInt64 = 0

  package init(arrayLiteral elements: TimeRole...) {
    for element in elements { insert(element) }
  }

  package var isEmpty: Bool { bits == 0 }

  package mutating func insert(_ role: TimeRole) { bits |= 1 << UInt64(role.rawValue) }

  package mutating func formUnion(_ other: TimeRoles) { bits |= other.bits }

  package func intersection(_ other: TimeRoles) -> TimeRoles {
    var roles = self
    roles.bits &= other.bits
    return roles
  }

  package func isSubset(of other: TimeRoles) -> Bool { bits & ~other.bits == 0 }

  package func union(_ role: TimeRole) -> TimeRoles {
    var roles = self
    roles.insert(role)
    return roles
  }

  @inlinable package func contains(_ role: TimeRole) -> Bool { bits & (1 << UInt64(role.rawValue)) != 0 }

  @inlinable package func meets(_ other: TimeRoles) -> Bool { bits & other.bits != 0 }
}
