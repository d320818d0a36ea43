import Extract
import Lexicon

@testable import Normalize

/// Takes a story through extract and normalize, for tests of what a reader of the dataset sees.
enum StoryNormalizer {
  private static let lexicon = try? Lexicon()

  /// The claims of a story that are no times.
  static func figures(_ text: String, published: String? = "2017-11-15", base: String? = "USD") throws -> [Claim] {
    let lexicon = try lexicon ?? Lexicon()
    var settings = NormalizeSettings()
    settings.baseCurrency = base
    let article = Article(id: "a", published: published, text: Array(text.utf8))
    let extracted = Extractor(lexicon: lexicon).extract(article)
    return try Normalizer(lexicon: lexicon, settings: settings).normalize(extracted).claims.filter {
      !$0.kind.isTime
    }
  }
}
