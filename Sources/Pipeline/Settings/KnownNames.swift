/// The names that a pipeline file may use.
package struct KnownNames: Sendable {
  /// Codes of feed formats and of output formats.
  package var formats: [String]
  package var outputs: [String]
  package var dimensions: [String]
  /// The dimension of a unit's code; nil where it is no unit.
  package var dimension: @Sendable (_ unit: String) -> String?
  package var isCurrency: @Sendable (_ code: String) -> Bool

  package init(
    formats: [String], outputs: [String], dimensions: [String],
    dimension: @escaping @Sendable (_ unit: String) -> String?, isCurrency: @escaping @Sendable (_ code: String) -> Bool
  ) {
    self.formats = formats
    self.outputs = outputs
    self.dimensions = dimensions
    self.dimension = dimension
    self.isCurrency = isCurrency
  }
}
