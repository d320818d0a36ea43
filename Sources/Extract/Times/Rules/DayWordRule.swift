import Lexicon

/// A day seen from the article's: `today` → `day+0`, `yesterday morning` → `day-1TMO`, `last night` → `day-1TNI`,
/// `the day after tomorrow` → `day+2`.
struct DayWordRule: TimeRule {
  let name = "time-day-word"
  let openers: TimeRoles = [.deictic, .shift, .the]
  let needs: TimeRoles = [.deictic, .dayPart]

  func match(_ reader: TimeReader) -> TimeFound? {
    dayWord(reader) ?? partOfDay(reader) ?? dayBeside(reader)
  }

  private func dayWord(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let sense = reader.take(.deictic), var form = DateForm(notation: sense.code) else { return nil }
    if let part = reader.dayPart() { form.clock = part }
    return TimeFound(reader, date: form, confidence: 0.97)
  }

  /// `this morning`, `last night`, not `last evenings`.
  private func partOfDay(_ start: TimeReader) -> TimeFound? {
    var reader = start
    guard let shift = reader.take(.shift), let part = reader.dayPart() else { return nil }
    let fromReference = shift.number > 0
    var form = DateForm.shift(.day, shift.number, fromReference: fromReference)
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
}
