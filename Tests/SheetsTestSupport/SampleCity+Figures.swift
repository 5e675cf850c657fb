import Catalog
import Figures
import ReaderTestSupport

extension SampleCity {
  static let amounts = [
    "service.visits", "service.people", "service.hours", "activity.sessions", "activity.participants",
    "activity.beneficiaries", "activity.materials", "activity.funds",
  ]
  static let states = ["volunteers.registered", "volunteers.active", "volunteers.new", "volunteers.teams"]
  static let ratios = [
    ("service.hours_per_person", "service.hours", "service.people"),
    ("volunteers.active_rate", "volunteers.active", "volunteers.registered"),
  ]
  static let serviceCategories = ["社区治理", "关爱老人", "文明交通", "环境整治", "医疗健康", "青少年关爱", "大型活动"]
  static let activityCategories = ["志愿服务", "道德讲堂", "我们的节日", "义诊", "宣讲"]
  static let themes = ["春节", "清明节", "端午节", "中秋节"]

  /// The lines of a report, the whole first.
  public var units: [ReportUnit] {
    var lines = [
      ReportUnit(part: .whole, name: "全市", label: "全市", depth: 0, parent: nil, group: "", hasChildren: !bodies.isEmpty)
    ]
    func add(_ body: Body, depth: Int, parent: Int?) {
      let below = bodies.filter { $0.parent == body.name }
      let at = lines.count
      lines.append(
        ReportUnit(
          part: .unit, name: body.name, label: body.name, depth: depth, parent: parent, group: body.group,
          hasChildren: !below.isEmpty))
      guard !below.isEmpty else { return }
      lines.append(
        ReportUnit(
          part: .own, name: body.name + "·本级", label: body.name, depth: depth + 1, parent: at, group: body.group,
          hasChildren: false))
      for child in below { add(child, depth: depth + 1, parent: at) }
    }
    for body in bodies where body.parent == nil { add(body, depth: 0, parent: nil) }
    lines.append(
      ReportUnit(part: .unassigned, name: "未归属单位", label: "未归属单位", depth: 0, parent: nil, group: "", hasChildren: false)
    )
    return lines
  }

  /// The figures of a period, with those of the trend's months.
  public func figures(_ period: Period) -> Figures {
    let units = units
    let trend = Period.months(endingWith: period.last, count: 13)
    var months = trend.map(\.id)
    months += trend.compactMap { $0.lastYear(yearStarts: 1)?.id }
    if let before = period.previous(yearStarts: 1) { months += before.monthIDs }
    if let before = period.lastYear(yearStarts: 1) { months += before.monthIDs }
    months = Array(Set(months)).sorted()
    var base: [Figures.Key: [Exact]] = [:]
    for (i, month) in months.enumerated() { add(month, age: i, units, &base) }

    var all = Figures(
      period: period, asOf: asOf ?? period.last, units: units, trend: trend, columns: [:], categories: [:])
    var keys = Set(base.keys.map { Figures.Key(period: "", measure: $0.measure, category: $0.category) })
    if bodies.isEmpty { keys = [] }
    let wanted = trend + (trend.contains { $0.id == period.id } ? [] : [period])
    for one in wanted {
      for key in keys {
        derive(key, one, one.monthIDs, base, &all, isPeriod: one.id == period.id)
      }
      for (id, above, below) in Self.ratios where keys.contains(where: { $0.measure == above }) {
        ratio(id, above, below, one, &all, isPeriod: one.id == period.id)
      }
    }
    guard !bodies.isEmpty else { return all }
    for id in ["service.visits", "service.people", "service.hours"] {
      all.categories[id] = ["服务类别": Self.serviceCategories]
    }
    if hasActivities {
      for id in Self.amounts.dropFirst(3) {
        all.categories[id] = ["活动类别": Self.activityCategories, "活动主题": Self.themes]
      }
    }
    return all
  }

  /// One month: leaves from the seed, sums above them, people united.
  private func add(_ month: String, age: Int, _ units: [ReportUnit], _ base: inout [Figures.Key: [Exact]]) {
    for (m, measure) in (Self.amounts + Self.states).enumerated() where hasActivities || !measure.hasPrefix("activity")
    {
      let cases: [(String, Int)] =
        measure.hasPrefix("service")
        ? Self.serviceCategories.enumerated().map { ("服务类别=\($0.element)", 10 - $0.offset) }
        : measure.hasPrefix("activity")
          ? Self.activityCategories.enumerated().map { ("活动类别=\($0.element)", 7 - $0.offset) }
            + Self.themes.enumerated().map { ("活动主题=\($0.element)", 4 - $0.offset) } : []
      var column = [Exact](repeating: .zero, count: units.count)
      for (u, unit) in units.enumerated() where unit.part != .whole && !unit.hasChildren {
        var random = SplitMix64(seed: seed &* 7919 &+ UInt64(u * 131 + age * 17 + m))
        var shape = SplitMix64(seed: seed &* 31 &+ UInt64(u))
        let weight = unit.part == .unassigned ? 6 : Int.random(in: 40...160, using: &shape)
        let visits = size * weight * (80 + age + Int.random(in: 0...30, using: &random)) / 10_000
        column[u] = Self.amount(measure, visits, age)
      }
      for line in units.indices.reversed() where units[line].hasChildren {
        let parts = units.indices.filter { other in
          line == 0
            ? other > 0
              && (units[other].part == .unassigned || units[other].part == .unit && units[other].parent == nil)
            : units[other].parent == line
        }
        column[line] = parts.reduce(Exact.zero) { $0 - (Exact.zero - column[$1]) }
        if measure == "service.people" {
          column[line] = Exact(Int(clamping: (column[line] * 93).rounded(places: 0) / 100))
        }
      }
      base[Figures.Key(period: month, measure: measure)] = column
      let weights = Dictionary(grouping: cases) { $0.0.prefix { $0 != "=" } }
      for (_, group) in weights {
        let sum = group.reduce(0) { $0 + $1.1 }
        for (i, one) in group.enumerated() {
          base[Figures.Key(period: month, measure: measure, category: one.0)] = column.map { total in
            let parts = group.map { Int(clamping: (total * Int64($0.1)).rounded(places: 0)) / sum }
            guard i == 0 else { return Exact(parts[i]) }
            return total - Exact(parts.dropFirst().reduce(0, +))
          }
        }
      }
    }
  }

  private static func amount(_ measure: String, _ visits: Int, _ age: Int) -> Exact {
    switch measure {
    case "service.visits": Exact(visits)
    case "service.people": Exact(visits * 2 / 5)
    case "service.hours": Exact(Int128(visits * 10 + visits % 7), over: 4) ?? .zero
    case "activity.sessions": Exact(visits / 18)
    case "activity.participants": Exact(visits * 3)
    case "activity.beneficiaries": Exact(visits * 7)
    case "activity.materials": Exact(visits * 5)
    case "activity.funds": Exact(Int128(visits * 3725), over: 100) ?? .zero
    case "volunteers.registered": Exact(180 + age * 3 + visits / 3)
    case "volunteers.active": Exact(visits * 2 / 5 - visits / 50)
    case "volunteers.new": Exact(visits % 9)
    default: Exact(1 + visits / 80)
    }
  }
}

extension Period {
  /// The months that it is made of.
  var monthIDs: [String] {
    var ids: [String] = []
    var day = first
    while day <= last {
      let month = Period.month(of: day)
      ids.append(month.id)
      day = month.last + 1
    }
    return ids
  }
}
