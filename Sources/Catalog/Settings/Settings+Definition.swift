import Diagnostics

extension Settings {
  static let keys = [
    "whole", "reporter", "language", "year starts", "as of", "count by", "approved", "corrections", "additions",
    "stars",
    "minimum records", "expected reports", "phases", "headers", "units", "ranking", "privacy", "workbooks", "index",
  ]

  /// Reads the embedded defaults and, over them, the office's own file.
  init(standard: DefinitionNode, own: DefinitionNode?, measures: [Measure], kinds: [Kind]) throws(Diagnostic) {
    _ = try standard.mapping(Self.keys)
    _ = try own?.mapping(Self.keys)
    func entry(_ key: String) throws(Diagnostic) -> DefinitionNode {
      if let node = own?.child(key) { return node }
      return try standard.required(key)
    }
    whole = try entry("whole").name(example: "全市")
    wholePlace = own?.child("whole")?.place
    reporter = try entry("reporter").name(example: "市文明办")
    language = try entry("language").choice(Language.self)
    yearStarts = try entry("year starts").int(in: 1...12, example: 9)
    (asOf, asOfPlace) = (try Self.day(own?.child("as of")), own?.child("as of")?.place)
    countsByRegister = try entry("count by").choice(CountBy.self) == .register
    approved = Set(try Self.approved(try entry("approved")).map { FoldedName($0).description })
    corrections = try entry("corrections").words(example: "[更正, 补报]")
    additions = try entry("additions").strings()
    if let node = own?.child("additions") { try Self.check(additions: node, of: corrections) }
    minimumRecords = try entry("minimum records").int(in: 0...Int.max, example: 1)
    (starHours, starSource) = try Self.stars(try entry("stars"))
    if let node = own?.child("stars") { try Self.check(stars: node, starHours, measures) }
    (rankingTop, rankingBottom, rankingPass) = try Self.ranking(try entry("ranking"), standard: standard)
    expectedReports = try Self.expectedReports(try entry("expected reports"), kinds)
    phases = try Self.phases(try entry("phases"), yearStarts: yearStarts)
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
    try index?.checkMeasured(measures, expectsReports: !expectedReports.isEmpty)
    let wanted = try books.strings()
    workbooks = wanted == ["all"] ? nil : wanted
  }

  private static func day(_ node: DefinitionNode?) throws(Diagnostic) -> CivilDate? {
    guard let node else { return nil }
    if let day = CivilDate(iso: try node.string()) { return day }
    throw node.wrong(
      Text(zh: "看不懂的日期", en: "this is no date"), Text(zh: "例如 2026-10-31", en: "such as 2026-10-31"))
  }

  enum CountBy: String, CaseIterable { case service, register }
  enum MoneyUnit: String, CaseIterable {
    case yuan = "元"
    case tenThousands = "万元"
  }

  private static func stars(_ node: DefinitionNode) throws(Diagnostic) -> ([Int], String) {
    _ = try node.mapping(["hours", "source"])
    let source = try node.child("source")?.string() ?? ""
    var hours: [Int] = []
    let list = try node.required("hours")
    for item in list.list() { hours.append(try item.int(in: 1...1_000_000, example: 100)) }
    guard !hours.isEmpty, hours == hours.sorted(), Set(hours).count == hours.count else {
      throw list.wrong(
        hours.isEmpty
          ? Text(zh: "没有写星级时长", en: "no hours of stars are given")
          : Text(zh: "星级时长应逐级增加", en: "the hours of the stars must rise"),
        Text(zh: "例如 [100, 300, 600, 1000, 1500]", en: "such as [100, 300, 600, 1000, 1500]"))
    }
    return (hours, source)
  }

  private static func ranking(_ node: DefinitionNode, standard: DefinitionNode) throws(Diagnostic) -> (Int, Int, Int) {
    _ = try node.mapping(["top", "bottom", "pass"])
    let base = try standard.required("ranking")
    func number(_ key: String, _ range: ClosedRange<Int>, _ example: Int) throws(Diagnostic) -> Int {
      if let own = node.child(key) { return try own.int(in: range, example: example) }
      return try base.required(key).int()
    }
    // Without a black list an office may well do; a red list of none would say that nobody passes.
    return (
      try number("top", 1...Int.max, 20), try number("bottom", 0...Int.max, 10), try number("pass", 0...100, 85)
    )
  }

  /// At least one, as without any no record that bears a status would count.
  private static func approved(_ node: DefinitionNode) throws(Diagnostic) -> [String] {
    let words = try node.words(example: "[通过, 已审核]")
    // Where a state bears its quotation marks, as it was copied from there.
    if !words.isEmpty { return words + (try node.list().map { (item) throws(Diagnostic) in try item.string() }) }
    throw node.wrong(
      Text(zh: "没有写表示通过的词", en: "no word that approves is given"),
      Text(zh: "例如 [通过, 已审核]", en: "such as [approved, passed]"))
  }

  private static func phases(_ node: DefinitionNode, yearStarts: Int) throws(Diagnostic) -> [Phase] {
    var phases: [Phase] = []
    for (key, span) in try node.pairs(example: "动员部署: 2026-03-05..2026-03-25") {
      let name = try key.name(example: "动员部署")
      guard !phases.contains(where: { $0.name == name }) else {
        throw key.wrong(
          Text(zh: "阶段“\(name)”出现了两次", en: "phase `\(name)` stands twice"), Text(zh: "请只保留一处", en: "keep one of them"))
      }
      guard Period(calendar: name, yearStarts: yearStarts) == nil, !name.contains(","), !name.hasPrefix(".") else {
        throw key.wrong(
          name.contains(",")
            ? Text(zh: "阶段名“\(name)”中不能有逗号", en: "the phase's name `\(name)` cannot hold a comma")
            // Its folder would be hidden among the program's own.
            : name.hasPrefix(".")
              ? Text(zh: "阶段名“\(name)”不能以点开头", en: "the phase's name `\(name)` cannot begin with a dot")
              : Text(zh: "阶段名“\(name)”本身是一个周期", en: "the phase's name `\(name)` is that of a period of the calendar"),
          Text(zh: "请改用别的名称，例如 动员部署", en: "choose another name, such as 动员部署"))
      }
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
  /// Reads `2026-10-05` and nothing else; nil also where the year has more than four digits.
  public init?(iso text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    guard (1...9999).contains(year) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
