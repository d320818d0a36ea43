/// What a pipeline file chooses for the normalize stage.
package struct NormalizeSettings: Sendable, Hashable {
  /// The dataset's unit of each dimension, and of goods whose unit another one is: `["mass": "t", "crude oil": "bbl"]`;
  /// dimensions and units as `units.tsv` has them, goods as `commodity-factors.tsv` has.
  package var units: [String: String] = [:]
  /// ISO 4217; nil leaves the base columns empty.
  package var baseCurrency: String?
  /// A table of monthly rates (`month,currency,units_per_usd,source`) that replaces the program's own.
  package var ratesFile: String?
  /// A table of a price index (`period,index,base`) for the columns of constant prices, which need a base currency.
  package var deflatorFile: String?

  package init() {}
}
