import Catalog
import Diagnostics
import Values

/// Records of two files that tell alike, though neither a number nor a body makes them one: both count, and are doubtful.
extension Ledger {
  /// Tables of more rows are not looked into, nor kinds of more rows in all.
  private static let mostRows = 8192
  private static let mostInAll = 1_000_000
  /// Of so many records that tell alike, what they tell is said of much.
  private static let mostAlike = 16

  /// Why two records that tell alike may be one.
  enum Overlap: Int, Hashable {
    /// One of them bears the number of its person, and the other only the name.
    case numberless
    /// Two bodies tell of one person, whose name and telephone are the same.
    case claimed
    /// A body and one below it tell of one thing.
    case within
  }

  private struct Pair: Hashable {
    var overlap: Overlap
    var file: Int
    var other: Int
  }

  /// Looks for such records among the rows of a log's small tables. O(rows) of these.
  mutating func doubtOverlaps(_ index: Int, _ kind: Kind) {
    let key = LedgerKey(kind)
    guard key.isLog, !key.isLiving, let unit = key.unit, let date = key.date else { return }
    let tables = files.indices.filter {
      files[$0].records.kind == index && files[$0].closed == nil && files[$0].fates.count <= Self.mostRows
    }
    guard Set(tables.map { files[$0].records.path }).count > 1,
      tables.reduce(0, { $0 + files[$1].fates.count }) <= Self.mostInAll
    else { return }
    // Whose service it was, when and how long; or what was done on which day.
    let name = kind.field(.personName)
    let isOfPeople = kind.field(.person) != nil && !key.withoutNumber.isEmpty
    guard isOfPeople ? name != nil : key.isNamed else { return }
    let telling = isOfPeople ? [name, date].compactMap(\.self) : [date] + key.named
    var rows: [UInt64: [RowLinks.Row]] = [:]
    var found: [Pair: (row: Int, there: RowLinks.Row, count: Int)] = [:]
    for at in tables where telling.allSatisfy({ files[at].records.columns[$0] != nil }) {
      for row in files[at].fates.indices where files[at].fates[row] == .counted {
        guard !telling.contains(where: { files[at].number($0, row: row) == FieldColumn.blank }) else { continue }
        let hash = files[at].hash(telling, row: row)
        let others = rows[hash] ?? []
        for other in others where others.count < Self.mostAlike {
          guard let overlap = overlap(at, row, other, kind, key, unit, telling) else { continue }
          let pair = Pair(overlap: overlap, file: at, other: other.file)
          if let known = found[pair] {
            found[pair] = (known.row, known.there, known.count + 1)
          } else {
            found[pair] = (row, other, 1)
          }
          break
        }
        if others.count < Self.mostAlike { rows[hash, default: []].append(RowLinks.Row(file: at, row: row)) }
      }
    }
    let sorted = found.sorted {
      ($0.key.file, $0.value.row, $0.key.other, $0.key.overlap.rawValue)
        < ($1.key.file, $1.value.row, $1.key.other, $1.key.overlap.rawValue)
    }
    for (pair, one) in sorted {
      doubt(pair.overlap, pair.file, one.row, one.there, one.count, unit)
    }
  }

  /// Why a row and one of another file may be one record, if they may.
  private func overlap(
    _ at: Int, _ row: Int, _ there: RowLinks.Row, _ kind: Kind, _ key: LedgerKey, _ unit: Int, _ telling: [Int]
  ) -> Overlap? {
    let (mine, other) = (files[at], files[there.file])
    guard mine.records.path != other.records.path else { return nil }
    func same(_ field: Int) -> Bool {
      let number = mine.number(field, row: row)
      return number != FieldColumn.blank && number == other.number(field, row: there.row)
    }
    let (a, b) = (
      Standing.Entry(file: at, row: row, next: -1), Standing.Entry(file: there.file, row: there.row, next: -1)
    )
    let person = kind.field(.person)
    guard telling.allSatisfy(same), agree(key.named.filter { $0 != person }, a, b) else { return nil }
    guard let person, !key.withoutNumber.isEmpty else {
      guard isWithin(mine.number(unit, row: row), other.number(unit, row: there.row), a, b, unit, byPrefix: true),
        agree(key.names.filter { $0 != unit }, a, b)
      else { return nil }
      // A name and a day are those of many things; something more must be told alike.
      let others = mine.known.filter {
        !telling.contains($0) && $0 != unit && $0 != key.number && kind.fields[$0].standard == nil
      }
      return others.contains(where: same) ? .within : nil
    }
    let lengths = key.withoutNumber.filter { $0.contains { kind.fields[$0].type == .duration } }
    guard !same(person), lengths.allSatisfy({ agree($0, a, b) && $0.contains(where: same) }) else { return nil }
    let byName = [a, b].map { PeopleRegister.isName(files[$0.file].records.text(person, row: $0.row)) }
    if byName[0] != byName[1] {
      let isNear = isWithin(mine.number(unit, row: row), other.number(unit, row: there.row), a, b, unit)
      return same(unit) || isNear ? .numberless : nil
    }
    guard byName[0], let phone = kind.field(.personPhone), same(phone), !same(unit) else { return nil }
    return .claimed
  }

  /// Whether one of two units is above the other, or its name a part of the other's.
  private func isWithin(
    _ mine: Int64, _ other: Int64, _ a: Standing.Entry, _ b: Standing.Entry, _ unit: Int, byPrefix: Bool = false
  ) -> Bool {
    guard mine != other, mine != FieldColumn.blank, other != FieldColumn.blank else { return false }
    if !units.isFlat, mine >= 0, other >= 0 { return isAbove(Int(mine), Int(other)) || isAbove(Int(other), Int(mine)) }
    let names = [a, b].map { FoldedName(files[$0.file].records.text(unit, row: $0.row)).description }
    // 第二实验小学 is not below 实验小学; 市教育局 and 教育局 may be one.
    if byPrefix { return names[0].hasPrefix(names[1]) || names[1].hasPrefix(names[0]) }
    return names[0].contains(names[1]) || names[1].contains(names[0])
  }

  private func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    var at = units.entries.indices.contains(lower) ? units.entries[lower].parent : nil
    while let one = at {
      if one == upper { return true }
      at = units.entries[one].parent
    }
    return false
  }

  private mutating func doubt(
    _ overlap: Overlap, _ at: Int, _ row: Int, _ other: RowLinks.Row, _ count: Int, _ unit: Int
  ) {
    let there = String(describing: files[other.file].records.place(row: other.row))
    let names = (files[at].records.text(unit, row: row), files[other.file].records.text(unit, row: other.row))
    let more = count > 1 ? Text(zh: "（两个文件中共\(count)行）", en: " (\(count) rows of the two files)") : Text(both: "")
    let (seen, fix) =
      switch overlap {
      case .numberless:
        (
          Text(
            zh: "与 \(there) 的姓名、日期和时长都相同，单位那里是“\(names.1)”，这里是“\(names.0)”，只有其中一个写了编号或证件号码，按两个人的计",
            en:
              "name, day and hours are those of \(there), of “\(names.1)” there and “\(names.0)” here, and only one of them has the person's number: they count as two people's"
          ),
          Text(
            zh: "若是同一次，请只保留一个文件，或都填上编号",
            en: "keep one of the files if it is the same, or fill in the number in both")
        )
      case .claimed:
        (
          Text(
            zh: "与 \(there) 的姓名、电话、日期和时长都相同，单位那里是“\(names.1)”，这里是“\(names.0)”，按两个人的计",
            en:
              "name, phone, day and hours are those of \(there), of “\(names.1)” there and “\(names.0)” here: they count as two people's"
          ),
          Text(zh: "若是同一个人的同一次，请只由一个单位填报", en: "let one of the bodies report it if it is the same")
        )
      case .within:
        (
          Text(
            zh: "与 \(there) 的名称、日期相同，那里的单位是“\(names.1)”，这里是“\(names.0)”，像是上下级都报了，按两条计",
            en:
              "name and day are those of \(there), of “\(names.1)” there and “\(names.0)” here: a body and one below it may both have reported it; both count"
          ),
          Text(zh: "若是同一件，请只由一个单位填报", en: "let one of the bodies report it if it is the same")
        )
      }
    log.add(
      Diagnostic(
        .warning, "doubt.overlap", at: files[at].records.place(row: row),
        seen: Text(zh: seen.zh + more.zh, en: seen.en + more.en), fix: fix))
  }
}
