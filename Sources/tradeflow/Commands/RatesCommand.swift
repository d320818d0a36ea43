import Lexicon
import Normalize
import Pipeline

/// Imports and shows exchange rates.
struct RatesCommand: Command {
  static let usage = Usage(
    "rates", arguments: "import FILE | show CURRENCY [PERIOD]", count: 1...3,
    summary: "Imports exchange rates into a table of your own, and shows them.",
    options: [
      Option(
        "to", "t", .word("FILE"), help: "import into this table, or show it: tabs, or commas where it ends in .csv"),
      Option(
        "in", "i", .word("CURRENCY"), help: "show the rate in this currency (default: base_currency, else USD)"),
      Option("pipeline", nil, .word("FILE"), help: "the table that this pipeline file names by rates or tables"),
      Option("tables", nil, .word("DIR"), help: "the table rates.tsv of this folder"),
      Option("verbose", "v", help: "print what was imported"),
    ],
    notes: """
      import FILE             the European Central Bank's eurofxref-hist.csv, also zipped, or a monthly table with the
                              columns month, currency, units_per_usd, source; - is standard input
      show CURRENCY           all months that the table has
      show CURRENCY PERIOD    the rate that figures of a time are converted at, with its source: 2017-10, 1987-W11, 1987

      A new table begins with the program's own rates; imported ones come before what it has of the same month. It is
      replaced in one step, and the same file twice changes nothing. Bad rows are set aside with their line and reason:
      exit code 1; no usable row: 65. A month that the file begins within, or has fewer than half of the days of, is set
      aside too (-v tells); the one that it ends within says so in its source, and gives way to the whole month.
      """)

  private enum Action: String, CaseIterable {
    case importing = "import"
    case show
  }

  static func run(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    guard let action = Action(rawValue: typed.arguments[0]) else {
      throw CommandError.unknownAction(
        typed.arguments[0], known: Action.allCases.map(\.rawValue), command: usage.program)
    }
    guard typed.arguments.count > 1 else {
      throw CommandError.missingArgument(action == .show ? "CURRENCY" : "FILE", command: usage.program)
    }
    switch action {
    case .importing:
      if typed.arguments.count > 2 { throw CommandError.extraArgument(typed.arguments[2], command: usage.program) }
      return try importRates(typed.arguments[1], typed, console)
    case .show: return try show(typed, console)
    }
  }

  private static func importRates(_ file: String, _ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let lexicon = try typed.lexicon(pipeline: typed.last("pipeline"))
    let job = RateImport(lexicon: lexicon, target: try target(typed))
    let result = try job.run(file)
    for reject in result.rejects { console.log.print(reject) }
    if typed.has("verbose") || console.log.isTerminal {
      for words in result.setAside { console.log.print(words) }
      let change =
        "\(result.read) rates read, \(result.added) new, \(result.changed) changed, \(result.total) in all"
      console.log.print("\(job.target): \(change)\(result.isWritten ? "" : "; as it was")")
    }
    return result.rejects.isEmpty ? .done : .rejected
  }

  private static func target(_ typed: TypedOptions) throws -> String {
    if let file = try file(typed) { return file }
    if let folder = typed.last("tables") { return folder + (folder.hasSuffix("/") ? "" : "/") + "rates.tsv" }
    if let pipeline = typed.last("pipeline") { return try PipelineReader.ratesFile(of: pipeline) }
    throw CommandError.missingOption("to", command: usage.program)
  }

  /// The table that `--to` names, beside no other option that names one.
  private static func file(_ typed: TypedOptions) throws -> String? {
    guard let file = typed.last("to") else { return nil }
    for other in ["pipeline", "tables"] where typed.last(other) != nil {
      throw CommandError.rivalOptions("to", other, command: usage.program)
    }
    return file
  }

  private static func show(_ typed: TypedOptions, _ console: Console) throws -> ExitCode {
    let lexicon = try typed.lexicon(pipeline: typed.last("pipeline"))
    let settings = try typed.last("pipeline").map { try PipelineReader(lexicon: lexicon).settings(of: $0).settings }
    let currency = try code(typed.arguments[1], lexicon)
    let base = try code(typed.last("in") ?? settings?.baseCurrency ?? "USD", lexicon)
    let converter = CurrencyConverter(
      base: base, rates: try RateBook(lexicon: lexicon, file: file(typed) ?? settings?.ratesFile))
    guard typed.arguments.count > 2 else {
      try console.output.write(ShownRate.months(of: currency, converter))
      return .done
    }
    guard let span = MonthSpan(notation: typed.arguments[2]) else {
      throw CommandError.badArgument(
        typed.arguments[2], expected: "a period, such as 2017-10 or 1987", command: usage.program)
    }
    guard let rate = ShownRate(currency, span, converter) else {
      console.log.print(ShownRate.missing(currency, span, converter))
      return .noInput
    }
    try console.output.write(rate.text)
    return .done
  }

  private static func code(_ word: String, _ lexicon: Lexicon) throws -> String {
    if lexicon.currencies.currency(code: word) != nil { return word }
    throw CommandError.badArgument(word, expected: "an ISO 4217 code, such as EUR", command: usage.program)
  }
}

/// A rate as `rates show` prints it.
struct ShownRate {
  private let currency: String
  private let base: String
  private let conversion: CurrencyConverter.Conversion

  init?(_ currency: String, _ span: MonthSpan, _ converter: CurrencyConverter) {
    guard let conversion = converter.conversion(of: currency, in: span) else { return nil }
    (self.currency, self.base, self.conversion) = (currency, converter.base, conversion)
  }

  /// The rate both ways, its months, and where it is from.
  var text: String {
    """
    rate     1 \(currency) = \(SignificantDigits.text(conversion.rate, 6)) \(base)
    inverse  1 \(base) = \(SignificantDigits.text(1 / conversion.rate, 6)) \(currency)
    period   \(conversion.period ?? "any")
    source   \(conversion.source)

    """
  }

  /// A line a month: month, rate, source.
  static func months(of currency: String, _ converter: CurrencyConverter) -> String {
    let lines = converter.rates.table.months(of: currency).compactMap { month -> String? in
      guard let rate = converter.conversion(of: currency, in: MonthSpan(month, month)) else { return nil }
      return "\(month)\t\(SignificantDigits.text(rate.rate, 6))\t\(rate.source)\n"
    }
    return "month\t\(converter.base)_per_\(currency)\tsource\n" + lines.joined()
  }

  /// `IRR: no rate in 1987-03; the table has none`
  static func missing(_ currency: String, _ span: MonthSpan, _ converter: CurrencyConverter) -> String {
    let lacking = [currency, converter.base].first { code in
      converter.rates.rate(of: code, in: span.first) == nil || converter.rates.rate(of: code, in: span.last) == nil
    }
    let months = converter.rates.table.months(of: lacking ?? currency)
    let has = months.isEmpty ? "none" : "\(months[0]) to \(months[months.count - 1])"
    return "\(lacking ?? currency): no rate in \(span); the table has \(has)"
  }
}
