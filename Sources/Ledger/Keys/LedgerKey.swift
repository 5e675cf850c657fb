import Catalog
import Values

/// What the key of a kind is made of, by field.
struct LedgerKey {
  /// The field of the record's number; nil where records have none.
  let number: Int?
  /// Whether it is numbered among the texts, as codes, names and choices are.
  let numberIsText: Bool
  /// The further fields of the key.
  let others: [Int]
  /// The key of a record without a number; empty where all fields together are it.
  let withoutNumber: [[Int]]
  /// Whether the number alone is the key, so that unit or date must agree too.
  let needsUnitOrDate: Bool
  /// Whether a record is of one unit though the unit is not part of its key: another one's version of it is a claim.
  let isOfOneUnit: Bool
  /// Whether the records are the units themselves, of which a file may leave out where they stand.
  let isUnits: Bool
  /// Whether the records are targets, of which one file may well mean two of one measure.
  let isTargets: Bool
  let unit: Int?
  let date: Int?
  let document: Int?
  /// The dates that tell that something happened.
  let happenings: [Int]
  let fields: Int
  /// Whether records are counted, one by one.
  let isLog: Bool
  /// Whether records are sent again with what became of them.
  let isLiving: Bool
  /// Whether a record of a living ledger has a day that is no part of its key, by which it is due.
  let isDue: Bool
  /// What every record of the kind says of what it is, but for amounts.
  let identity: [Int]
  /// What may say of what a record is: all but its number, amounts and approval.
  let names: [Int]
  /// Which of these only sort it.
  let sorts: Set<Int>
  /// What tells that two records of one number are not one: whose they are, else their name, else the first of their words.
  let tellings: [Int]
  /// The name of whom a record tells of, beside the number.
  let personName: Int?
  /// What seldom changes of a record: all but its number, unit, and such words.
  let steady: [Int]
  /// What names a record besides its unit and day; empty where nothing does.
  let named: [Int]
  /// What names a record with its unit and day, where every record is sorted besides; empty where none is, or nothing
  /// names it. Another sort may be what is mended.
  let sortless: [Int]
  /// Whether every record of the kind is named.
  let isNamed: Bool

  init(_ kind: Kind) {
    number = kind.key.first
    numberIsText = kind.key.first.map { !kind.fields[$0].type.isNumeric && kind.fields[$0].type != .unit } ?? false
    others = Array(kind.key.dropFirst())
    withoutNumber = kind.keyWithoutNumber
    needsUnitOrDate = kind.key.count == 1 && kind.form == .log
    let isUnitKeyed = kind.keyWithoutNumber.joined().contains { $0 == kind.field(.unit) }
    isOfOneUnit = needsUnitOrDate || !kind.keyWithoutNumber.isEmpty && !isUnitKeyed
    isUnits = kind.form == .units
    isTargets = kind.form == .targets
    unit = kind.field(.unit)
    date = kind.field(.date)
    document = kind.field(.document)
    happenings = kind.fields.indices.filter { kind.fields[$0].happens && kind.fields[$0].type == .date }
    fields = kind.fields.count
    isLog = kind.form == .log
    isLiving = kind.form == .log && kind.isLiving
    let keys = Set(kind.key + kind.keyWithoutNumber.joined())
    isDue = isLiving && kind.field(.date).map { !keys.contains($0) } ?? false
    let number = kind.key.first
    let amounts: Set<FieldType> = [.number, .percent, .money, .duration]
    names = kind.fields.indices.filter {
      $0 != number && !amounts.contains(kind.fields[$0].type) && kind.fields[$0].role != .approval
    }
    sorts = Set(kind.fields.indices.filter { kind.fields[$0].type == .choice })
    let passing = Set(
      kind.doubts.map(\.field) + [number, kind.field(.unit)].compactMap { $0 } + kind.fields(.approval))
    steady = kind.fields.indices.filter { !passing.contains($0) }
    identity = names.filter { kind.fields[$0].isRequired }
    let words = identity.filter { kind.fields[$0].type == .text || kind.fields[$0].type == .code }
    isNamed = !words.isEmpty
    personName = kind.field(.personName)
    let texts = names.filter { kind.fields[$0].type == .text && !passing.contains($0) }
    let keyed = kind.keyWithoutNumber.flatMap(\.self)
    if !keyed.isEmpty {
      named = keyed.filter { kind.fields[$0].type == .text || kind.fields[$0].type == .code }
      // Days and hours may be mended; whose they are stays.
      tellings = kind.field(.person).map { [$0] } ?? named
    } else {
      let own = texts.filter { kind.fields[$0].isRequired }
      tellings = own.isEmpty ? Array(texts.prefix(1)) : own
      // Where no name is required, who is meant, or the only words that there are.
      let optional = kind.field(.personName).map { [$0] } ?? (texts.count == 1 ? texts : [])
      named = isNamed ? words : optional
    }
    let unsorted = identity.filter { [sorts] in !sorts.contains($0) }
    let isSorted = unsorted.count < identity.count && !named.isEmpty
    sortless = isSorted ? unsorted + named.filter { !unsorted.contains($0) } : []
  }

  /// A hash of what every record of the kind says of what it is, but for amounts.
  func identity(_ file: LedgerFile, row: Int) -> UInt64 {
    file.hash(identity, row: row)
  }

  /// A hash of the key of a record without a number; equal keys give equal hashes. Inputs are numbers that are equal
  /// where values are, so that two keys differ in 64 mixed bits where they differ at all.
  func hash(_ file: LedgerFile, row: Int) -> UInt64 {
    var hash: UInt64 = 0x243F_6A88_85A3_08D3
    func mix(_ number: Int64) {
      hash = (hash ^ UInt64(bitPattern: number)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      hash = hash &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    if withoutNumber.isEmpty {
      for field in 0..<fields { mix(file.number(field, row: row)) }
    } else {
      for alternatives in withoutNumber {
        let filled = alternatives.firstIndex { file.number($0, row: row) != FieldColumn.blank } ?? 0
        mix(Int64(filled))
        mix(file.number(alternatives[filled], row: row))
      }
    }
    return hash
  }
}
