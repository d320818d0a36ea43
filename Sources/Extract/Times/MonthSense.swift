import Lexicon

/// Whether a month's name that stands alone is meant as a month.
struct MonthSense: Sendable {
  let isMonth: Bool

  init(_ line: TimeLine, at place: Int, end: Int, start: Int) {
    let isOpened = line.has(.opener, at: place - 1) || line.has(.the, at: place - 1)
    if line.sense(.month, at: place)?.code == "short" {
      isMonth = line.isMark(".", at: end - 1) && (isOpened || !MonthSense.isName(line, end))
    } else if MonthSense.isOrdinaryWord(line, at: place) {
      isMonth =
        isOpened && !MonthSense.isEvent(line, end) || MonthSense.isBesideMonth(line, place, end)
        || MonthSense.isCapitalMonth(line, place, end)
    } else {
      isMonth = isOpened || !MonthSense.isName(line, end)
    }
  }

  /// `March` and `May` are words of other meanings too: they alone have four or five letters and a lower-case twin.
  private static func isOrdinaryWord(_ line: TimeLine, at place: Int) -> Bool {
    line.sense(.month, at: place)?.code == "word"
  }

  /// A capitalized word right behind it makes it a first name: `April Glaspie`; not a place: `April Illinois`.
  private static func isName(_ line: TimeLine, _ end: Int) -> Bool {
    guard let next = line.token(end), next.kind == .word else { return false }
    guard next.isCapitalized, !next.shape.contains(.allCapitals) else { return false }
    return line.lexicon.phrases.match([.area], in: line.text, at: end) == nil
  }

  /// `its May report`, `March exports`, `MARCH SALES ROSE`: a capital that neither the head of a sentence nor a name explains.
  private static func isCapitalMonth(_ line: TimeLine, _ place: Int, _ end: Int) -> Bool {
    if isEvent(line, end) { return false }
    if let next = line.token(end), next.kind == .word, isGoods(line, end) { return true }
    guard place > line.range.lowerBound, let before = line.token(place - 1), before.kind == .word else {
      return false
    }
    let isFree =
      !before.isCapitalized || place - 1 == line.range.lowerBound && line.lexicon.roles.grammar.role(before) != nil
    return isFree && line.token(place)?.shape.contains(.allCapitals) == false && !isName(line, end)
  }

  /// A measure, goods or a delivery: what monthly figures are of.
  private static func isGoods(_ line: TimeLine, _ place: Int) -> Bool {
    line.lexicon.phrases.match([.measure, .commodity], in: line.text, at: place) != nil
  }

  /// `March for Life`, the name of a march.
  private static func isEvent(_ line: TimeLine, _ end: Int) -> Bool {
    line.has(.forWord, at: end) && line.token(end + 1)?.isCapitalized == true
  }

  private static func isBesideMonth(_ line: TimeLine, _ place: Int, _ end: Int) -> Bool {
    line.has(.and, at: place - 1) || (line.has(.and, at: end) && line.has(.month, at: end + 1))
  }
}
