import Lexicon

/// The phrases of the role tables in a sentence, by what they say.
struct SentenceCues: Sendable {
  var areas: [Cue] = []
  var goods: [Cue] = []
  var measures: [Cue] = []
  var changes: [Cue] = []
  var statuses: [Cue] = []
  var speech: [Cue] = []
  var titles: [Cue] = []
  var bearings: [Cue] = []
  var places: [Cue] = []
}

/// A sentence with what its words mean, looked up once for all finders of roles, which share it as one reference.
final class SentenceReading: Sendable {
  let field: Field
  let text: TokenizedText
  /// Tokens of the field.
  let sentence: Range<Int>
  let areas: [Cue]
  let goods: [Cue]
  let measures: [Cue]
  let changes: [Cue]
  let statuses: [Cue]
  let speech: [Cue]
  let titles: [Cue]
  let bearings: [Cue]
  let places: [Cue]
  /// What the small words do, by their place in the sentence.
  private let grammar: [Grammar?]
  private let cueWords: CueWords
  /// Which clause a token belongs to, counted from the sentence's start.
  private let clauses: [Int]
  /// The first token of each clause.
  private let openings: [Int]

  init(
    field: Field, text: TokenizedText, sentence: Range<Int>, grammar: [Grammar?], cues: SentenceCues,
    cueWords: CueWords
  ) {
    self.field = field
    self.text = text
    self.sentence = sentence
    self.grammar = grammar
    self.cueWords = cueWords
    (areas, goods, measures) = (cues.areas, cues.goods, cues.measures)
    (changes, statuses, speech) = (cues.changes, cues.statuses, cues.speech)
    (titles, bearings, places) = (cues.titles, cues.bearings, cues.places)
    (clauses, openings) = SentenceReading.countClauses(text, sentence, grammar)
  }

  func token(_ index: Int) -> Token? { sentence.contains(index) ? text.tokens[index] : nil }

  func grammar(_ index: Int) -> Grammar? {
    sentence.contains(index) ? grammar[index - sentence.lowerBound] : nil
  }

  func has(_ cue: CueWord, at index: Int) -> Bool { token(index).map { cueWords.has(cue, $0) } ?? false }

  /// Whether a phrase is one word, and that one.
  func isOne(_ cue: CueWord, _ tokens: Range<Int>) -> Bool { tokens.count == 1 && has(cue, at: tokens.lowerBound) }

  func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard let ascii = mark.asciiValue, let token = token(index) else { return false }
    return token.kind == .mark && token.mark == ascii
  }

  func isWord(_ index: Int) -> Bool { token(index)?.kind == .word }

  func isName(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return token.isCapitalized
  }

  /// `the`, `its`, `this`: it points at something known.
  func isDefinite(_ index: Int) -> Bool {
    if grammar(index) == .possessive { return true }
    return grammar(index) == .determiner
      && has(.definite, at: index)
  }

  /// A `'` and an `s` behind a name.
  func isPossessive(behind index: Int) -> Bool { isMark(index, "'") }

  func clause(of index: Int) -> Int {
    clauses.isEmpty ? 0 : clauses[min(max(index - sentence.lowerBound, 0), clauses.count - 1)]
  }

  /// The tokens of the clause that a token belongs to.
  func clauseRange(of index: Int) -> Range<Int> {
    let number = clause(of: index)
    let start = openings.isEmpty ? index : openings[number]
    let end = number + 1 < openings.count ? openings[number + 1] : sentence.upperBound
    return min(start, index)..<max(end, index)
  }

  func span(_ tokens: Range<Int>) -> Span { Span(field, text.span(tokens)) }

  func words(_ tokens: Range<Int>) -> String { text.words(tokens) }

  func contains(_ run: Range<Int>, where test: (Int) -> Bool) -> Bool { run.contains(where: test) }

  private static func countClauses(_ text: TokenizedText, _ sentence: Range<Int>, _ grammar: [Grammar?])
    -> (clauses: [Int], openings: [Int])
  {
    var (number, counts) = (0, [Int]())
    var openings = [sentence.lowerBound]
    counts.reserveCapacity(sentence.count)
    var isBehindComma = false
    for (index, grammar) in zip(sentence, grammar) {
      let mark = text.tokens[index].mark
      if opensClause(mark, grammar, isBehindComma: isBehindComma) {
        number += 1
        openings.append(index)
      }
      counts.append(number)
      isBehindComma = mark == UInt8(ascii: ",")
    }
    return (counts, openings)
  }

  /// `;`, a dash, and clause words: `while`, `but`, and `and` or `as` behind a comma.
  private static func opensClause(_ mark: UInt8, _ grammar: Grammar?, isBehindComma: Bool) -> Bool {
    if mark == UInt8(ascii: ";") || mark == UInt8(ascii: "_") { return true }
    return grammar == .clause || (grammar == .and && isBehindComma)
  }
}
