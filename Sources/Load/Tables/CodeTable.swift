import Lexicon
import Normalize

/// What each code of the datasets stands for: countries, blocs and their members, goods, units, currencies, measures … of the
/// program's own tables.
enum CodeTable: DatasetTable {
  static let name = "codes"

  struct Row {
    let list: String
    let code: String
    let name: String
    var scheme = ""
    var partOf = ""
    var from = ""
    var until = ""
    var note = ""
  }

  static let columns: [Column<Row>] = [
    .text(
      "list",
      "country, former-country, bloc, member, hs, unit, currency, kind, measure, change, sign, status, qualifier, flow"
    ) { row in row.list },
    .text("code", "as the datasets have it") { row in row.code },
    .text("name", "what it stands for") { row in row.name },
    .text("scheme", "the standard that the code is of, with its edition: ISO 3166-1, HS 2022") { row in
      row.filled(\.scheme)
    },
    .text("part_of", "of a heading its chapter, of a member its bloc, of a unit its dimension") { row in
      row.filled(\.partOf)
    },
    .text("from", "first day of a membership or a currency, where known") { row in row.filled(\.from) },
    .text("until", "first day after a membership; last day of a currency; last year of a former country") { row in
      row.filled(\.until)
    },
    .text("note", "alpha-3 of a country; four letters of a former one, and its successors; a unit's definition") {
      row in row.filled(\.note)
    },
  ]

  static let fixedRows: [Row] = names + former + blocs + goods + units + currencies

  private static let names: [Row] = ((try? CodeNames())?.all ?? []).map { row in
    Row(list: row.list, code: row.code, name: row.name, scheme: row.scheme, note: row.note)
  }

  private static let former: [Row] = FormerCountries.embedded.all.map { country in
    Row(
      list: "former-country", code: country.code, name: country.name, scheme: "ISO 3166-3",
      until: String(country.ended),
      note: "\(country.iso); now \(country.successors.joined(separator: ", "))")
  }

  /// Each bloc, then its members.
  private static let blocs: [Row] = {
    let countries = Dictionary(
      (names.filter { $0.list == "country" } + former).map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return BlocTable.embedded.all.flatMap { bloc in
      [Row(list: "bloc", code: bloc.code, name: bloc.name)]
        + bloc.members.map { member in
          Row(
            list: "member", code: member.country, name: countries[member.country] ?? member.country,
            partOf: bloc.code, from: member.from, until: member.until)
        }
    }
  }()

  private static let goods: [Row] = {
    guard let headings = try? GoodsHeadings() else { return [] }
    return headings.codes.map { code in
      Row(
        list: "hs", code: code, name: headings.description(of: code) ?? "", scheme: GoodsHeadings.scheme,
        partOf: code.count > 2 ? String(code.prefix(2)) : "")
    }
  }()

  private static let units: [Row] = ((try? UnitTable())?.all ?? []).map { unit in
    Row(list: "unit", code: unit.code, name: unit.name, partOf: unit.kind, note: unit.definition)
  }

  private static let currencies: [Row] = ((try? CurrencyTable())?.all ?? []).map { currency in
    Row(
      list: "currency", code: currency.code, name: currency.name, scheme: "ISO 4217", from: currency.from,
      until: currency.to)
  }
}

extension CodeTable.Row {
  /// Nil of an empty cell.
  fileprivate func filled(_ cell: KeyPath<CodeTable.Row, String>) -> String? {
    self[keyPath: cell].isEmpty ? nil : self[keyPath: cell]
  }
}
