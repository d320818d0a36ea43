/// Remembers what was last read at a token: the number, plain and as money, and the unit and the currency behind it. All
/// rules that are tried at a token ask for the same.
///
/// Not locked: a sentence is read by one worker, and nothing reads numbers once its mentions are found.
final class ReadingMemo: @unchecked Sendable {
  struct Slot<Value> {
    private var index = -1
    private var value: Value?

    /// What was read at `index`, or nil where something else was read last.
    func known(at index: Int) -> Value?? { self.index == index ? .some(value) : nil }

    mutating func keep(_ value: Value?, at index: Int) -> Value? {
      self.index = index
      self.value = value
      return value
    }
  }

  var number = Slot<NumberPhrase>()
  var moneyNumber = Slot<NumberPhrase>()
  var unit = Slot<UnitReader.Reading>()
  var currency = Slot<CurrencyReader.Reading>()
}
