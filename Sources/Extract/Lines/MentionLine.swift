/// A mention's line: `LineField.mention` documents its keys.
extension Mention: StreamPart {
  package static var lineType: String { "mention" }

  func append(to bytes: inout LineBuffer, in context: LineContext) {
    bytes.openLine("mention")
    bytes.field("article", context.article.id)
    bytes.field("in", span.field.rawValue)
    bytes.field("start", context.scalar(span.start, in: span.field))
    bytes.field("end", context.scalar(span.end, in: span.field))
    bytes.field("sentence_start", context.scalar(sentence.lowerBound, in: span.field))
    bytes.field("sentence_end", context.scalar(sentence.upperBound, in: span.field))
    bytes.field("kind", kind.rawValue)
    bytes.field("lo", lo)
    bytes.field("hi", hi)
    bytes.field("unit", unit)
    bytes.field("qualifier", qualifier.rawValue)
    bytes.field("per", per)
    bytes.field("time", time?.notation)
    bytes.field("restates", restates)
    bytes.field("rule", rule)
    bytes.field("confidence", confidence)
    bytes.key("roles")
    bytes.append("[")
    for (index, role) in roles.enumerated() {
      if index > 0 { bytes.append(",") }
      role.append(to: &bytes, in: context)
    }
    bytes.append("]}\n")
  }

  package init(line: inout JSONObject, in context: LineContext) throws(LineError) {
    try self.init(of: &line, in: context)
  }

  package init(cursor: inout LineCursor, in context: LineContext) throws(LineError) {
    guard try cursor.holds("article", context.article.id) else { throw LineCursor.otherForm }
    try self.init(of: &cursor, in: context)
  }

  private init(of line: inout some LineObject, in context: LineContext) throws(LineError) {
    let field: Field = try line.choice("in")
    let range = try context.bytes(line.neededInteger("start"), line.neededInteger("end"), in: field)
    let sentence = try context.bytes(
      line.neededInteger("sentence_start"), line.neededInteger("sentence_end"), in: field)
    let kind: Kind = try line.choice("kind")
    let (lo, hi, unit) = (try line.decimal("lo"), try line.decimal("hi"), try line.text("unit"))
    let qualifier: Qualifier = try line.choice("qualifier")
    let (per, time) = (try line.text("per"), try line.text("time"))
    let restates = try line.integer("restates")
    let (rule, confidence) = (try line.neededText("rule"), try line.neededDouble("confidence"))
    self.init(
      span: Span(field, range), sentence: Int32(sentence.lowerBound)..<Int32(sentence.upperBound), kind: kind,
      lo: lo, hi: hi, unit: unit, rule: rule, confidence: confidence)
    self.qualifier = qualifier
    self.per = per
    self.time = time.map(TimeExpression.init(notation:))
    self.restates = restates
    roles = try Role.list(of: &line, in: context)
  }

  /// A restated mention whose line could not be read is none.
  package static func settle(_ parts: inout [Mention]) {
    for index in parts.indices {
      guard let restated = parts[index].restates, !parts.indices.contains(restated) else { continue }
      parts[index].restates = nil
    }
  }
}

extension Role {
  fileprivate func append(to bytes: inout LineBuffer, in context: LineContext) {
    bytes.append("{\"role\":")
    bytes.appendJSON(name.rawValue)
    bytes.field("value", value)
    bytes.field("in", span?.field.rawValue)
    bytes.field("start", span.map { context.scalar($0.start, in: $0.field) })
    bytes.field("end", span.map { context.scalar($0.end, in: $0.field) })
    bytes.field("rule", rule)
    bytes.field("confidence", confidence)
    bytes.append("}")
  }

  fileprivate static func list<Line: LineObject>(of line: inout Line, in context: LineContext) throws(LineError)
    -> [Role]
  {
    var roles: [Role] = []
    try line.objects("roles") { (line: inout Line) throws(LineError) in
      roles.append(try Role(of: &line, in: context))
    }
    return roles
  }

  private init(of line: inout some LineObject, in context: LineContext) throws(LineError) {
    let name: Name = try line.choice("role")
    let value = try line.text("value")
    let field: Field? = try line.optionalChoice("in")
    let (start, end) = (try line.integer("start"), try line.integer("end"))
    let (rule, confidence) = (try line.neededText("rule"), try line.neededDouble("confidence"))
    self.init(
      name, value: value, span: try Role.span(field, start, end, in: context), rule: rule, confidence: confidence)
  }

  private static func span(_ field: Field?, _ start: Int?, _ end: Int?, in context: LineContext)
    throws(LineError) -> Span?
  {
    guard let field else { return nil }
    guard let start, let end else {
      throw .wrong(start == nil ? "start" : "end", written: nil, expected: "a whole number")
    }
    return Span(field, try context.bytes(start, end, in: field))
  }
}
