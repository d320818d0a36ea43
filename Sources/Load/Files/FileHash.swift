import CXXHash

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

  /// 32 hexadecimal digits, the same as `xxh128sum` prints.
  var hexadecimal: String {
    var canonical = XXH128_canonical_t()
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state))
    return withUnsafeBytes(of: &canonical) { bytes in
      bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
  }
}
