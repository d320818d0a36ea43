/// Finds the name that a misspelt one was meant to be.
package struct Spelling: Sendable {
  private let names: [String]

  package init(_ names: [String]) {
    self.names = names
  }

  /// The nearest name that is at most two letters off, and not a third of the word: `sorces` → `sources`.
  package func nearest(to word: String) -> String? {
    let typed = Array(word.utf8)
    let ranked = names.map { name in (name: name, distance: distance(typed, Array(name.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= min(2, max(1, typed.count / 3)) ? best.name : nil
  }

  /// Levenshtein's, in which two letters swapped count once.
  private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for row in 1..<(left.count + 1) {
      var line = [row]
      for column in 1..<(right.count + 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(rows[row - 1][column] + 1, line[column - 1] + 1, rows[row - 1][column - 1] + cost)
        let swapped =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
        if swapped { least = min(least, rows[row - 2][column - 2] + 1) }
        line.append(least)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
