import Lexicon

/// A day seen from the article's: `today` → `day+0`, `yesterday morning` → `day-1TMO`, `last night` → `day-1TNI`,
/// `the day after tomorrow` → `day+2`, `late last night` → `day-1TNI.END`, `that night` → `ref:day+0TNI`.
///
/// Not the newspaper `USA Today`, not `overnight funds`.
struct DayWordRule: TimeRule {
  let name = "time-day-word"
  let openers: TimeRoles = [.deictic, .shift, .the, .portion, .that]
  let needs: TimeRoles = [.deictic, .dayPart]

  func match(_ reader: TimeReader) -> TimeFound? {
    var reader = reader
    guard let portion = reader.portion() else { return dayWord(reader) ?? partOfDay(reader) ?? dayBeside(reader) }
    if portion == .middle, let part = reader.dayPart() {
      var form = DateForm.shift(.day, 0, fromReference: true)
      form.clock = part
      return TimeFound(reader, date: form, confidence: 0.85)
    }
    guard var found = dayWord(reader) ?? partOfDay(reader), case .date(var form) = found.form else { return nil }
    form.portion = portion
    found.form = .date(form)
    return found
  }

  private func dayWord(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let sense = reader.take(.deictic), var form = DateForm(notation: sense.code) else { return nil }
    if isName(start) { return nil }
    if case .shift(_, _, true) = form.base, !reader.endsPhrase { return nil }
    if let part = reader.dayPart() { form.clock = part }
    return TimeFound(reader, date: form, confidence: 0.97)
  }

  /// `this morning`, `last night`, not `last evenings`.
  private func partOfDay(_ start: TimeReader) -> TimeFound? {
    var reader = start
    let steps = reader.take(.that) == nil ? reader.take(.shift)?.number : 0
    guard let steps, let part = reader.dayPart() else { return nil }
    let fromReference = steps > 0 || start.has(.that)
    var form = DateForm.shift(.day, steps, fromReference: fromReference)
    form.clock = part
    return TimeFound(reader, date: form, confidence: 0.95)
  }

  /// `the day before yesterday`, `the next morning`.
  private func dayBeside(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard reader.skip(.the) else { return nil }
    if let found = partOfDay(reader) { return found }
    guard reader.unit() == .day, reader.has(.opener) || reader.has(.ago) else { return nil }
    let isBefore = reader.line.has(.ago, at: reader.index)
    reader.index += 1
    guard let sense = reader.take(.deictic), let form = DateForm(notation: sense.code),
      case .shift(.day, let steps, _) = form.base
    else { return nil }
    return TimeFound(reader, date: .shift(.day, steps + (isBefore ? -1 : 1)), confidence: 0.97)
  }

  /// A capital in the middle of a sentence, behind an abbreviation.
  private func isName(_ reader: TimeReader) -> Bool {
    guard let token = reader.token, token.isCapitalized, !token.shape.contains(.allCapitals) else { return false }
    guard let before = reader.line.token(reader.index - 1), before.kind == .word else { return false }
    return before.shape.contains(.allCapitals)
  }
}
