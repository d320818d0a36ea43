import CArchive

/// A zip archive in memory, by libarchive.
package enum ZipArchive {
  package enum Failure: Error, Hashable {
    /// In the library's words.
    case broken(String)
    case tooLarge
    case noSuchFile
    case severalFiles
  }

  /// The most bytes that are taken out of it.
  package static let limit = 256 << 20

  package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The one file in it whose name ends so.
  package static func file(ending suffix: String, in bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard let archive = archive_read_new() else { throw .broken("out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let read = bytes.withUnsafeBytes { buffer in
      Result { () throws(Failure) in
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          throw broken(archive)
        }
        return try find(suffix, archive)
      }
    }
    return try read.get()
  }

  private static func find(_ suffix: String, _ archive: OpaquePointer) throws(Failure) -> [UInt8] {
    var entry: OpaquePointer?
    var found: [UInt8]?
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_OK, ARCHIVE_WARN:
        let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
        guard name.hasSuffix(suffix) else { continue }
        if found != nil { throw .severalFiles }
        found = try content(archive)
      case ARCHIVE_EOF:
        guard let found else { throw .noSuchFile }
        return found
      default: throw broken(archive)
      }
    }
  }

  private static func content(_ archive: OpaquePointer) throws(Failure) -> [UInt8] {
    var (content, chunk): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count < 0 { throw broken(archive) }
      if count == 0 { return content }
      content += chunk[..<count]
      if content.count > limit { throw .tooLarge }
    }
  }

  private static func broken(_ archive: OpaquePointer) -> Failure {
    .broken(archive_error_string(archive).map { String(cString: $0) } ?? "not a zip archive")
  }
}
