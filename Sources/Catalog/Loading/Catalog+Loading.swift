import Diagnostics

extension Catalog {
  /// Builds the catalogue of the embedded definitions and an office's own.
  ///
  /// - Parameters:
  ///   - own: files of `inputs/definitions/`; one that bears a built-in's name replaces it, others are added.
  ///   - settings: `inputs/settings.yaml`, if there is one.
  ///   - jobs: how many threads read the files at most.
  /// - Throws: the first thing that is wrong, with file, line, and what is allowed there.
  public init(
    own: [DefinitionFile] = [], settings ownSettings: DefinitionFile? = nil, jobs: Int = 1
  ) throws(Diagnostic) {
    try Self.check(names: own)
    do throws(Diagnostic) {
      try self.init(files: Self.inForce(own), own: own, settings: ownSettings, jobs: jobs)
    } catch {
      throw Self.blamed(error, own)
    }
  }

  private init(
    files: [DefinitionFile], own: [DefinitionFile], settings ownSettings: DefinitionFile?, jobs: Int
  ) throws(Diagnostic) {
    source = Self.source(own: own, settings: ownSettings)
    kinds = try Self.kinds(in: files, jobs: jobs)
    measures = try Self.measures(in: files, kinds, jobs: jobs)
    measureIndex = try Self.index(measures)
    try Self.check(measures, index: measureIndex, kinds)
    kinds = Self.kinds(kinds, used: measures)
    let ownNode = try ownSettings.map { file throws(Diagnostic) in try file.node() }
    settings = try Settings(
      standard: Self.standardSettings(in: files), own: ownNode, measures: measures, kinds: kinds)
    workbooks = try Self.workbooks(in: files, own: own, measures, measureIndex, kinds, jobs: jobs)
    if let ownNode { try settings.name(workbooks, asIn: ownNode) }
  }

  /// What is wrong in a built-in definition is due to one that replaced another, which is the one to be mended.
  private static func blamed(_ error: Diagnostic, _ own: [DefinitionFile]) -> Diagnostic {
    let builtIn = EmbeddedDefinitions.all
    guard builtIn.contains(where: { $0.shownAs == error.place.file }),
      !own.contains(where: { $0.shownAs == error.place.file }),
      let one = own.first(where: { one in builtIn.contains { $0.name == one.name } })
    else { return error }
    return Diagnostic(
      .error, error.cause, at: Place(file: one.shownAs),
      seen: Text(
        zh: "它替换了内置的 \(one.name)，内置的 \(error.place) 因此不成立：\(error.seen.zh)",
        en: "it replaces the built-in \(one.name), so that the built-in \(error.place) does not hold: \(error.seen.en)"),
      fix: Text(
        zh: "若是另加一种，请改文件名和其中的代号；若要替换，请保留其他定义用到的内容",
        en:
          "to add another, give the file and what it defines other names; to replace it, keep what other definitions name"
      ))
  }

  private static func check(names own: [DefinitionFile]) throws(Diagnostic) {
    for file in own where !isKnown(file.name) {
      throw Diagnostic(
        .error, "definition.name", at: Place(file: file.shownAs),
        seen: Text(zh: "看不出这是哪种定义", en: "the file's name does not tell what it defines"),
        fix: Text(
          zh: "请命名为 kind-*.yaml、measures-*.yaml 或 workbook-*.yaml",
          en: "name it kind-*.yaml, measures-*.yaml or workbook-*.yaml"))
    }
  }

  /// All kinds: those built in, in the order in which they are listed everywhere, then an office's own.
  private static func kinds(in files: [DefinitionFile], jobs: Int) throws(Diagnostic) -> [Kind] {
    let files = files.filter { $0.name.hasPrefix("kind-") }
    let made = try Parallel.map(files.count, jobs: jobs) { (at) throws(Diagnostic) in
      (order: order(of: files[at]), kind: try Kind(definition: files[at].node()))
    }
    let kinds = made.sorted { ($0.order, $0.kind.id) < ($1.order, $1.kind.id) }.map(\.kind)
    try check(uniqueKinds: kinds)
    return kinds
  }

  /// All measures, in the same order; those that count what others need filled in stand behind them.
  private static func measures(
    in files: [DefinitionFile], _ kinds: [Kind], jobs: Int
  ) throws(Diagnostic) -> [Measure] {
    let files = files.filter { $0.name.hasPrefix("measures-") }.sorted {
      (order(of: $0), $0.name) < (order(of: $1), $1.name)
    }
    let defined = try Parallel.map(files.count, jobs: jobs) { (at) throws(Diagnostic) in
      try measures(files[at], kinds)
    }.flatMap(\.self)
    return defined + defined.compactMap { $0.countingFilled(kinds) }
  }

  private static func order(of file: DefinitionFile) -> Int {
    EmbeddedDefinitions.order.firstIndex(of: file.name) ?? Int.max
  }

  private static func measures(_ file: DefinitionFile, _ kinds: [Kind]) throws(Diagnostic) -> [Measure] {
    let node = try file.node()
    _ = try node.mapping(["measures"])
    var measures: [Measure] = []
    for item in try node.required("measures").list() { measures.append(try Measure(item, kinds: kinds)) }
    return measures
  }

  private static func check(
    _ measures: [Measure], index: [String: Int], _ kinds: [Kind]
  ) throws(Diagnostic) {
    try check(uniqueTitles: measures.map { ($0.title, $0.place) }, Text(zh: "指标", en: "measure"))
    try check(uniqueNames: measures)
    try check(references: measures, index: index, kinds)
  }

  /// The kinds, of which each field knows what measures make of it.
  private static func kinds(_ kinds: [Kind], used measures: [Measure]) -> [Kind] {
    var kinds = kinds
    for measure in measures {
      guard let kind = measure.kind else { continue }
      for field in measure.hasTotal ? [] : measure.by { kinds[kind].fields[field].isApart = true }
      guard case .sum(let field) = measure.value else { continue }
      kinds[kind].fields[field].isSummed = true
      let isPlain = measure.conversion == nil && MeasureWords.known.ones.contains(measure.unit.zh)
      if isPlain { kinds[kind].fields[field].counted = measure.unit.zh }
    }
    // A value that is counted by itself is missed by no figure.
    for measure in measures {
      guard let kind = measure.kind else { continue }
      for field in measure.fieldsOfConditions where !kinds[kind].fields[field].isApart {
        kinds[kind].fields[field].decides = true
      }
    }
    return kinds
  }

  private static func standardSettings(in files: [DefinitionFile]) throws(Diagnostic) -> DefinitionNode {
    guard let standard = files.first(where: { $0.name == "settings.yaml" }) else {
      throw Diagnostic(
        .error, "definition.missing", at: Place(file: "settings.yaml"),
        seen: Text(zh: "缺少内置设置", en: "the built-in settings are missing"), fix: Text(zh: "请重新构建", en: "build again"))
    }
    return try standard.node()
  }

  /// The workbooks, in the order of their numbers. One that is built in may name what an office has taken out; its columns
  /// are then left out.
  private static func workbooks(
    in files: [DefinitionFile], own: [DefinitionFile], _ measures: [Measure], _ index: [String: Int], _ kinds: [Kind],
    jobs: Int
  ) throws(Diagnostic) -> [WorkbookPlan] {
    let hasOwn = own.contains { $0.name.hasPrefix("measures-") }
    let builtIn = hasOwn ? try index.merging(builtInMeasures()) { own, _ in own } : index
    let files = files.filter { $0.name.hasPrefix("workbook-") }
    let plans = try Parallel.map(files.count, jobs: jobs) { (at) throws(Diagnostic) in
      let isOwn = own.contains { $0.name == files[at].name }
      let plan = try WorkbookPlan(definition: files[at].node(), measures: isOwn ? index : builtIn)
      if isOwn { try plan.check(fields: measures, index: index, kinds: kinds) }
      return plan
    }
    try check(uniqueWorkbooks: plans, own: Set(own.map(\.shownAs)))
    return plans.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// The definitions in force, in the order of their names.
  private static func inForce(_ own: [DefinitionFile]) -> [DefinitionFile] {
    var files: [String: DefinitionFile] = [:]
    for file in EmbeddedDefinitions.all { files[file.name] = file }
    for file in own { files[file.name] = file }
    return files.values.sorted { $0.name < $1.name }
  }

  /// What the `source` of a catalogue of these files is, were it built.
  public static func source(own: [DefinitionFile], settings: DefinitionFile?) -> String {
    (inForce(own) + (settings.map { [$0] } ?? [])).map { "\($0.name)\n\($0.text)\n" }.joined()
  }

  private static func isKnown(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && ["kind-", "measures-", "workbook-"].contains { name.hasPrefix($0) }
  }

  /// The ids of all built-in measures.
  private static func builtInMeasures() throws(Diagnostic) -> [String: Int] {
    var ids: [String: Int] = [:]
    for file in EmbeddedDefinitions.all where file.name.hasPrefix("measures-") {
      for item in try file.node().required("measures").list() { ids[try item.required("id").string()] = -1 }
    }
    return ids
  }
}
