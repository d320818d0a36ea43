import Extract

/// A town of the gazetteer as a value of a claim's line: an object of `id`, `name`, `country`, `lat`, `lon` and `population`.
enum TownLine {
  static func append(_ key: StaticString, _ town: Town?, to bytes: inout LineBuffer) {
    bytes.key(key)
    guard let town else { return bytes.append("null") }
    bytes.append("{\"id\":")
    bytes.appendJSON(town.id)
    bytes.field("name", town.name)
    bytes.field("country", town.country)
    bytes.field("lat", town.point.lat)
    bytes.field("lon", town.point.lon)
    bytes.field("population", town.population)
    bytes.append("}")
  }

  /// Nil of an absent one.
  static func town(_ key: StaticString, of line: inout some LineObject) throws(LineError) -> Town? {
    try line.object(key) { object throws(LineError) in
      let (id, name) = (try object.neededText("id"), try object.neededText("name"))
      let country = try object.neededText("country")
      let (lat, lon) = (try object.neededDouble("lat"), try object.neededDouble("lon"))
      return Town(
        id: id, name: name, country: country, point: GeoPoint(lat: lat, lon: lon),
        population: try object.neededInteger("population"))
    }
  }
}

extension Town {
  /// `id=98463|name=As Sulaymaniyah|country=IQ|lat=35.56|lon=45.43|population=878146`
  package var words: String {
    "id=\(id)|name=\(name)|country=\(country)|lat=\(point.lat)|lon=\(point.lon)|population=\(population)"
  }
}
