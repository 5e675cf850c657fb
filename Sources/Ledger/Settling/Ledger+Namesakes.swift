import Catalog
import Diagnostics
import Values

/// Records of two people of one name and unit, who were taken for one as no number tells them apart.
extension Ledger {
  /// Whether a row and an entry of another file are of two people: only the name tells whose one of them is, and identity
  /// numbers differ. A correction may well mend these, and a telephone is another one day.
  func isNamesake(_ at: Int, _ row: Int, _ other: Standing.Entry) -> Bool {
    guard isNamed(at, row) || isNamed(other.file, other.row), addsRows(at) else { return false }
    guard let field = catalog.kinds[files[at].records.kind].field(.personID),
      let mine = PersonMark(files[at].records.text(field, row: row)),
      let theirs = PersonMark(files[other.file].records.text(field, row: other.row))
    else { return false }
    return mine.differs(from: theirs)
  }

  private func isNamed(_ at: Int, _ row: Int) -> Bool {
    let named = files[at].records.namedOnly
    return named.indices.contains(row) && named[row]
  }

  /// Asks about a record that counts beside a namesake's.
  mutating func doubtNamesake(_ at: Int, _ row: Int, _ other: Standing.Entry) {
    let there = place(other)
    log.add(
      Diagnostic(
        .warning, "doubt.namesake", at: files[at].records.place(row: row),
        seen: Text(
          zh: "与 \(there) 同名、同单位，内容也相同，而证件号码不同，按两条计，人数仍计一人",
          en: "it has the name, the unit and the content of \(there), and another identity number: "
            + "both count, as one person's"),
        fix: Text(
          zh: "若是两个人，请补填编号，或在名册中补填证件号码；若是同一人的同一条，请只保留一行",
          en: "fill in the numbers, or the identity numbers in the register, if these are two people; keep one line "
            + "if it is one record")))
  }
}
