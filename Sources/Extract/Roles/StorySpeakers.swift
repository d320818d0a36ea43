import Lexicon

/// Gives the sentences of a story that name no speaker the one who spoke before, and short names their full one.
///
/// A body's figures go on over the story; what stands beyond the sentence behind a person's words is the writer's own. A
/// headline has the speaker it names, or none.
struct StorySpeakers {
  let article: Article
  private let company: Role?
  private var last: Attribution?
  /// Who spoke last, not what was shown: whom a pronoun means.
  private var talker: Role?
  /// Sentences since then.
  private var silence = 0
  /// Of those who were named the last one, the last by each word of the name, and by the name's initials.
  private var lastNamed: Role?
  private var byWord: [UInt64: Role] = [:]
  private var byInitials: [String: Role] = [:]
  /// The last names of those who spoke as persons.
  private var people: Set<Substring> = []

  /// - Parameter company: the one that the story is about.
  init(article: Article, company: Role?) {
    self.article = article
    self.company = company
  }

  func share(among parts: inout [StoryPart]) {
    var speakers = self
    let text = parts.indices.filter { parts[$0].scene.reading.field == .text }
    speakers.last = text.first.map { parts[$0].attribution }.flatMap { $0.speaker == nil ? nil : $0 }
    for index in text { speakers.follow(&parts[index].attribution) }
  }

  private mutating func follow(_ attribution: inout Attribution) {
    silence += 1
    guard let speaker = attribution.speaker else { return takeOver(&attribution) }
    attribution.speaker = full(speaker, attribution.anaphor)
    let words = words(speaker)
    if attribution.anaphor == nil { remember(speaker, words) }
    if let name = words.last {
      if attribution.isPerson { people.insert(name) } else { attribution.isPerson = people.contains(name) }
    }
    last = attribution
    if speaker.rule != "figures-show" { talker = attribution.speaker }
    silence = 0
  }

  private mutating func takeOver(_ attribution: inout Attribution) {
    guard let former = last?.speaker else { return }
    if attribution.isAgain {
      attribution.speaker = carried(talker ?? former, 0.8, "speaker-again")
      if attribution.isPerson { last?.isPerson = true }
      silence = 0
    } else if !attribution.isHearsay, last?.isPerson != true || silence <= 1 {
      attribution.speaker = carried(former, 0.7, "speaker-of-story")
    }
  }

  /// `the ministry` is the last speaker with that word in the name, or, one word alone, the last speaker; `API` the one
  /// with these initials.
  private func full(_ speaker: Role, _ anaphor: Attribution.Anaphor?) -> Role {
    let found: Role?
    if let anaphor {
      found =
        byWord[anaphor.head] ?? (anaphor.isCompany ? company.map(asSpeaker) : nil)
        ?? (anaphor.isBare ? lastNamed : nil)
    } else {
      let short = words(speaker)
      found = short.count == 1 ? byInitials[String(short[0])] : nil
    }
    return found.map { carried($0, 0.92, "speaker-fuller") } ?? speaker
  }

  private func asSpeaker(_ company: Role) -> Role {
    Role(.attributedTo, value: nil, span: company.span, rule: company.rule, confidence: company.confidence)
  }

  private mutating func remember(_ speaker: Role, _ words: [Substring]) {
    lastNamed = speaker
    for word in words { byWord[WordHash.of(word)] = speaker }
    let names = initials(words)
    if !names.isEmpty { byInitials[names] = speaker }
  }

  private func words(_ role: Role) -> [Substring] {
    guard let span = role.span else { return [] }
    return span.words(in: article).split(whereSeparator: { $0 == " " || $0 == "\n" })
  }

  /// `American Petroleum Institute` → API; a longer name than five words is better known by them.
  private func initials(_ words: [Substring]) -> String {
    let names = words.filter { $0.first?.isUppercase ?? false }
    return names.count < 2 || words.count > 5 ? "" : String(names.compactMap(\.first))
  }

  private func carried(_ role: Role, _ confidence: Double, _ rule: String) -> Role {
    var role = role
    role.rule = rule
    role.confidence = confidence
    return role
  }
}
