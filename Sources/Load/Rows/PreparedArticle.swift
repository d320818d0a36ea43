import Extract
import Lexicon
import Normalize

/// An article with all that the store keeps of it.
package struct PreparedArticle: Sendable {
  let article: Article
  /// The article's JSON line and those of its claims.
  let record: [UInt8]
  let print: StoryPrint
  /// Under which its print meets others: `MinHash`.
  let keys: [UInt64]
  /// As of a story that has no copies.
  let rows: ArticleRows

  package var claims: [Kind: Int] {
    let counted = zip(Kind.allCases, rows.kinds).filter { $0.1 > 0 }
    return Dictionary(uniqueKeysWithValues: counted.map { ($0.0, $0.1) })
  }
}

/// Does what loading an article costs, short of the store itself; any number of workers prepare at one time.
package struct ArticlePreparer: Sendable {
  private let printer: StoryPrinter

  init(_ words: StoryWords) {
    printer = StoryPrinter(words)
  }

  package func prepare(_ item: NormalizedArticle) -> PreparedArticle {
    let record = ArticleRecord(item)
    let print = printer.print(of: item.article)
    return PreparedArticle(
      article: item.article, record: record.bytes, print: print, keys: print.keys, rows: ArticleRows(record))
  }
}
