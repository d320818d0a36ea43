/// A map from hashes to small numbers, by open addressing: what `Dictionary` does, without hashing the hash again.
package struct HashSlots: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  /// -1 = free.
  private var values: [Int32] = Array(repeating: -1, count: 64)
  private var used = 0

  package init() {}

  package func value(_ hash: UInt64) -> Int32? {
    let place = place(of: hash)
    return values[place] >= 0 ? values[place] : nil
  }

  /// `value` is not negative.
  package mutating func set(_ hash: UInt64, _ value: Int32) {
    if used * 2 >= keys.count { grow() }
    let place = place(of: hash)
    used += values[place] < 0 ? 1 : 0
    (keys[place], values[place]) = (hash, value)
  }

  /// Where the hash stands, or the free place for it.
  private func place(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while values[place] >= 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: -1, count: keys.count)
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 {
      let place = place(of: key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
