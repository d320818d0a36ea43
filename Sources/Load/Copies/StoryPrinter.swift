import Extract
import Lexicon

/// Takes the print of a story: what its sender put around it is left out.
///
/// - `UPDATE 2-OIL EXPORTS RISE` and `(Corrects figure in second paragraph)` are marks, and so no words of the story.
/// - `SANTOS, March 3 (Agency) - Coffee …` begins with `Coffee`.
/// - `(Reporting by …)` and what follows is left out.
struct StoryPrinter: Sendable {
  private let words: StoryWords
  private let tokenizer = Tokenizer()

  /// A dateline has at most so many tokens; credits begin among so many last ones.
  private static let (dateline, credits) = (20, 60)

  init(_ words: StoryWords) {
    self.words = words
  }

  func print(of article: Article) -> StoryPrint {
    let (title, text) = (tokenizer.tokens(of: article.title), tokenizer.tokens(of: article.text))
    let (titleMark, headline) = mark(at: 0, of: title)
    let (textMark, start) = note(of: text)
    let begin = behindDateline(start, text)
    let (afterMark, begins) = note(of: text, from: begin)
    let body = text[begins..<credit(in: text, from: begins)]
    return StoryPrint(
      mark: [titleMark, textMark, afterMark].max { $0.rawValue < $1.rawValue } ?? .none,
      title: printed(title[headline...], article.title), text: printed(body, article.text))
  }

  /// `CORRECTED-UPDATE 2-`: the marks before a headline, each with its number and the signs that close it.
  private func mark(at start: Int, of tokens: [Token]) -> (mark: StoryPrint.Mark, end: Int) {
    var (mark, end) = (StoryPrint.Mark.none, start)
    while true {
      var next = end
      while next < tokens.count, tokens[next].mark == UInt8(ascii: "(") { next += 1 }
      guard let phrase = words.phrase(at: next, of: tokens), let found = StoryPrint.Mark(phrase.kind) else { break }
      next += phrase.length
      if next < tokens.count, tokens[next].kind == .number { next += 1 }
      guard next < tokens.count, tokens[next].kind == .mark, tokens[next].mark != UInt8(ascii: "'") else { break }
      while next < tokens.count, tokens[next].kind == .mark { next += 1 }
      if found.rawValue > mark.rawValue { mark = found }
      end = next
    }
    return (mark, end)
  }

  /// `(Corrects tonnage in first paragraph)` at the head of a text.
  private func note(of tokens: [Token], from start: Int = 0) -> (mark: StoryPrint.Mark, end: Int) {
    let bracket = UInt8(ascii: "(")
    guard start + 1 < tokens.count, tokens[start].mark == bracket,
      let phrase = words.phrase(at: start + 1, of: tokens), let mark = StoryPrint.Mark(phrase.kind),
      let close = tokens[start...].prefix(StoryPrinter.credits).firstIndex(where: { $0.mark == UInt8(ascii: ")") })
    else { return (.none, start) }
    return (mark, close + 1)
  }

  /// Behind the dash that ends a dateline: names, dates, the agency in brackets, and no common word before it.
  private func behindDateline(_ start: Int, _ tokens: [Token]) -> Int {
    var depth = 0
    for index in tokens.indices[start...].prefix(StoryPrinter.dateline) {
      let token = tokens[index]
      switch token.mark {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        let isDash = token.isSpaced && index + 1 < tokens.count && tokens[index + 1].isSpaced
        if depth == 0, index > start, isDash || token.mark == UInt8(ascii: "_") { return index + 1 }
      default: if depth == 0, token.kind == .word, !token.isCapitalized { return start }
      }
    }
    return start
  }

  private func credit(in tokens: [Token], from start: Int) -> Int {
    let first = max(start, tokens.count - StoryPrinter.credits)
    guard first < tokens.count else { return tokens.count }
    for index in first..<tokens.count {
      let isBracketed = index > start && tokens[index - 1].mark == UInt8(ascii: "(")
      guard isBracketed || tokens[index].shape.contains(.newLine), let phrase = words.phrase(at: index, of: tokens),
        phrase.kind == .credit
      else { continue }
      return isBracketed ? index - 1 : index
    }
    return tokens.count
  }

  /// Marks are left out. A capitalized word is a name where no sentence begins with it.
  private func printed(_ tokens: ArraySlice<Token>, _ bytes: [UInt8]) -> [StoryPrint.Word] {
    var (words, begins) = ([StoryPrint.Word](), true)
    for token in tokens {
      switch token.kind {
      case .mark: begins = begins || StoryPrinter.endsSentence(token.mark)
      case .number:
        var hash = WordHash()
        for byte in bytes[token.range] where byte != UInt8(ascii: ",") { hash.add(byte) }
        words.append(StoryPrint.Word(hash: hash.value, .number))
        begins = false
      case .word:
        let isName = token.isCapitalized && !begins && !token.shape.contains(.newParagraph)
        words.append(StoryPrint.Word(hash: token.hash, isName ? .name : .word))
        begins = false
      }
    }
    return words
  }

  private static func endsSentence(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension StoryPrint.Mark {
  /// Nil of a credit, which is no mark.
  init?(_ kind: StoryWords.Kind) {
    switch kind {
    case .correction: self = .correction
    case .update: self = .update
    case .again: self = .again
    case .credit: return nil
    }
  }
}
