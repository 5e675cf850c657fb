import Catalog

/// Telephones and identity numbers, masked or not, that stand beside the names of people, to tell namesakes.
struct PersonMarks {
  /// The columns with their texts' marks by code, each made when it is asked for.
  private var columns: [(codes: RowCodes, texts: TextList, marks: [Int: [UInt8]])]
  /// By person and column: the first mark met; empty once it was contradicted.
  private var first: [UInt32: [[UInt8]]] = [:]
  private var told: Set<UInt32> = []

  /// Of a table's columns that hold them.
  init(_ raw: RawTable, _ kind: Kind, _ match: KindMatch) {
    columns = [FieldRole.personPhone, .personID].compactMap { role in
      guard let column = kind.field(role).flatMap({ match.columnOfField[$0] }), raw.ways[column].isKept else {
        return nil
      }
      return (raw.codes[column], raw.texts[column].texts, [:])
    }
  }

  /// Whether a row contradicts an earlier one of the same person; at most once a person. O(1).
  mutating func contradict(_ person: UInt32, row: Int) -> Bool {
    guard !columns.isEmpty, !told.contains(person) else { return false }
    var own = first[person] ?? [[UInt8]](repeating: [], count: columns.count)
    var contradicts = false
    for at in columns.indices {
      let mark = mark(at, row)
      guard !mark.isEmpty else { continue }
      if own[at].isEmpty {
        own[at] = mark
      } else if Self.differ(own[at], mark) {
        contradicts = true
      }
    }
    first[person] = own
    if contradicts { told.insert(person) }
    return contradicts
  }

  private mutating func mark(_ at: Int, _ row: Int) -> [UInt8] {
    let code = Int(columns[at].codes[row])
    if let known = columns[at].marks[code] { return known }
    let mark = Self.mark(columns[at].texts[code])
    columns[at].marks[code] = mark
    return mark
  }

  /// The digits of a number and the stars that mask some of them; nothing where too few digits are seen to tell.
  private static func mark(_ text: String) -> [UInt8] {
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
  private static func differ(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).contains { $0 != $1 && $0 != 0x2A && $1 != 0x2A }
  }
}
