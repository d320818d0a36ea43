import Dispatch
import Synchronization

/// A bounded queue between two stages: `put` waits while it is full, `take` while it is empty.
///
/// Any number of threads may put and take. Both wait on a semaphore, so they belong on queues of their own, never on a
/// global queue or in a Task.
package final class Channel<Item: Sendable>: Sendable {
  private struct State {
    /// A ring; the slots that were taken are nil, so that no batch outlives its stage.
    var slots: [Item?]
    var head = 0
    var count = 0
    var isClosed = false
  }

  private let state: Mutex<State>
  // They start at 0 and are signalled up: Dispatch ends the process when a semaphore dies below its first value.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  package init(capacity: Int) {
    precondition(capacity > 0, "a channel holds at least one item")
    state = Mutex(State(slots: Array(repeating: nil, count: capacity)))
    for _ in 0..<capacity { free.signal() }
  }

  /// Hands an item on; false when the channel is closed, and the item is dropped.
  package func put(_ item: Item) -> Bool {
    free.wait()
    let isTaken = state.withLock { state in
      if state.isClosed { return false }
      state.slots[(state.head + state.count) % state.slots.count] = item
      state.count += 1
      return true
    }
    // A refused put passes its turn on to the next one that waits.
    if isTaken { filled.signal() } else { free.signal() }
    return isTaken
  }

  /// The next item in order; nil when the channel is closed and drained.
  package func take() -> Item? {
    filled.wait()
    let item: Item? = state.withLock { state in
      guard state.count > 0 else { return nil }
      let item = state.slots[state.head]
      state.slots[state.head] = nil
      state.head = (state.head + 1) % state.slots.count
      state.count -= 1
      return item
    }
    if item == nil { filled.signal() } else { free.signal() }
    return item
  }

  /// Ends the queue: nothing more is put, what is in it can still be taken, and whoever waits wakes up.
  package func close() {
    state.withLock { $0.isClosed = true }
    filled.signal()
    free.signal()
  }
}
