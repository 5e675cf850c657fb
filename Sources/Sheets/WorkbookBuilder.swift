import Catalog
import Diagnostics
import Figures

/// Lays out workbooks: the plans of the catalogue, filled with the figures of one period.
public enum WorkbookBuilder {
  /// The workbooks of a period, those about the whole first, then one a unit in the register's order.
  ///
  /// An office that keeps nothing of what a workbook shows gets none.
  public static func workbooks(_ context: ReportContext) -> [Workbook] {
    drafts(context).map { $0.workbook() }.filter { !$0.sheets.isEmpty }
  }

  /// The same in the same order, named and not laid out yet.
  public static func drafts(_ context: ReportContext) -> [WorkbookDraft] {
    var drafts: [WorkbookDraft] = []
    var names: Set<String> = []
    let index = BookIndex(context)
    let units = context.figures.units.indices.filter { context.figures.units[$0].part == .unit }
    for plan in context.catalog.workbooks where isWanted(plan, context) {
      let showsNumbers = context.catalog.settings.showsNumbers(plan)
      for unit in plan.audience == .whole ? [0] : units {
        let name = plan.audience == .whole ? plan.title[language(context)] : context.figures.units[unit].name
        let title = showsNumbers ? name : Masking.text(name)
        let file = fileName(title, plan, context, &names)
        drafts.append(
          WorkbookDraft(fileName: file, name: title, plan: plan, unit: unit, context: context, index: index))
      }
    }
    return drafts
  }

  private static func language(_ context: ReportContext) -> Language { context.catalog.settings.language }

  private static func isWanted(_ plan: WorkbookPlan, _ context: ReportContext) -> Bool {
    plan.applies(to: context.figures.period) && context.catalog.settings.wants(plan)
  }

  /// `领导简报-2026年10月.xlsx`; two units whose names come to the same file name are numbered.
  private static func fileName(
    _ title: String, _ plan: WorkbookPlan, _ context: ReportContext, _ names: inout Set<String>
  ) -> String {
    let folder = plan.folder[language(context)]
    let prefix = folder.isEmpty ? "" : BookFileName.clean(folder) + "/"
    let period = BookFileName.clean(context.figures.period.fileTitle[language(context)], limit: 60)
    let clean = BookFileName.clean(title)
    var (name, number) = ("\(prefix)\(clean)-\(period).xlsx", 2)
    while !names.insert(name.lowercased()).inserted {
      name = "\(prefix)\(clean) (\(number))-\(period).xlsx"
      number += 1
    }
    return name
  }

  /// The names of a plan's sheets, and of the hidden one.
  static func sheetNames(_ plan: WorkbookPlan, _ language: Language) -> (sheets: [String], data: String) {
    var taken: [String] = []
    for sheet in plan.sheets { taken.append(SheetName.legal(sheet.name[language], avoiding: taken)) }
    return (taken, SheetName.legal(Words.chartData[language], avoiding: taken))
  }

  /// The overview is built last, as its contents list the other sheets, but stands where the plan has it.
  static func sheets(_ scope: BookScope) -> [Sheet] {
    let names = scope.index.sheetNames[scope.plan.id] ?? sheetNames(scope.plan, scope.language)
    let drafts = zip(scope.plan.sheets, names.sheets).map { (plan: $0, name: $1) }
    let home = drafts.first { $0.plan.type == .overview }?.name
    var data = ChartData(name: names.data)
    var built: [[Sheet]] = []
    for draft in drafts { built.append(scope.sheets(draft.plan, name: draft.name, data: &data)) }
    // A unit needs no page for each list that has nothing: its overview says so.
    let told = scope.isWhole || home == nil ? [] : built.flatMap(\.self).compactMap(\.said)
    if !told.isEmpty { built = built.map { $0.filter { $0.said == nil } } }
    for (i, draft) in drafts.enumerated() where draft.plan.type == .overview {
      let others = built.enumerated().filter { $0.offset != i }.flatMap(\.element).map(\.name)
      built[i] = [scope.overview(draft.plan, name: draft.name, contents: others, told: told, data: &data)]
    }
    var sheets = built.flatMap(\.self)
    // Nobody else holds the sheets now, so that they are finished in place.
    built = []
    // Without an overview the first sheet leads to the others.
    let first = home ?? (sheets.count > 1 ? sheets.first?.name : nil)
    if home == nil, first != nil { scope.putWays(&sheets[0], to: sheets.dropFirst().map(\.name)) }
    if let sheet = data.sheet { sheets.append(sheet) }
    for i in sheets.indices {
      scope.finish(&sheets[i], home: sheets[i].name == first ? nil : first)
      if !scope.showsNumbers { sheets[i].maskNumbers() }
    }
    return sheets
  }
}

extension BookScope {
  /// The sheets that a plan comes to: none where there is nothing to show, several for several ledgers.
  func sheets(_ plan: SheetPlan, name: String, data: inout ChartData) -> [Sheet] {
    switch plan.type {
    case .overview: []
    case .narrative: [narrative(plan, name: name)].compactMap(\.self)
    case .matrix: [matrix(plan, name: name)].compactMap(\.self)
    case .profile: [profile(plan, name: name)].compactMap(\.self)
    case .trend: [trend(plan, name: name, data: &data)].compactMap(\.self)
    case .breakdown: [breakdown(plan, name: name)].compactMap(\.self)
    case .reconciliation: [reconciliation(plan, name: name)]
    case .definitions: [definitions(plan, name: name)]
    case .files: [files(plan, name: name)].compactMap(\.self)
    case .ledger: ledgers(plan, name: name)
    case .ranking: [ranking(plan, name: name)].compactMap(\.self)
    case .targets: [targets(plan, name: name)].compactMap(\.self)
    case .missing: [missing(plan, name: name)].compactMap(\.self)
    case .roster: [roster(plan, name: name)].compactMap(\.self)
    case .scorecard: [scorecard(plan, name: name)].compactMap(\.self)
    case .records: [records(plan, name: name)].compactMap(\.self)
    case .notice: [notices(plan, name: name)].compactMap(\.self)
    case .quality: [quality(plan, name: name)].compactMap(\.self)
    case .restated: [restated(plan, name: name)]
    }
  }
}
