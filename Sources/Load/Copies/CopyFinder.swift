/// How much was looked at to find copies.
struct CopyWork: Sendable, Hashable {
  /// Stories seen under a key that others have too.
  var meetings = 0
  /// Pairs whose words were compared.
  var comparisons = 0
}

/// Finds the stories of the store that are one.
///
/// Stories meet where a band of their MinHash signatures is equal. Under a key they stand by the time that they were sent, and
/// each is compared with those right before it only: a copy follows soon, and a daily report with thousands of others of the
/// same words costs no more than the rest. What is joined to something joined is one group.
struct CopyFinder {
  /// So many stories before it under one key each story is compared with.
  private static let reach = 4

  private let store: CopyStore
  private(set) var work = CopyWork()

  init(_ store: CopyStore) {
    self.store = store
  }

  /// Groups of two stories or more, as rows of the store.
  mutating func groups() throws(LoadError) -> [[Int]] {
    var (meetings, before) = (0, [(row: Int, moment: Double?)]())
    try store.eachMeeting { (row, moment, isFirst) throws(LoadError) in
      meetings += 1
      if isFirst { before = [] }
      for other in before where !CopyFinder.areFar(other.moment, moment) { try store.putPair(other.row, row) }
      before = before.suffix(CopyFinder.reach - 1) + [(row, moment)]
    }
    work.meetings += meetings
    return try joined().groups
  }

  private static func areFar(_ one: Double?, _ two: Double?) -> Bool {
    guard let one, let two else { return false }
    return abs(one - two) > CopyTest.fortnight
  }

  private mutating func joined() throws(LoadError) -> CopyForest {
    var (forest, comparisons) = (CopyForest(), 0)
    var last: CopyGroup.Story?
    try store.eachPair { (one, two) throws(LoadError) in
      if forest.areJoined(one, two) { return }
      let known = last.flatMap { $0.row == one ? $0 : nil }
      let first: CopyGroup.Story
      if let known { first = known } else { first = try store.story(one) }
      last = first
      let second = try store.story(two)
      comparisons += 1
      if CopyTest.accepts(first, second) { forest.join(one, two) }
    }
    work.comparisons += comparisons
    return forest
  }
}
