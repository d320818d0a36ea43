/// Remembers the number last read at a token, plain and as money: all rules that are tried at a token begin with it.
///
/// Not locked: a sentence is read by one worker, and nothing reads numbers once its mentions are found.
final class NumberMemo: @unchecked Sendable {
  private struct Reading {
    var start = -1
    var phrase: NumberPhrase?
  }

  private var plain = Reading()
  private var money = Reading()

  func number(at start: Int, isMoney: Bool, read: () -> NumberPhrase?) -> NumberPhrase? {
    let known = isMoney ? money : plain
    if known.start == start { return known.phrase }
    let reading = Reading(start: start, phrase: read())
    if isMoney { money = reading } else { plain = reading }
    return reading.phrase
  }
}
