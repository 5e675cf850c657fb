import Catalog
import Ledger
import Values

/// What tells the cells of a file's rows: for each column that parts them, what its codes stand for.
struct CellViews {
  private let fates: [Fate]
  private var columns: [(codes: RowCodes?, table: [Int])] = []
  private var byRow: [Int]?
  private var conditions: [ConditionView]

  /// Numbers the file's categories and credits in the builder.
  init(_ builder: inout TallyBuilder, _ file: LedgerFile, radix: Int, _ atoms: Atoms) {
    let plan = builder.plan
    fates = file.fates
    var stride = 1
    for field in plan.dateFields.reversed() {
      let view = AtomView(FieldView(field, file, plan.kind), atoms)
      columns.append((view.codes, view.atoms.map { Int($0 + 1) * stride }))
      stride *= radix
    }
    if let by = plan.by {
      let view = FieldView(by, file, plan.kind)
      let table = view.all.map { Int(builder.category(builder.categoryName(by, view, $0))) * stride }
      columns.append((view.codes, table))
    }
    stride *= builder.categories.count
    let credit = CreditView(plan, builder.tallier, file, credits: &builder.credits)
    if let byRow = credit.byRow {
      self.byRow = byRow.map { Int($0) * stride }
    } else {
      columns.append((credit.codes, credit.byCode.map { Int($0) * stride }))
    }
    conditions = plan.own.map { ConditionView($0, file, plan.kind) }
  }

  /// The keys of some rows.
  func fill(_ keys: inout RowKeys, _ rows: Range<Int>) {
    keys.begin(rows) { fates[$0] == .counted }
    for (codes, table) in columns { keys.add(codes, table) }
    if let byRow { keys.add(byRow: byRow) }
    for condition in conditions { condition.mark(&keys) }
  }
}
