import Glibc

/// The system could not open or read something.
package struct ReadError: Error, Hashable {
  /// `errno` of the call.
  package let code: Int32

  package var message: String { String(cString: strerror(code)).lowercased() }
}
