import Catalog
import Diagnostics
import Ledger
import Sheets
import SheetsTestSupport

@testable import Figures

/// A made-up city that keeps every ledger and has every setting, so that every sheet has something to say; or one that
/// keeps and sets them all and has nothing to list.
struct SuiteCity {
  var city = SampleCity.small
  var isEmpty = false
  var language = "zh"
  var unmask = "[]"

  func context(_ period: Period = SampleCity.month(2026, 10)) throws -> ReportContext {
    var city = city
    city.settings = DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: settings)
    var context = try city.context(period)
    for kind in ["issue", "task", "archive"] {
      context.files.append(
        FileReport(
          path: "\(kind).csv", kind: kind, kindTitle: context.catalog.kind(kind)?.title ?? Text(both: kind),
          encoding: "UTF-8", bytes: 10, sha256: String(repeating: "0", count: 64), rows: FateCounts()))
    }
    context.figures.stars = stars(context.figures)
    context.figures.scores = scores(context)
    context.figures.targets = targets(context.figures)
    guard !isEmpty else {
      (context.rejected, context.log) = ([], DiagnosticLog())
      return context
    }
    context.figures.missing = missing(context)
    context.figures.restated = [
      Restatement(
        period: "2026-09", unit: "全市", category: "", measure: "service.hours", issued: "1200.5", now: "1180",
        causes: ["志愿服务/9月-更正.csv"]),
      Restatement(
        period: "2026-09", unit: "城东街道", category: "服务类别=关爱老人", measure: "service.visits", issued: "", now: "12",
        causes: (1...7).map { "志愿服务/\($0).csv" }),
      Restatement(
        period: "2026-08", unit: "全市", category: "", measure: "service.visits", issued: "7", now: "6", causes: []),
    ]
    context.records = records(context)
    context.repeated = repeated
    context.rejected[0].cells = [
      RejectedRow.Cell(Text(zh: "姓名", en: "Name"), .personName("张小三")),
      RejectedRow.Cell(Text(zh: "身份证号", en: "ID"), .personNumber("440981199001011234")),
      RejectedRow.Cell(Text(zh: "内容", en: "What"), .text("电话13800001234")),
    ]
    return context
  }

  private var settings: String {
    """
    language: \(language)
    expected reports: {service: month, activity: month}
    ranking: {top: 2, bottom: 2, pass: 85}
    privacy: {unmask: \(unmask)}
    index:
      title: 季度考核
      periods: [month, quarter, half-year, year]
      source: 创建工作要点
      parts:
        - name: 志愿服务
          indicators:
            - {id: 1-1, name: 服务时长, measure: service.hours, weight: 50, rule: rank}
            - {id: 1-2, name: 活跃率, measure: volunteers.active_rate, weight: 20, rule: ratio, target: 40%}
        - name: 活动
          indicators:
            - {id: 2-1, name: 活动场次, measure: activity.sessions, weight: 30, rule: ratio, target: 2}
    """
  }

  private func units(_ figures: Figures) -> [Int] { figures.units.indices.filter { figures.units[$0].part == .unit } }

  private func stars(_ figures: Figures) -> StarBook {
    let hours = [1620, 601, 310, 95, 40]
    var book = StarBook()
    book.thresholds = [100, 300, 600, 1000, 1500]
    book.entries = hours.enumerated().map { i, hours in
      let level = book.thresholds.filter { $0 <= hours }.count
      return StarEntry(
        number: i == 0 ? "440981199001011234" : "V0000\(i)", name: ["张小三", "李四", "欧阳娜娜", "王五", "赵六"][i],
        unit: units(figures)[i % min(2, units(figures).count)], hours: Exact(hours), level: level,
        levelBefore: isEmpty ? level : max(0, level - i % 2),
        next: book.thresholds.first { $0 > hours })
    }
    if isEmpty { book.entries = book.entries.suffix(1) }
    return book
  }

  private func scores(_ context: ReportContext) -> Scoreboard {
    var board = Scoreboard()
    board.indicators = context.catalog.settings.index?.indicators ?? []
    let groups = Dictionary(grouping: units(context.figures)) { context.figures.units[$0].group }
    var order: [String] = []
    for unit in units(context.figures) where !order.contains(context.figures.units[unit].group) {
      order.append(context.figures.units[unit].group)
    }
    for group in order {
      let members = groups[group] ?? []
      let entries = members.enumerated().map { i, unit -> ScoreEntry in
        let isMeasured = unit % 7 != 6
        let last: Exact? = i % 2 == 0 ? Exact(30 - 3 * i) : nil
        let points: [Exact?] = isMeasured ? [Exact(50 - 4 * i), Exact(20), last] : [nil, nil, nil]
        let weights = [50, 20, 30]
        let measured = zip(points, weights).reduce(0) { $0 + ($1.0 == nil ? 0 : $1.1) }
        let sum = points.compactMap(\.self).reduce(Exact.zero) { $0 - (.zero - $1) }
        return ScoreEntry(
          unit: unit, points: points, total: (sum / Exact(measured)).map { $0 * 100 },
          unmeasured: Exact(100 - measured),
          rank: isMeasured ? i + 1 : nil, rankBefore: i == 1 ? 1 : i == 0 && members.count > 1 ? 2 : nil,
          isFlag: i == 0,
          isYellow: isMeasured && sum * 100 < Exact(85 * measured))
      }
      board.classes.append(Scoreboard.Class(group: group, entries: entries))
    }
    return board
  }

  private func targets(_ figures: Figures) -> [TargetResult] {
    func target(_ measure: String, _ value: Int, _ cycle: Cycle, ceiling: Bool = false, category: String = "") -> Target
    {
      Target(
        measure: measure, category: category, value: Exact(value), cycle: cycle, scope: .whole, isCeiling: ceiling,
        source: ceiling ? "市里要求" : "工作要点", place: Place(file: "指标目标.csv", line: 2))
    }
    func result(
      _ target: Target, _ unit: Int, _ actual: Int?, _ wanted: Int, _ light: Light, cycles: Bool = false
    ) -> TargetResult {
      let completion = actual.flatMap { Exact(Int128($0), over: Int128(wanted)) }
      return TargetResult(
        target: target, unit: unit, actual: actual.map { Exact($0) }, wanted: Exact(wanted), completion: completion,
        gap: light == .green ? nil : actual.map { Exact(wanted - $0) }, light: light, countsCycles: cycles)
    }
    let all = units(figures)
    guard all.count > 1, !isEmpty else { return [result(target("service.hours", 10, .month), 0, 12, 10, .green)] }
    let monthly = target("service.hours", 150, .month)
    return [
      result(target("service.hours", 1400, .month), 0, 1500, 1400, .green),
      result(target("activity.sessions", 80, .quarter), 0, 75, 80, .yellow),
      result(target("issue.overdue", 2, .year, ceiling: true), 0, nil, 2, .grey),
      result(target("service.visits", 3, .month, category: "服务类别=关爱老人"), 0, 2, 3, .red, cycles: true),
      result(monthly, all[0], 160, 150, .green), result(monthly, all[1], 30, 150, .red),
    ]
  }

  private func missing(_ context: ReportContext) -> [MissingReport] {
    let kinds = context.catalog.kinds
    let leaves = units(context.figures).filter { !context.figures.units[$0].hasChildren }
    return ["service", "activity"].enumerated().flatMap { i, id in
      leaves.prefix(2 - i).compactMap { unit in
        kinds.firstIndex { $0.id == id }.map { MissingReport(unit: unit, kind: $0, period: SampleCity.month(2026, 10)) }
      }
    }
  }

  private func records(_ context: ReportContext) -> [String: Listing] {
    let all = units(context.figures)
    func listing(_ kind: String, _ fields: [String], _ rows: [(unit: Int, values: [Listing.Value])]) -> Listing {
      let known = context.catalog.kind(kind)
      let labels = fields.compactMap { id in known?.field(named: id).flatMap { known?.fields[$0].label } }
      return Listing(columns: labels, rows: rows.map { Listing.Row(unit: $0.unit, values: $0.values) })
    }
    let day = { (month: Int, day: Int) in
      Listing.Value.date(CivilDate(year: 2026, month: month, day: day) ?? CivilDate(dayNumber: 0))
    }
    let late: [(unit: Int, values: [Listing.Value])] = [
      (all[0], [.text("WT02"), .text("路灯不亮，联系人13800001234"), day(9, 20), day(10, 20)]),
      (all[0], [.text("WT01"), .text("井盖松动"), day(9, 10), day(10, 1)]),
      (all[1], [.text("WT03"), .text("占用人行道"), day(10, 2), day(10, 30)]),
    ]
    let open = late + [(all[1], [.text("WT04"), .text("垃圾满溢"), day(10, 30), day(11, 15)])]
    let issue = ["issue_id", "description", "found", "due"]
    return [
      "issue.overdue": listing("issue", issue, late), "issue.open": listing("issue", issue, open),
      "task.overdue": listing(
        "task", ["task_id", "name", "due", "progress"],
        [(all[0], [.text("RW01"), .text("宣传方案"), day(10, 3), .number(Exact(7, over: 10) ?? .zero)])]),
      "archive.unsubmitted": listing(
        "archive", ["indicator", "document", "due"], [(all[1], [.text("I-1"), .text("工作方案"), day(10, 25)])]),
      "archive.sent_back": listing(
        "archive", ["indicator", "document", "due"], [(all[0], [.text("I-2"), .text("会议记录"), day(9, 30)])]),
    ]
  }

  private var repeated: [RepeatedRows] {
    let kind = Text(zh: "志愿服务记录", en: "Service")
    var repeats = RepeatedRows(file: "甲.csv", kindTitle: kind, fate: .duplicate, standingFile: "乙.csv")
    for line in 2...40 { repeats.add(line: line, standing: line, isNext: line > 2) }
    repeats.add(line: 52, standing: 47, isNext: false)
    var corrections = RepeatedRows(file: "甲.csv", kindTitle: kind, fate: .superseded, standingFile: "甲.csv")
    for line in stride(from: 60, to: 80, by: 2) { corrections.add(line: line, standing: 200 - line, isNext: false) }
    var returned = RepeatedRows(file: "丙.csv", kindTitle: kind, fate: .duplicate, standingFile: nil)
    returned.add(line: 5, standing: nil, isNext: false)
    returned.add(line: 6, standing: nil, isNext: true)
    return [repeats, corrections, returned]
  }
}
