import Extract
import Normalize

enum ClaimLines {
  static func append(_ item: StreamItem<NormalizedArticle>, to bytes: inout [UInt8]) {}
  static func parse(_ bytes: [UInt8]) throws -> [StreamItem<NormalizedArticle>] { [] }
}
extension ClaimField { static var all: [ClaimField] { [] } }
