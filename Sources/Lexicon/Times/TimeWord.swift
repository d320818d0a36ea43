/// One thing that a word does in time expressions: its role with what the table says of it.
package struct TimeSense: Sendable, Hashable {
  package let role: TimeRole
  /// Of a month 1…12, of a weekday 1 = Monday, of a number its value, of a shift the steps.
  package let number: Int
  /// Of a word of the tables its code: `SP`, `TMO`, `day-1`, `P1D`, `year`.
  package let code: String
  package let letters: LetterCase
}

/// A word of the time tables with all that it can do.
package struct TimeWord: Sendable {
  package internal(set) var senses: [TimeSense] = []
  /// The roles it has however it is written, and those that need a capital.
  package internal(set) var roles: TimeRoles = []
  package internal(set) var capitalRoles: TimeRoles = []

  package func sense(_ role: TimeRole) -> TimeSense? {
    senses.first { $0.role == role }
  }

  mutating func add(_ sense: TimeSense) {
    senses.append(sense)
    sense.letters == .any ? roles.insert(sense.role) : capitalRoles.insert(sense.role)
  }
}
