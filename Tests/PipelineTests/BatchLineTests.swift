import Dispatch
import Synchronization
import Testing

@testable import Pipeline

@Suite(.timeLimit(.minutes(1))) struct BatchLineTests {
  private struct Broken: Error, Equatable { let stage: String }

  @Test(arguments: [1, 2, 4, 9]) func resultsComeInTheOrderOfReading(workers: Int) throws {
    let line = BatchLine(workers: workers, size: BatchSize(items: 7))
    let numbers = line.source("read", bytes: { _ in 1 }) { add in for number in 0..<5000 { try add(number) } }
    let doubled = line.stage("double", numbers) { $0 * 2 }
    let words = line.stage("word", doubled) { "\($0)" }
    var seen: [String] = []
    try line.sink("gather", words) { seen += $0 }
    #expect(seen == (0..<5000).map { "\($0 * 2)" })
  }

  @Test func noInputIsNoError() throws {
    let line = BatchLine(workers: 2)
    let numbers: Channel<Batch<Int>> = line.source("read", bytes: { _ in 1 }) { _ in }
    try line.sink("gather", numbers) { _ in Issue.record("there was nothing to gather") }
  }

  @Test(arguments: ["read", "double", "word", "gather"], [1, 2, 4])
  func aStageThatFailsEndsTheRunWithItsError(stage: String, workers: Int) {
    let line = BatchLine(workers: workers, size: BatchSize(items: 3))
    @Sendable func breakIf(_ name: String, _ number: Int) throws {
      if name == stage, number == 700 { throw Broken(stage: name) }
    }
    let numbers = line.source("read", bytes: { _ in 1 }) { add in
      for number in 0..<100_000 {
        try breakIf("read", number)
        try add(number)
      }
    }
    let doubled = line.stage("double", numbers) { number in
      try breakIf("double", number)
      return number
    }
    let words = line.stage("word", doubled) { number in
      try breakIf("word", number)
      return number
    }
    var seen: [Int] = []
    #expect(throws: Broken(stage: stage)) {
      try line.sink("gather", words) { items in
        for number in items { try breakIf("gather", number) }
        seen += items
      }
    }
    #expect(seen == Array(0..<seen.count))
    #expect(seen.count <= 700)
  }

  @Test func theFirstErrorWins() {
    let line = BatchLine(workers: 4, size: BatchSize(items: 1))
    let numbers = line.source("read", bytes: { _ in 1 }) { add in for number in 0..<1000 { try add(number) } }
    let all = line.stage("all", numbers) { _ -> Int in throw Broken(stage: "all") }
    #expect(throws: Broken(stage: "all")) {
      try line.sink("gather", all) { _ in throw Broken(stage: "gather") }
    }
  }

  @Test(arguments: [1, 2, 4]) func aSlowSinkHoldsTheReader(workers: Int) throws {
    let line = BatchLine(workers: workers, size: BatchSize(items: 1))
    let bound = BatchLine.bound(workers: workers)
    let read = Mutex(0)
    let wantsNext = DispatchSemaphore(value: 0)
    let numbers = line.source("read", bytes: { _ in 1 }) { add in
      for number in 0..<500 {
        read.withLock { $0 = number }
        if number == bound { wantsNext.signal() }
        try add(number)
      }
    }
    let worked = line.stage("work", numbers) { $0 }
    var (loaded, ahead) = (0, 0)
    try line.sink("load", worked) { items in
      // The first batch stays here until the reader has used up what it may: it cannot get any further.
      if loaded == 0 { wantsNext.wait() }
      ahead = max(ahead, read.withLock { $0 } - loaded)
      loaded += items.count
    }
    #expect(loaded == 500)
    #expect(line.permits.peak == bound)
    #expect(ahead <= bound)
  }
}
