import Synchronization

/// What the stages of one run share: whether it goes on, and the first error that ended it.
final class RunState: Sendable {
  private struct State {
    var failure: (any Error)?
    var closers: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Registers what has to be closed when a stage fails.
  func onFailure(_ close: @escaping @Sendable () -> Void) {
    state.withLock { $0.closers.append(close) }
  }

  /// Ends the run with this error, unless another one was first; all stages then drain.
  func fail(_ error: any Error) {
    let closers = state.withLock { state in
      if state.failure == nil { state.failure = error }
      return state.closers
    }
    for close in closers { close() }
  }

  var isFailed: Bool { state.withLock { $0.failure != nil } }

  func throwFailure() throws {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
