import Glibc

/// A file that is read at once: a table, a deflator.
package enum WholeFile {
  /// Nil where it can't be read; `errno` says why.
  package static func bytes(of path: String) -> [UInt8]? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var (bytes, chunk): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 65536))
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { bytes += chunk[..<count] }
    return ferror(stream) == 0 ? bytes : nil
  }
}
