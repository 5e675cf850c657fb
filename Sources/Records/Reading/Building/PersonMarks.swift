import Catalog
import Values

/// Telephones and identity numbers, masked or not, that stand beside the names of people, to tell namesakes.
struct PersonMarks {
  /// A column, and what is known of its texts and of people by it.
  private struct Column {
    let codes: RowCodes
    let texts: TextList
    /// By code, made when it is asked for.
    var marks: [UInt32: PersonMark?] = [:]
    /// By person: the code of the first mark met; 0 for none.
    var first: [UInt32] = []

    mutating func mark(_ code: UInt32) -> PersonMark? {
      if let known = marks[code] { return known }
      let mark = PersonMark(texts[Int(code)])
      marks[code] = .some(mark)
      return mark
    }

    /// Whether a row's mark differs from the first of that person. Most rows bear the same text again, which is not looked
    /// into.
    mutating func contradicts(_ person: Int, row: Int) -> Bool {
      let code = codes[row]
      guard code != 0 else { return false }
      if person >= first.count { first += repeatElement(0, count: max(person + 1 - first.count, first.count)) }
      let before = first[person]
      guard before != code else { return false }
      guard before != 0, let known = mark(before) else {
        first[person] = code
        return false
      }
      return mark(code).map(known.differs) ?? false
    }
  }

  private var columns: [Column]
  private var told: Set<UInt32> = []

  /// Of a table's columns that hold them.
  init(_ raw: RawTable, _ kind: Kind, _ match: KindMatch) {
    columns = [FieldRole.personPhone, .personID].compactMap { role in
      guard let column = kind.field(role).flatMap({ match.columnOfField[$0] }), raw.ways[column].isKept else {
        return nil
      }
      return Column(codes: raw.codes[column], texts: raw.texts[column].texts)
    }
  }

  /// Whether a row contradicts an earlier one of the same person; at most once a person. O(1).
  mutating func contradict(_ person: UInt32, row: Int) -> Bool {
    var contradicts = false
    for at in columns.indices where columns[at].contradicts(Int(person), row: row) { contradicts = true }
    return contradicts && told.insert(person).inserted
  }
}
