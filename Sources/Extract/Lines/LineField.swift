/// One key of a stream's line, as `schema` prints it.
package struct LineField: Sendable, Hashable {
  package let key: String
  /// The JSON type, with `?` where it may be null.
  package let type: String
  package let meaning: String

  init(_ key: String, _ type: String, _ meaning: String) {
    self.key = key
    self.type = type
    self.meaning = meaning
  }

  package static let article: [LineField] = [
    LineField("v", "integer", "version of the line's schema: 1"),
    LineField("type", "string", "article"),
    LineField("id", "string", "from the feed, else x and a hash of title and text"),
    LineField("source", "string", "the outlet or feed; empty where unknown"),
    LineField("published", "string?", "ISO 8601 day or instant in UTC"),
    LineField("updated", "string?", "ISO 8601 day or instant in UTC"),
    LineField("title", "string", "the title, as offsets index it"),
    LineField("text", "string", "the body, as offsets index it"),
    LineField("url", "string?", "where the article stands"),
    LineField("lang", "string?", "BCP 47 language tag"),
    LineField("hash", "string", "XXH3-128 of title, a zero byte, text: the same for the same words"),
  ]

  package static let mention: [LineField] = [
    LineField("v", "integer", "version of the line's schema: 1"),
    LineField("type", "string", "mention"),
    LineField("article", "string", "id of the article, whose line stands before"),
    LineField("in", "string", "field that the offsets count in: title or text"),
    LineField("start", "integer", "first Unicode scalar of the figure or time expression"),
    LineField("end", "integer", "scalar behind its last"),
    LineField("sentence_start", "integer", "first scalar of the sentence around it"),
    LineField("sentence_end", "integer", "scalar behind the sentence's last"),
    LineField("kind", "string", Kind.allCases.map(\.rawValue).joined(separator: ", ")),
    LineField("lo", "number?", "the number in full, exact; of a range its lower end"),
    LineField("hi", "number?", "the same, or of a range its upper end"),
    LineField("unit", "string?", "code of the text's own unit; of a count the counted noun phrase, singular"),
    LineField("qualifier", "string", "none, approx, min, max"),
    LineField("per", "string?", "the time that the figure is per, an ISO 8601 duration"),
    LineField("time", "string?", "what a time expression says before the article's date resolves it"),
    LineField("restates", "integer?", "the mention that this one says again in another unit, counted from 0"),
    LineField("rule", "string", "the rule that found it"),
    LineField("confidence", "number", "0 to 1"),
    LineField("roles", "array", "what the figure is of, one object a role"),
  ]

  /// The keys of the objects in a mention's `roles`.
  package static let role: [LineField] = [
    LineField("role", "string", Role.Name.allCases.map(\.rawValue).joined(separator: ", ")),
    LineField("value", "string?", "a table's code, or a period's notation; null where the words are the value"),
    LineField("in", "string?", "field of the words that decided it: title or text"),
    LineField("start", "integer?", "first scalar of those words"),
    LineField("end", "integer?", "scalar behind their last"),
    LineField("rule", "string", "the rule that decided it"),
    LineField("confidence", "number", "0 to 1"),
  ]

  package static let reject: [LineField] = [
    LineField("v", "integer", "version of the line's schema: 1"),
    LineField("type", "string", "reject"),
    LineField("place", "string", "file and line of what was set aside"),
    LineField("source", "string", "the outlet or feed; empty where unknown"),
    LineField("article", "string?", "the article's id where one was readable"),
    LineField("category", "string", "a fixed word: unreadable, empty, too-large, not-utf8, bad-json, bad-csv …"),
    LineField("message", "string", "what was wrong, and what was expected"),
  ]
}
