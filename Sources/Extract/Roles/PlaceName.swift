import Lexicon

/// Reads names of places: `Bashmagh border point`, `port of Rotterdam`, `city of Sulaimaniya`.
struct PlaceName: Sendable {
  let lexicon: Lexicon

  /// A capitalized run with the place noun that closes it, which ends with a cue: `the Bashmagh border crossing`.
  func closed(by cue: Cue, in reading: SentenceReading) -> Range<Int>? {
    var start = cue.tokens.lowerBound
    while reading.isName(start - 1), reading.grammar(start - 1) != .determiner, !startsSentence(start - 1, reading)
    {
      start -= 1
    }
    if start < cue.tokens.lowerBound { return start..<cue.tokens.upperBound }
    return opened(by: cue, in: reading)
  }

  /// `port of Rotterdam`, `Port Hedland`.
  private func opened(by cue: Cue, in reading: SentenceReading) -> Range<Int>? {
    let end = cue.tokens.upperBound
    let begin = reading.grammar(end) == .of ? end + 1 : end
    guard reading.isName(begin), reading.grammar(begin) == nil,
      begin > end || reading.isName(cue.tokens.lowerBound)
    else { return nil }
    return cue.tokens.lowerBound..<names(from: begin, in: reading)
  }

  /// The end of a run of names: `Port Harcourt`, `Pointe-Noire`.
  func names(from start: Int, in reading: SentenceReading) -> Int {
    var end = start
    while isPart(end, reading) || (end > start && isDash(end, reading) && isPart(end + 1, reading)) { end += 1 }
    return end
  }

  private func isPart(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isName(index) && reading.grammar(index) == nil
  }

  private func isDash(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.isMark(index, "-") && reading.token(index)?.isSpaced == false
      && reading.token(index + 1)?.isSpaced == false
  }

  /// The names and the place noun that begin at a token: `Galeota Point`, `Bashmagh border crossing`.
  func beginning(at start: Int, in reading: SentenceReading) -> Range<Int>? {
    var end = names(from: start, in: reading)
    guard end > start else { return nil }
    if let cue = reading.places.first(where: { $0.tokens.lowerBound == end }) { end = cue.tokens.upperBound }
    return start..<end
  }

  private func startsSentence(_ index: Int, _ reading: SentenceReading) -> Bool {
    index == reading.sentence.lowerBound && reading.grammar(index) != nil
  }
}
