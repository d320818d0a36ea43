import Lexicon

/// Counts of a story's figures which have the same value of a field. What was taken over for want of another has no vote,
/// and no support of those that it was taken from.
struct StoryVotes {
  /// Values of a field that are told apart; a story with more has no opinion on the others.
  private static let most = 32

  /// The finder's score of what votes.
  private static let least = 0.6

  private struct Ballot {
    var values: [UInt64] = []
    var counts: [Int] = []
    var total = 0

    /// The place of a value among those counted.
    mutating func add(_ value: UInt64) -> Int {
      total += 1
      if let place = values.firstIndex(of: value) {
        counts[place] += 1
        return place
      }
      guard values.count < StoryVotes.most else { return -1 }
      values.append(value)
      counts.append(1)
      return values.count - 1
    }

    func traits(of place: Int) -> TraitSet {
      let share = place < 0 ? 0 : Double(counts[place]) / Double(total)
      var traits: TraitSet = []
      traits.insert(.agreed, if: share >= 0.9)
      traits.insert(.most, if: share >= 0.5)
      traits.insert(.few, if: total < 3)
      return traits
    }
  }

  /// One a field, and the last of signs, whose field is the measure.
  private var ballots = [Ballot](repeating: Ballot(), count: ConfidenceTable.Field.allCases.count + 1)
  /// Of each role that votes, in reading order: its field's ballot and its value's place there.
  private var cast: [(ballot: Int32, place: Int32)] = []

  init(_ drafts: [Draft], _ table: ConfidenceTable, _ article: Article) {
    for draft in drafts {
      for role in draft.mention.roles {
        guard let field = role.name.rated, table.asksVotes(of: field) else { continue }
        let ballot = Int32(role.name == .sign ? ballots.count - 1 : field.place)
        let votes = role.confidence >= StoryVotes.least
        let place = votes ? ballots[Int(ballot)].add(StoryVotes.value(of: role, in: article)) : -1
        cast.append((ballot, Int32(place)))
      }
    }
  }

  func traits(of vote: Int) -> TraitSet { ballots[Int(cast[vote].ballot)].traits(of: Int(cast[vote].place)) }

  /// The hash of the role's code, else of its words, small letters and capitals alike.
  private static func value(of role: Role, in article: Article) -> UInt64 {
    if let value = role.value { return hash(value.utf8) }
    guard let span = role.span else { return 0 }
    return hash(article.bytes(of: span.field)[span.range])
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
