/// A day of the Gregorian calendar, with or without a time of that day.
struct CivilMoment: Hashable {
  /// Days since 1 January 1970.
  private var day: Int
  private var second: Int?

  /// Nil where the calendar has no such day: 30 February.
  init?(year: Int, month: Int, day: Int) {
    guard 1000...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    self.day = CivilMoment.dayNumber(year, month, day)
    guard CivilMoment.date(self.day) == (year, month, day) else { return nil }
  }

  /// Nil where no clock shows that time; `offset` is in minutes east of Greenwich.
  func at(hour: Int, minute: Int, second: Int, offset: Int) -> CivilMoment? {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, abs(offset) <= 18 * 60 else { return nil }
    var moment = self
    let seconds = (hour * 60 + minute - offset) * 60 + second
    let days = seconds >= 0 ? seconds / 86400 : -1
    moment.day += days
    moment.second = seconds - days * 86400
    return moment
  }

  /// `2017-10-25`, `2017-10-25T13:45:00Z`
  var iso: String {
    let (year, month, day) = CivilMoment.date(day)
    let date = "\(year)-\(CivilMoment.twoDigits(month))-\(CivilMoment.twoDigits(day))"
    guard let second else { return date }
    let (hour, minute) = (CivilMoment.twoDigits(second / 3600), CivilMoment.twoDigits(second / 60 % 60))
    return "\(date)T\(hour):\(minute):\(CivilMoment.twoDigits(second % 60))Z"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // Years begin in March here, so that the leap day is a year's last; an era is 400 years, 146097 days.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719468
  }

  private static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719468
    let (era, dayOfEra) = (days / 146097, days % 146097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
