import Lexicon

/// Says of each decided field how sure it is, when all of a story's figures are decided.
///
/// Finders score what they find among other candidates; how often such a cell is right was measured, and stands in
/// `confidences.tsv` by traits that any reader can check: where the words stand, what kind of figure it is, what the story's
/// other figures say.
struct ConfidenceRater {
  private let table: ConfidenceTable
  private let article: Article

  init(_ table: ConfidenceTable, article: Article) {
    self.table = table
    self.article = article
  }

  func rate(_ drafts: inout [Draft]) {
    let votes = StoryVotes(drafts, table, article)
    var (start, vote) = (0, 0)
    while start < drafts.count {
      let end = sentenceEnd(from: start, drafts)
      let sentence = SentenceTraits(drafts[start..<end])
      for index in start..<end where !drafts[index].mention.kind.isTime {
        let figure = FigureTraits(drafts[index].mention, sentence, in: article)
        for place in drafts[index].mention.roles.indices {
          rate(&drafts[index].mention.roles[place], figure, votes, &vote)
        }
      }
      start = end
    }
  }

  private func sentenceEnd(from start: Int, _ drafts: [Draft]) -> Int {
    let (field, sentence) = (drafts[start].mention.span.field, drafts[start].sentence)
    return drafts[start...].firstIndex { $0.sentence != sentence || $0.mention.span.field != field } ?? drafts.count
  }

  private func rate(_ role: inout Role, _ figure: FigureTraits, _ votes: StoryVotes, _ vote: inout Int) {
    guard let field = role.name.rated else { return }
    let listed = table.listed(for: field)
    guard !listed.isEmpty else { return }
    var traits = figure.traits(of: role)
    if table.asksVotes(of: field) {
      traits = TraitSet(rawValue: traits.rawValue | votes.traits(of: vote).rawValue)
      vote += 1
    }
    role.traits = TraitSet(rawValue: traits.rawValue & listed.rawValue)
    role.confidence = table.confidence(in: field, role.traits)
  }
}

extension Role.Name {
  /// The field whose rows of the table weigh it.
  var rated: ConfidenceTable.Field? {
    switch self {
    case .measure, .sign: .measure
    case .change: .change
    case .reporter: .reporter
    case .partner: .partner
    case .commodity: .commodity
    case .period: .period
    case .status: .status
    case .attributedTo: .attributedTo
    case .place, .via, .fromPlace, .toPlace, .bearing: nil
    }
  }
}

/// Figures and times of a sentence.
struct SentenceTraits {
  let traits: TraitSet

  init(_ drafts: ArraySlice<Draft>) {
    let times = drafts.count { $0.mention.kind.isTime }
    let figures = drafts.count - times
    var traits: TraitSet = []
    traits.insert(.several, if: figures > 1)
    traits.insert(.crowded, if: figures > 3)
    traits.insert(.dated, if: times > 0)
    self.traits = traits
  }
}
