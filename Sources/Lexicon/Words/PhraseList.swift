/// The phrases of the tables before they are indexed, in the order of the tables.
package struct PhraseList: Sendable {
  struct Phrase: Sendable {
    let spelling: [UInt8]
    let sense: Sense
    let letters: LetterCase
  }

  private(set) var phrases: [Phrase] = []

  package init() {}

  package mutating func add(_ phrase: String, _ sense: Sense, letters: LetterCase = .any) {
    phrases.append(Phrase(spelling: Array(phrase.utf8), sense: sense, letters: letters))
  }
}
