import Extract
import Lexicon
import Load
import Normalize

/// Brings a file of exchange rates into a table of the user's, so that a nightly job has the rates of the day before.
///
/// The table is made of the program's own where it is not there yet, and is replaced in one step; the same file twice
/// changes nothing.
package struct RateImport: Sendable {
  package struct Result: Sendable, Hashable {
    /// Rates of the file, of the table before it that were none or others, and of the table now.
    package let read: Int
    package let added: Int
    package let changed: Int
    package let total: Int
    package let isWritten: Bool
    package let rejects: [Reject]
    /// Months of which the file has too little, each in a line of words.
    package let setAside: [String]
  }

  private let lexicon: Lexicon
  /// The table that is written: commas where its name ends in `.csv`, else tabs.
  package let target: String

  package init(lexicon: Lexicon, target: String) {
    self.lexicon = lexicon
    self.target = target
  }

  /// `-` is standard input.
  package func run(_ path: String) throws -> Result {
    let name = path == "-" ? "standard input" : path
    if ReplacedFile.isFolder(target) { throw LoadError.isFolder(path: target) }
    let file = try rates(of: RateImport.bytes(of: path, named: name), named: name)
    let old = FilePath.exists(target) ? try RateImport.bytes(of: target, named: target) : nil
    var merge = try RateMerge(
      table: old ?? lexicon.tables.withBytes(of: "rates") { [UInt8]($0) } ?? [],
      name: old == nil ? lexicon.tables.place(of: "rates") : target)
    let far = merge.add(file.rates)
    let isWritten = try ReplacedFile.write(
      merge.bytes(asCSV: target.hasSuffix(".csv")), to: target, unless: old)
    return Result(
      read: file.rates.count, added: merge.added, changed: merge.changed, total: merge.count, isWritten: isWritten,
      rejects: RateImport.rejects(file.rejects + far, named: name),
      setAside: file.setAside.map { "\(name): set aside: \($0)" })
  }

  private static func rejects(_ rows: [RejectedRow], named name: String) -> [Reject] {
    rows.sorted { $0.line < $1.line }.map { row in
      Reject(place: "\(name):\(row.line)", category: "bad-rate", message: row.message)
    }
  }

  private static func bytes(of path: String, named name: String) throws -> [UInt8] {
    do throws(ReadError) {
      if let bytes = try ByteStream(path: path).readAll() { return bytes }
    } catch {
      throw InputError(place: name, reason: error.message)
    }
    throw InputError(place: name, reason: "over \(ByteStream.defaultLimit >> 20) MB")
  }

  private func rates(of bytes: [UInt8], named name: String) throws -> RateFile {
    do throws(RateFile.Failure) {
      return try RateFile(bytes, name: name, currencies: lexicon.currencies)
    } catch {
      throw InputError(place: name, reason: RateImport.words(error))
    }
  }

  private static func words(_ failure: RateFile.Failure) -> String {
    switch failure {
    case .notZip(let words): "\(words); expected the zip archive of one .csv file"
    case .unknownFormat:
      "neither eurofxref-hist.csv of the European Central Bank, nor a table with the header "
        + RateRows.columns.joined(separator: ",")
    case .repeatedColumn(let column): "the column '\(column)' stands twice in its header"
    case .oneDay: "the rates of a single day; expected eurofxref-hist.csv, which has all days"
    case .noRates: "no row of it is a rate"
    case .noWholeMonth(let words): "no whole month in it: " + words.joined(separator: "; ")
    }
  }
}

extension PipelineReader {
  /// The table of rates that a pipeline file names, or that its folder of tables has or gets.
  package static func ratesFile(of file: String) throws(PipelineProblems) -> String {
    let (typed, _) = try parsed(text(of: file), file: file)
    if let rates = typed.rates { return FilePath.resolve(rates, besideFile: file) }
    if let tables = typed.tables { return FilePath.resolve(tables, besideFile: file) + "/rates.tsv" }
    throw PipelineProblems(file: file, mark: nil, .missing(key: "rates", option: "--to"))
  }
}
