import Normalize

/// Which claim of a list each claim says again: `50 kilometers (31 miles)` → the miles have the kilometers as their root.
struct Restatements {
  private let restated: [String: String]

  /// Only restatements inside the list count: what restates a claim outside it stands for itself.
  init(_ claims: [Claim]) {
    let present = Set(claims.map(\.id))
    var restated: [String: String] = [:]
    for claim in claims {
      if let other = claim.restates, other != claim.id, present.contains(other) { restated[claim.id] = other }
    }
    self.restated = restated
  }

  /// The id of the first statement of it; its own where it restates nothing, or in the end itself.
  func root(of claim: Claim) -> String {
    var id = claim.id
    var steps = 0
    while let next = restated[id], steps < restated.count {
      if next == claim.id { return next }
      id = next
      steps += 1
    }
    return id
  }
}
