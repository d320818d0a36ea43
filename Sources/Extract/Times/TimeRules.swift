/// All rules, in the order that decides between matches of the same length.
enum TimeRules {
  static let all: [any TimeRule] = [
    DayDateRule(), NumericDateRule(), DayListRule(), MonthRangeRule(), MonthRule(), FirstMonthsRule(),
    QuarterRule(), HalfMonthRule(), WeekOfRule(), DayOfMonthRule(), YearEndRule(), YearOnYearRule(),
    SpanToDayRule(),
    SeasonRule(), DecadeRule(), CenturyRule(), YearRule(), HolidayRule(), ClockRule(), WeekdayRule(), DayWordRule(),
    RelativeUnitRule(), AgoRule(), SetRule(), DurationRule(), ReferenceWordRule(),
  ]
}
