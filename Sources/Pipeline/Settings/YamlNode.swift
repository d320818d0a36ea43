import CFyaml

/// A place in a text; lines and columns count from 1.
package struct YamlMark: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// One part of a YAML text, with its place.
struct YamlNode {
  struct Pair {
    let key: String
    let mark: YamlMark
    let value: YamlNode
  }

  indirect enum Content {
    case scalar(String)
    case sequence([YamlNode])
    case mapping([Pair])
  }

  let content: Content
  /// Nil where nothing is written (`sources:` alone).
  let mark: YamlMark?

  /// Copies a node out of the library's document.
  init?(_ node: OpaquePointer) {
    switch fy_node_get_type(node) {
    case FYNT_MAPPING:
      let pairs = YamlNode.pairs(of: node)
      content = .mapping(pairs)
      mark = pairs.first?.mark
    case FYNT_SEQUENCE:
      let items = YamlNode.items(of: node)
      content = .sequence(items)
      mark = items.first?.mark
    default:
      content = .scalar(YamlNode.text(of: node))
      mark = YamlNode.mark(of: node)
    }
  }

  /// What a user wrote: the words of a scalar, else a name for its shape.
  var words: String {
    switch content {
    case .scalar(let text): text
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }

  /// The place of the value at a path of keys and indices, else of the key, else of what holds it.
  func mark(at path: [String]) -> YamlMark? {
    guard let first = path.first else { return mark }
    let rest = Array(path.dropFirst())
    switch content {
    case .mapping(let pairs):
      guard let pair = pairs.first(where: { $0.key == first }) else { return mark }
      return pair.value.mark(at: rest) ?? pair.mark
    case .sequence(let items):
      guard let index = Int(first), items.indices.contains(index) else { return mark }
      return items[index].mark(at: rest) ?? mark
    case .scalar: return mark
    }
  }

  /// The part at a path of keys and indices.
  func node(at path: [String]) -> YamlNode? {
    guard let first = path.first else { return self }
    let rest = Array(path.dropFirst())
    switch content {
    case .mapping(let pairs): return pairs.first { $0.key == first }?.value.node(at: rest)
    case .sequence(let items):
      guard let index = Int(first), items.indices.contains(index) else { return nil }
      return items[index].node(at: rest)
    case .scalar: return nil
    }
  }

  private static func pairs(of node: OpaquePointer) -> [Pair] {
    var pairs: [Pair] = []
    var position: UnsafeMutableRawPointer?
    while let pair = fy_node_mapping_iterate(node, &position) {
      guard let key = fy_node_pair_key(pair) else { continue }
      let value = fy_node_pair_value(pair).flatMap { YamlNode($0) }
      let mark = mark(of: key) ?? YamlMark(line: 1, column: 1)
      pairs.append(Pair(key: text(of: key), mark: mark, value: value ?? YamlNode(empty: ())))
    }
    return pairs
  }

  private static func items(of node: OpaquePointer) -> [YamlNode] {
    var items: [YamlNode] = []
    var position: UnsafeMutableRawPointer?
    while let item = fy_node_sequence_iterate(node, &position) {
      items.append(YamlNode(item) ?? YamlNode(empty: ()))
    }
    return items
  }

  private init(empty: Void) {
    content = .scalar("")
    mark = nil
  }

  private static func text(of node: OpaquePointer) -> String {
    var length = 0
    guard let text = fy_node_get_scalar(node, &length) else { return "" }
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mark(of node: OpaquePointer) -> YamlMark? {
    guard let token = fy_node_get_scalar_token(node), let mark = fy_token_start_mark(token) else { return nil }
    return YamlMark(line: Int(mark.pointee.line) + 1, column: Int(mark.pointee.column) + 1)
  }
}
