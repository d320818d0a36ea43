/// What a word beside a figure tells the finders.
package enum CueWord: String, Sendable, CaseIterable {
  /// `more`, `below`: it compares.
  case comparative
  /// What a figure is compared with: `level`, `peak`.
  case levelNoun
  /// `same`, `corresponding`: of a period.
  case same
  /// What may stand between a comparison and its time: `period`, `level`.
  case comparedNoun
  /// `compared` with.
  case comparing
  /// `below`, behind a word of change, opens a level: `fell below 3 mln`.
  case threshold
  /// `double` the level of before.
  case multiple
  /// `more` behind an amount.
  case amountMore
  /// `rate`, `pace` of a growth.
  case rateNoun
  case rateAdjective
  /// `last`: what stands behind is known; `lower`: a verb and an adverb.
  case knownTime, verbToo
  /// `shipment`, `delivery`: when goods are due rather than what is counted.
  case dueNoun
  /// Goods that are due: `shipment`, `loading`.
  case delivery
  /// It ends a span: `the week ended`; one still to come: `the year that ends`; it begins one: `the year that began`.
  case ending, endingAhead, starting
  /// A span that ends or begins on a day: `week`, `quarter`, `season`.
  case weekNoun, monthNoun, quarterNoun, halfNoun, yearNoun
  /// What stands before the time compared with: `over`, `on`; what stands behind it: `ago`.
  case overTime, agoTime
  /// It opens a clause that tells of the time before it: `last year, when`.
  case whenClause
  /// `since` a day: from it till now; `until` one.
  case sinceTime, untilTime
  /// `highest` since a year: that year says nothing of the figure.
  case extreme
  /// It makes a passive: `was sold`.
  case being
  /// It points at something known: `the`, `its`.
  case definite
  case saying, respectively
  /// Verbs that any noun may speak with; those that may stand before their speaker.
  case plainSaying, invertible
  /// `official` figures, `quoted` somebody as saying.
  case official, quoting
  /// `the group`, `the agency`: a body that was named before.
  case bareBody
  case personalPronoun
  /// A common noun of who gives figures: `traders`, `government`.
  case holder
  /// `off`, `inland` of a place.
  case away
  /// `within` so far of a place; the `distance` between two; what joins or `separates` them.
  case within, distance, linking
  /// It stands between a speaker and the verb: `also`, `today`.
  case passing
  case direction, dated
  /// `over`, `under` a level that is known: `70 cents over its posted price`; what names such a price.
  case overLevel, underLevel, levelPrice
  /// What holds or makes as much as the figure before it says: `a 50,000-tonne vessel`.
  case holding
  /// `earns` money from what is sold.
  case earning
  /// `which`: it goes on about what stands before it.
  case relative
  /// An amount behind it is money: `paid`, `fee`.
  case cost
  /// Money per time beside it is a price: `rent`, `fees`.
  case hire
  /// `any`: no certain one.
  case indefinite
  /// `number` of things; `no` before the number of something.
  case numberNoun, numberSign
  /// `old` behind a length of time.
  case age
  /// Who sells or grows; who buys.
  case seller, buyer
  /// It says that one side supplies: `supply`, `provide`.
  case supplies
  /// `its`, `their`: what follows is the subject's own.
  case own
  case itself
  /// What two sides sign: `agreement`, `contract`.
  case deal
  /// `based` of `London-based`.
  case based
  /// Who speaks where no office is named: `traders`, `sources`.
  case speaker
  /// What a story calls the company it is about; what says that a company is a country's.
  case company, stateOwned
  /// A bore whose yield is its country's.
  case well
  /// `before` behind a length of time needs a noun, or shifts it.
  case beforeTime
  /// `point` of a rate.
  case ratePoint
  /// A plural noun that takes no noun behind it: `people`.
  case people
  /// `tons`, which do not say which; `metric`, which does.
  case bareTon, metricTon
  /// It heads a row of an earnings statement, of money or of shares; or it stands in such a row.
  case rowAmount, rowShares, rowWord
  /// What goods a figure leaves out, and which a broader word holds: `excluding`, `including`.
  case excluding, including
  /// `total` imports are of no goods in particular.
  case whole
  /// Paper that money is lent on or that owners hold: `bonds`, `coupon`, `shares`.
  case paper
  /// `growth` of so much: its level is the size of a rise.
  case growthNoun
  /// `raise` of money: it is got, not made more.
  case raising
  /// What nobody in particular says: `is known to`, `it was reported`.
  case hearsay
}

/// The words of `role-cues.tsv`, by the hash of their token.
package struct CueWords: Sendable {
  private var words = HashSlots()
  private var cues: [[CueWord]] = []

  package init(_ tables: TableSet = .embedded) throws(TableError) {
    let table = try tables.table("role-cues")
    let (word, cue) = (try table.column("word"), try table.column("cue"))
    for row in table.rows {
      let hash = WordHash.of(word.text(row))
      let place = words.value(hash) ?? Int32(cues.count)
      if Int(place) == cues.count {
        words.set(hash, place)
        cues.append([])
      }
      cues[Int(place)].append(try cue.choice(row))
    }
  }

  package func has(_ cue: CueWord, _ token: Token) -> Bool {
    guard token.kind == .word, let place = words.value(token.hash) else { return false }
    return cues[Int(place)].contains(cue)
  }
}
