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
    let sorted = Self.inForce(own)
    source = Self.source(own: own, settings: ownSettings)
    for file in own where !Self.isKnown(file.name) {
      throw Diagnostic(
        .error, "definition.name", at: Place(file: file.shownAs),
        seen: Text(zh: "看不出这是哪种定义", en: "the file's name does not tell what it defines"),
        fix: Text(
          zh: "请命名为 kind-*.yaml、measures-*.yaml 或 workbook-*.yaml",
          en: "name it kind-*.yaml, measures-*.yaml or workbook-*.yaml"))
    }

    let order = EmbeddedDefinitions.order
    let kindFiles = sorted.filter { $0.name.hasPrefix("kind-") }
    let made = try Parallel.map(kindFiles.count, jobs: jobs) { (at) throws(Diagnostic) in
      let file = kindFiles[at]
      let kind = try Kind(definition: DefinitionNode(text: file.text, file: file.shownAs))
      return (order: order.firstIndex(of: file.name) ?? Int.max, kind: kind)
    }
    let kinds = made.sorted { ($0.order, $0.kind.id) < ($1.order, $1.kind.id) }.map(\.kind)
    self.kinds = kinds
    try Self.check(uniqueKinds: kinds)

    let measureFiles = sorted.filter { $0.name.hasPrefix("measures-") }.sorted {
      (order.firstIndex(of: $0.name) ?? Int.max, $0.name) < (order.firstIndex(of: $1.name) ?? Int.max, $1.name)
    }
    let defined = try Parallel.map(measureFiles.count, jobs: jobs) { (at) throws(Diagnostic) in
      try Self.measures(measureFiles[at], kinds)
    }.flatMap(\.self)
    let measures = defined + defined.compactMap { $0.countingFilled(kinds) }
    self.measures = measures
    measureIndex = try Self.index(measures)
    try Self.check(uniqueTitles: measures.map { ($0.title, $0.place) }, Text(zh: "指标", en: "measure"))
    try Self.check(uniqueNames: measures)
    try Self.check(references: measures, index: measureIndex, kinds)
    for measure in measures {
      guard let kind = measure.kind else { continue }
      for field in measure.hasTotal ? [] : measure.by { self.kinds[kind].fields[field].isApart = true }
      guard case .sum(let field) = measure.value else { continue }
      self.kinds[kind].fields[field].isSummed = true
      let isPlain = measure.conversion == nil && MeasureWords.known.ones.contains(measure.unit.zh)
      if isPlain { self.kinds[kind].fields[field].counted = measure.unit.zh }
    }
    // A value that is counted by itself is missed by no figure.
    for measure in measures {
      guard let kind = measure.kind else { continue }
      for field in measure.fieldsOfConditions where !self.kinds[kind].fields[field].isApart {
        self.kinds[kind].fields[field].decides = true
      }
    }

    guard let standard = sorted.first(where: { $0.name == "settings.yaml" }) else {
      throw Diagnostic(
        .error, "definition.missing", at: Place(file: "settings.yaml"),
        seen: Text(zh: "缺少内置设置", en: "the built-in settings are missing"), fix: Text(zh: "请重新构建", en: "build again"))
    }
    var ownNode: DefinitionNode?
    if let ownSettings { ownNode = try DefinitionNode(text: ownSettings.text, file: ownSettings.shownAs) }
    settings = try Settings(
      standard: DefinitionNode(text: standard.text, file: standard.shownAs), own: ownNode, measures: measures,
      kinds: self.kinds)

    // A built-in workbook may name what an office has taken out; its columns are then left out.
    let hasOwn = own.contains { $0.name.hasPrefix("measures-") }
    let builtIn = hasOwn ? try measureIndex.merging(Self.builtInMeasures()) { own, _ in own } : measureIndex
    let (bookFiles, index) = (sorted.filter { $0.name.hasPrefix("workbook-") }, measureIndex)
    workbooks = try Parallel.map(bookFiles.count, jobs: jobs) { (at) throws(Diagnostic) in
      let file = bookFiles[at]
      let node = try DefinitionNode(text: file.text, file: file.shownAs)
      let isOwn = own.contains { $0.name == file.name }
      let plan = try WorkbookPlan(definition: node, measures: isOwn ? index : builtIn)
      if isOwn { try plan.check(fields: measures, index: index, kinds: kinds) }
      return plan
    }
    try Self.check(uniqueWorkbooks: workbooks, own: Set(own.map(\.shownAs)))
    workbooks.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    if let ownNode { try settings.name(workbooks, asIn: ownNode) }
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

  private static func measures(_ file: DefinitionFile, _ kinds: [Kind]) throws(Diagnostic) -> [Measure] {
    let node = try DefinitionNode(text: file.text, file: file.shownAs)
    _ = try node.mapping(["measures"])
    var measures: [Measure] = []
    for item in try node.required("measures").list() { measures.append(try Measure(item, kinds: kinds)) }
    return measures
  }

  private static func isKnown(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && ["kind-", "measures-", "workbook-"].contains { name.hasPrefix($0) }
  }

  /// The ids of all built-in measures.
  private static func builtInMeasures() throws(Diagnostic) -> [String: Int] {
    var ids: [String: Int] = [:]
    for file in EmbeddedDefinitions.all where file.name.hasPrefix("measures-") {
      let node = try DefinitionNode(text: file.text, file: file.shownAs)
      for item in try node.required("measures").list() { ids[try item.required("id").string()] = -1 }
    }
    return ids
  }
}
