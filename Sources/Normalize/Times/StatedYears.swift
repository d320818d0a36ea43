import Extract
import Lexicon

/// The months in which split years begin, where the text says so itself: `1987/88 (Apr-Mar)`, `July/June 1986/87`, `fiscal 1987/88
/// starting April 1`, `1986/87 sugar year ending September 30`. They count for all split years of the story behind them, and for those before the first.
struct StatedYears {
  private var months: [(mention: Int, month: Int)] = []

  init(_ extracted: ExtractedArticle, edges: YearEdges) {
    let mentions = extracted.mentions
    // Of `1986/87 sugar year ending September 30` the year itself, and its last day.
    let times = mentions.indices.filter { mentions[$0].time != nil && mentions[$0].kind != .duration }
    for (first, second) in zip(times, times.dropFirst()) {
      let pair = (mentions[first], mentions[second])
      guard pair.0.span.field == pair.1.span.field, 0...40 ~= pair.1.span.start - pair.0.span.end else {
        continue
      }
      let gap = extracted.article.bytes(of: pair.0.span.field)[Int(pair.0.span.end)..<Int(pair.1.span.start)]
      if StatedYears.isSplit(pair.0) {
        let month = StatedYears.twelveMonths(pair.1, gap) ?? StatedYears.edge(pair.1, gap, edges)
        if let month { months.append((first, month)) }
      } else if StatedYears.isSplit(pair.1), let month = StatedYears.twelveMonths(pair.0, gap) {
        months.append((second, month))
      }
    }
  }

  /// Of the split year of a mention, or of the period of a figure there; nil where the text says nothing.
  func month(at mention: Int) -> Int? {
    months.last { $0.mention <= mention }?.month ?? months.first?.month
  }

  private static func isSplit(_ mention: Mention) -> Bool {
    guard let notation = mention.time?.notation else { return false }
    return notation.contains("/") && SplitYear(notation: notation) != nil
  }

  /// `Apr-Mar`, with no more than a bracket between.
  private static func twelveMonths(_ mention: Mention, _ gap: ArraySlice<UInt8>) -> Int? {
    guard gap.count <= 3, gap.allSatisfy({ $0 <= 32 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }),
      let notation = mention.time?.notation, case .range(let from, let to) = TimeForm(notation: notation),
      from.base == .open, to.base == .open, case .month(let first) = from.part, case .month(let last) = to.part,
      first % 12 == (last + 1) % 12
    else { return nil }
    return first
  }

  /// `starting April 1`, `ended March`, in the same clause.
  private static func edge(_ mention: Mention, _ gap: ArraySlice<UInt8>, _ edges: YearEdges) -> Int? {
    guard let notation = mention.time?.notation, case .date(let form) = TimeForm(notation: notation),
      !gap.contains(where: { ".;".utf8.contains($0) }),
      let edge = Tokenizer().tokens(of: Array(gap)).lazy.compactMap({ edges.edge($0) }).first
    else { return nil }
    switch (edge, form.part) {
    case (.first, .day(let month, 1)), (.first, .month(let month)): return month
    case (.last, .day(let month, 28...)), (.last, .month(let month)): return month % 12 + 1
    default: return nil
    }
  }
}
