import Lexicon

/// Finds the crossing, port or region that goods pass: `through the Bashmagh border point`, `the port of Rotterdam`.
struct PlaceFinder: Sendable {
  private let lexicon: Lexicon
  private let names: PlaceName

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    names = PlaceName(lexicon: lexicon)
  }

  func assign(
    to decision: inout Decision, _ place: Int, in scene: FigureScene, areas: [PartyUse], earlier: [Decision]
  ) {
    guard decision.measure != .other, decision.measure != .distance else { return }
    if let run = crossing(scene.figures[place], scene.reading) {
      decision.set(
        Role(.place, value: nil, span: scene.reading.span(run), rule: "through-place", confidence: 0.88))
    } else if let use = region(of: decision, scene, areas) {
      decision.set(
        Role(
          .place, value: use.area?.region, span: scene.reading.span(use.tokens), rule: "region", confidence: 0.85))
    } else if let number = decision.shares, number < earlier.count {
      decision.inherit(.place, from: earlier[number])
    }
  }

  /// A crossing, port or way with its name, on a preposition or as the subject, in the figure's sentence.
  private func crossing(_ figure: SceneFigure, _ reading: SentenceReading) -> Range<Int>? {
    let cues = reading.places.filter { isPassed(lexicon.roles.placeNouns.place($0.row)) }
    let ordered = cues.sorted { distance($0, figure) < distance($1, figure) }
    return ordered.lazy.compactMap { names.closed(by: $0, in: reading) }.first
  }

  private func isPassed(_ place: PlaceNouns.Place) -> Bool { place == .crossing || place == .port || place == .way }

  private func distance(_ cue: Cue, _ figure: SceneFigure) -> Int {
    abs(cue.tokens.lowerBound - figure.tokens.lowerBound)
  }

  /// A region of a country that is one of the two sides.
  private func region(of decision: Decision, _ scene: FigureScene, _ areas: [PartyUse]) -> PartyUse? {
    let sides = [decision.role(.reporter)?.span, decision.role(.partner)?.span]
    return areas.first { $0.isRegion && sides.contains(scene.reading.span($0.tokens)) }
  }
}
