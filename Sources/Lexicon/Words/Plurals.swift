/// English plurals: by their endings, and by a table of those that have none.
package struct Plurals: Sendable {
  /// nil marks a word that looks like a plural and is none.
  private let irregular: [String: String?]

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("plurals")
    let (plural, singular) = (try table.column("plural"), try table.column("singular"))
    var irregular: [String: String?] = [:]
    for row in table.rows {
      let word = singular.text(row)
      irregular[plural.text(row).lowercased()] = word.isEmpty ? .some(nil) : .some(word)
    }
    self.irregular = irregular
  }

  /// `bales`, `people`; not `gas`, `glass`, `this`.
  package func isPlural(_ word: String) -> Bool {
    let word = word.lowercased()
    if let known = irregular[word] { return known != nil }
    if word.count > 4, word.hasSuffix("men") { return true }
    return word.count > 3 && word.hasSuffix("s") && !Plurals.unmarked.contains { word.hasSuffix($0) }
  }

  /// `bales` → `bale`, `companies` → `company`, `boxes` → `box`, `men` → `man`; other words as they are.
  package func singular(_ word: String) -> String {
    if let known = irregular[word] { return known ?? word }
    guard isPlural(word) else { return word }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes", "zes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let unmarked = ["ss", "us", "is"]
}
