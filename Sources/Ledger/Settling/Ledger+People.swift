import Catalog
import Diagnostics
import Records

extension Ledger {
  /// People of a register who stand in it under several numbers, as one identity number tells: they count as several.
  /// O(rows of the register).
  mutating func doubtSharedNumbers(_ index: Int, _ kind: Kind) {
    guard let person = kind.field(.person), let id = kind.field(.personID) else { return }
    let registers = files.indices.filter {
      files[$0].records.kind == index && files[$0].records.columns[id]?.holdsValues ?? false
    }
    let numbers = registers.map { identityNumbers(id, of: $0) }
    /// By the text of an identity number: the file and row that bears it first, or -1.
    var first = [Int64](repeating: -1, count: registers.isEmpty ? 0 : pool.count)
    for (at, numbers) in zip(registers, numbers) {
      guard let codes = files[at].records.columns[id]?.codes else { continue }
      for (row, code) in codes.enumerated() where files[at].fates[row] == .counted {
        let number = Int(numbers[Int(code)])
        guard number >= 0 else { continue }
        guard first[number] >= 0 else {
          first[number] = Int64(at) << 32 | Int64(row)
          continue
        }
        let other = (file: Int(first[number] >> 32), row: Int(first[number] & 0xFFFF_FFFF))
        if files[at].number(person, row: row) != files[other.file].number(person, row: other.row) {
          doubtSharedNumber(at, row, other, kind.fields[person].label, kind.fields[id].label, person)
        }
      }
    }
  }

  /// By code: the number of the text; a number of 15 digits is that of 18 which it became.
  private mutating func identityNumbers(_ id: Int, of at: Int) -> [Int64] {
    guard var numbers = files[at].numbers[id], let texts = files[at].records.columns[id]?.texts else { return [] }
    for code in numbers.indices where numbers[code] >= 0 && texts.withUTF8(code, { $0.count == 15 }) {
      if let whole = IDNumber.ofEighteen(texts[code]) { numbers[code] = Int64(pool.code(whole)) }
    }
    return numbers
  }

  private mutating func doubtSharedNumber(
    _ at: Int, _ row: Int, _ other: (file: Int, row: Int), _ number: Text, _ id: Text, _ person: Int
  ) {
    let (mine, theirs) = (
      files[at].records.text(person, row: row), files[other.file].records.text(person, row: other.row)
    )
    log.add(
      Diagnostic(
        .warning, "doubt.identity", at: files[at].records.place(row: row),
        seen: Text(
          zh: "“\(number.zh)”\(mine)的“\(id.zh)”与\(theirs)（\(files[other.file].records.place(row: other.row))）相同，按两人计",
          en: "“\(number.en)” \(mine) bears the “\(id.en)” of \(theirs) "
            + "(\(files[other.file].records.place(row: other.row))); they count as two"),
        fix: Text(zh: "若是同一人，请只保留一个编号", en: "keep one of the numbers if they are one person")))
  }
}
