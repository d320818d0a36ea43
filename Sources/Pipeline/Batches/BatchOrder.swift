/// Brings batches that several workers finished in any order back into the order of reading.
struct BatchOrder<Item: Sendable> {
  private var waiting: [Int: Batch<Item>] = [:]
  private var next = 0

  /// Takes a batch in → the batches whose turn has come, in order: 1 → none, 0 → 0 and 1.
  mutating func add(_ batch: Batch<Item>) -> [Batch<Item>] {
    waiting[batch.number] = batch
    var ready: [Batch<Item>] = []
    while let batch = waiting.removeValue(forKey: next) {
      ready.append(batch)
      next += 1
    }
    return ready
  }
}
