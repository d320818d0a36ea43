import Extract

/// A file of JSON lines that one stage wrote for the next; `-` is standard input.
struct LineFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func read(_ body: (ByteStream) throws -> Void) throws {
    do {
      try body(try ByteStream(path: path))
    } catch let error as ReadError {
      throw InputError(place: place, what: "cannot read: \(error.message)")
    }
  }

  private var place: String { path == "-" ? "stdin" : path }
}

/// What another stage wrote cannot be read; the filter ends with it.
package struct InputError: Error, Hashable, CustomStringConvertible {
  package let place: String
  package let what: String

  package var description: String { "\(place): error: \(what)" }
}
