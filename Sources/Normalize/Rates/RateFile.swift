import Extract
import Lexicon

/// A file of exchange rates that a user brings: the European Central Bank's `eurofxref-hist.csv`, also as the bank zips
/// it, or a monthly table like the program's own.
package struct RateFile: Sendable {
  package enum Failure: Error, Hashable {
    case notZip(String)
    case unknownFormat
    case repeatedColumn(String)
    /// The bank's `eurofxref.csv`, of a single day.
    case oneDay
    /// No row of it can be used.
    case noRates
    /// It has a part of a month or of several, in these words.
    case noWholeMonth([String])
  }

  package let rates: [RateRows.Rate]
  /// What was set aside as bad, in the order of its lines.
  package let rejects: [RejectedRow]
  /// Months of which the file has too little: `RUB of 2022-03: 1 of 23 days`.
  package let setAside: [String]

  package init(_ bytes: [UInt8], name: String, currencies: CurrencyTable) throws(Failure) {
    let plain = try RateFile.unzipped(bytes)
    guard let text = String(validating: plain, as: UTF8.self) else { throw .unknownFormat }
    if let history = try EcbHistory.read(RateFile.withoutMark(text), currencies: currencies) {
      (rates, setAside) = (history.rates, history.setAside)
      rejects = history.rejects.sorted { $0.line < $1.line }
    } else if let rows = try? RateRows(name: name, bytes: plain) {
      (rates, rejects) = RateFile.monthly(rows, currencies: currencies)
      setAside = []
    } else {
      throw .unknownFormat
    }
    if rates.isEmpty { throw setAside.isEmpty ? .noRates : .noWholeMonth(setAside) }
  }

  private static func unzipped(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard ZipArchive.isZip(bytes) else { return bytes }
    do throws(ZipArchive.Failure) {
      return try ZipArchive.file(ending: ".csv", in: bytes)
    } catch {
      switch error {
      case .broken(let words): throw .notZip(words)
      case .tooLarge: throw .notZip("the file in it is over \(ZipArchive.limit >> 20) MB")
      case .noSuchFile: throw .notZip("no .csv file in it")
      case .severalFiles: throw .notZip("several .csv files in it")
      }
    }
  }

  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func monthly(_ rows: RateRows, currencies: CurrencyTable) -> ([RateRows.Rate], [RejectedRow]) {
    var (rates, rejects): ([RateRows.Rate], [RejectedRow]) = ([], [])
    func reject(_ line: Int, _ message: String) { rejects.append(RejectedRow(line: line, message: message)) }
    var seen: Set<RateKey> = []
    for row in rows {
      switch row {
      case .bad(let line, let message): reject(line, message)
      case .rate(let rate):
        if rate.currency == "USD" {
          reject(rate.line, "currency 'USD'; expected another: the rates are per US dollar")
        } else if currencies.currency(code: rate.currency) == nil {
          reject(rate.line, "currency '\(rate.currency)'; expected an ISO 4217 code")
        } else if !seen.insert(RateKey(rate)).inserted {
          reject(rate.line, "\(rate.currency) of \(rate.month) stands above already")
        } else {
          rates.append(rate)
        }
      }
    }
    return (rates, rejects)
  }
}

/// What a table has one rate of.
package struct RateKey: Sendable, Hashable, Comparable {
  package let currency: String
  package let month: Month

  init(currency: String, month: Month) { (self.currency, self.month) = (currency, month) }

  init(_ rate: RateRows.Rate) { self.init(currency: rate.currency, month: rate.month) }

  package static func < (left: RateKey, right: RateKey) -> Bool {
    (left.currency, left.month) < (right.currency, right.month)
  }
}
