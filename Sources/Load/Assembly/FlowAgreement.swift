import Lexicon
import Normalize

/// Tells which share of a story's claims on a flow agree with one of its figures.
///
/// `Exports were 5 bn dlrs, the ministry said … The bank put exports at 6 bn` makes two rows of a half each. Claims are of
/// one flow if all its cells are equal. They do not contradict each other
/// - in one sentence: it lists parts;
/// - where their ranges or bounds hold each other's figures: `at least 5` and 6, `5 to 7` and 6;
/// - as sales, purchases, shipments and balances of which one speaker, or nobody, tells: those are lots, and balances of
///   trade, of services, of payments.
struct FlowAgreement {
  private struct Kind: Hashable {
    let key: TradeFlow.Key
    let role: FlowStatement.Role
    let unit: String?
  }

  /// A group that is larger is a table, whose rows have lost what tells them apart.
  private static let most = 64

  private let groups: [Kind: [FlowStatement]]

  init(_ statements: [FlowStatement]) {
    groups = Dictionary(grouping: statements, by: FlowAgreement.kind)
  }

  /// Above 0, at most 1.
  func share(of statement: FlowStatement) -> Double {
    let group = groups[FlowAgreement.kind(statement)] ?? []
    guard group.count > 1, group.count <= FlowAgreement.most else { return 1 }
    let against = group.filter { contradicts($0, statement) }.reduce(0) { $0 + $1.count }
    return Double(statement.count) / Double(statement.count + against)
  }

  private static func kind(_ statement: FlowStatement) -> Kind {
    Kind(
      key: statement.key, role: statement.role, unit: statement.figure.convertedUnit ?? statement.figure.unit)
  }

  private func contradicts(_ one: FlowStatement, _ two: FlowStatement) -> Bool {
    guard one.identity != two.identity, one.sentence != two.sentence, one.figure.per == two.figure.per else {
      return false
    }
    if isMany(one.key.measure) {
      guard let speaker = one.speaker, let other = two.speaker, speaker != other else { return false }
    }
    let (left, right) = (one.figure.reach, two.figure.reach)
    return !left.overlaps(right)
  }

  private func isMany(_ measure: String) -> Bool {
    switch measure {
    case "sale", "purchase", "shipment", "balance": true
    default: false
    }
  }
}
