import Lexicon

/// A sentence with what its words mean, looked up once for all finders of roles.
struct SentenceReading: Sendable {
  let field: Field
  let text: TokenizedText
  /// Tokens of the field.
  let sentence: Range<Int>
  var areas: [Cue] = []
  var goods: [Cue] = []
  var measures: [Cue] = []
  var changes: [Cue] = []
  var statuses: [Cue] = []
  var speech: [Cue] = []
  var titles: [Cue] = []
  var bearings: [Cue] = []
  var places: [Cue] = []
  /// What the small words do, by their place in the sentence.
  private var grammar: [Grammar?]
  /// Which clause a token belongs to, counted from the sentence's start.
  private var clauses: [Int] = []

  init(field: Field, text: TokenizedText, sentence: Range<Int>, grammar: [Grammar?]) {
    self.field = field
    self.text = text
    self.sentence = sentence
    self.grammar = grammar
    clauses = countClauses()
  }

  func token(_ index: Int) -> Token? { sentence.contains(index) ? text.tokens[index] : nil }

  func grammar(_ index: Int) -> Grammar? {
    sentence.contains(index) ? grammar[index - sentence.lowerBound] : nil
  }

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
      && ["the", "this", "its", "their"].contains(words(index..<index + 1).lowercased())
  }

  /// A `'` and an `s` behind a name.
  func isPossessive(behind index: Int) -> Bool { isMark(index, "'") }

  func clause(of index: Int) -> Int {
    clauses.isEmpty ? 0 : clauses[min(max(index - sentence.lowerBound, 0), clauses.count - 1)]
  }

  /// The tokens of the clause that a token belongs to.
  func clauseRange(of index: Int) -> Range<Int> {
    let number = clause(of: index)
    var (start, end) = (index, index)
    while start > sentence.lowerBound, clause(of: start - 1) == number { start -= 1 }
    while end < sentence.upperBound, clause(of: end) == number { end += 1 }
    return start..<end
  }

  func span(_ tokens: Range<Int>) -> Span { Span(field, text.span(tokens)) }

  func words(_ tokens: Range<Int>) -> String { text.words(tokens) }

  func contains(_ run: Range<Int>, where test: (Int) -> Bool) -> Bool { run.contains(where: test) }

  private func countClauses() -> [Int] {
    var (number, counts) = (0, [Int]())
    counts.reserveCapacity(sentence.count)
    for index in sentence {
      if opensClause(index) { number += 1 }
      counts.append(number)
    }
    return counts
  }

  /// `;`, a dash, and clause words: `while`, `but`, and `and` or `as` behind a comma.
  private func opensClause(_ index: Int) -> Bool {
    if isMark(index, ";") || isMark(index, "_") { return true }
    switch grammar(index) {
    case .clause: return true
    case .and: return isMark(index - 1, ",")
    default: return false
    }
  }
}
