import Diagnostics

extension SheetType {
  /// The keys that a sheet of this type takes besides `type`, `name` and `title`.
  var keys: [String] {
    switch self {
    case .overview: ["measures", "charts", "paragraphs"]
    case .narrative: ["paragraphs"]
    case .matrix: ["groups", "needs"]
    case .profile: ["measures"]
    case .trend: ["measures", "charts"]
    case .breakdown: ["tables"]
    case .reconciliation: ["limit"]
    case .definitions: []
    case .files: ["limit"]
    case .ledger: ["kinds", "rejected", "limit"]
    case .ranking: ["measures"]
    case .targets, .missing, .restated: ["limit", "none"]
    case .roster: ["show", "limit", "none", "paragraphs"]
    case .quality: ["show", "limit", "none"]
    case .scorecard: ["show"]
    case .records: ["items", "grouped", "limit", "none"]
    case .notice: ["items", "paragraphs", "none", "code"]
    }
  }

  /// The faces that a sheet of this type may show, the first unless told otherwise.
  var views: [SheetView] {
    switch self {
    case .scorecard: [.ranks, .points, .changes]
    case .roster: [.starred, .promoted, .near, .registered]
    case .quality: [.files, .rejected, .repairs, .repeats, .doubts]
    default: []
    }
  }
}

extension SheetPlan {
  /// Reads one entry of a workbook's `sheets`.
  init(_ node: DefinitionNode, measures known: [String: Int]) throws(Diagnostic) {
    let all = ["type", "name", "title"] + SheetType.allCases.flatMap(\.keys)
    _ = try node.mapping(all.reduce(into: []) { list, key in if !list.contains(key) { list.append(key) } })
    type = try node.required("type").choice(SheetType.self)
    _ = try node.mapping(["type", "name", "title"] + type.keys)
    name = try node.required("name").text()
    title = try node.child("title")?.title() ?? name
    place = node.place
    measures = try Self.measures(node.child("measures"), known)
    needs = try Self.measures(node.child("needs"), known)
    groups = []
    for item in node.items("groups") { groups.append(try FigureGroup(item, measures: known)) }
    charts = []
    for item in node.items("charts") { charts.append(try ChartPlan(item, measures: known)) }
    paragraphs = []
    for item in node.items("paragraphs") { paragraphs.append(try ParagraphPlan(item, measures: known)) }
    tables = []
    for item in node.items("tables") { tables.append(try CategoryTablePlan(item, measures: known)) }
    kinds = try node.child("kinds")?.strings() ?? []
    listsRejected = try node.child("rejected")?.bool() ?? false
    isGrouped = try node.child("grouped")?.bool() ?? true
    limit = try node.child("limit")?.int(in: 1...Int.max, example: 2000) ?? 2000
    view = try Self.view(node.child("show"), of: type)
    items = []
    for item in node.items("items") { items.append(try RecordPlan(item, measures: known)) }
    if items.isEmpty, type == .records || type == .notice {
      throw node.wrong(
        Text(zh: "“\(type.rawValue)”没有写要列出什么", en: "what the \(type.rawValue) are to list is not said"),
        Text(zh: "请写 items，如 [指标编号]", en: "write `items`, such as [a measure's id]"))
    }
    none = try node.child("none")?.text() ?? Text(both: "")
    code = try node.child("code")?.text() ?? Text(both: "")
  }

  private static func view(_ node: DefinitionNode?, of type: SheetType) throws(Diagnostic) -> SheetView? {
    guard let node else { return type.views.first }
    let view = try node.choice(SheetView.self)
    guard type.views.contains(view) else {
      let allowed = type.views.map(\.rawValue)
      throw node.wrong(
        Text(zh: "“\(type.rawValue)”不能显示“\(view.rawValue)”", en: "`\(type.rawValue)` cannot show `\(view.rawValue)`"),
        Text(zh: "可用：\(allowed.joined(separator: "、"))", en: "allowed: \(allowed.joined(separator: ", "))"))
    }
    return view
  }

  static func measures(_ node: DefinitionNode?, _ known: [String: Int]) throws(Diagnostic) -> [String] {
    var names: [String] = []
    for item in node?.list() ?? [] { names.append(try measure(item, known)) }
    return names
  }

  static func measure(_ node: DefinitionNode, _ known: [String: Int]) throws(Diagnostic) -> String {
    let name = try FigureName(node, measures: known)
    guard name.derived == nil else {
      throw node.wrong(
        Text(zh: "此处只能写指标，不能带 @", en: "a plain measure is expected here, without `@`"),
        Text(both: name.measure))
    }
    return name.measure
  }
}

extension FigureGroup {
  init(_ node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    _ = try node.mapping(["heading", "figures", "by"])
    heading = try node.required("heading").text()
    figures = []
    by = try node.child("by")?.string()
    for item in try node.required("figures").list() {
      // A category has no comparisons.
      let name =
        by == nil ? try FigureName(item, measures: measures) : FigureName(try SheetPlan.measure(item, measures))
      figures.append(name)
    }
  }
}

extension ChartPlan {
  init(_ node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    _ = try node.mapping(["show", "of", "by", "top"])
    show = try node.required("show").choice(Show.self)
    measure = try SheetPlan.measure(try node.required("of"), measures)
    by = try node.child("by")?.string()
    top = try node.child("top")?.int(in: 1...Int.max, example: 10) ?? 10
  }
}

extension CategoryTablePlan {
  init(_ node: DefinitionNode, measures known: [String: Int]) throws(Diagnostic) {
    _ = try node.mapping(["heading", "measures", "by", "chart"])
    heading = try node.child("heading")?.text()
    measures = try SheetPlan.measures(try node.required("measures"), known)
    by = try node.required("by").string()
    shape = try node.child("chart")?.choice(Shape.self) ?? .bar
  }
}

extension RecordPlan {
  /// One measure by itself, or a mapping.
  init(_ node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    place = node.place
    guard node.isMapping else {
      measure = try SheetPlan.measure(node, measures)
      (heading, columns, deadline) = (Text(both: ""), [], nil)
      return
    }
    _ = try node.mapping(["of", "heading", "columns", "deadline"])
    measure = try SheetPlan.measure(try node.required("of"), measures)
    heading = try node.child("heading")?.text() ?? Text(both: "")
    columns = try node.child("columns")?.strings() ?? []
    deadline = try node.child("deadline")?.string()
  }
}

extension ParagraphPlan {
  init(_ node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    _ = try node.mapping(["heading", "sentences", "right"])
    isRight = try node.child("right")?.bool() ?? false
    heading = try node.child("heading")?.text() ?? Text(both: "")
    sentences = []
    for item in try node.required("sentences").list() {
      let sentence = try item.text()
      for language in Language.allCases { _ = try SentenceTemplate(sentence[language], at: item, measures: measures) }
      sentences.append(sentence)
    }
  }
}
