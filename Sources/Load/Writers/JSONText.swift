/// JSON for people to read: an object's members on lines of their own, the small things inside on one line.
enum JSONText {
  static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  static func string(_ value: String?) -> String {
    guard let value else { return "null" }
    return "\"" + value.unicodeScalars.map(escaped).joined() + "\""
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

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
