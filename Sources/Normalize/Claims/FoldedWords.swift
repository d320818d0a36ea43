/// Words as one line: `border\n    crossing ` → `border crossing`.
package enum FoldedWords {
  package static func of(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
