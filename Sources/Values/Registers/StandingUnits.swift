import Catalog
import Diagnostics

/// The lines of the register of units as they stand, its files being added in the order of reading.
public struct StandingUnits: Sendable {
  /// What stands, in the order in which the units were first met.
  public private(set) var lines: [UnitRegister.Line] = []
  private var places: [String: Int] = [:]
  /// By name, folded: the lines that bear it.
  private var bearers: [FoldedName: [Int]] = [:]
  /// By line: where a file named it that has no column for what stands above a unit.
  private var unplaced: [Place?] = []
  /// By line: whether a file with such a column named it.
  private var isPlaced: [Bool] = []
  /// By line: the row that it stands on.
  private var rows: [(file: FileRecords, row: Int)] = []

  /// Before any file.
  public init() {}

  /// Adds the accepted rows of a file: a later row of one name and parent stands in the earlier one's place; in a
  /// correction, and where one of the two files has no column for the parent, also one of the same name where only one
  /// unit bears it. What a file has no column for stays.
  /// - Throws: two rows of one file for one unit that do not say the same, or a name without a parent that several
  ///   units bear, with their places and a proposal.
  public mutating func add(_ file: FileRecords, kind: Kind) throws(Diagnostic) {
    guard let name = kind.field(.unit) else { return }
    func has(_ role: FieldRole) -> Bool { kind.field(role).map { file.columns[$0] != nil } ?? false }
    func text(_ role: FieldRole, _ row: Int) -> String { kind.field(role).map { file.text($0, row: row) } ?? "" }
    func day(_ role: FieldRole, _ row: Int) -> CivilDate? {
      let value = kind.field(role).map { file.value($0, row: row) } ?? FieldColumn.blank
      guard value != FieldColumn.blank else { return nil }
      return CivilDate(dayNumber: Int32(truncatingIfNeeded: value))
    }
    for row in file.lines.indices where !file.isRejected[row] {
      var line = UnitRegister.Line(
        name: file.text(name, row: row), code: text(.code, row), parent: text(.parent, row), group: text(.group, row),
        aliases: ListParser.split(text(.aliases, row), atCommas: true), place: file.place(row: row))
      line.from = day(.from, row)
      line.until = day(.until, row)
      guard let at = try earlier(line, saysParent: has(.parent), isCorrection: file.isCorrection, kind) else {
        places[Self.key(line)] = lines.count
        bearers[FoldedName(line.name), default: []].append(lines.count)
        unplaced.append(has(.parent) ? nil : line.place)
        isPlaced.append(has(.parent))
        lines.append(line)
        rows.append((file, row))
        continue
      }
      if has(.parent) { isPlaced[at] = true } else { unplaced[at] = unplaced[at] ?? line.place }
      let old = lines[at]
      try check((file, row), against: rows[at], line, kind)
      rows[at] = (file, row)
      if !has(.code) { line.code = old.code }
      if !has(.parent) { line.parent = old.parent }
      if !has(.group) { line.group = old.group }
      if !has(.aliases) { line.aliases = old.aliases }
      if !has(.from) { line.from = old.from }
      if !has(.until) { line.until = old.until }
      places[Self.key(old)] = nil
      places[Self.key(line)] = at
      lines[at] = line
    }
  }

  /// A file says only one thing of a unit; another file may correct it.
  private func check(
    _ new: (file: FileRecords, row: Int), against old: (file: FileRecords, row: Int), _ line: UnitRegister.Line,
    _ kind: Kind
  ) throws(Diagnostic) {
    guard new.file.path == old.file.path else { return }
    let differing = kind.fields.indices.first { field in
      new.file.value(field, row: new.row) != old.file.value(field, row: old.row)
        || FoldedName(new.file.text(field, row: new.row)) != FoldedName(old.file.text(field, row: old.row))
    }
    guard let differing else { return }
    let label = kind.fields[differing].label
    throw Diagnostic.twice(line, at: old.file.lines[old.row], differingIn: label)
  }

  private static func key(_ line: UnitRegister.Line) -> String {
    "\(FoldedName(line.name))\u{0}\(FoldedName(line.parent))"
  }

  /// The line of the unit that a row is of, if it stands already.
  private func earlier(
    _ line: UnitRegister.Line, saysParent: Bool, isCorrection: Bool, _ kind: Kind
  ) throws(Diagnostic) -> Int? {
    let bearers = bearers[FoldedName(line.name)] ?? []
    guard saysParent else {
      if bearers.count > 1 { throw .unplaced(line.name, at: line.place, bearers.map { lines[$0] }, kind) }
      return bearers.first
    }
    if let at = places[Self.key(line)] { return at }
    if let at = bearers.first(where: { !isPlaced[$0] }) { return at }
    if isCorrection, bearers.count == 1 { return bearers[0] }
    if let at = bearers.first(where: { unplaced[$0] != nil }), let place = unplaced[at] {
      throw .unplaced(line.name, at: place, bearers.map { lines[$0] } + [line], kind)
    }
    return nil
  }
}

extension Diagnostic {
  /// A unit without its parent, where several bear the name.
  static func unplaced(
    _ name: String, at place: Place, _ bearers: [UnitRegister.Line], _ kind: Kind
  ) -> Diagnostic {
    let names = bearers.map { $0.parent.isEmpty ? $0.name : "\($0.parent)/\($0.name)" }
    let label = kind.field(.parent).map { kind.fields[$0].label } ?? Text(zh: "上级单位", en: "parent")
    return Diagnostic(
      .error, "units.unplaced", at: place,
      seen: Text(
        zh: "名录中有\(names.count)个“\(name)”：\(names.joined(separator: "、"))，这个文件没有“\(label.zh)”列，不能确定是哪一个",
        en: "\(names.count) units are called `\(name)`: \(names.joined(separator: ", ")); this file has no column "
          + "“\(label.en)” to say which"),
      fix: Text(zh: "请在这个文件中加上“\(label.zh)”列", en: "add the column “\(label.en)” to this file"))
  }

  /// A unit that stands twice under one parent.
  static func twice(_ line: UnitRegister.Line, at other: Int, differingIn label: Text?) -> Diagnostic {
    let zh = line.parent.isEmpty ? "最上级" : "“\(line.parent)”下"
    let en = line.parent.isEmpty ? "at the top" : "under `\(line.parent)`"
    return Diagnostic(
      .error, "units.twice", at: line.place,
      seen: Text(
        zh: "\(zh)有两个“\(line.name)”，另一个在第 \(other) 行" + (label.map { "，“\($0.zh)”不同" } ?? ""),
        en: "`\(line.name)` stands twice \(en), also on line \(other)"
          + (label.map { ", with another `\($0.en)`" } ?? "")),
      fix: Text(
        zh: "若是同一单位请只留一行，若是两个单位请改用不同的名称",
        en: "keep one line if they are one unit, give them different names if they are two"))
  }
}
