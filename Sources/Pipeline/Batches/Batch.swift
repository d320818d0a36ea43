/// Some items on their way through the stages together, with their place in the input.
package struct Batch<Item: Sendable>: Sendable {
  /// From 0, in the order of reading.
  package let number: Int
  package var items: [Item]

  package init(number: Int, items: [Item]) {
    self.number = number
    self.items = items
  }

  package func map<Next>(_ transform: (Item) throws -> Next) rethrows -> Batch<Next> {
    Batch<Next>(number: number, items: try items.map(transform))
  }
}

/// How much of the input travels together: up to `items` of them, or less once they reach `bytes`.
package struct BatchSize: Sendable {
  package var items = 64
  package var bytes = 1 << 20

  package init(items: Int = 64, bytes: Int = 1 << 20) {
    self.items = items
    self.bytes = bytes
  }
}

/// Gathers single items into numbered batches.
struct BatchMaker<Item: Sendable> {
  private let size: BatchSize
  private var items: [Item] = []
  private var bytes = 0
  private var number = 0

  init(size: BatchSize) {
    self.size = size
  }

  /// Adds an item of so many bytes → a batch where it filled one.
  mutating func add(_ item: Item, bytes count: Int) -> Batch<Item>? {
    items.append(item)
    bytes += count
    return items.count >= size.items || bytes >= size.bytes ? rest() : nil
  }

  /// What has been gathered since the last batch; nil where that is nothing.
  mutating func rest() -> Batch<Item>? {
    guard !items.isEmpty else { return nil }
    let batch = Batch(number: number, items: items)
    items = []
    bytes = 0
    number += 1
    return batch
  }
}
