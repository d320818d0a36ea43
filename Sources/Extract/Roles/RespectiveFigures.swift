import Lexicon

/// `exports of 6 bn and imports of 5 bn, compared with 4 bn and 3 bn respectively`: the earlier levels follow the order
/// of the levels: 4 bn of exports, 3 bn of imports.
struct RespectiveFigures: Sendable {
  func align(_ decisions: inout [Decision], in scene: FigureScene) {
    guard isRespective(scene.reading) else { return }
    let places = decisions.indices.filter { scene.figures[$0].restates == nil && decisions[$0].measure != .other }
    let former = places.filter { decisions[$0].change == .from }
    let levels = places.filter { place in
      decisions[place].change != .from && former.first.map { place < $0 } ?? false
    }
    guard former.count == levels.count, former.count > 1 else { return }
    for (old, new) in zip(former, levels) where scene.figures[old].kind == scene.figures[new].kind {
      take(&decisions[old], from: decisions[new])
    }
  }

  private func isRespective(_ reading: SentenceReading) -> Bool {
    reading.sentence.contains { reading.has(.respectively, at: $0) }
  }

  private func take(_ decision: inout Decision, from other: Decision) {
    decision.measure = other.measure
    for name in [Role.Name.measure, .sign, .reporter, .partner, .commodity] {
      decision.roles.removeAll { $0.name == name }
      decision.inherit(name, from: other)
    }
  }
}
