import Catalog
import Diagnostics
import Values

/// Cells that a later row leaves empty and that the row which it supersedes had filled in.
extension Ledger {
  /// Asks about what a row takes away from the one in whose place it stands: amounts, sorts, states and days. What happened
  /// and did not is asked about by itself. A living ledger that is sent again as a whole may well empty states; its amounts stay.
  mutating func doubtEmptied(_ at: Int, _ row: Int, _ old: Standing.Entry, _ key: LedgerKey) {
    let kind = catalog.kinds[files[at].records.kind]
    let isWhole = key.isLiving && !files[at].records.isCorrection
    var isVoid: Bool?
    for field in files[at].known where isEmptied(field, at, row, old) && !isStandard(kind.fields[field], field, old) {
      let type = kind.fields[field].type
      guard !key.happenings.contains(field), field != key.number,
        isWhole ? Self.amounts.contains(type) : Self.counts(kind.fields[field])
      else { continue }
      let voided = isVoid ?? isVoided(at, row, kind)
      isVoid = voided
      if voided { return }
      tellEmptied(at, row, kind.fields[field].label, old, said(field, type, old))
    }
  }

  private static let amounts: Set<FieldType> = [.number, .money, .duration]

  /// Whether figures may be made of a field, or of what it says of a unit or person.
  private static func counts(_ field: Field) -> Bool {
    switch field.type {
    case .number, .percent, .money, .duration, .time, .choice, .date: return true
    default: break
    }
    switch field.role {
    case .approval, .parent, .aliases, .group, .team, .from, .until, .priorHours, .priorUntil: return true
    default: return false
    }
  }

  /// Whether nothing was written where something was.
  private func isEmptied(_ field: Int, _ at: Int, _ row: Int, _ old: Standing.Entry) -> Bool {
    files[at].number(field, row: row) == FieldColumn.blank
      && files[old.file].number(field, row: old.row) != FieldColumn.blank
  }

  /// Whether a row says what an empty cell is read as.
  private func isStandard(_ field: Field, _ at: Int, _ one: Standing.Entry) -> Bool {
    guard let standard = field.standard else { return false }
    let number = files[one.file].number(at, row: one.row)
    return field.type == .number
      ? NumberParser.parse(standard).value == number : files[one.file].records.text(at, row: one.row) == standard
  }

  /// What a row fills in.
  private func said(_ field: Int, _ type: FieldType, _ one: Standing.Entry) -> String {
    let number = files[one.file].number(field, row: one.row)
    func amount(_ number: Int64, per scale: Int64) -> String {
      Exact(Int128(number), over: Int128(scale))?.reduced.decimal() ?? ""
    }
    switch type {
    case .number, .money: return amount(number, per: FixedPoint.number)
    case .duration: return amount(number, per: FixedPoint.hour)
    case .percent: return amount(number * 100, per: FixedPoint.number) + "%"
    case .date: return CivilDate(dayNumber: Int32(truncatingIfNeeded: number)).description
    case .time:
      let minutes = number / 60
      return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    default: return Quote.shown(files[one.file].records.text(field, row: one.row))
    }
  }

  /// Whether a row says that it does not count: that its other cells are empty takes nothing away.
  private func isVoided(_ at: Int, _ row: Int, _ kind: Kind) -> Bool {
    kind.fields(.approval).contains { field in
      let word = FoldedName(files[at].records.text(field, row: row)).description
      guard !word.isEmpty else { return false }
      let voids = kind.fields[field].voids
      return voids.isEmpty
        ? !catalog.settings.approved.contains(word) : voids.contains { word.hasPrefix(FoldedName($0).description) }
    }
  }

  private mutating func tellEmptied(_ at: Int, _ row: Int, _ label: Text, _ old: Standing.Entry, _ said: String) {
    let there = place(old)
    log.add(
      Diagnostic(
        .warning, "doubt.emptied", at: files[at].records.place(row: row),
        seen: Text(
          zh: "“\(label.zh)”为空，而被这一行更正的 \(there) 填的是“\(said)”，按空白计",
          en: "“\(label.en)” is empty, and “\(said)” at \(there), which this row supersedes; it counts as empty"),
        fix: Text(
          zh: "如果仍然是“\(said)”，请在这一行也填上；如果确应为空，不必改",
          en: "fill in “\(said)” here too if it still holds; leave it if it should be empty")), column: label.zh)
  }
}
