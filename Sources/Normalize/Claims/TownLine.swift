import Extract

/// A town of the gazetteer as a value of a claim's line: an object of `id`, `name`, `country`, `lat`, `lon` and `population`.
enum TownLine {
  static func append(_ town: Town, to bytes: inout [UInt8]) {
    bytes.append("{\"id\":")
    bytes.appendJSON(town.id)
    bytes.append(",\"name\":")
    bytes.appendJSON(town.name)
    bytes.append(",\"country\":")
    bytes.appendJSON(town.country)
    bytes.append(",\"lat\":")
    bytes.appendJSON(town.point.lat)
    bytes.append(",\"lon\":")
    bytes.appendJSON(town.point.lon)
    bytes.append(",\"population\":")
    bytes.appendJSON(town.population)
    bytes.append("}")
  }

  /// Nil of an absent one.
  static func town(_ key: StaticString, of line: inout JSONObject) throws(LineError) -> Town? {
    guard let value = line.value(key) else { return nil }
    guard var object = value.object else { throw .wrong(key, value, expected: "an object") }
    let (lat, lon) = (try object.neededDouble("lat"), try object.neededDouble("lon"))
    return Town(
      id: try object.neededText("id"), name: try object.neededText("name"),
      country: try object.neededText("country"), point: GeoPoint(lat: lat, lon: lon),
      population: try object.neededInteger("population"))
  }
}

extension Town {
  /// `id=98463|name=As Sulaymaniyah|country=IQ|lat=35.56|lon=45.43|population=878146`
  package var words: String {
    "id=\(id)|name=\(name)|country=\(country)|lat=\(point.lat)|lon=\(point.lon)|population=\(population)"
  }
}
