import CFyaml
import Glibc

/// A YAML text, as a tree that knows where each part stands and as the JSON that it means.
struct YamlDocument {
  let root: YamlNode
  let json: String

  /// Throws the first syntax error, with its place.
  init(_ text: String) throws(YamlError) {
    // The library prints an error of its own about a text without a document.
    guard YamlDocument.hasContent(text) else { throw YamlError.empty }
    guard let diagnostics = YamlDocument.quietDiagnostics() else { throw YamlError.outOfMemory }
    defer { fy_diag_destroy(diagnostics) }
    var settings = fy_parse_cfg()
    settings.flags = fy_parse_cfg_flags(rawValue: FYPCF_RESOLVE_DOCUMENT.rawValue | FYPCF_QUIET.rawValue)
    settings.diag = diagnostics
    var bytes = Array(text.utf8CString)
    let document = fy_document_build_from_string(&settings, &bytes, bytes.count - 1)
    guard let document else { throw YamlDocument.firstError(diagnostics) }
    defer { fy_document_destroy(document) }
    guard let node = fy_document_root(document), let root = YamlNode(node) else { throw YamlError.empty }
    let json = YamlDocument.json(document)
    guard let json else { throw YamlDocument.firstError(diagnostics) }
    self.root = root
    self.json = json
  }

  /// False of a text of blank lines and comments.
  private static func hasContent(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let first = line.first { !$0.isWhitespace }
      return first != nil && first != "#"
    }
  }

  private static func quietDiagnostics() -> OpaquePointer? {
    var settings = fy_diag_cfg()
    fy_diag_cfg_default(&settings)
    let diagnostics = fy_diag_create(&settings)
    fy_diag_set_collect_errors(diagnostics, true)
    return diagnostics
  }

  private static func firstError(_ diagnostics: OpaquePointer) -> YamlError {
    var position: UnsafeMutableRawPointer?
    guard let error = fy_diag_errors_iterate(diagnostics, &position)?.pointee else { return .empty }
    let mark = YamlMark(line: Int(error.line), column: Int(error.column))
    return YamlError(mark: mark, message: error.msg.map { String(cString: $0) } ?? "not YAML")
  }

  private static func json(_ document: OpaquePointer) -> String? {
    let flags = fy_emitter_cfg_flags(rawValue: FYECF_MODE_JSON_ONELINE.rawValue | FYECF_WIDTH_INF.rawValue)
    guard let text = fy_emit_document_to_string(document, flags) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}

/// What is wrong with a YAML text, and where.
struct YamlError: Error, Hashable {
  let mark: YamlMark
  let message: String

  static let empty = YamlError(mark: YamlMark(line: 1, column: 1), message: "empty")
  static let outOfMemory = YamlError(mark: YamlMark(line: 1, column: 1), message: "out of memory")
}
