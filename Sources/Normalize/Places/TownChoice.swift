/// Which town a name stands for, or those between which the text and their size leave it open.
package struct TownChoice: Sendable, Hashable {
  /// Nil where it is open, or where no town is meant.
  package let town: Town?
  /// Of several that it may be: the likelier before the others.
  package let rivals: [Town]

  package static let none = TownChoice(town: nil, rivals: [])

  /// The country that it lies in whichever it is; alpha-2 of today.
  package var country: String? {
    if let town { return town.country }
    guard let first = rivals.first, rivals.allSatisfy({ $0.country == first.country }) else { return nil }
    return first.country
  }

  private init(town: Town?, rivals: [Town]) { (self.town, self.rivals) = (town, rivals) }

  /// The one that is clearly greater than the others. A spelling of another town weighs a tenth of a town's own name: `Abadan`
  /// is seldom Ibadan. What lies beside a town and has its name is part of it.
  init(own: [Town], others: [Town]) {
    let weighed = own.map { ($0, $0.population) } + others.map { ($0, $0.population / 10) }
    let ordered = weighed.sorted { $0.1 > $1.1 }
    guard let first = ordered.first else {
      self = .none
      return
    }
    let rivals = ordered.dropFirst().filter { rival in
      rival.1 * TownChoice.clear > first.1 && rival.0.point.distance(to: first.0.point) > TownChoice.beside
    }
    self.init(town: rivals.isEmpty ? first.0 : nil, rivals: rivals.isEmpty ? [] : [first.0] + rivals.map(\.0))
  }

  /// So many times as many people settle it.
  private static let clear = 5
  /// In km.
  private static let beside = 50.0
}
