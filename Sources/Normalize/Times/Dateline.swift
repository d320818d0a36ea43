import Extract

/// Where and when a story says that it was written: `LIMA, March 3 -`. Its day is the article's, no time that the text speaks of.
struct Dateline {
  /// The article's list of mentions has its day here.
  let mention: Int?
  private let text: [UInt8]

  init(_ extracted: ExtractedArticle) {
    let text = extracted.article.text
    self.text = text
    mention = extracted.mentions.firstIndex { mention in
      mention.kind == .date && mention.span.field == .text && mention.span.start < 120
        && Dateline.opensStory(text, behind: Int(mention.span.end))
    }
  }

  /// The town before the first comma, bracket or digit, where it is in capitals: `LIMA`.
  var town: String? {
    let head = text.prefix(40).drop { $0 <= 32 }
    guard let end = head.firstIndex(where: { ",(-_".utf8.contains($0) || $0 &- 48 < 10 }) else { return nil }
    let name = head[..<end]
    guard name.count > 2, name.allSatisfy({ $0 &- 65 < 26 || $0 >= 128 || " .'".utf8.contains($0) }) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  /// The article's day, of a feed that gives none (nil) or the year alone, or year and month (`1987-03`).
  func day(_ published: String?, _ mentions: [Mention]) -> CalendarDay? {
    guard let mention, let notation = mentions[mention].time?.notation,
      case .date(let form) = TimeForm(notation: notation), case .day(let month, let day) = form.part
    else { return nil }
    let known = (published ?? "").split(separator: "-").map { Int($0) ?? 0 }
    if known.count > 1, known[1] != month { return nil }
    switch form.base {
    case .year(let year): return known.isEmpty || known[0] == year ? CalendarDay(year, month, day) : nil
    case .open: return known.first.flatMap { CalendarDay($0, month, day) }
    default: return nil
    }
  }

  /// A dash, with blanks or a bracket before it: ` -`, ` (AP) _`, ` --`.
  private static func opensStory(_ text: [UInt8], behind end: Int) -> Bool {
    var rest = text[end...].prefix(24).drop { $0 == UInt8(ascii: " ") }
    guard rest.startIndex > end else { return false }
    if rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
      rest = rest[(close + 1)...].drop { $0 == UInt8(ascii: " ") }
    }
    return rest.starts(with: "-".utf8) || rest.starts(with: "_".utf8) || rest.starts(with: "\u{2013}".utf8)
      || rest.starts(with: "\u{2014}".utf8)
  }
}
