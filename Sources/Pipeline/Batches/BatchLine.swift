import Dispatch

/// Stages in a row, connected by bounded channels that carry batches.
///
///     let line = BatchLine(workers: 4)
///     let articles = line.source("read", bytes: size) { add in … }
///     let extracted = line.stage("extract", articles) { … }
///     try line.sink("load", extracted) { items in … }
///
/// The sink sees the batches in the order of reading, whatever the number of workers. The first error of any stage ends
/// the run: all channels close, all stages drain, and `sink` throws it.
package final class BatchLine: Sendable {
  private let workers: Int
  private let size: BatchSize
  private let state = RunState()
  private let group = DispatchGroup()
  package let permits: BatchPermits

  package init(workers: Int, size: BatchSize = BatchSize()) {
    precondition(workers > 0, "a line has at least one worker")
    self.workers = workers
    self.size = size
    permits = BatchPermits(BatchLine.bound(workers: workers))
    state.onFailure { [permits] in permits.close() }
  }

  /// The most batches that are between reading and loading at one time.
  package static func bound(workers: Int) -> Int { 2 * workers + 2 }

  /// Reads on a queue of its own: `read` hands over item after item, until `add` throws because the run is over.
  package func source<Item>(
    _ name: String, bytes: @escaping @Sendable (Item) -> Int,
    read: @escaping @Sendable (_ add: (Item) throws -> Void) throws -> Void
  ) -> Channel<Batch<Item>> {
    let output: Channel<Batch<Item>> = channel()
    let (state, permits, size) = (state, permits, size)
    Stage(name: name, workers: 1).start(in: group, end: { output.close() }) {
      var maker = BatchMaker<Item>(size: size)
      do {
        try read { item in
          if state.isFailed { throw RunOver() }
          if let batch = maker.add(item, bytes: bytes(item)) { try BatchLine.hand(batch, to: output, permits) }
        }
        if let batch = maker.rest() { try BatchLine.hand(batch, to: output, permits) }
      } catch {
        state.fail(error)
      }
    }
    return output
  }

  /// Works on each item, on one queue a worker.
  package func stage<Item, Next>(
    _ name: String, _ input: Channel<Batch<Item>>, work: @escaping @Sendable (Item) throws -> Next
  ) -> Channel<Batch<Next>> {
    let output: Channel<Batch<Next>> = channel()
    let state = state
    Stage(name: name, workers: workers).start(in: group, end: { output.close() }) {
      while let batch = input.take() {
        if state.isFailed { continue }
        do {
          _ = output.put(try batch.map(work))
        } catch {
          state.fail(error)
        }
      }
    }
    return output
  }

  /// Takes the items of each batch in order, on one queue, until the input ends; throws the run's first error.
  package func sink<Item>(_ name: String, _ input: Channel<Batch<Item>>, work: ([Item]) throws -> Void) throws {
    let queue = DispatchQueue(label: "tradeflow.\(name).1")
    queue.sync {
      var order = BatchOrder<Item>()
      while let batch = input.take() {
        for next in order.add(batch) where !state.isFailed {
          do { try work(next.items) } catch { state.fail(error) }
          permits.release()
        }
      }
    }
    group.wait()
    try state.throwFailure()
  }

  private func channel<Item>() -> Channel<Batch<Item>> {
    let channel = Channel<Batch<Item>>(capacity: workers)
    state.onFailure { channel.close() }
    return channel
  }

  private static func hand<Item>(
    _ batch: Batch<Item>, to output: Channel<Batch<Item>>, _ permits: BatchPermits
  ) throws(RunOver) {
    guard permits.acquire(), output.put(batch) else { throw RunOver() }
  }
}

/// Unwinds the reader after another stage failed; never the first error of a run.
private struct RunOver: Error {}
