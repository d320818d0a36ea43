import Testing

@testable import Normalize

@Suite struct ClaimFieldTests {
  @Test func theKeysInTheirOrder() {
    let keys =
      "v,type,id,article,in,start,end,quote,sentence_start,sentence_end,kind,lo,hi,unit,qualifier,per,norm_lo,norm_hi,"
      + "norm_unit,conversion,tolerance,base_lo,base_hi,base_currency,rate,rate_period,rate_source,measure,sign,change,"
      + "reporter,partner,place,commodity,hs,from_place,to_place,bearing,lat,lon,period,period_start,period_end,timex,"
      + "status,attributed_to,via,restates,checks,rule,confidence,confidences,norm_lo_rounded,norm_hi_rounded,"
      + "constant_lo,constant_hi,constant_unit,deflator,reporter_name,partner_name,hs_scheme,from_town,to_town,"
      + "base_lo_rounded,base_hi_rounded"
    #expect(ClaimField.all.map(\.key).joined(separator: ",") == keys)
  }

  @Test func everyFieldIsExplainedInOneLine() {
    for field in ClaimField.all {
      #expect(!field.meaning.isEmpty && !field.meaning.contains("\n"))
    }
  }

  /// A claim with all set has no empty cell; one with nothing set is empty where it may be.
  @Test func cells() {
    #expect(ClaimField.all.allSatisfy { $0.cell(ClaimLinesTests.full) != .null })
    #expect(ClaimField.named("hs")?.cell(ClaimLinesTests.full) == .text("2709"))
    #expect(ClaimField.named("hs")?.cell(ClaimLinesTests.bare) == .null)
    #expect(ClaimField.named("colour") == nil)
  }
}
