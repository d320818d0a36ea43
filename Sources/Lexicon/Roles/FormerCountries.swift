/// Countries that are no more, of ISO 3166-3: the code that stands for each, and what became of it.
package struct FormerCountries: Sendable {
  package struct Country: Sendable, Hashable {
    /// Four letters of ISO 3166-3: `SUHH`.
    package let iso: String
    /// The two letters that it had (`SU`), or the four where they are another's now or another former country's.
    package let code: String
    package let name: String
    /// The last year of the name or the state.
    package let ended: Int
    /// The alpha-2 codes of the countries of today that its land is in.
    package let successors: [String]
    /// Whether all the land of its successors was its own: every town of theirs was in it.
    package let isWhole: Bool
  }

  package static let embedded = (try? FormerCountries()) ?? FormerCountries(all: [])

  package let all: [Country]

  private init(all: [Country]) { self.all = all }

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("former-countries")
    let (iso, code, name) = (try table.column("iso"), try table.column("code"), try table.column("name"))
    let (ended, successors) = (try table.column("ended"), try table.column("successors"))
    let land = try table.column("land")
    var all: [Country] = []
    for row in table.rows {
      all.append(
        Country(
          iso: iso.text(row), code: code.text(row), name: name.text(row), ended: try ended.integer(row),
          successors: successors.list(row), isWhole: try land.text(row, of: ["whole", "part"]) == "whole"))
    }
    self.all = all
  }

  /// What a country of today was part of in a year: UA → SU in 1987; itself where it stood alone.
  package func code(of country: String, in year: Int?) -> String {
    guard let year else { return country }
    return all.first { $0.isWhole && year <= $0.ended && $0.successors.contains(country) }?.code ?? country
  }

  /// The countries of today for a code: DD → DE; none for a code that is no former country's.
  package func successors(of code: String) -> [String] {
    all.first { $0.code == code }?.successors ?? []
  }
}
