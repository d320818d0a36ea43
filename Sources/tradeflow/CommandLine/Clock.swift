import FoundationEssentials
import Glibc

/// The run's own time, for its log and manifest; no stage reads it.
enum Clock {
  /// An ISO 8601 instant in UTC.
  static func now() -> String { Date().formatted(.iso8601) }
}

/// What the machine offers.
enum Machine {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
