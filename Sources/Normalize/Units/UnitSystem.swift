import CUdunits
import Lexicon
import Synchronization

/// The units of `units.tsv` as a UDUNITS-2 unit system, without any of the library's own units or prefixes, whose `ton`,
/// `kt`, `pt` and `bag` mean other things than trade's.
///
/// UDUNITS keeps global state in its parser, so a system lives inside `withSystem` alone, one at a time in the process.
struct UnitSystem: ~Copyable {
  private static let turn = Mutex(())

  /// Makes a system of the table's units for the time of `body`.
  static func withSystem<Result: Sendable, Failure: Error>(
    _ units: UnitTable, _ body: (borrowing UnitSystem) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try turn.withLock { (_) throws(Failure) -> Result in try body(UnitSystem(units: units)) }
  }

  private let system: OpaquePointer?
  private var units: [String: OpaquePointer] = [:]

  private init(units table: UnitTable) {
    ut_set_error_message_handler { _, _ in 0 }
    system = ut_new_system()
    for unit in table.all { units[unit.code] = define(unit) }
  }

  deinit {
    for unit in units.values { ut_free(unit) }
    ut_free_system(system)
  }

  /// Factor and offset between two units; nil where they do not measure the same.
  func conversion(from: String, to: String) -> (factor: Double, offset: Double)? {
    guard let source = units[from], let target = units[to], ut_are_convertible(source, target) != 0,
      let converter = ut_get_converter(source, target)
    else { return nil }
    defer { cv_free(converter) }
    let offset = cv_convert_double(converter, 0)
    return (cv_convert_double(converter, 1) - offset, offset)
  }

  private func define(_ unit: Unit) -> OpaquePointer? {
    let isBase = unit.definition == unit.code && unit.code.allSatisfy { $0.isLetter || $0 == "%" }
    let isOwnBase = unit.definition == "1 " + unit.code
    let made = isBase || isOwnBase ? ut_new_base_unit(system) : ut_parse(system, unit.definition, UT_UTF8)
    if let made, unit.code.allSatisfy({ $0.isLetter || $0 == "_" }) {
      ut_map_name_to_unit(unit.code, UT_UTF8, made)
    }
    return made
  }
}
