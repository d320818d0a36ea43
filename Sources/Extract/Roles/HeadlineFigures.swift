import Lexicon

/// A figure of the headline that the story tells again is of the same: `EGYPT BUYS 300,000 TONNES` takes the goods, the
/// seller and the time from `Egypt bought 300,000 tonnes of French flour on Tuesday`.
struct HeadlineFigures: Sendable {
  /// Figures of a headline that are looked for in the story: each is compared with all of the story's.
  private static let most = 50

  func complete(_ drafts: inout [Draft]) {
    for index in drafts.indices.prefix(HeadlineFigures.most) where isTitle(drafts[index]) {
      guard let body = drafts.first(where: { !isTitle($0) && isSame($0.mention, drafts[index].mention) }) else {
        continue
      }
      drafts[index].mention.roles = completed(drafts[index].mention.roles, by: body.mention.roles)
    }
  }

  private func isTitle(_ draft: Draft) -> Bool { draft.mention.span.field == .title }

  private func isSame(_ a: Mention, _ b: Mention) -> Bool {
    !a.kind.isTime && a.kind == b.kind && a.lo == b.lo && a.hi == b.hi && a.unit == b.unit && a.lo != nil
  }

  /// What the headline says itself stays; a measure that it only took over does not.
  private func completed(_ roles: [Role], by body: [Role]) -> [Role] {
    let measure = roles.first { $0.name == .measure }
    guard let told = body.first(where: { $0.name == .measure }) else { return roles }
    if measure?.value != told.value {
      let isWeak = (measure?.confidence ?? 0) < told.confidence && measure?.rule != "measure-before"
      return isWeak ? body.filter { !isSpeaker($0) }.map(carried) : roles
    }
    var completed = roles
    for role in body where !isSpeaker(role) {
      guard let place = completed.firstIndex(where: { $0.name == role.name }) else {
        completed.append(carried(role))
        continue
      }
      if completed[place].confidence < role.confidence * 0.8 { completed[place] = carried(role) }
    }
    return completed
  }

  /// A headline that names no speaker says it itself.
  private func isSpeaker(_ role: Role) -> Bool { role.name == .attributedTo || role.name == .via }

  private func carried(_ role: Role) -> Role {
    var role = role
    role.confidence *= 0.95
    return role
  }
}
