import Dispatch
import Synchronization

/// Workers that do the same step, each on one private serial queue.
struct Stage: Sendable {
  let name: String
  let workers: Int

  /// Starts the workers, and calls `end` once the last of them is done.
  func start(in group: DispatchGroup, end: @escaping @Sendable () -> Void, work: @escaping @Sendable () -> Void) {
    let left = Remaining(workers)
    for number in 1...workers {
      let queue = DispatchQueue(label: "tradeflow.\(name).\(number)")
      queue.async(group: group) {
        work()
        if left.countDown() == 0 { end() }
      }
    }
  }
}

/// How many workers are still at it.
private final class Remaining: Sendable {
  private let count: Mutex<Int>

  init(_ workers: Int) {
    count = Mutex(workers)
  }

  func countDown() -> Int {
    count.withLock { count in
      count -= 1
      return count
    }
  }
}
