/// Unions and organizations of countries: the code that stands for each in the datasets, and who belonged to it when.
package struct BlocTable: Sendable {
  package struct Member: Sendable, Hashable {
    /// ISO 3166-1 alpha-2, or a former country's code.
    package let country: String
    /// ISO days; empty `until` of a member of today. The day it left is no day of its membership.
    package let from: String
    package let until: String
  }

  package struct Bloc: Sendable, Hashable {
    /// As `areas.tsv` has it: `EU`.
    package let code: String
    package let name: String
    package fileprivate(set) var members: [Member] = []
  }

  package static let embedded = (try? BlocTable()) ?? BlocTable(all: [])

  /// In the order of the table.
  package let all: [Bloc]

  private init(all: [Bloc]) { self.all = all }

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("blocs")
    let (bloc, name, member) = (try table.column("bloc"), try table.column("name"), try table.column("member"))
    let (from, until) = (try table.column("from"), try table.column("until"))
    var all: [Bloc] = []
    for row in table.rows {
      let code = bloc.text(row)
      if all.last?.code != code { all.append(Bloc(code: code, name: name.text(row))) }
      if member.text(row).isEmpty { continue }
      all[all.count - 1].members.append(
        Member(country: member.text(row), from: from.text(row), until: until.text(row)))
    }
    self.all = all
  }

  /// Who belonged to a bloc on an ISO day, or at any time of it where the day is unknown; none of a code that is no bloc's.
  package func members(of code: String, on day: String?) -> [String] {
    let members = all.first { $0.code == code }?.members ?? []
    guard let day else { return members.map(\.country) }
    return members.filter { $0.from <= day && ($0.until.isEmpty || day < $0.until) }.map(\.country)
  }
}
