/// How a check says what it found: a fixed word, and behind a colon the other claims or the numbers that it is about.
enum CheckFinding {
  /// `balance-does-not-add-up:c1f0…+c2e1…`
  static func about(_ category: String, _ others: [Claim]) -> String {
    category + ":" + others.map(\.id).joined(separator: "+")
  }

  /// Writes the finding on each of the claims, with the ids of the others.
  static func add(_ category: String, to places: [Int], of claims: inout [Claim]) {
    let all = places.map { claims[$0] }
    for place in places {
      let others = all.filter { $0.id != claims[place].id }
      let finding = about(category, others)
      if !claims[place].checks.contains(finding) { claims[place].checks.append(finding) }
    }
  }
}
