import Catalog
import Diagnostics
import Figures
import Ledger
import Sheets

extension SampleCity {
  /// A month of a year.
  public static func month(_ year: Int, _ month: Int) -> Period {
    CivilDate(year: year, month: month, day: 1).map { Period.month(of: $0) }
      ?? Period.month(of: CivilDate(dayNumber: 0))
  }

  /// All that workbooks of a period are made of.
  public func context(_ period: Period = month(2026, 10)) throws -> ReportContext {
    var catalog = try Catalog(settings: settings)
    // A city that says so.
    catalog.settings.wholePlace = Place(file: "settings.yaml")
    let figures = figures(period)
    return ReportContext(
      catalog: catalog, figures: figures, files: bodies.isEmpty ? [] : files(catalog),
      log: bodies.isEmpty ? DiagnosticLog() : log,
      rejected: rejected(figures.units), listings: hasActivities && !bodies.isEmpty ? listings(figures) : [:])
  }

  private func files(_ catalog: Catalog) -> [FileReport] {
    let names = [
      ("单位名录.csv", "units", "UTF-8", 16), ("志愿者名册.csv", "volunteer", "UTF-8", 286),
      ("志愿服务/城东街道-10月.csv", "service", "GB18030", 1204), ("志愿服务/卫健局志愿服务记录2026年10月（更正）.csv", "service", "UTF-8", 87),
      ("活动记录/活动台账-2026年第四季度汇总表（各街道乡镇报送合并版）.csv", "activity", "UTF-16LE", 412),
    ]
    return names.enumerated().map { i, file in
      var rows = FateCounts()
      rows[.counted] = file.3
      if i > 1 {
        rows[.notApproved] = 12 * i
        rows[.duplicate] = 5 + i
        rows[.rejected] = i
        rows[.notARecord] = 2
      }
      if i == 3 { rows[.superseded] = 9 }
      return FileReport(
        path: file.0, kind: file.1, kindTitle: catalog.kind(file.1)?.title ?? Text(both: ""), encoding: file.2,
        bytes: file.3 * 131, sha256: String(repeating: "0123456789abcdef", count: 4), rows: rows)
    }
  }

  private var log: DiagnosticLog {
    var log = DiagnosticLog()
    func add(
      _ severity: Severity, _ cause: String, _ file: String, _ column: String, _ seen: Text, _ fix: Text, _ times: Int
    ) {
      log.add(
        Diagnostic(severity, cause, at: Place(file: file, line: 17, column: 4), seen: seen, fix: fix), column: column,
        times: times)
    }
    add(
      .warning, "duration.tooLong", "志愿服务/城东街道-10月.csv", "服务时长",
      Text(zh: "服务时长“三百小时”超过24小时", en: "300 hours is over 24 hours"),
      Text(zh: "请核对后重新放入", en: "check it and drop it in again"), 3)
    add(
      .note, "duration.minutes", "志愿服务/城东街道-10月.csv", "服务时长",
      Text(zh: "“90分钟”读作1.5小时", en: "`90分钟` was read as 1.5 hours"),
      Text(zh: "", en: ""), 212)
    add(
      .warning, "unit.unknown", "活动记录/活动台账-2026年第四季度汇总表（各街道乡镇报送合并版）.csv", "主办单位",
      Text(zh: "名录中没有“城东街办”", en: "the register has no `城东街办`"),
      Text(zh: "是否应为“城东街道”？请在别名中补充", en: "did you mean `城东街道`?"), 14)
    return log
  }

  private func rejected(_ units: [ReportUnit]) -> [RejectedRow] {
    guard !bodies.isEmpty else { return [] }
    return (0..<5).map { i in
      RejectedRow(
        file: "志愿服务/城东街道-10月.csv", line: 17 + i * 13, unit: i == 4 ? nil : 1 + i % 2,
        reason: Text(zh: "服务日期“2026-13-0\(i + 1)”不存在", en: "the date `2026-13-0\(i + 1)` does not exist"),
        fix: Text(zh: "请改为如 2026-10-05 的日期", en: "write a date such as 2026-10-05"))
    }
  }

  private func listings(_ figures: Figures) -> [String: Listing] {
    let columns = [
      Text(zh: "活动名称", en: "Activity"), Text(zh: "主办单位", en: "Organiser"), Text(zh: "活动日期", en: "Date"),
      Text(zh: "类别", en: "Category"),
      Text(zh: "场次", en: "Sessions"), Text(zh: "参与人次", en: "Participants"), Text(zh: "负责人", en: "Lead"),
      Text(zh: "电话", en: "Phone"),
    ]
    var rows: [Listing.Row] = []
    for (u, unit) in figures.units.enumerated() where unit.part == .unit {
      for i in 0..<(3 + u % 4) {
        rows.append(
          Listing.Row(
            unit: u,
            values: [
              .text(i == 0 ? "“我们的节日·重阳”关爱独居老人集中慰问暨健康义诊志愿服务活动" : "文明交通劝导\(i)"), .text(unit.label),
              .date(figures.period.first + i * 6),
              .text(Self.activityCategories[i % 5]), .number(Exact(1 + i)), .number(Exact(30 + u * i)),
              .personName(["张小三", "李四", "欧阳娜娜"][i % 3]), .personNumber("1380000123\(i)"),
            ]))
      }
    }
    return ["activity": Listing(columns: columns, rows: rows)]
  }
}

extension SampleCity {
  /// The third quarter of 2026.
  public static var quarter: Period? {
    (try? Catalog()).flatMap { Period(id: "2026-Q3", settings: $0.settings) }
  }
}
