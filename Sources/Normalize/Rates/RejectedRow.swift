/// A row of a file of rates that was set aside.
package struct RejectedRow: Sendable, Hashable {
  package let line: Int
  package let message: String
}
