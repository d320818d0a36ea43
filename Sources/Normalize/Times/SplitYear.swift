import Extract
import Lexicon

/// A year of twelve months that need not begin in January: `1986/87`, `fiscal 1987`.
struct SplitYear: Sendable, Hashable {
  private enum Name: Sendable, Hashable {
    case fiscal(Int)
    case split(first: Int)
  }

  private let name: Name

  /// nil of any other time: `1985/1987`, `1987`.
  init?(_ form: TimeForm) {
    switch form {
    case .date(let date):
      guard case .fiscal(let year) = date.base, date.part == nil else { return nil }
      name = .fiscal(year)
    case .range(let from, let to):
      guard case .year(let first) = from.base, case .year(let last) = to.base, last == first + 1, from.part == nil,
        to.part == nil
      else { return nil }
      name = .split(first: first)
    default: return nil
    }
  }

  init?(notation: String) {
    let isSplit = notation.utf8.count == 9 && notation.utf8.dropFirst(4).first == UInt8(ascii: "/")
    guard isSplit || notation.utf8.starts(with: "FY".utf8), let form = TimeForm(notation: notation) else {
      return nil
    }
    self.init(form)
  }

  /// Its first month, by the text or the tables; nil where nothing tells whose year it is.
  func start(of owner: YearOwner?, _ starts: YearStarts) -> YearStarts.Start? {
    guard let owner else { return nil }
    let isCrop = owner.goods.map { starts.isCrop($0) } ?? false
    switch name {
    case .fiscal(let year):
      // `crop year 1987` is written alike.
      return isCrop ? nil : owner.area.flatMap { starts.fiscal(year, of: $0) }
    case .split(let first):
      if let month = owner.stated { return YearStarts.Start(year: first, month: month) }
      if let goods = owner.goods, isCrop { return starts.crop(beginning: first, of: goods, in: owner.area) }
      if owner.hasGoods, owner.goods.map(SplitYear.grows) ?? true { return nil }
      return owner.area.flatMap { starts.fiscal(beginning: first, of: $0) }
    }
  }

  /// Chapters of the farm, and raw fibres: their split years are marketing years, not fiscal ones.
  private static func grows(_ goods: String) -> Bool {
    guard let chapter = Int(goods.prefix(2)) else { return true }
    return chapter <= 24 || 50...53 ~= chapter
  }
}
