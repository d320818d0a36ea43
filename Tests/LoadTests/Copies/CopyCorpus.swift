import Extract

/// Stories made by filling templates, and their copies made by editing, with the group that each is of.
struct CopyCorpus {
  struct Item {
    let article: Article
    /// Stories of one group are one story.
    let group: String
  }

  private(set) var items: [Item] = []
  private var random: Dice
  private let days: Int

  /// `bases` stories of the templates and those given, each with a copy, a copy that was edited twice, and its
  /// like of the next week; and other stories that look like each other and are none. The stories are of so many days.
  init(bases: Int, given: [Article] = [], days: Int = 27, seed: UInt64 = 41) {
    random = Dice(seed: seed)
    self.days = days
    for number in 0..<bases { addWithCopies(base(number), number) }
    for (number, story) in given.enumerated() { addWithCopies(Draft(story, group: "given\(number)"), number) }
    for number in 0..<bases { addReports(number) }
  }

  private mutating func add(_ draft: Draft) {
    items.append(Item(article: draft.article(number: items.count), group: draft.group))
  }

  private mutating func addWithCopies(_ draft: Draft, _ number: Int) {
    add(draft)
    let edits = CopyEdit.allCases
    add(edits[number % edits.count].edit(draft, &random))
    let once = edits[(number + 1) % edits.count].edit(draft, &random)
    add(edits[(number + 3) % edits.count].edit(once, &random))
    add(draft.oneWeekLater(&random))
  }

  // MARK: stories

  private static let countries = [
    "Brazil", "Egypt", "Norway", "India", "Kenya", "Chile", "Turkey", "Japan", "Ghana",
  ]
  private static let goods = ["coffee", "wheat", "copper", "soybeans", "natural gas", "cocoa", "sugar", "iron ore"]
  private static let people = [
    "Amara Diallo", "Piet Visser", "Lucia Romero", "Kenji Mori", "Omar Haddad", "Eva Lind",
  ]
  private static let towns = ["Santos", "Alexandria", "Oslo", "Mumbai", "Mombasa", "Antofagasta", "Izmir", "Kobe"]

  private mutating func base(_ number: Int) -> Draft {
    let (country, other) = (random.pick(CopyCorpus.countries), random.pick(CopyCorpus.countries))
    let (goods, person, town) = (
      random.pick(CopyCorpus.goods), random.pick(CopyCorpus.people), random.pick(CopyCorpus.towns)
    )
    let figures = (0..<9).map { _ in "\(random.roll(8000) + 1000)" }
    let all = [
      "\(country) exported \(figures[0]) tonnes of \(goods) in the \(random.pick(["first", "second", "third"])) quarter, the trade ministry in \(town) said.",
      "Shipments to \(other) came to \(figures[1]) tonnes, while buyers in the rest of the region took \(figures[2]) tonnes of it.",
      "\"We had hoped for more, but the rains came late and the roads to \(town) were closed for weeks,\" \(person), the head of the growers' board, told reporters.",
      "Stocks of \(goods) in the harbour warehouses stood at \(figures[3]) tonnes at the end of the month, against \(figures[4]) a year ago.",
      "Dealers said that the price of \(goods) would depend on how much \(other) still has to buy before its new crop.",
      "The ministry expects exports of \(figures[5]) tonnes in the coming season if the weather holds, \(person) said.",
      "\(country) earned \(figures[6]) million dollars from \(goods) last year, its central bank has reported.",
      "A new terminal at \(town), which can load \(figures[7]) tonnes a day, is to open before the end of \(1990 + random.roll(20)).",
    ]
    let start = random.roll(3)
    let count = 4 + random.roll(4)
    let paragraphs = [all[0]] + (0..<count).map { all[1 + (start + $0) % 7] }
    return Draft(
      title:
        "\(country) \(goods) exports \(random.pick(["rise", "fall", "steady", "seen lower"])) to \(figures[0]) tonnes",
      paragraphs: paragraphs, town: town, source: "first wire", day: number % days, hour: 9,
      group: "base\(number)")
  }

  /// What shares its words with other stories and is another story each time.
  private mutating func addReports(_ number: Int) {
    let day = number % days
    let figures = (0..<6).map { _ in "\(random.roll(900) + 100)" }
    let report = [
      "The central bank said that it had lent \(figures[0]) million crowns to the money market this afternoon.",
      "It bought \(figures[1]) million crowns of treasury bills and \(figures[2]) million of bank bills at unchanged rates.",
      "This brings its help so far today to \(figures[3]) million crowns, against a shortage that it puts at \(figures[4]) million.",
    ]
    add(
      Draft(
        title: "Central bank gives money market further \(figures[0]) mln help", paragraphs: report, town: "Oslo",
        source: "first wire", day: day, hour: 14, group: "report\(number)"))
    let company =
      random.pick(["Alder", "Birch", "Cedar", "Elder", "Hazel", "Juniper", "Linden", "Rowan"]) + " \(number)"
    add(
      Draft(
        title: "\(company) Mills quarterly net",
        paragraphs: [
          "Shr \(figures[0]) cts vs \(figures[1]) cts", "Net \(figures[2]) mln vs \(figures[3]) mln",
          "Revs \(figures[4]) mln vs \(figures[5]) mln",
          "NOTE: results include a gain from the sale of land and a charge for closing a plant, the company said.",
        ], town: nil, source: "first wire", day: day, hour: 15, group: "earnings\(number)"))
    guard number < CopyCorpus.towns.count else { return }
    let town = CopyCorpus.towns[number]
    add(
      Draft(
        title: "\(town) Bank cuts base rate to 10 pct",
        paragraphs: [
          "\(town) Bank said it was cutting its base lending rate to 10 pct from 10.5 pct from tomorrow.",
          "The move follows cuts by other clearing banks, and a fall of interest rates in the interbank market this week.",
        ], town: nil, source: "first wire", day: 9, hour: 10 + number % 4, group: "rate\(number)"))
  }
}

/// A story in parts.
struct Draft {
  var title: String
  var paragraphs: [String]
  var town: String?
  var source: String
  var day: Int
  var hour: Int
  let group: String

  init(
    title: String, paragraphs: [String], town: String?, source: String, day: Int, hour: Int, group: String
  ) {
    (self.title, self.paragraphs, self.town, self.source) = (title, paragraphs, town, source)
    (self.day, self.hour, self.group) = (day, hour, group)
  }

  init(_ article: Article, group: String) {
    let text = String(decoding: article.text, as: UTF8.self)
    self.init(
      title: String(decoding: article.title, as: UTF8.self),
      paragraphs: text.split(separator: "\n").map(String.init), town: nil, source: "given", day: 3, hour: 8,
      group: group)
  }

  func article(number: Int) -> Article {
    let two = { (number: Int) -> String in number < 10 ? "0\(number)" : "\(number)" }
    let sent = CalendarDay(1995, 5, 1)?.adding(days: day).map { "\($0)" } ?? ""
    let line = town.map { "\($0.uppercased()), \(sent) (\(source)) - " } ?? ""
    return Article(
      id: "a\(number)", source: source, published: "\(sent)T\(two(hour)):30:00Z",
      title: Array(title.utf8),
      text: Array((line + paragraphs.joined(separator: "\n\n")).utf8))
  }
}

/// What an editor does to a story before it is sent again.
enum CopyEdit: CaseIterable {
  case shortened, otherWire, corrected, updated, misspelt, repeated, silentlyCorrected

  func edit(_ draft: Draft, _ random: inout Dice) -> Draft {
    var copy = draft
    copy.hour += 1 + random.roll(9)
    switch self {
    case .shortened:
      copy.paragraphs.removeLast(copy.paragraphs.count / 2)
      copy.source = "evening paper"
    case .otherWire:
      copy.title = random.pick(["Growers disappointed", "What the ministry said", "Roundup"]) + ": " + draft.title
      (copy.source, copy.town) = ("second wire", "London")
      copy.paragraphs.append("(Reporting by A. Writer; editing by B. Reader)")
    case .corrected:
      copy.title = "CORRECTED-" + draft.title
      copy.changeFigure(&random)
    case .updated:
      copy.title = "UPDATE 2-" + draft.title
      copy.paragraphs.insert("The opposition asked for an inquiry into how the figures had been gathered.", at: 1)
      copy.paragraphs.append("Parliament will debate the growers' demands for cheaper loans next week.")
    case .misspelt: for _ in 0..<3 { copy.misspell(&random) }
    case .repeated: copy.title = "RPT-" + draft.title
    case .silentlyCorrected: copy.changeFigure(&random)
    }
    return copy
  }
}

extension Draft {
  /// The same wording a week later, with other figures: another story.
  fileprivate func oneWeekLater(_ random: inout Dice) -> Draft {
    var later = Draft(
      title: title, paragraphs: paragraphs, town: town, source: source, day: day + 7, hour: hour,
      group: group + " later")
    let roll = { (text: String, random: inout Dice) -> String in
      String(text.map { letter in letter.isNumber ? Character("\((random.roll(9) + 1))") : letter })
    }
    later.title = roll(title, &random)
    later.paragraphs = paragraphs.map { roll($0, &random) }
    return later
  }

  /// Another last digit for one number.
  fileprivate mutating func changeFigure(_ random: inout Dice) {
    let places = paragraphs.indices.filter { paragraphs[$0].contains { $0.isNumber } }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    var letters = Array(paragraphs[place])
    guard let digit = letters.firstIndex(where: { $0.isNumber }) else { return }
    letters[digit] = letters[digit] == "7" ? "4" : "7"
    paragraphs[place] = String(letters)
  }

  /// Two letters of a word change places.
  fileprivate mutating func misspell(_ random: inout Dice) {
    let place = random.roll(paragraphs.count)
    var words = paragraphs[place].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let long = words.indices.filter { words[$0].count > 4 && words[$0].allSatisfy { $0.isLowercase } }
    guard !long.isEmpty else { return }
    let word = random.pick(long)
    var letters = Array(words[word])
    letters.swapAt(1, 2)
    words[word] = String(letters)
    paragraphs[place] = words.joined(separator: " ")
  }
}

/// The same rolls in every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// From 0 to below `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}
