/// Names the program that runs: the hash of its file.
enum ProgramHash {
  /// XXH3 (128 bits) in hexadecimal; empty where the file cannot be read.
  static let own: String = {
    let hash = FileHash()
    return hash.update(fileAt: "/proc/self/exe") ? hash.hexadecimal : ""
  }()
}
