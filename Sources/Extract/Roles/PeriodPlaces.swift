import Lexicon

/// Looks for the time of one figure around it: before it, behind it, behind what it is a part of, at the sentence's head.
struct PeriodPlaces: Sendable {
  let scene: FigureScene
  let place: Int
  /// The times that this figure can cover, in order.
  let times: [TimeCue]
  let lexicon: Lexicon

  private var figure: SceneFigure { scene.figures[place] }
  private var reading: SentenceReading { scene.reading }

  /// `January's 129 mln`, `a 1985 deficit of 900 mln`.
  func attached() -> TimeCue? {
    let start = figure.tokens.lowerBound
    guard let time = times.last(where: { $0.tokens.upperBound <= start }),
      time.tokens.lowerBound >= figure.before.lowerBound
    else { return nil }
    let gap = time.tokens.upperBound..<start
    if gap.isEmpty || reading.isPossessive(behind: gap.lowerBound) { return gap.count <= 5 ? time : nil }
    guard reading.grammar(start - 1) == .of, gap.count <= 5 else { return nil }
    let isNoun = gap.dropLast().allSatisfy { index in
      reading.isWord(index) && [nil, .determiner].contains(reading.grammar(index))
    }
    return isNoun ? time : nil
  }

  /// In the words behind the figure, before the next one; or behind the figure that it is a part of.
  func behind() -> TimeCue? { own(of: place, reach: 2) }

  private func own(of place: Int, reach: Int) -> TimeCue? {
    let figure = scene.figures[place]
    let after = trail(of: place)
    if let time = times.first(where: { $0.tokens.lowerBound >= after.lowerBound }),
      time.tokens.upperBound <= after.upperBound
    {
      let gap = after.lowerBound..<time.tokens.lowerBound
      let crosses = reading.clause(of: time.tokens.lowerBound) - reading.clause(of: figure.tokens.lowerBound)
      if crosses == 0 && gap.count <= 14 || gap.count <= 6 && !namesMeasure(gap) { return time }
    }
    guard reach > 0, place + 1 < scene.figures.count, isPart(place) else { return nil }
    return own(of: place + 1, reach: reach - 1)
  }

  /// The words behind a figure up to the next, past a parenthesis with others: `889 mln (revised from 889.5) in January`.
  private func trail(of place: Int) -> Range<Int> {
    let figure = scene.figures[place]
    let opening = figure.tokens.upperBound
    guard let start = (opening..<opening + 3).first(where: { reading.isMark($0, "(") }),
      start < figure.after.upperBound, figure.after.upperBound < reading.sentence.upperBound,
      let end = (start..<min(start + 12, reading.sentence.upperBound)).first(where: { reading.isMark($0, ")") }),
      figure.after.upperBound < end
    else { return figure.after }
    let next = scene.figures.first { $0.tokens.lowerBound > end }
    return end + 1..<max(end + 1, next?.tokens.lowerBound ?? reading.sentence.upperBound)
  }

  private func namesMeasure(_ gap: Range<Int>) -> Bool {
    reading.measures.within(gap).contains { lexicon.roles.measures.word($0.row).part == .noun }
  }

  /// `three ships of 79,499 tons in January`, `8 pct of the 18 mln dlrs of trade in March`.
  private func isPart(_ place: Int) -> Bool {
    let gap = scene.figures[place].tokens.upperBound..<scene.figures[place + 1].tokens.lowerBound
    guard (1...5).contains(gap.count), !isCompared(gap) else { return false }
    return reading.grammar(gap.lowerBound) == .of || reading.grammar(gap.upperBound - 1) == .of
  }

  /// `output in 1985, 1986 and 1987 was 40, 42 and 45 mln tonnes respectively`: the time in this figure's place.
  func respective() -> TimeCue? {
    guard times.count > 1, reading.sentence.contains(where: { reading.has(.respectively, at: $0) }) else {
      return nil
    }
    for start in times.indices {
      let list = list(from: start)
      guard list.count > 1, let end = list.last?.tokens.upperBound else { continue }
      let figures = scene.figures.indices.filter { scene.figures[$0].tokens.lowerBound >= end }
      guard figures.count == list.count, let index = figures.firstIndex(of: place) else { return nil }
      return list[index]
    }
    return nil
  }

  /// Times with a comma or `and` between them.
  private func list(from start: Int) -> ArraySlice<TimeCue> {
    var end = start
    while end + 1 < times.count {
      let gap = times[end].tokens.upperBound..<times[end + 1].tokens.lowerBound
      guard (1...2).contains(gap.count),
        gap.allSatisfy({ reading.isMark($0, ",") || reading.grammar($0) == .and })
      else { break }
      end += 1
    }
    return times[start...end]
  }

  /// In the words before it, behind the figure before, unless it is that one's own.
  func ahead(_ earlier: [Decision]) -> TimeCue? {
    let time = times.last {
      $0.tokens.upperBound <= figure.tokens.lowerBound && $0.tokens.lowerBound >= figure.before.lowerBound
        && (place == 0
          || reading.clause(of: $0.tokens.lowerBound) == reading.clause(of: figure.tokens.lowerBound))
    }
    guard let time, let last = earlier.last, last.change == .from else { return time }
    return last.role(.period)?.span == reading.span(time.tokens) ? nil : time
  }

  /// The one that opens the sentence.
  func opening() -> TimeCue? {
    guard let time = times.first, time.tokens.lowerBound < reading.sentence.lowerBound + 6 else { return nil }
    return time
  }

  /// Of a change the one behind the level that it led to: `rose 5 pct to 3 mln in March`.
  func ofLevel(_ change: Change) -> TimeCue? {
    guard change == .up || change == .down, place + 1 < scene.figures.count else { return nil }
    let next = scene.figures[place + 1]
    guard next.before.count <= 4 else { return nil }
    return times.first {
      $0.tokens.lowerBound >= figure.tokens.upperBound && $0.tokens.upperBound <= next.after.upperBound
    }
  }

  /// Behind the last of several figures: `40,000 tonnes of zinc and 20,000 of lead last year`.
  func together() -> TimeCue? {
    var place = place
    while place + 1 < scene.figures.count, isListed(place) {
      place += 1
      if let time = own(of: place, reach: 1) { return time }
    }
    return nil
  }

  /// The only time that the clause tells, behind the figure: `9,000 tonnes won rebates of 45 Ecus at today's tender`.
  func only() -> TimeCue? {
    guard times.count == 1, let time = times.first, time.tokens.lowerBound >= figure.tokens.upperBound,
      reading.clause(of: time.tokens.lowerBound) == reading.clause(of: figure.tokens.lowerBound),
      !isCompared(figure.tokens.upperBound..<time.tokens.lowerBound)
    else { return nil }
    return time
  }

  /// The next figure stands beside this one, in the same clause, and is not compared with it.
  private func isListed(_ place: Int) -> Bool {
    let (figure, next) = (scene.figures[place], scene.figures[place + 1])
    let gap = figure.tokens.upperBound..<next.tokens.lowerBound
    guard gap.count <= 12, !isCompared(gap),
      let joint = gap.first(where: { reading.grammar($0) == .and || reading.isMark($0, ",") })
    else { return false }
    return !(joint..<gap.upperBound).contains { [.clause, .that, .auxiliary].contains(reading.grammar($0)) }
  }

  /// What stands behind these words is compared with what stands before them.
  private func isCompared(_ gap: Range<Int>) -> Bool {
    !reading.changes.within(gap).isEmpty
      || gap.contains { [.against, .than, .from].contains(reading.grammar($0)) }
  }
}
