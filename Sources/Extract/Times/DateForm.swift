import Lexicon

/// What the words of one date say, before the article's date resolves them; `notation` is its compact text.
package struct DateForm: Sendable, Hashable {
  /// The calendar unit that the words fix or leave open.
  package enum Base: Sendable, Hashable {
    case open
    case year(Int)
    /// 198 is 1980 to 1989.
    case decade(Int)
    /// 19 is 1900 to 1999.
    case century(Int)
    case fiscal(Int)
    /// So many units from the article's day, or from the day last spoken of.
    case shift(TimeUnit, Int, fromReference: Bool)
  }

  /// The part of the base that is meant.
  package enum Part: Sendable, Hashable {
    case month(Int)
    case day(month: Int, day: Int)
    case dayOfMonth(Int)
    /// Two numbers of which either can be the month, in the text's order: `3/4/87`.
    case dayOrMonth(Int, Int)
    case quarter(Int)
    case half(Int)
    case season(Season)
    /// 1 = Monday.
    case weekday(Int)
    /// The n-th such weekday of a month, 5 = the last, and so many days after it.
    case nthWeekday(month: Int, nth: Int, weekday: Int, plus: Int)
    /// Days after Easter Sunday.
    case easter(Int)
    /// The unit that the article's day lies in: `the same month last year`.
    case same(TimeUnit)
    /// The part of the year last spoken of, whatever its length: `the same period last year`.
    case samePeriod
  }

  package enum Season: String, Sendable, Hashable, CaseIterable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"
  }

  package enum Portion: String, Sendable, Hashable, CaseIterable {
    case start = "START"
    case middle = "MID"
    case end = "END"
    case firstHalf = "H1"
    case secondHalf = "H2"
    /// The week that a day lies in.
    case week = "WEEK"
    /// What has gone of it: `so far this year`.
    case toDate = "TODATE"
  }

  /// Which of the days that fit is meant, seen from the article's.
  package enum Aim: String, Sendable, Hashable, CaseIterable {
    case before = "<"
    case beforeOrSame = "<="
    case after = ">"
    case afterOrSame = ">="
    case nearest = "~"
    /// The nearest where it is near, a day within three months, a longer unit within two, else before or after.
    case nearestElseBefore = "~<"
    case nearestElseAfter = "~>"
  }

  package var base: Base
  package var part: Part?
  /// A clock time or a part of the day, as TIMEX3 writes it: `T13:45`, `TNI`.
  package var clock: String?
  package var portion: Portion?
  package var aim: Aim?

  package init(
    _ base: Base = .open, _ part: Part? = nil, clock: String? = nil, portion: Portion? = nil, aim: Aim? = nil
  ) {
    self.base = base
    self.part = part
    self.clock = clock
    self.portion = portion
    self.aim = aim
  }

  package static func shift(_ unit: TimeUnit, _ steps: Int, fromReference: Bool = false, _ part: Part? = nil)
    -> DateForm
  {
    DateForm(.shift(unit, steps, fromReference: fromReference), part)
  }
}
