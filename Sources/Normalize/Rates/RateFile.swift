import Extract
import Lexicon

/// A file of exchange rates that a user brings: the European Central Bank's `eurofxref-hist.csv`, also as the bank zips
/// it, or a monthly table like the program's own.
package struct RateFile: Sendable {
  package enum Failure: Error, Hashable {
    case notZip(String)
    case unknownFormat
    /// No row of it can be used.
    case noRates
  }

  package let rates: [RateRows.Rate]
  /// What was set aside, with its line and the reason.
  package let rejects: [Reject]

  package init(_ bytes: [UInt8], name: String, currencies: CurrencyTable) throws(Failure) {
    let plain = try RateFile.unzipped(bytes)
    guard let text = String(validating: plain, as: UTF8.self) else { throw .unknownFormat }
    if let history = EcbHistory.read(RateFile.withoutMark(text), name: name, currencies: currencies) {
      (rates, rejects) = history
    } else if let rows = try? RateRows(name: name, bytes: plain) {
      (rates, rejects) = RateFile.monthly(rows, name: name, currencies: currencies)
    } else {
      throw .unknownFormat
    }
    if rates.isEmpty { throw .noRates }
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
      }
    }
  }

  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func monthly(_ rows: RateRows, name: String, currencies: CurrencyTable) -> (
    [RateRows.Rate], [Reject]
  ) {
    var (rates, rejects): ([RateRows.Rate], [Reject]) = ([], [])
    func reject(_ line: Int, _ message: String) {
      rejects.append(Reject(place: "\(name):\(line)", category: "bad-rate", message: message))
    }
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

  init(_ rate: RateRows.Rate) { (currency, month) = (rate.currency, rate.month) }

  package static func < (left: RateKey, right: RateKey) -> Bool {
    (left.currency, left.month) < (right.currency, right.month)
  }
}
