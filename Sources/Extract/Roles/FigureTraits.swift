import Lexicon

/// What a figure and its sentence add to the traits of each of its fields.
struct FigureTraits {
  private let mention: Mention
  private let article: Article
  private let shared: TraitSet

  init(_ mention: Mention, _ sentence: SentenceTraits, in article: Article) {
    (self.mention, self.article) = (mention, article)
    var traits = sentence.traits
    traits.insert(.base, if: true)
    traits.insert(.qualified, if: mention.qualifier != .none)
    traits.formUnion(FigureTraits.of(mention.kind))
    traits.insert(.opening, if: mention.span.field == .text && mention.sentence.lowerBound < 5)
    for role in mention.roles { FigureTraits.add(role, to: &traits) }
    shared = traits
  }

  private static func of(_ kind: Kind) -> TraitSet {
    switch kind {
    case .money: TraitSet(.money)
    case .mass: TraitSet(.mass)
    case .volume: TraitSet(.volume)
    case .count: TraitSet(.count)
    case .percent: TraitSet(.percent)
    case .price: TraitSet(.price)
    default: []
    }
  }

  /// What one field says of all.
  private static func add(_ role: Role, to traits: inout TraitSet) {
    switch role.name {
    case .measure:
      traits.insert(.measureFair, if: role.confidence >= 0.6)
      traits.insert(.measureLikely, if: role.confidence >= 0.8)
      traits.insert(.measureSure, if: role.confidence >= 0.9)
      traits.formUnion(role.value.flatMap(Measure.init).map(of) ?? [])
    case .change:
      traits.insert(.from, if: role.value == Change.from.rawValue)
    case .status:
      let status = role.value.flatMap(StatusWords.Status.init)
      traits.insert(.unsettled, if: status != .actual)
      traits.insert(.target, if: status == .target)
      traits.insert(.forecast, if: status == .forecast)
    default: break
    }
  }

  private static func of(_ measure: Measure) -> TraitSet {
    switch measure {
    case .sale, .purchase, .shipment: TraitSet(.deal)
    case .exports, .imports, .balance, .trade: TraitSet(.trade)
    case .other: TraitSet(.other)
    default: []
    }
  }

  func traits(of role: Role) -> TraitSet {
    var traits = shared
    traits.insert(.fair, if: role.confidence >= 0.6)
    traits.insert(.likely, if: role.confidence >= 0.8)
    traits.insert(.sure, if: role.confidence >= 0.9)
    traits.insert(.surest, if: role.confidence >= 0.95)
    if let span = role.span { place(span, &traits) } else { traits.insert(.unsaid, if: true) }
    switch role.name {
    case .attributedTo: role.span.map { NameTraits.add(article.bytes(of: $0.field)[$0.range], to: &traits) }
    case .period: traits.insert(.year, if: role.value.map { $0.utf8.count == 4 && Int($0) != nil } ?? false)
    default: break
    }
    return traits
  }

  /// Where the words stand that decided.
  private func place(_ span: Span, _ traits: inout TraitSet) {
    guard span.field == mention.span.field, mention.sentence.contains(span.start) else {
      return traits.insert(.carried, if: span.field == mention.span.field)
    }
    let isBefore = span.start < mention.span.start
    traits.insert(.before, if: isBefore)
    traits.insert(.far, if: (isBefore ? mention.span.start - span.end : span.start - mention.span.end) > 60)
  }
}

/// How a speaker is named.
private enum NameTraits {
  static func add(_ name: ArraySlice<UInt8>, to traits: inout TraitSet) {
    let word = name.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    traits.insert(.oneWord, if: word == nil)
    let first = word.map { $0 + 1 } ?? name.startIndex
    traits.insert(.common, if: first < name.endIndex && name[first] >= UInt8(ascii: "a"))
  }
}
