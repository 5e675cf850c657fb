import Diagnostics

extension Settings {
  static let keys = [
    "whole", "reporter", "language", "year starts", "count by", "approved", "corrections", "stars", "minimum records",
    "expected reports", "phases", "headers", "units", "ranking", "privacy", "workbooks", "index",
  ]

  /// Reads the embedded defaults and, over them, the office's own file.
  init(standard: DefinitionNode, own: DefinitionNode?, measures: [Measure], kinds: [Kind]) throws(Diagnostic) {
    _ = try standard.mapping(Self.keys)
    _ = try own?.mapping(Self.keys)
    func entry(_ key: String) throws(Diagnostic) -> DefinitionNode {
      if let node = own?.child(key) { return node }
      return try standard.required(key)
    }
    whole = try entry("whole").string()
    reporter = try entry("reporter").string()
    language = try entry("language").choice(Language.self)
    yearStarts = try entry("year starts").int()
    guard (1...12).contains(yearStarts) else {
      throw try entry("year starts").wrong(
        Text(zh: "月份应为 1 到 12", en: "a month from 1 to 12 is expected"), Text(both: "9"))
    }
    countsByRegister = try entry("count by").choice(CountBy.self) == .register
    approved = Set(try entry("approved").strings().map { FoldedName($0).description })
    corrections = try entry("corrections").strings()
    minimumRecords = try entry("minimum records").int()
    (starHours, starSource) = try Self.stars(try entry("stars"))
    (rankingTop, rankingBottom, rankingPass) = try Self.ranking(try entry("ranking"), standard: standard)
    expectedReports = try Self.expectedReports(try entry("expected reports"), kinds)
    phases = try Self.phases(try entry("phases"))
    headers = try Self.headers(try entry("headers"), kinds)
    let units = try entry("units")
    _ = try units.mapping(["money"])
    moneyInTenThousands = try units.child("money")?.choice(MoneyUnit.self) == .tenThousands
    let privacy = try entry("privacy")
    _ = try privacy.mapping(["unmask"])
    unmasked = try privacy.child("unmask")?.strings() ?? []
    let books = try entry("workbooks")
    index = nil
    if let node = own?.child("index") { index = try ScoreIndex(node, measures, kinds, language) }
    let wanted = try books.strings()
    workbooks = wanted == ["all"] ? nil : wanted
  }

  enum CountBy: String, CaseIterable { case service, register }
  enum MoneyUnit: String, CaseIterable {
    case yuan = "元"
    case tenThousands = "万元"
  }

  private static func stars(_ node: DefinitionNode) throws(Diagnostic) -> ([Int], String) {
    _ = try node.mapping(["hours", "source"])
    var hours: [Int] = []
    for item in try node.required("hours").list() { hours.append(try item.int()) }
    guard hours == hours.sorted(), Set(hours).count == hours.count else {
      throw node.wrong(
        Text(zh: "星级时长应逐级增加", en: "the hours of the stars must rise"), Text(both: "[100, 300, 600, 1000, 1500]"))
    }
    return (hours, try node.child("source")?.string() ?? "")
  }

  private static func ranking(_ node: DefinitionNode, standard: DefinitionNode) throws(Diagnostic) -> (Int, Int, Int) {
    _ = try node.mapping(["top", "bottom", "pass"])
    let base = try standard.required("ranking")
    func number(_ key: String) throws(Diagnostic) -> Int {
      if let own = node.child(key) { return try own.int() }
      return try base.required(key).int()
    }
    return (try number("top"), try number("bottom"), try number("pass"))
  }

  private static func phases(_ node: DefinitionNode) throws(Diagnostic) -> [Phase] {
    var phases: [Phase] = []
    for (name, span) in try node.mapping(nil) {
      let ends = try span.string().split(separator: ".", omittingEmptySubsequences: true).map(String.init)
      guard ends.count == 2, let first = CivilDate(iso: ends[0]), let last = CivilDate(iso: ends[1]) else {
        throw span.wrong(
          Text(zh: "阶段“\(name)”的起止日期写法不对", en: "phase `\(name)` is not written as two dates"),
          Text(zh: "例如 2026-03-05..2026-03-25", en: "such as 2026-03-05..2026-03-25"))
      }
      guard first <= last else {
        throw span.wrong(
          Text(zh: "阶段“\(name)”结束早于开始", en: "phase `\(name)` ends before it starts"),
          Text(zh: "请对调两个日期：\(last)..\(first)", en: "swap the dates: \(last)..\(first)"))
      }
      phases.append(Phase(name: name, first: first, last: last))
    }
    return phases.sorted { ($0.first, $0.name) < ($1.first, $1.name) }
  }
}

extension CivilDate {
  /// Reads `2026-10-05` and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
