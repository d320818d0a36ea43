/// Joins pairs into groups: union-find over row numbers. Memory holds the stories that have copies, and no others.
struct CopyForest {
  private var parents: [Int: Int] = [:]

  mutating func join(_ one: Int, _ two: Int) {
    let (left, right) = (root(of: one), root(of: two))
    parents[max(left, right)] = min(left, right)
    parents[min(left, right)] = min(left, right)
  }

  func areJoined(_ one: Int, _ two: Int) -> Bool { find(one) == find(two) }

  /// Each group's rows, ascending.
  var groups: [[Int]] {
    Dictionary(grouping: parents.keys.sorted(), by: find).sorted { $0.key < $1.key }.map(\.value)
  }

  private func find(_ row: Int) -> Int {
    var row = row
    while let parent = parents[row], parent != row { row = parent }
    return row
  }

  private mutating func root(of row: Int) -> Int {
    let root = find(row)
    var row = row
    while let parent = parents[row], parent != root {
      parents[row] = root
      row = parent
    }
    return root
  }
}
