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
  /// What is wrong with the table, in the order of its rows.
  private(set) var errors: [TableError] = []

  private init(units table: UnitTable) {
    ut_set_error_message_handler { _, _ in 0 }
    system = ut_new_system()
    for unit in table.all {
      guard let made = define(unit) else {
        let message = "definition '\(unit.definition)'; expected a product of units of the rows above"
        errors.append(TableError(place: table.place, line: unit.line, message: message))
        continue
      }
      units[unit.code] = made
      if let message = fault(of: unit, made) {
        errors.append(TableError(place: table.place, line: unit.line, message: message))
      }
    }
  }

  deinit {
    for unit in units.values { ut_free(unit) }
    ut_free_system(system)
  }

  /// Factor and offset between two units; nil where they do not measure the same.
  func conversion(from: String, to: String) -> (factor: Double, offset: Double)? {
    guard let source = units[from], let target = units[to] else { return nil }
    return UnitSystem.conversion(from: source, to: target)
  }

  private static func conversion(from source: OpaquePointer, to target: OpaquePointer) -> (
    factor: Double, offset: Double
  )? {
    guard ut_are_convertible(source, target) != 0, let converter = ut_get_converter(source, target) else {
      return nil
    }
    defer { cv_free(converter) }
    let offset = cv_convert_double(converter, 0)
    // Beside an offset the last digits of a small factor would be lost.
    let span = offset == 0 ? 1 : 0x1p30
    return ((cv_convert_double(converter, span) - offset) / span, offset)
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

  /// What else a row may have wrong: a base that measures something else, a factor that turns figures into none.
  private func fault(of unit: Unit, _ made: OpaquePointer) -> String? {
    var parsed: OpaquePointer?
    if units[unit.base] == nil { parsed = ut_parse(system, unit.base, UT_UTF8) }
    defer { if let parsed { ut_free(parsed) } }
    guard let base = units[unit.base] ?? parsed, let (factor, _) = UnitSystem.conversion(from: made, to: base)
    else {
      return "base '\(unit.base)'; expected a unit that '\(unit.code)' converts to"
    }
    guard factor > 0, factor.isNormal else {
      return "definition '\(unit.definition)'; expected a unit above 0"
    }
    return nil
  }
}

extension UnitTable {
  /// The rows that UDUNITS does not take.
  package var faults: [TableError] { UnitSystem.withSystem(self) { $0.errors } }
}
