import Extract

/// What the extract stage is asked for.
package struct MentionSelection: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let figures = MentionSelection(rawValue: 1)
  package static let times = MentionSelection(rawValue: 2)
  /// What the figures are of.
  package static let roles = MentionSelection(rawValue: 4)
  package static let all: MentionSelection = [.figures, .times, .roles]

  package static let names = ["figures", "times", "roles"]

  package init?(name: String) {
    guard let index = MentionSelection.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: 1 << index)
  }

  /// Leaves out what was not asked for; roles alone are no mentions, so they bring their figures.
  package func select(_ extracted: ExtractedArticle) -> ExtractedArticle {
    if self == .all || extracted.mentions.allSatisfy({ isWanted($0) && (contains(.roles) || $0.roles.isEmpty) }) {
      return extracted
    }
    var selected = extracted
    selected.mentions = []
    var places: [Int: Int] = [:]
    for (index, mention) in extracted.mentions.enumerated() where isWanted(mention) {
      places[index] = selected.mentions.count
      selected.mentions.append(mention)
    }
    for index in selected.mentions.indices {
      selected.mentions[index].restates = selected.mentions[index].restates.flatMap { places[$0] }
      if !contains(.roles) { selected.mentions[index].roles = [] }
    }
    return selected
  }

  private func isWanted(_ mention: Mention) -> Bool {
    mention.kind.isTime ? contains(.times) : contains(.figures) || contains(.roles)
  }
}
