/// A small made-up city: registers, services, activities and issues from Advent to February, decided by a seed.
///
/// A messy one is written the way offices write: dates, hours and names in every form, rows sent twice, corrected,
/// not approved or faulty, titles above and totals below. Nothing in it is open to two readings.
public struct City: Sendable {
  /// Relative path to text.
  public var files: [String: String] = [:]
  let isMessy: Bool
  var random: SplitMix64

  /// The city of a seed.
  public init(seed: UInt64, isMessy: Bool) {
    self.isMessy = isMessy
    random = SplitMix64(seed: seed)
    addRegisters()
    addServices()
    addActivities()
    addIssues()
  }

  /// Writes all its files.
  public func write(to folder: TemporaryFolder) throws {
    for (path, text) in files { try folder.put(text, at: path) }
  }

  /// Name, code, parent, aliases, and the form that is never ambiguous.
  static let units: [(name: String, code: String, parent: String, aliases: String, full: String)] = [
    ("青山镇", "U01", "", "青山", "青山镇"), ("东风村", "U02", "青山镇", "", "青山镇/东风村"),
    ("西岭村", "U03", "青山镇", "西岭、西岭大队", "西岭村"), ("白水镇", "U04", "", "", "白水镇"),
    ("东风村", "U05", "白水镇", "", "白水镇/东风村"), ("卫健局", "U06", "", "卫生局;市卫健委", "卫健局"),
    ("人民医院", "U07", "卫健局", "市医院", "人民医院"), ("教育局", "U08", "", "", "教育局"),
  ]

  private mutating func addRegisters() {
    let units = Self.units.map { "\($0.name),\($0.code),\($0.parent),\($0.aliases)" }
    files["单位名录.csv"] = (["单位名称,单位编码,上级单位,别名"] + units).joined(separator: "\n") + "\n"
    let people = (1...12).map { "V\($0),姓名\($0),\(Self.units[$0 % 8].full),2020-01-0\($0 % 9 + 1)" }
    files["志愿者名册.csv"] = (["志愿者编号,姓名,所属单位,注册日期"] + people).joined(separator: "\n") + "\n"
    files["settings.yaml"] = "phases: {攻坚: 2026-01-10..2026-02-05}\nworkbooks: [志愿者星级]\n"
  }
}

extension City {
  /// Whether something happens that does so once in `times`; never in a tidy city.
  mutating func rarely(_ times: Int) -> Bool {
    let hit = Int.random(in: 0..<times, using: &random) == 0
    return hit && isMessy
  }

  mutating func pick(_ words: [String]) -> String {
    let word = words[Int.random(in: 0..<words.count, using: &random)]
    return isMessy ? word : words[0]
  }

  /// A row of cells as CSV.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { ",\"\n".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }.joined(separator: ",")
  }

  /// A unit as somebody writes it.
  mutating func unit() -> String {
    let unit = Self.units[Int.random(in: 0..<Self.units.count, using: &random)]
    if rarely(25) { return pick(["东风村", "城管局", "卫健居"]) }
    let alias = unit.aliases.split { "、;".contains($0) }.first.map(String.init) ?? unit.full
    return pick([unit.full, unit.full, unit.code, alias, " \(unit.full)", unit.full.replacing("/", with: "／")])
  }

  /// A day from 2025-11-24 on, as somebody writes it.
  mutating func day(_ range: Range<Int> = 0..<97) -> String {
    date(Int.random(in: range, using: &random))
  }

  /// The day so many days after 2025-11-24.
  mutating func date(_ offset: Int) -> String {
    var (year, month, day) = (2025, 11, 24 + offset)
    for length in [30, 31, 31, 28, 31, 30] where day > length {
      day -= length
      month += 1
    }
    if month > 12 { (year, month) = (year + 1, month - 12) }
    let (mm, dd) = (month < 10 ? "0\(month)" : "\(month)", day < 10 ? "0\(day)" : "\(day)")
    return pick([
      "\(year)-\(mm)-\(dd)", "\(year)/\(month)/\(day)", "\(year).\(month).\(day)", "\(year)年\(month)月\(day)日",
      "\(year)\(mm)\(dd)",
    ])
  }
}
