import Catalog
import Diagnostics
import Figures
import FoundationEssentials
import Outputs

/// Months that earlier runs made, and that no longer say what the records say: records came late, or were mended since.
///
/// What a run knows of them are the months of its trends. Figures of units that are there then and now are compared, without
/// categories and comparisons; months that were issued are compared by themselves, in full.
struct EarlierMonths {
  private let outputs: String
  private let catalog: Catalog
  /// Not looked at, or not any more.
  private var done: Set<String>
  /// With how many figures that differ.
  private var outdated: [(month: Period, count: Int)] = []
  private var example: Text?

  /// - Parameter made: the periods that the run itself makes.
  init(_ outputs: String, _ catalog: Catalog, made: [Period]) {
    (self.outputs, self.catalog) = (outputs, catalog)
    done = Set(made.map(\.id))
  }

  /// Looks at the months of a trend.
  mutating func compare(with figures: Figures) {
    for month in figures.trend where done.insert(month.id).inserted {
      let name = FileName.safe(month.id)
      let path = "\(outputs)/\(name)/\(IssuedFolder.figuresName)"
      guard FileManager.default.fileExists(atPath: path),
        !FileManager.default.fileExists(atPath: "\(outputs)/\(OutputsFolder.issued)/\(name)"),
        let kept = try? MonthFigures(path, month: month.id)
      else { continue }
      compare(kept, month, figures)
    }
  }

  private mutating func compare(_ kept: MonthFigures, _ month: Period, _ figures: Figures) {
    let lines = Dictionary(figures.units.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    var count = 0
    for line in kept.lines {
      let key = Figures.Key(period: month.id, measure: String(line.measure))
      guard let unit = lines[String(line.unit)], let column = figures.columns[key], unit < column.count else {
        continue
      }
      let now = column[unit].value?.decimal() ?? ""
      // What is nothing may be written or left out.
      guard now != line.value, !(Self.isNothing(now) && Self.isNothing(line.value)) else { continue }
      count += 1
      if example == nil { example = Self.words(line, now, catalog.measure(String(line.measure))) }
    }
    if count > 0 { outdated.append((month, count)) }
  }

  private static func isNothing(_ value: some StringProtocol) -> Bool { value.isEmpty || value == "0" }

  private static func words(_ line: MonthFigures.Line, _ now: String, _ measure: Measure?) -> Text {
    let title = measure?.title ?? Text(both: String(line.measure))
    return Text(
      zh: "\(line.unit)\(title.zh)当时是 \(line.value.isEmpty ? "—" : line.value)，现在是 \(now.isEmpty ? "—" : now)",
      en: "\(title.en) of \(line.unit) was \(line.value.isEmpty ? "—" : line.value), and is \(now.isEmpty ? "—" : now)")
  }

  /// What is said of them; nil where all are as they would be made now.
  var note: Diagnostic? {
    guard let first = outdated.first, let example else { return nil }
    let ids = outdated.map(\.month.id)
    let count = outdated.reduce(0) { $0 + $1.count }
    return Diagnostic(
      .warning, "outputs.outdated", at: Place(file: "\(outputs)/\(FileName.safe(first.month.id))"),
      seen: Text(
        zh: "以前生成的 \(ids.joined(separator: "、")) 的报告与现在的台账不一致，共 \(count) 个数，如 \(first.month.id) \(example.zh)",
        en:
          "the report of \(ids.joined(separator: ", ")) that was made before is not what the ledgers say now, in \(count.counted("figure")): in "
          + "\(first.month.id) \(example.en)"),
      fix: Text(
        zh: "要更新，请运行 make report PERIOD=\(ids.joined(separator: ","))；已发出去的，请先运行 taizhang issue，以后会列出改了哪些数",
        en:
          "to bring it up to date, run make report PERIOD=\(ids.joined(separator: ",")); of one that was sent out, run taizhang issue "
          + "first, so that what changed is listed from then on"))
  }
}
