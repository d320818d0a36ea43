/// How much of two stories' texts is the same, in runs of four words.
struct StoryOverlap: Sendable, Hashable {
  /// The part of the shorter story's runs that the other one has.
  let containment: Double
  /// The part of both stories' runs that both have (Jaccard).
  let similarity: Double

  init(_ one: StoryShingles, _ two: StoryShingles) {
    let shared = one.shared(with: two)
    let least = min(one.hashes.count, two.hashes.count)
    let all = one.hashes.count + two.hashes.count - shared
    containment = least == 0 ? 0 : Double(shared) / Double(least)
    similarity = all == 0 ? 0 : Double(shared) / Double(all)
  }
}

/// How two stories' words, numbers, names and titles agree, seen from the shorter one.
struct StoryLikeness: Sendable, Hashable {
  /// Words of the shorter text.
  let words: Int
  /// Numbers of the shorter story, and those among them that the other one lacks.
  let numbers, otherNumbers: Int
  /// Names of the shorter story, those that the other one lacks, and those that only the other one has.
  let names, otherNames, newNames: Int
  /// The part of the shorter title's words that the other title has.
  let title: Double
  /// Whether each title opens with a word of the other story.
  let sameSubject: Bool

  init(_ one: StoryPrint, _ two: StoryPrint) {
    let (short, long) = one.text.count > two.text.count ? (two, one) : (one, two)
    words = short.text.count
    numbers = short.text.count { $0.isNumber }
    otherNumbers = StoryLikeness.lacking(short.text, long.text)
    let (names, others) = (StoryLikeness.names(short), StoryLikeness.names(long))
    let (here, there) = (Set((short.title + short.text).map(\.hash)), Set((long.title + long.text).map(\.hash)))
    self.names = names.count
    otherNames = names.count { !there.contains($0) }
    newNames = others.count { !here.contains($0) }
    title = StoryLikeness.overlap(short.title, long.title)
    sameSubject =
      (short.title.first.map { there.contains($0.hash) } ?? true)
      && (long.title.first.map { here.contains($0.hash) } ?? true)
  }

  private static func names(_ story: StoryPrint) -> Set<UInt32> { Set(story.text.filter(\.isName).map(\.hash)) }

  /// How many numbers of one text are not in the other, each as often as it stands there.
  private static func lacking(_ one: [StoryPrint.Word], _ two: [StoryPrint.Word]) -> Int {
    var counts: [UInt32: Int] = [:]
    for word in two where word.isNumber { counts[word.hash, default: 0] += 1 }
    return one.count { word in
      guard word.isNumber else { return false }
      let left = counts[word.hash] ?? 0
      counts[word.hash] = left - 1
      return left <= 0
    }
  }

  private static func overlap(_ one: [StoryPrint.Word], _ two: [StoryPrint.Word]) -> Double {
    let (left, right) = (Set(one.map(\.hash)), Set(two.map(\.hash)))
    let least = min(left.count, right.count)
    return least == 0 ? 1 : Double(left.intersection(right).count) / Double(least)
  }
}
