/// Where the figure stands, what it says, and what it converts to.
extension ClaimField {
  static let identity: [ClaimField] = [
    .integer("v", "version of the record: 1") { _ in 1 },
    .text("type", "claim") { _ in "claim" },
    .text("id", "stable id: c and a hash of source, article, field, span and kind") { $0.id },
    .text("article", "id of the article that the claim stands in") { $0.article },
    .text("in", "field that the offsets count in: title or text") { $0.field.rawValue },
    .integer("start", "first character of the quote, in Unicode scalars from 0") { $0.start },
    .integer("end", "character behind the quote's last") { $0.end },
    .text("quote", "the exact words between start and end") { $0.quote },
    .integer("sentence_start", "first character of the sentence around the quote") { $0.sentenceStart },
    .integer("sentence_end", "character behind the sentence's last") { $0.sentenceEnd },
    .text("kind", "money, price, mass, volume …; of time date, time, duration, set") { $0.kind.rawValue },
  ]

  static let value: [ClaimField] = [
    .decimal("lo", "the number in full, in unit; of a range its lower end") { $0.lo },
    .decimal("hi", "the number in full, in unit; of a range its upper end") { $0.hi },
    .text("unit", "unit of the text's own: USD, bbl, t, USD/bbl, %; of a count the counted noun") { $0.unit },
    .text("qualifier", "none, approx, min (at least), max (at most)") { $0.qualifier.rawValue },
    .text("per", "time that the figure is per, ISO 8601 duration: P1Y, P1D") { $0.per },
  ]

  static let conversion: [ClaimField] = [
    .double("norm_lo", "lo in norm_unit, unrounded: all digits of the computed double") { $0.normLo },
    .double("norm_hi", "hi in norm_unit, unrounded: all digits of the computed double") { $0.normHi },
    .text("norm_unit", "the dataset's unit of this dimension, or of these goods: t, m3, km …") { $0.normUnit },
    .text("conversion", "factor of the conversion to norm_unit, its goods and its source") { $0.conversion },
    .double("tolerance", "relative uncertainty of the conversion: 0.01 is one in a hundred") { $0.tolerance },
  ]

  static let rounded: [ClaimField] = [
    .decimal(
      "norm_lo_rounded", "norm_lo to the significant digits that the text gives lo with (NIST SP 811, B.7.2)"
    ) {
      $0.normLoRounded
    },
    .decimal(
      "norm_hi_rounded", "norm_hi to the significant digits that the text gives hi with (NIST SP 811, B.7.2)"
    ) {
      $0.normHiRounded
    },
  ]

  static let money: [ClaimField] = [
    .double("base_lo", "lo in base_currency; of a price, per what norm_unit, else unit is per") { $0.baseLo },
    .double("base_hi", "hi in base_currency") { $0.baseHi },
    .text("base_currency", "the dataset's currency, ISO 4217") { $0.baseCurrency },
    .double("rate", "units of base_currency per unit of the claim's currency") { $0.rate },
    .text(
      "rate_period", "months of the exchange rate, of which it is the mean: 1986-12, 1986, 1986-Q4, 1986-01/1986-09"
    ) { $0.ratePeriod },
    .text("rate_source", "where the exchange rate is from") { $0.rateSource },
  ]

  static let constantPrices: [ClaimField] = [
    .double("constant_lo", "base_lo at constant prices, by the deflator of the pipeline file") { $0.constantLo },
    .double("constant_hi", "base_hi at constant prices") { $0.constantHi },
    .text("constant_unit", "currency and year whose prices they are: USD of 2015") { $0.constantUnit },
    .text("deflator", "factor from base_lo to constant_lo, with the indices that make it") { $0.deflator },
  ]
}
