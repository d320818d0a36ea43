/// How a claim is marked in the text that holds it.
enum MarkStyle {
  /// Bold, underlined and coloured by kind.
  case terminal
  /// `[20 billion dollars]^3`
  case plain

  func mark(_ quote: String, number: Int, isTime: Bool) -> String {
    switch self {
    case .terminal: "\u{1B}[1;4;\(isTime ? 36 : 33)m\(quote)\u{1B}[0m\u{1B}[2m^\(number)\u{1B}[0m"
    case .plain: "[\(quote)]^\(number)"
    }
  }

  func heading(_ words: String) -> String {
    switch self {
    case .terminal: "\u{1B}[1m\(words)\u{1B}[0m"
    case .plain: words
    }
  }
}
