import Diagnostics

extension WorkbookPlan {
  static let keys = ["workbook", "order", "title", "per", "folder", "periods", "numbers", "sheets"]

  /// What becomes of identity numbers: masked always, or as the settings say.
  enum Numbers: String, CaseIterable { case masked, settings }

  /// Reads a `workbook-*.yaml`. Throws what is wrong, with its line and what is allowed there.
  init(definition node: DefinitionNode, measures: [String: Int]) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    id = try node.required("workbook").identifier(example: "loans")
    order = try node.child("order")?.int() ?? Int.max
    title = try node.required("title").text()
    audience = try node.child("per")?.choice(Audience.self) ?? .whole
    folder = try node.child("folder")?.text() ?? Text(both: "")
    masksNumbers = try node.child("numbers")?.choice(Numbers.self) == .masked
    place = node.place
    periods = try node.child("periods").map(PeriodName.list)
    sheets = []
    for item in try node.required("sheets").list() {
      let sheet = try SheetPlan(item, measures: measures)
      if let other = sheets.first(where: { $0.name.zh == sheet.name.zh || $0.name.en == sheet.name.en }) {
        throw item.wrong(
          Text(zh: "工作表“\(other.name.zh)”出现了两次", en: "the sheet `\(other.name.en)` stands twice"),
          Text(zh: "请改名或删去一处", en: "rename or remove one"))
      }
      sheets.append(sheet)
    }
    guard !sheets.isEmpty else {
      throw try node.required("sheets").wrong(
        Text(zh: "没有列出工作表", en: "no sheet is listed"), Text(zh: "至少写一个", en: "list at least one"))
    }
  }
}
