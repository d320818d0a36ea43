import Lexicon

/// Numbers in scientific notation: `1.2 x 10^6`, `2.5×10−7`.
extension NumberReader {
  private static let times = Set(["x", "×", "*"].map { WordHash.of($0) })

  /// The number at `start` with a power of ten behind it; the power is raised by `^`, or stands behind a true minus.
  func scientific(at start: Int, _ value: ExactDecimal) -> NumberPhrase? {
    guard let times = scan.token(start + 1), NumberReader.times.contains(times.hash),
      let ten = scan.token(start + 2), ten.kind == .number, scan.text.bytes[ten.range].elementsEqual("10".utf8)
    else { return nil }
    let isRaised = scan.isMark(start + 3, "^") && scan.isGlued(start + 3)
    let sign = isRaised ? start + 4 : start + 3
    let isNegative = scan.isMark(sign, "-") && scan.isGlued(sign)
    guard isRaised || (isNegative && scan.text.tokens[sign].range.count > 1) else { return nil }
    let last = isNegative ? sign + 1 : sign
    guard scan.isGlued(last), let exponent = power(last) else { return nil }
    return phrase(start..<last + 1, value.scaled(byPowerOfTen: isNegative ? -exponent : exponent), digits: true)
  }

  /// One or two digits.
  private func power(_ index: Int) -> Int? {
    guard let token = scan.token(index), token.kind == .number, token.range.count <= 2 else { return nil }
    return Int(scan.text.string(token.range))
  }
}
