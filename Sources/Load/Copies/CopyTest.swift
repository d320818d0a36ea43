/// Decides whether two stories are the same one: sent twice, by two outlets, shortened, with new paragraphs, or corrected.
///
/// Daily and weekly reports, tables of earnings and notices of bonds share most of their words and are no copies: their
/// numbers, names and days differ. So
/// - half of the shorter story's runs of words stand in the other one, more of a short story or of one under another title;
/// - within a day and a half one number of the shorter story may differ, or a tenth of them (a third under a mark
///   `CORRECTED`); later none; nothing is a copy after a fortnight;
/// - a text of a few words is a copy within a day and a half only;
/// - hardly any name differs, and no name is exchanged for another in a short story.
enum CopyTest {
  /// Days from one story to the other; `unknown` where one has no date.
  private enum Distance {
    case unknown
    case days(Double)
  }

  /// Days after which a story is another one.
  static let fortnight = 14.0
  private static let soon = 1.5
  private static let (fewWords, someWords) = (20, 60)

  static func accepts(_ one: CopyGroup.Story, _ two: CopyGroup.Story) -> Bool {
    let distance = distance(one.moment, two.moment)
    guard near(distance, fortnight) else { return false }
    let overlap = StoryOverlap(one.shingles, two.shingles)
    guard overlap.containment >= leastOfAll else { return false }
    let mark = max(one.print.mark.rawValue, two.print.mark.rawValue)
    return accepts(StoryLikeness(one.print, two.print), overlap.containment, mark: mark, distance)
  }

  private static func accepts(
    _ likeness: StoryLikeness, _ containment: Double, mark: UInt32, _ distance: Distance
  ) -> Bool {
    let isCorrected = mark == StoryPrint.Mark.correction.rawValue
    return containment >= leastContainment(likeness, isMarked: mark > 0)
      && likeness.otherNumbers <= numbersAllowed(likeness, isCorrected: isCorrected, distance)
      && namesAgree(likeness) && (likeness.words >= someWords || likeness.sameSubject)
      && (likeness.words >= fewWords || near(distance, soon))
  }

  private static let leastOfAll = 0.45

  private static func leastContainment(_ likeness: StoryLikeness, isMarked: Bool) -> Double {
    if likeness.words < fewWords { return likeness.title >= 0.8 ? 0.6 : 0.9 }
    if likeness.title >= 0.5 || isMarked { return likeness.words < someWords ? leastOfAll : 0.5 }
    return likeness.words < someWords ? 0.75 : 0.6
  }

  private static func numbersAllowed(
    _ likeness: StoryLikeness, isCorrected: Bool, _ distance: Distance
  ) -> Int {
    guard near(distance, soon) else { return 0 }
    if isCorrected { return max(2, likeness.numbers / 3) }
    return max(1, likeness.numbers / 10)
  }

  /// A name spelt wrong is one that differs; a name that stands for another differs both ways.
  private static func namesAgree(_ likeness: StoryLikeness) -> Bool {
    let exchanged = min(likeness.otherNames, likeness.newNames)
    return likeness.otherNames <= max(1, likeness.names / 6) && exchanged <= likeness.names / 7
  }

  private static func distance(_ one: Double?, _ two: Double?) -> Distance {
    guard let one, let two else { return .unknown }
    return .days(abs(one - two))
  }

  private static func near(_ distance: Distance, _ most: Double) -> Bool {
    switch distance {
    case .unknown: most >= fortnight
    case .days(let days): days <= most
    }
  }
}
