import Extract

/// JSON for people to read: an object's members on lines of their own, the small things inside on one line.
enum JSONText {
  static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  static func string(_ value: String?) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(value)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func line(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  static func object(_ members: [(String, String)]) -> String {
    "{\n" + members.map { "  \(string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  static func array(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }
}
