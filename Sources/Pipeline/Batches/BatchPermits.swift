import Dispatch
import Synchronization

/// Bounds the batches that are in flight between reading and loading: the reader takes a permit for each batch and the
/// last stage gives it back, so that a slow last stage holds the reader.
package final class BatchPermits: Sendable {
  private struct State {
    var inFlight = 0
    var peak = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)

  package init(_ count: Int) {
    for _ in 0..<count { free.signal() }
  }

  /// Waits for a permit; false when the run is over.
  func acquire() -> Bool {
    free.wait()
    let isGiven = state.withLock { state in
      if state.isClosed { return false }
      state.inFlight += 1
      state.peak = max(state.peak, state.inFlight)
      return true
    }
    if !isGiven { free.signal() }
    return isGiven
  }

  func release() {
    state.withLock { $0.inFlight -= 1 }
    free.signal()
  }

  func close() {
    state.withLock { $0.isClosed = true }
    free.signal()
  }

  /// The most batches that were in flight at one time.
  package var peak: Int { state.withLock { $0.peak } }
}
