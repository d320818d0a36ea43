/// The day at the start of an ISO 8601 date.
package enum IsoDay {
  /// True of `2017-10-25` and `2017-10-25T06:00:00Z`, false of `25/10/2017`.
  package static func starts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (bytes.count > 10 && bytes[10] == UInt8(ascii: "T")) else { return false }
    for (index, byte) in bytes.prefix(10).enumerated() {
      let isRight = index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- 48 < 10
      guard isRight else { return false }
    }
    let month = Int(bytes[5] - 48) * 10 + Int(bytes[6] - 48)
    let day = Int(bytes[8] - 48) * 10 + Int(bytes[9] - 48)
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
