import Catalog
import Diagnostics
import Figures
import Ledger

/// The people behind a number of stars, and the hours behind each of them.
extension FigureSources {
  /// Of more people the hours are not listed, but of one of them who is asked about.
  private static let mostPeople = 20
  /// More pieces of one person's hours are put together.
  private static let mostPieces = 24

  /// Whether a person of the register is among those whom a measure of stars counts.
  static func isCounted(_ entry: StarEntry, by measure: Measure) -> Bool {
    switch measure.value {
    case .stars(let level): entry.level == level
    case .starsPromoted: entry.level > entry.levelBefore
    default: false
    }
  }

  /// People by their rows in the register, with the hours that their stars rest on.
  mutating func addStars(_ measure: Measure) {
    let wanted = figures.stars.entries.filter {
      Self.isCounted($0, by: measure) && isCounted($0.unit) && (person == nil || person == $0.number)
    }
    let rows = registered(Set(wanted.map(\.number)))
    let isListed = wanted.count <= Self.mostPeople
    let known = wanted.compactMap { rows[$0.number] }
    let hours = isListed && known.count == wanted.count ? engine.starHours(of: known, figures.period) : []
    let lines = wanted.enumerated().map { at, entry in
      Trace.Line(
        place: rows[entry.number].map { place($0.file, $0.row) } ?? measure.place, contribution: Exact(1),
        member: "\(entry.number) \(Masking.name(entry.name)) \(entry.hours.decimal())",
        pieces: hours.indices.contains(at) ? pieces(hours[at]) : [])
    }
    parts.append(Trace.Part(measure: measure.id, lines: lines, total: Exact(lines.count)))
    let steps = figures.stars.thresholds.map { "\($0)" }
    let (zh, en) = (steps.joined(separator: "、"), steps.joined(separator: ", "))
    let below =
      isListed
      ? Text(zh: "其下是这些小时的出处", en: "below whom stands where they are from")
      : Text(zh: "一个人的出处请用 --person 编号 查看", en: "ask for where those of one are from by --person NUMBER")
    note = Text(
      zh: "每人之后为截至统计日的累计小时，\(below.zh)；各星级为 \(zh) 小时",
      en: "after each person, the hours up to the day, \(below.en); the stars take \(en) hours")
  }

  /// By number: the rows of the register by which people are counted.
  private func registered(_ numbers: Set<String>) -> [String: (file: Int, row: Int)] {
    var rows: [String: (file: Int, row: Int)] = [:]
    for (at, file) in engine.ledger.files.enumerated() where catalog.kinds[file.records.kind].form == .people {
      guard let field = catalog.kinds[file.records.kind].field(.person) else { continue }
      for row in file.fates.indices where file.fates[row] == .counted {
        let number = file.records.text(field, row: row)
        if numbers.contains(number) { rows[number] = (at, row) }
      }
    }
    return rows
  }

  private func place(_ file: Int, _ row: Int) -> Place { engine.ledger.files[file].records.place(row: row) }

  /// A person's hours: row by row where the person is asked about, else by file and month, by file and year where these are
  /// many, by year where those still are.
  private func pieces(_ hours: [StarHours]) -> [Trace.Piece] {
    let prior = hours.filter { $0.day == nil }.map { one in
      let kind = catalog.kinds[engine.ledger.files[one.file].records.kind]
      let label = kind.field(.priorHours).map { kind.fields[$0].label } ?? Text(both: "")
      return Trace.Piece(place: place(one.file, one.row), contribution: one.hours, words: label)
    }
    let served = hours.filter { $0.day != nil }
    guard person == nil else { return prior + served.map { piece([$0]) } }
    func month(_ one: StarHours) -> [Int] { [one.day?.parts.year ?? 0, one.day?.parts.month ?? 0] }
    var groups = Self.groups(served) { [$0.file] + month($0) }
    if groups.count > Self.mostPieces { groups = Self.groups(served) { [$0.file, month($0)[0]] } }
    if groups.count > Self.mostPieces { groups = Self.groups(served) { [month($0)[0]] } }
    return prior + groups.map { piece($0) }
  }

  /// Rows of one key together, in the order of the first ones.
  private static func groups(_ rows: [StarHours], by key: (StarHours) -> [Int]) -> [[StarHours]] {
    var order: [[Int]: Int] = [:]
    var groups: [[StarHours]] = []
    for row in rows {
      let at = order[key(row)] ?? groups.count
      if at == groups.count {
        order[key(row)] = at
        groups.append([])
      }
      groups[at].append(row)
    }
    return groups
  }

  /// The first of some rows, with what all add together, of which days they are, and how many.
  private func piece(_ group: [StarHours]) -> Trace.Piece {
    let days = group.compactMap(\.day)
    let (first, last) = (days.min().map { "\($0)" } ?? "", days.max().map { "\($0)" } ?? "")
    let span = first == last ? first : "\(first)..\(last)"
    let files = Set(group.map { engine.ledger.files[$0.file].records.path }).count
    let many = files > 1 ? Text(zh: "\(files) 个文件 ", en: "\(files) files, ") : Text(both: "")
    let words =
      group.count == 1
      ? Text(both: span)
      : Text(
        zh: "\(span) \(many.zh)\(group.count) 行", en: "\(span) \(many.en)\(group.count.counted("row"))")
    return Trace.Piece(
      place: group.first.map { place($0.file, $0.row) } ?? Place(file: ""),
      contribution: group.reduce(.zero) { $0 + $1.hours }, words: words)
  }
}
