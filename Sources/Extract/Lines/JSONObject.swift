import CSimdjson
import Glibc

/// An object of a line that `JSONParser` read. Asking for its keys in their order costs one comparison each.
package struct JSONObject {
  private let nodes: UnsafePointer<tradeflow_json_node>
  private let first: Int
  private let end: Int
  private var next: Int

  init(nodes: UnsafePointer<tradeflow_json_node>, index: Int) {
    self.nodes = nodes
    first = index + 1
    end = Int(nodes[index].next)
    next = first
  }

  /// Nil where the key is absent or null.
  package mutating func value(_ key: StaticString) -> JSONValue? {
    guard let index = find(key, from: next, to: end) ?? find(key, from: first, to: next) else { return nil }
    next = Int(nodes[index].next)
    return nodes[index].kind == TRADEFLOW_JSON_NULL ? nil : JSONValue(nodes: nodes, index: index)
  }

  /// Its members, in their order.
  package func forEach(_ body: (_ key: String, JSONValue) throws -> Void) rethrows {
    try forEachMember { try body(String(decoding: $0, as: UTF8.self), $1) }
  }

  func forEachMember(_ body: (_ key: UnsafeRawBufferPointer, JSONValue) throws -> Void) rethrows {
    var index = first
    while index < end {
      let key = UnsafeRawBufferPointer(start: nodes[index].key, count: Int(nodes[index].key_length))
      try body(key, JSONValue(nodes: nodes, index: index))
      index = Int(nodes[index].next)
    }
  }

  private func find(_ key: StaticString, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      let node = nodes[index]
      if Int(node.key_length) == key.utf8CodeUnitCount, memcmp(node.key, key.utf8Start, Int(node.key_length)) == 0 {
        return index
      }
      index = Int(node.next)
    }
    return nil
  }
}

/// One value of a line.
package struct JSONValue {
  private let nodes: UnsafePointer<tradeflow_json_node>
  private let index: Int

  init(nodes: UnsafePointer<tradeflow_json_node>, index: Int) {
    self.nodes = nodes
    self.index = index
  }

  /// What it is, in the words of a message.
  package var kindWords: String {
    switch nodes[index].kind {
    case TRADEFLOW_JSON_NULL: return "null"
    case TRADEFLOW_JSON_FALSE, TRADEFLOW_JSON_TRUE: return "a boolean"
    case TRADEFLOW_JSON_NUMBER: return "a number"
    case TRADEFLOW_JSON_STRING: return "a string"
    case TRADEFLOW_JSON_ARRAY: return "an array"
    default: return "an object"
    }
  }

  package var isNull: Bool { nodes[index].kind == TRADEFLOW_JSON_NULL }

  /// The bytes of a string; nil of anything else.
  package var string: UnsafeRawBufferPointer? { nodes[index].kind == TRADEFLOW_JSON_STRING ? words : nil }

  /// The text of a number as written; nil of anything else.
  package var number: UnsafeRawBufferPointer? { nodes[index].kind == TRADEFLOW_JSON_NUMBER ? words : nil }

  package var object: JSONObject? {
    nodes[index].kind == TRADEFLOW_JSON_OBJECT ? JSONObject(nodes: nodes, index: index) : nil
  }

  /// The values of an array; nil of anything else.
  package var elements: [JSONValue]? {
    guard nodes[index].kind == TRADEFLOW_JSON_ARRAY else { return nil }
    var found: [JSONValue] = []
    var at = index + 1
    while at < Int(nodes[index].next) {
      found.append(JSONValue(nodes: nodes, index: at))
      at = Int(nodes[at].next)
    }
    return found
  }

  private var words: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: nodes[index].text, count: Int(nodes[index].text_length))
  }
}
