import Catalog
import Values

/// Telephones and identity numbers, masked or not, that stand beside the names of people, to tell namesakes.
struct PersonMarks {
  /// A column, and what is known of its texts and of people by it.
  private struct Column {
    let codes: RowCodes
    let texts: TextList
    /// By code, made when it is asked for.
    var marks: [UInt32: [UInt8]] = [:]
    /// By person: the code of the first mark met; 0 for none.
    var first: [UInt32] = []

    mutating func mark(_ code: UInt32) -> [UInt8] {
      if let known = marks[code] { return known }
      let mark = PersonMarks.mark(texts[Int(code)])
      marks[code] = mark
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
      guard before != 0, !mark(before).isEmpty else {
        first[person] = code
        return false
      }
      return PersonMarks.differ(mark(before), mark(code))
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

  /// The digits of a number and the stars that mask some of them; nothing where too few digits are seen to tell.
  fileprivate static func mark(_ text: String) -> [UInt8] {
    var mark: [UInt8] = []
    for scalar in text.unicodeScalars {
      let half = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch half {
      case 0x30...0x39, 0x2A: mark.append(UInt8(half))
      case 0x58, 0x78: mark.append(0x58)
      case 0x20, 0x2D, 0x2B, 0x09, 0x27, 0xA0, 0x3000: continue
      default: return []
      }
    }
    return mark.count(where: { $0 != 0x2A }) >= 4 && mark.count >= 7 ? mark : []
  }

  /// Whether two numbers of one length differ in a digit that both show.
  fileprivate static func differ(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).contains { $0 != $1 && $0 != 0x2A && $1 != 0x2A }
  }
}
