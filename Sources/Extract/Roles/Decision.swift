import Lexicon

/// What a figure turned out to be of, before it is written down as roles.
struct Decision: Sendable {
  var measure: Measure = .other
  var change: Change = .level
  /// The words of the sentence that named the measure; nil where it was taken over from elsewhere.
  var cue: Range<Int>?
  var isVerb = false
  /// The figure of the same sentence whose subject this one shares.
  var shares: Int?
  var roles: [Role] = []
  /// It stands by the way, and others look past it: a number of bystanders, a ship's size.
  var isAside = false
  /// Whether it is told of what has been or is to come; nil of what is agreed.
  var isOutlook: Bool?

  /// It is of a flow or a level of goods, which later sentences go on about; not of a price, a duty, a grant, a bound.
  var isFlow: Bool { ![.price, .tariff, .aid, .capacity, .other, .distance].contains(measure) }

  func role(_ name: Role.Name) -> Role? { roles.first { $0.name == name } }

  mutating func set(_ role: Role) {
    roles.removeAll { $0.name == role.name }
    roles.append(role)
  }

  /// Says of its measure that it is another.
  mutating func settle(on measure: Measure) {
    self.measure = measure
    guard var role = role(.measure) else { return }
    role.value = measure.rawValue
    set(role)
  }

  /// Takes a role over from another figure, a little less surely.
  mutating func inherit(_ name: Role.Name, from other: Decision, factor: Double = 0.95) {
    guard role(name) == nil, var role = other.role(name) else { return }
    role.confidence *= factor
    roles.append(role)
  }
}
