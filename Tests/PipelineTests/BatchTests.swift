import Testing

@testable import Pipeline

struct BatchTests {
  @Test func aBatchIsFullByItemsOrByBytes() {
    var maker = BatchMaker<String>(size: BatchSize(items: 3, bytes: 100))
    #expect(maker.add("a", bytes: 10) == nil)
    #expect(maker.add("b", bytes: 90)?.items == ["a", "b"])
    #expect(maker.add("c", bytes: 1) == nil)
    #expect(maker.add("d", bytes: 1) == nil)
    let second = maker.add("e", bytes: 1)
    #expect(second?.number == 1)
    #expect(second?.items == ["c", "d", "e"])
    #expect(maker.rest() == nil)
  }

  @Test func oneBigItemIsABatch() {
    var maker = BatchMaker<String>(size: BatchSize())
    #expect(maker.add("big", bytes: 10_000_000)?.items == ["big"])
  }

  @Test func batchesComeBackInTheOrderOfReading() {
    var order = BatchOrder<String>()
    #expect(order.add(Batch(number: 2, items: ["c"])).isEmpty)
    #expect(order.add(Batch(number: 1, items: ["b"])).isEmpty)
    #expect(order.add(Batch(number: 0, items: ["a"])).flatMap(\.items) == ["a", "b", "c"])
    #expect(order.add(Batch(number: 3, items: ["d"])).flatMap(\.items) == ["d"])
  }
}
