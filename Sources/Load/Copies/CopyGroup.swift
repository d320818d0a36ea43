/// Stories that are one, in the order in which they were sent, and the one that speaks for all.
struct CopyGroup {
  struct Story: Sendable {
    let row: Int
    let source: String
    let id: String
    /// `updated`, else `published`, else empty.
    let sent: String
    let print: StoryPrint
    let shingles: StoryShingles
    /// Of `sent`: `StoryMoment`.
    let moment: Double?

    init(row: Int, source: String, id: String, sent: String, print: StoryPrint) {
      (self.row, self.source, self.id, self.sent, self.print) = (row, source, id, sent, print)
      (shingles, moment) = (StoryShingles(print.text), StoryMoment.days(sent))
    }
  }

  let stories: [Story]
  let lead: Story

  /// The newest correction or update leads; without one, the newest story of the outlet that was first, for who writes
  /// again has looked again. Nil of no stories.
  init?(_ stories: [Story]) {
    let ordered = stories.sorted { left, right in
      (left.sent, left.source, left.id) < (right.sent, right.source, right.id)
    }
    guard let first = ordered.first else { return nil }
    self.stories = ordered
    let revisions = ordered.filter { $0.print.mark == .update || $0.print.mark == .correction }
    let own = ordered.filter { $0.source == first.source && !first.source.isEmpty && $0.print.mark != .again }
    lead = revisions.last ?? own.last ?? first
  }

  /// Lead first, then the newest first: who finds a figure again, finds it in the story that knew more.
  var ranked: [Story] { [lead] + stories.reversed().filter { $0.row != lead.row } }

  /// Whether the lead was sent to put right or to complete what the story says; who reprints the story later still reprints
  /// what was wrong.
  func isRevised(_ story: Story) -> Bool {
    guard story.row != lead.row else { return false }
    return lead.print.mark == .update || lead.print.mark == .correction || story.source == lead.source
  }
}
