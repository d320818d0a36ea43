import Lexicon

/// A shape of tokens that is a time expression. The finder knows no rule by name.
protocol TimeRule: Sendable {
  /// As `explain` prints it: `time-weekday`.
  var name: String { get }
  /// The roles of which a match's first word has one.
  var openers: TimeRoles { get }
  /// The roles of which some word of a match has one; by default its opener.
  var needs: TimeRoles { get }
  /// The expression that begins at the reader's token.
  func match(_ reader: TimeReader) -> TimeFound?
}

extension TimeRule {
  var needs: TimeRoles { openers }
}

/// What a rule found, from the token that it was tried at up to `end`.
struct TimeFound: Sendable {
  var end: Int
  var kind: Kind
  var form: TimeForm
  var number: ExactDecimal?
  /// The lower end of a range: 4 of `four to eight weeks`.
  var lower: ExactDecimal?
  var unit: TimeUnit?
  var confidence = 0.9

  init(_ reader: TimeReader, _ kind: Kind, _ form: TimeForm, confidence: Double = 0.9) {
    end = reader.index
    self.kind = kind
    self.form = form
    self.confidence = confidence
  }

  init(_ reader: TimeReader, date form: DateForm, confidence: Double = 0.9) {
    self.init(reader, form.clock == nil ? .date : .time, .date(form), confidence: confidence)
  }
}
