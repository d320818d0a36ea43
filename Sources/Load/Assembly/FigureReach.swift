import Lexicon

extension TradeFlow.Figure {
  /// From the least to the greatest number that it allows, in the dataset's unit where it has one.
  var reach: ClosedRange<Double> {
    reach(from: convertedLo ?? lo.doubleValue, to: convertedHi ?? hi.doubleValue)
  }

  /// The same in its own unit, with what its last digit leaves open, but at most 3 %: `4.1` holds 4.09.
  var ownReach: ClosedRange<Double> {
    let (low, high) = (lo.doubleValue - lo.halfDigit, hi.doubleValue + hi.halfDigit)
    return reach(from: low, to: high)
  }

  /// The same in the dataset's unit, with a twentieth for the factors and rates behind it; nil where it has none.
  var widenedReach: ClosedRange<Double>? {
    guard let low = convertedLo, let high = convertedHi else { return nil }
    let margin = max(abs(low), abs(high)) / 20
    return reach(from: min(low, high) - margin, to: max(low, high) + margin)
  }

  private func reach(from one: Double, to two: Double) -> ClosedRange<Double> {
    let (least, greatest) = (min(one, two), max(one, two))
    switch qualifier {
    case "min": return least...Double.infinity
    case "max": return -Double.infinity...greatest
    case "approx": return least - abs(least) * 0.05...greatest + abs(greatest) * 0.05
    default: return least...greatest
    }
  }
}

extension ExactDecimal {
  /// Half of the last digit that is not zero, at most 3 % of the number.
  fileprivate var halfDigit: Double {
    min(ExactDecimal(1).scaled(byPowerOfTen: exponent).doubleValue / 2, abs(doubleValue) * 0.03)
  }
}
