import FoundationEssentials

/// A pipeline file as it was typed; `RunPlan` is what it means.
struct PipelineFile: Decodable, Hashable {
  /// A path or glob, with what its feed does not say of itself.
  struct Source: Hashable {
    var path: String
    var format: String?
    var published: String?
    var source: String?
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case sources, units
    case baseCurrency = "base_currency"
    case rates, deflator, tables, output, outputs, workers
  }

  var sources: [Source] = []
  var units: [String: String] = [:]
  var baseCurrency: String?
  var rates: String?
  var deflator: String?
  var tables: String?
  var output: String?
  var outputs: [String]?
  var workers: Int?
  /// Values of a wrong type: their paths, and what was expected there.
  var misfits: [Misfit] = []

  struct Misfit: Hashable {
    let path: [String]
    let expected: String
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    var misfits: [Misfit] = []
    func read<Value: Decodable>(_ key: CodingKeys, _ expected: String) -> Value? {
      do {
        return try values.decodeIfPresent(Value.self, forKey: key)
      } catch {
        misfits.append(Misfit(path: PipelineFile.path(of: error) ?? [key.rawValue], expected: expected))
        return nil
      }
    }
    sources = read(.sources, "a list of paths, or of mappings with a path") ?? []
    units = read(.units, "a mapping from a dimension to its unit") ?? [:]
    baseCurrency = read(.baseCurrency, "a currency code")
    rates = read(.rates, "a path")
    deflator = read(.deflator, "a path")
    tables = read(.tables, "a path")
    output = read(.output, "a path")
    outputs = read(.outputs, "a list of formats")
    workers = read(.workers, "a whole number")
    self.misfits = misfits
  }

  private static func path(of error: any Error) -> [String]? {
    guard let error = error as? DecodingError else { return nil }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return path(context.codingPath)
    case .keyNotFound(_, let context): return path(context.codingPath)
    @unknown default: return nil
    }
  }

  private static func path(_ keys: [any CodingKey]) -> [String] {
    keys.map { key in key.intValue.map(String.init) ?? key.stringValue }
  }
}

extension PipelineFile.Source: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case path, format, published, source }

  init(from decoder: any Decoder) throws {
    if let path = try? decoder.singleValueContainer().decode(String.self) {
      self.init(path: path)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(path: try values.decode(String.self, forKey: .path))
    format = try values.decodeIfPresent(String.self, forKey: .format)
    published = try values.decodeIfPresent(String.self, forKey: .published)
    source = try values.decodeIfPresent(String.self, forKey: .source)
  }
}
