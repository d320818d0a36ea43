import Extract
import Lexicon

/// Writes a claim's line: the keys of `ClaimField.all`, in their order.
extension Claim {
  /// One object, without a line end.
  @inline(__always) func append(to bytes: inout LineBuffer) {
    bytes.openLine("claim")
    appendPlace(to: &bytes)
    appendValue(to: &bytes)
    appendMoney(to: &bytes)
    appendRoles(to: &bytes)
    appendTime(to: &bytes)
    appendTrail(to: &bytes)
    appendConstantPrices(to: &bytes)
    appendNames(to: &bytes)
    bytes.append("}")
  }

  @inline(__always) private func appendPlace(to bytes: inout LineBuffer) {
    bytes.field("id", id)
    bytes.field("article", article)
    bytes.field("in", field.rawValue)
    bytes.field("start", start)
    bytes.field("end", end)
    bytes.field("quote", quote)
    bytes.field("sentence_start", sentenceStart)
    bytes.field("sentence_end", sentenceEnd)
    bytes.field("kind", kind.rawValue)
  }

  @inline(__always) private func appendValue(to bytes: inout LineBuffer) {
    bytes.field("lo", lo)
    bytes.field("hi", hi)
    bytes.field("unit", unit)
    bytes.field("qualifier", qualifier.rawValue)
    bytes.field("per", per)
    bytes.field("norm_lo", normLo)
    bytes.field("norm_hi", normHi)
    bytes.field("norm_unit", normUnit)
    bytes.field("conversion", conversion)
    bytes.field("tolerance", tolerance)
  }

  @inline(__always) private func appendMoney(to bytes: inout LineBuffer) {
    bytes.field("base_lo", baseLo)
    bytes.field("base_hi", baseHi)
    bytes.field("base_currency", baseCurrency)
    bytes.field("rate", rate)
    bytes.field("rate_period", ratePeriod)
    bytes.field("rate_source", rateSource)
  }

  @inline(__always) private func appendRoles(to bytes: inout LineBuffer) {
    bytes.field("measure", measure)
    bytes.field("sign", sign)
    bytes.field("change", change)
    bytes.field("reporter", reporter)
    bytes.field("partner", partner)
    bytes.field("place", place)
    bytes.field("commodity", commodity)
    bytes.field("hs", hs)
    bytes.field("from_place", fromPlace)
    bytes.field("to_place", toPlace)
    bytes.field("bearing", bearing)
    bytes.field("lat", lat)
    bytes.field("lon", lon)
  }

  @inline(__always) private func appendTime(to bytes: inout LineBuffer) {
    bytes.field("period", period)
    bytes.field("period_start", periodStart)
    bytes.field("period_end", periodEnd)
    bytes.field("timex", timex)
  }

  @inline(__always) private func appendTrail(to bytes: inout LineBuffer) {
    bytes.field("status", status)
    bytes.field("attributed_to", attributedTo)
    bytes.field("via", via)
    bytes.field("restates", restates)
    bytes.key("checks")
    bytes.appendJSON(checks)
    bytes.field("rule", rule)
    bytes.field("confidence", confidence)
    bytes.key("confidences")
    bytes.appendJSON(confidences)
    bytes.field("norm_lo_rounded", normLoRounded)
    bytes.field("norm_hi_rounded", normHiRounded)
  }

  @inline(__always) private func appendConstantPrices(to bytes: inout LineBuffer) {
    bytes.field("constant_lo", constantLo)
    bytes.field("constant_hi", constantHi)
    bytes.field("constant_unit", constantUnit)
    bytes.field("deflator", deflator)
  }

  @inline(__always) private func appendNames(to bytes: inout LineBuffer) {
    bytes.field("reporter_name", reporterName)
    bytes.field("partner_name", partnerName)
    bytes.field("hs_scheme", hs.map { _ in GoodsHeadings.scheme })
    TownLine.append("from_town", fromTown, to: &bytes)
    TownLine.append("to_town", toTown, to: &bytes)
    bytes.field("base_lo_rounded", baseLoRounded)
    bytes.field("base_hi_rounded", baseHiRounded)
  }
}

extension LineBuffer {
  fileprivate mutating func appendJSON(_ confidences: [Claim.FieldConfidence]) {
    append("{")
    for index in confidences.indices {
      if index > 0 { append(",") }
      appendJSON(confidences[index].field)
      append(":")
      appendJSON(confidences[index].value)
    }
    append("}")
  }
}
