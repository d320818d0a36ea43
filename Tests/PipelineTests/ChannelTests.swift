import Dispatch
import Synchronization
import Testing

@testable import Pipeline

@Suite(.timeLimit(.minutes(1))) struct ChannelTests {
  @Test func itemsComeOutInOrder() {
    let channel = Channel<Int>(capacity: 3)
    let taken = Mutex<[Int]>([])
    let group = DispatchGroup()
    DispatchQueue(label: "test.put").async(group: group) {
      for number in 0..<1000 { _ = channel.put(number) }
      channel.close()
    }
    DispatchQueue(label: "test.take").async(group: group) {
      while let number = channel.take() { taken.withLock { $0.append(number) } }
    }
    group.wait()
    #expect(taken.withLock { $0 } == Array(0..<1000))
  }

  @Test func severalPuttersAndTakersLoseNothing() {
    let channel = Channel<Int>(capacity: 2)
    let taken = Mutex<[Int]>([])
    let (putters, takers) = (DispatchGroup(), DispatchGroup())
    for lane in 0..<4 {
      DispatchQueue(label: "test.put.\(lane)").async(group: putters) {
        for number in 0..<250 { _ = channel.put(lane * 250 + number) }
      }
      DispatchQueue(label: "test.take.\(lane)").async(group: takers) {
        while let number = channel.take() { taken.withLock { $0.append(number) } }
      }
    }
    putters.wait()
    channel.close()
    takers.wait()
    #expect(taken.withLock { $0.sorted() } == Array(0..<1000))
  }

  @Test func putWaitsWhileTheChannelIsFull() {
    let channel = Channel<Int>(capacity: 2)
    let third = DispatchSemaphore(value: 0)
    let put = Mutex(0)
    let group = DispatchGroup()
    DispatchQueue(label: "test.put").async(group: group) {
      for number in 0..<3 {
        if number == 2 { third.signal() }
        _ = channel.put(number)
        put.withLock { $0 = number + 1 }
      }
    }
    third.wait()
    #expect(put.withLock { $0 } == 2)
    #expect(channel.take() == 0)
    group.wait()
    #expect(put.withLock { $0 } == 3)
  }

  @Test func whatIsInAClosedChannelCanStillBeTaken() {
    let channel = Channel<Int>(capacity: 2)
    #expect(channel.put(1))
    channel.close()
    #expect(!channel.put(2))
    #expect(!channel.put(3))
    #expect(channel.take() == 1)
    #expect(channel.take() == nil)
    #expect(channel.take() == nil)
  }

  @Test func closingWakesWhoeverWaits() {
    let (full, empty) = (Channel<Int>(capacity: 1), Channel<Int>(capacity: 1))
    _ = full.put(0)
    let group = DispatchGroup()
    let answers = Mutex<[Bool]>([])
    for lane in 0..<3 {
      DispatchQueue(label: "test.put.\(lane)").async(group: group) {
        let isPut = full.put(lane)
        answers.withLock { $0.append(isPut) }
      }
      DispatchQueue(label: "test.take.\(lane)").async(group: group) {
        let isTaken = empty.take() != nil
        answers.withLock { $0.append(isTaken) }
      }
    }
    full.close()
    empty.close()
    group.wait()
    #expect(answers.withLock { $0 } == Array(repeating: false, count: 6))
  }

  @Test func aTakenItemIsNotKept() {
    final class Probe: Sendable {}
    let channel = Channel<Probe>(capacity: 2)
    weak var kept: Probe?
    do {
      let probe = Probe()
      kept = probe
      _ = channel.put(probe)
    }
    #expect(kept != nil)
    _ = channel.take()
    #expect(kept == nil)
  }
}
