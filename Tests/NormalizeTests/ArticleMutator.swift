/// Makes articles that no editor would pass: sentences of news spliced, with odd scalars strewn in, bytes flipped and ends
/// cut off. The same seed makes the same articles.
struct ArticleMutator {
  private static let sentences = [
    "Iran's exports rose 8.5 pct to 3.4 bn dlrs from 3.1 bn in 1986, about 1.2 mln tonnes vs 900,000, the ministry said on "
      + "Wednesday.",
    "The crossing lies 50 kilometers (31 miles) east of the city of Sulaimaniya.",
    "Oil cost 15.50-16.00 dlrs a barrel between Oct. 25 and 10:30 a.m., $2½ more.",
    "One and a half million barrels a day went to Iraq, two thirds of them by sea.",
    "U.S. wheat at A$120 per tonne, 3-1/2 pct below last year's; stocks: 5,000 bales.\n\n",
    "  Jan   1,250   1,310\n  Feb   1,190   1,275\n",
    "Brazil will buy 1.85 mln bags in 1987/88, \"maybe 2 mln\", Mr. Pereira told Reuters, according to the paper.",
    "The deficit widened to £1.2bn, −3.4 °C, 20–25 per cent, from €900m in the first nine months of 2017.",
  ]
  private static let strewn = [
    "\u{AD}", "\u{200B}", "\u{301}", "\r\n", "\n\n", "’", "â€™", "\u{FEFF}", "😀", "é", "½", "€", "(", ")", "-", ",",
    ".",
    "9", "000", "/", "%", "$", " ", "\u{A0}", "\u{0}", "\u{202E}", "５", "million", "of", "'s", "Ã©",
    "\u{1F1E9}\u{1F1EA}",
  ]

  private var dice: Dice

  init(seed: UInt64) { dice = Dice(state: seed) }

  /// Text that is UTF-8: what flips and cuts break comes back as U+FFFD, as the readers have it.
  mutating func article() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0...dice.below(4) {
      text.append(contentsOf: Self.sentences[dice.below(Self.sentences.count)].unicodeScalars)
    }
    var scalars = Array(text)
    for _ in 0..<dice.below(12) { mutate(&scalars) }
    text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return flipped(String(text))
  }

  private mutating func mutate(_ scalars: inout [Unicode.Scalar]) {
    let place = dice.below(scalars.count + 1)
    switch dice.below(6) {
    case 0: if place < scalars.count { scalars.remove(at: place) }
    case 1: scalars.removeSubrange(place...)
    case 2: scalars += scalars[place...]
    default:
      scalars.insert(contentsOf: Self.strewn[dice.below(Self.strewn.count)].unicodeScalars, at: place)
    }
  }

  private mutating func flipped(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<dice.below(4) where !bytes.isEmpty {
      bytes[dice.below(bytes.count)] ^= 1 << UInt8(dice.below(8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A seeded sequence of numbers: the same in every run.
private struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
