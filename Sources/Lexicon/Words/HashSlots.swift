/// A map from hashes to small numbers, by open addressing: what `Dictionary` does, without hashing the hash again.
package struct HashSlots: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// -1 = free.
    var value: Int32 = -1
  }

  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var used = 0

  package init() {}

  package func value(_ hash: UInt64) -> Int32? {
    let value = slots[place(of: hash)].value
    return value >= 0 ? value : nil
  }

  /// `value` is not negative.
  package mutating func set(_ hash: UInt64, _ value: Int32) {
    if used * 2 >= slots.count { grow() }
    let place = place(of: hash)
    used += slots[place].value < 0 ? 1 : 0
    slots[place] = Slot(key: hash, value: value)
  }

  /// Where the hash stands, or the free place for it.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[place].value >= 0, slots[place].key != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value >= 0 { slots[place(of: slot.key)] = slot }
  }
}
