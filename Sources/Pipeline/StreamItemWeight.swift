import Extract
import Normalize

/// What an item weighs in a batch: the bytes of its text.
extension StreamItem {
  private func weigh(_ article: (Value) -> Article) -> Int {
    switch self {
    case .article(let value): article(value).title.count + article(value).text.count
    case .reject: 0
    }
  }
}

extension StreamItem where Value == Article {
  var bytes: Int { weigh { $0 } }
}

extension StreamItem where Value == ExtractedArticle {
  var bytes: Int { weigh(\.article) }

  var mentionCount: Int {
    switch self {
    case .article(let value): value.mentions.count
    case .reject: 0
    }
  }
}

extension StreamItem where Value == NormalizedArticle {
  var bytes: Int { weigh(\.article) }
}
