/// What a time expression says before the article's date resolves it, in an underspecified TIMEX3 notation.
package struct TimeExpression: Sendable, Hashable {
  package let notation: String

  package init(notation: String) {
    self.notation = notation
  }
}
