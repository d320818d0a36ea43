import Extract
import Lexicon

/// Whether an article writes the day before the month in dates of digits alone: another of its dates tells, else where it comes
/// from.
struct DateOrder {
  private let orders: DateOrders
  private let places: PlaceResolver

  init(orders: DateOrders, places: PlaceResolver) {
    self.orders = orders
    self.places = places
  }

  func isDayFirst(_ extracted: ExtractedArticle, _ dateline: Dateline) -> Bool {
    let numeric = extracted.mentions.filter { $0.rule == "time-numeric" }
    guard numeric.contains(where: { $0.time?.notation.contains("-N") ?? false }) else { return false }
    for mention in numeric {
      let words = mention.span.words(in: extracted.article)
      let numbers = words.split { $0 == "/" || $0 == "-" }.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] <= 31 else { continue }
      if numbers[0] > 12 { return true }
      if numbers[1] > 12 { return false }
    }
    let country = domain(of: extracted.article.url) ?? dateline.town.flatMap { places.town($0)?.country }
    return country.map { orders.isDayFirst(in: $0) } ?? false
  }

  /// The country of a web address: `https://news.example.co.uk/a` → GB.
  private func domain(of url: String?) -> String? {
    guard let url, let colon = url.firstIndex(of: ":") else { return nil }
    let host = url[colon...].drop { $0 == ":" || $0 == "/" }.prefix { $0 != "/" && $0 != ":" }
    guard let last = host.split(separator: ".").last, last.utf8.count == 2 else { return nil }
    return last == "uk" ? "GB" : last.uppercased()
  }
}
