import CXXHash
import Glibc

/// XXH3 (128 bits) of a file, from bytes that arrive piece by piece.
final class FileHash {
  private let state: OpaquePointer?

  init() {
    state = XXH3_createState()
    XXH3_128bits_reset(state)
  }

  deinit { XXH3_freeState(state) }

  func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in _ = XXH3_128bits_update(state, raw.baseAddress, raw.count) }
  }

  /// Takes a whole file; false where it cannot be read.
  func update(fileAt path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      var count = 0
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { XXH3_128bits_update(state, buffer.baseAddress, count) }
      } while count > 0
      return count == 0
    }
  }

  /// 32 hexadecimal digits, the same as `xxh128sum` prints.
  var hexadecimal: String {
    var canonical = XXH128_canonical_t()
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state))
    return withUnsafeBytes(of: &canonical) { bytes in
      bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
  }
}
