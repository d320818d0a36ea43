import Extract
import Lexicon
import Normalize

/// Finds which claims of a group's stories say the same, and which were put right.
///
/// The stories come by rank, the lead first. A claim is the same as an earlier one of the same words in the same sentence, the
/// second of two such as the second there; in another sentence, as one of the same figure and unit. A claim whose figure no
/// earlier story has, in a sentence that differs in little else, was superseded by the one that stands in its place.
struct ClaimMatcher {
  /// Of one story, by claim id.
  typealias Copies = [String: ClaimCopy]

  private struct Known {
    let row: ClaimRow
    /// Rank of its story.
    let rank: Int
    var sources: [String]
    var articles: [String]
    /// The last story that has said it.
    var lastRank: Int
  }

  private var known: [Known] = []
  private var byWords: [Words: Shelf] = [:]
  private var byFigure: [Figure: Shelf] = [:]
  private var rank = 0

  /// A sentence with more such claims is a table.
  private static let most = 64
  /// Part of a sentence's words that a correction leaves as they were.
  private static let likeness = 0.6

  /// The marks of the story's claims; `isRevised` where the lead puts right what it says.
  mutating func add(_ rows: [ClaimRow], isRevised: Bool) -> Copies {
    var (copies, fresh) = (Copies(), [ClaimRow]())
    defer { rank += 1 }
    var left: [ClaimRow] = []
    for row in rows {
      if let index = ClaimMatcher.take(&byWords[Words(row)], known, rank) {
        note(row, index, &copies)
      } else {
        left.append(row)
      }
    }
    for row in left {
      if let index = ClaimMatcher.take(&byFigure[Figure(row.claim)], known, rank) {
        note(row, index, &copies)
      } else {
        fresh.append(row)
      }
    }
    let superseding = isRevised ? self.superseding(fresh) : [:]
    for row in fresh {
      if let other = superseding[row.claim.id] {
        copies[row.claim.id] = ClaimCopy(supersededBy: other)
      } else {
        append(row)
      }
    }
    return copies
  }

  /// The claims that stand for several stories, as article and claim.
  var leading: [(article: Article, claim: String, copy: ClaimCopy)] {
    known.filter { $0.articles.count > 1 }.map { known in
      (known.row.article, known.row.claim.id, ClaimCopy(sources: known.sources, articles: known.articles))
    }
  }

  private struct Figure: Hashable {
    let kind: Kind
    let lo, hi: ExactDecimal?
    let unit, per, timex: String?

    init(_ claim: Claim) {
      (kind, lo, hi, unit) = (claim.kind, claim.lo, claim.hi, claim.unit)
      (per, timex) = (claim.per, claim.timex)
    }
  }

  /// What stands in the text: the same words in the same sentence say the same, whatever else they were read with.
  private struct Words: Hashable {
    let field: Field
    let isTime: Bool
    let quote, sentence: String

    init(_ row: ClaimRow) {
      (field, isTime, sentence) = (row.claim.field, row.claim.kind.isTime, row.sentence)
      quote = FoldedWords.of(row.claim.quote)
    }
  }

  /// Known claims of one look, in the order in which a story takes them.
  private struct Shelf {
    var indices: [Int] = []
    var next = 0
    /// The story that takes now.
    var rank = 0
  }

  /// The first of the shelf's claims that this story has not said yet.
  private static func take(_ shelf: inout Shelf?, _ known: [Known], _ rank: Int) -> Int? {
    guard var taking = shelf else { return nil }
    if taking.rank != rank { (taking.rank, taking.next) = (rank, 0) }
    defer { shelf = taking }
    while taking.next < taking.indices.count {
      let index = taking.indices[taking.next]
      taking.next += 1
      if known[index].lastRank < rank { return index }
    }
    return nil
  }

  private mutating func note(_ row: ClaimRow, _ index: Int, _ copies: inout Copies) {
    copies[row.claim.id] = ClaimCopy(copyOf: known[index].row.claim.id)
    known[index].lastRank = rank
    if !known[index].sources.contains(row.article.source) { known[index].sources.append(row.article.source) }
    known[index].articles.append(row.article.id)
  }

  private mutating func append(_ row: ClaimRow) {
    let entry = Known(
      row: row, rank: rank, sources: [row.article.source], articles: [row.article.id], lastRank: rank)
    byWords[Words(row), default: Shelf()].indices.append(known.count)
    byFigure[Figure(row.claim), default: Shelf()].indices.append(known.count)
    known.append(entry)
  }

  /// By claim id the lead's claim that stands in its place: of one kind, in the likest sentence, and not said by this story.
  private func superseding(_ fresh: [ClaimRow]) -> [String: String] {
    var (superseding, taken) = ([String: String](), Set<Int>())
    let free = known.indices.filter { known[$0].rank == 0 && known[$0].lastRank < rank }
    guard !free.isEmpty, free.count <= ClaimMatcher.most, fresh.count <= ClaimMatcher.most else { return [:] }
    let sentences = free.map { SentenceWords(known[$0].row) }
    for row in fresh {
      let words = SentenceWords(row)
      let best = free.indices.filter { place in
        let other = known[free[place]].row.claim
        return !taken.contains(place) && other.kind == row.claim.kind && other.field == row.claim.field
          && words.likeness(to: sentences[place]) >= ClaimMatcher.likeness
      }.max { left, right in
        words.likeness(to: sentences[left]) < words.likeness(to: sentences[right])
      }
      guard let best else { continue }
      taken.insert(best)
      superseding[row.claim.id] = known[free[best]].row.claim.id
    }
    return superseding
  }
}

/// The words of a claim's sentence without its figures.
struct SentenceWords {
  private let words: Set<Substring>

  init(_ row: ClaimRow) {
    words = Set(row.sentence.split(separator: " ").filter { word in !word.utf8.contains { $0 &- 48 < 10 } })
  }

  /// The part of both sentences' words that both have; of two sentences without words all.
  func likeness(to other: SentenceWords) -> Double {
    let all = words.union(other.words).count
    return all == 0 ? 1 : Double(words.intersection(other.words).count) / Double(all)
  }
}
