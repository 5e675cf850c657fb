import Catalog
import Diagnostics
import Values

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

  /// Registers of more people in all are not looked into for telephones.
  private static let mostPeople = 200_000
  /// As short as a telephone's number is at least.
  private static let shortestPhone = 7

  /// People of a register who stand in it under several numbers, as name and telephone tell: two bodies may count one person.
  /// Identity numbers tell by themselves.
  mutating func doubtSharedPhones(_ index: Int, _ kind: Kind) {
    guard let person = kind.field(.person), let name = kind.field(.personName), let phone = kind.field(.personPhone)
    else { return }
    let registers = files.indices.filter {
      files[$0].records.kind == index && [name, phone].allSatisfy(files[$0].known.contains)
    }
    guard registers.reduce(0, { $0 + files[$1].fates.count }) <= Self.mostPeople else { return }
    var first: [[Int64]: (file: Int, row: Int)] = [:]
    for at in registers {
      for row in files[at].fates.indices where files[at].fates[row] == .counted {
        let mark = [name, phone].map { files[at].number($0, row: row) }
        guard !mark.contains(FieldColumn.blank), files[at].records.text(phone, row: row).count >= Self.shortestPhone,
          let other = first[mark]
        else {
          first[mark] = first[mark] ?? (at, row)
          continue
        }
        let hasIDs = kind.field(.personID).map { id in
          [files[at].number(id, row: row), files[other.file].number(id, row: other.row)].allSatisfy {
            $0 != FieldColumn.blank
          }
        }
        guard hasIDs != true, files[at].number(person, row: row) != files[other.file].number(person, row: other.row)
        else { continue }
        let both = Text(
          zh: kind.fields[name].label.zh + "和" + kind.fields[phone].label.zh,
          en: kind.fields[name].label.en + " and " + kind.fields[phone].label.en)
        doubtSharedNumber(at, row, other, kind.fields[person].label, both, person)
      }
    }
  }
}
