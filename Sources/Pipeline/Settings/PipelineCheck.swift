import Lexicon
import Normalize

/// Finds out what a typed pipeline file means, and gathers what is wrong with it.
struct PipelineCheck {
  private let file: String
  private let root: YamlNode
  private let typed: PipelineFile
  private let known: KnownNames
  private var problems: [PipelineProblem] = []

  init(file: String, root: YamlNode, typed: PipelineFile, known: KnownNames) {
    self.file = file
    self.root = root
    self.typed = typed
    self.known = known
  }

  mutating func plan(overrides: RunPlan.Overrides, defaultWorkers: Int) throws(PipelineProblems) -> RunPlan {
    checkKeys()
    for misfit in typed.misfits { add(misfit) }
    checkSources()
    checkUnits()
    checkCurrency()
    checkDeflator()
    checkOutputs()
    checkWorkers()
    checkMissing(overrides)
    if !problems.isEmpty { throw PipelineProblems(problems: sorted()) }
    return RunPlan(
      file: file, sources: sources(overrides), output: overrides.output ?? resolved(typed.output ?? ""),
      tables: typed.tables.map(resolved), outputs: typed.outputs ?? [],
      workers: overrides.workers ?? typed.workers ?? defaultWorkers,
      settings: settings())
  }

  private func settings() -> NormalizeSettings {
    var settings = NormalizeSettings()
    settings.units = typed.units
    settings.baseCurrency = typed.baseCurrency
    settings.ratesFile = typed.rates.map(resolved)
    settings.deflatorFile = typed.deflator.map(resolved)
    return settings
  }

  private func sources(_ overrides: RunPlan.Overrides) -> [RunPlan.Source] {
    if !overrides.sources.isEmpty { return overrides.sources.map { RunPlan.Source(path: $0) } }
    return typed.sources.map { source in
      RunPlan.Source(
        path: resolved(source.path), format: source.format, published: source.published, source: source.source)
    }
  }

  private func resolved(_ path: String) -> String { FilePath.resolve(path, besideFile: file) }

  private mutating func add(_ kind: PipelineProblem.Kind, at path: [String]) {
    problems.append(PipelineProblem(file: file, mark: root.mark(at: path), kind: kind))
  }

  private mutating func add(_ misfit: PipelineFile.Misfit) {
    let value = root.node(at: misfit.path)?.words ?? ""
    add(.wrongType(key: misfit.path.first ?? "", value: value, expected: misfit.expected), at: misfit.path)
  }

  private func sorted() -> [PipelineProblem] {
    problems.sorted { left, right in
      let (a, b) = (left.mark ?? YamlMark(line: 0, column: 0), right.mark ?? YamlMark(line: 0, column: 0))
      return (a.line, a.column) < (b.line, b.column)
    }
  }
}

// What each key may hold.
extension PipelineCheck {
  private mutating func checkKeys() {
    checkKeys(at: [], known: PipelineFile.CodingKeys.allCases.map(\.rawValue))
    guard case .sequence(let items)? = root.node(at: ["sources"])?.content else { return }
    for index in items.indices {
      checkKeys(at: ["sources", "\(index)"], known: PipelineFile.Source.CodingKeys.allCases.map(\.rawValue))
    }
  }

  private mutating func checkKeys(at path: [String], known: [String]) {
    guard case .mapping(let pairs)? = root.node(at: path)?.content else { return }
    for pair in pairs where !known.contains(pair.key) {
      let kind = PipelineProblem.Kind.unknownKey(
        pair.key, meant: Spelling(known).nearest(to: pair.key), known: known)
      problems.append(PipelineProblem(file: file, mark: pair.mark, kind: kind))
    }
  }

  private mutating func checkSources() {
    for (index, source) in typed.sources.enumerated() {
      let path = ["sources", "\(index)"]
      if let format = source.format, !known.formats.contains(format) {
        add(.unknownFormat(key: "format", format, known: known.formats), at: path + ["format"])
      }
      if let day = source.published, !IsoDay.starts(day) { add(.badDay(day), at: path + ["published"]) }
    }
  }

  private mutating func checkUnits() {
    for (dimension, unit) in typed.units {
      if let units = known.goodsUnits(dimension) {
        if !units.contains(unit) {
          add(.unknownUnit(unit, dimension: dimension, such: units), at: ["units", dimension])
        }
        continue
      }
      guard known.dimensions.contains(dimension) else {
        let meant = Spelling(known.dimensions).nearest(to: dimension)
        let kind = PipelineProblem.Kind.unknownDimension(dimension, meant: meant, known: known.dimensions)
        problems.append(PipelineProblem(file: file, mark: keyMark("units", dimension), kind: kind))
        continue
      }
      let other = known.dimension(of: unit)
      if other == dimension { continue }
      let kind = other.map { PipelineProblem.Kind.otherDimension(unit: unit, dimension: dimension, isOf: $0) }
      add(
        kind ?? .unknownUnit(unit, dimension: dimension, such: known.units[dimension] ?? []),
        at: ["units", dimension])
    }
  }

  private func keyMark(_ key: String, _ inner: String) -> YamlMark? {
    guard case .mapping(let pairs)? = root.node(at: [key])?.content else { return nil }
    return pairs.first { $0.key == inner }?.mark
  }

  private mutating func checkCurrency() {
    if let code = typed.baseCurrency, !known.isCurrency(code) { add(.unknownCurrency(code), at: ["base_currency"]) }
    if let rates = typed.rates, !FilePath.isReadable(resolved(rates)) {
      add(.missingFile(key: "rates", resolved(rates)), at: ["rates"])
    }
  }

  private mutating func checkDeflator() {
    guard let deflator = typed.deflator else { return }
    if !FilePath.isReadable(resolved(deflator)) {
      add(.missingFile(key: "deflator", resolved(deflator)), at: ["deflator"])
    }
    if typed.baseCurrency == nil { add(.needs(key: "deflator", other: "base_currency"), at: ["deflator"]) }
  }

  private mutating func checkOutputs() {
    for (index, word) in (typed.outputs ?? []).enumerated() where !known.outputs.contains(word) {
      add(.unknownFormat(key: "output", word, known: known.outputs), at: ["outputs", "\(index)"])
    }
  }

  private mutating func checkWorkers() {
    if let workers = typed.workers, !(1...256).contains(workers) { add(.badWorkers("\(workers)"), at: ["workers"]) }
  }

  private mutating func checkMissing(_ overrides: RunPlan.Overrides) {
    if typed.sources.isEmpty, overrides.sources.isEmpty, !isMisfit("sources") {
      problems.append(PipelineProblem(file: file, mark: nil, kind: .missing(key: "sources", option: "--source")))
    }
    if typed.output == nil, overrides.output == nil, !isMisfit("output") {
      problems.append(PipelineProblem(file: file, mark: nil, kind: .missing(key: "output", option: "--output")))
    }
  }

  private func isMisfit(_ key: String) -> Bool { typed.misfits.contains { $0.path.first == key } }
}
