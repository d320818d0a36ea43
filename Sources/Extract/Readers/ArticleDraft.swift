/// What a feed can say of an article.
enum ArticleKey: String, CaseIterable {
  case id, title, text, published, source, url, updated, lang

  /// `date` is the published date, `body` the text; letter case and blanks around are no matter.
  init?(columnName: some StringProtocol) {
    let name = columnName.lowercased().split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    switch name {
    case "date": self = .published
    case "body": self = .text
    default:
      guard let key = ArticleKey(rawValue: name) else { return nil }
      self = key
    }
  }
}

/// An article in the making: the values as its feed spells them, empty where it gives none.
struct ArticleDraft {
  var title: [UInt8] = []
  var text: [UInt8] = []
  private var words: [ArticleKey: String] = [:]

  /// The words of a key other than title and text.
  subscript(key: ArticleKey) -> String? {
    get { words[key] }
    set { words[key] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }
}

/// Turns drafts into articles: dates in ISO, an id for those without one, the reader's own source and date where the
/// feed gives none.
struct ArticleMaker {
  var dates: PublishedDate
  var published: String?
  var source: String?
  /// The most bytes of one article.
  var limit: Int

  /// The article, or the reject that says why it is none.
  func item(_ draft: ArticleDraft, place: String) -> StreamItem<Article> {
    let source = draft[.source] ?? self.source ?? ""
    guard draft.text.contains(where: { $0 > 0x20 }) else {
      return .reject(
        Reject(
          place: place, source: source, article: draft[.id], category: "empty", message: "no text; expected some"))
    }
    let published = draft[.published].flatMap(dates.iso) ?? published.flatMap(dates.iso)
    return .article(
      Article(
        id: draft[.id] ?? "x" + ContentHash.short(title: draft.title, text: draft.text), source: source,
        published: published, updated: draft[.updated].flatMap(dates.iso), url: draft[.url], lang: draft[.lang],
        title: draft.title, text: draft.text))
  }

  func reject(_ category: String, _ message: String, place: String) -> StreamItem<Article> {
    .reject(Reject(place: place, source: source ?? "", category: category, message: message))
  }

  func tooLarge(place: String) -> StreamItem<Article> {
    let bound = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return reject("too-large", "more than \(bound); expected an article of at most that", place: place)
  }
}
