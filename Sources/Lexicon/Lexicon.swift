/// The tables that the program reads text with.
package struct Lexicon: Sendable {
  package var phrases = PhraseIndex()

  package init() throws(TableError) {
  }
}
