import Catalog
import Values

/// How far the keys of a table's rows reach: what proves that no row of another table can be the same record, without
/// looking at either's rows.
///
/// Numbers are compared by their bytes, days by their number. People are compared by name of their number.
public struct KeyReach: Sendable {
  /// Position in `Catalog.kinds`.
  public var kind: Int
  /// The first and last record number in byte order, those of rejected rows among them; nil where no row has one.
  public var numbers: (first: [UInt8], last: [UInt8])?
  /// Whether a row that is not rejected has no number.
  public var hasUnnumbered: Bool
  /// The first and last day of the kind's date; nil where no row has one.
  public var days: ClosedRange<Int64>?
  /// The newest day on which something happened, else the newest of the kind's date; nil where no row has one.
  public var newest: Int64?
  /// The newest day on which something happened; nil where no row tells of one.
  public var happened: Int64?
  /// The last day that a row of the day before reaches into; nil where none passes midnight.
  public var lastNight: Int64?
  /// Whether the numbers rise from row to row, and every row that is not rejected has one: no two are the same.
  public let rises: Bool

  /// A reach that was found before.
  public init(
    kind: Int, numbers: (first: [UInt8], last: [UInt8])?, hasUnnumbered: Bool, days: ClosedRange<Int64>?,
    newest: Int64?, happened: Int64?, lastNight: Int64?, rises: Bool
  ) {
    self.kind = kind
    self.numbers = numbers
    self.hasUnnumbered = hasUnnumbered
    self.days = days
    self.newest = newest
    self.happened = happened
    self.lastNight = lastNight
    self.rises = rises
  }

  /// Looks at all rows. O(rows).
  public init(_ records: FileRecords, kind: Kind) {
    self.kind = records.kind
    days = Self.days(records, kind)
    happened = Self.happened(records, kind)
    newest = happened ?? days?.upperBound
    lastNight = PersonDays(kind)?.lastNight(records)
    if let passed = records.passed {
      numbers = passed.numbers
      hasUnnumbered = false
      rises = true
      return
    }
    let number = kind.key.first
    guard let number, let column = records.columns[number] else {
      hasUnnumbered = records.isRejected.contains(false)
      rises = false
      return
    }
    var (hasGap, isRising) = (false, true)
    var (first, last) = (UInt32(0), UInt32(0))
    var before = UInt32(0)
    for (row, code) in column.codes.enumerated() {
      guard column.states[Int(code)] == .value else {
        if !records.isRejected[row] { hasGap = true }
        continue
      }
      if before != 0 {
        if isRising && column.texts.precedes(Int(before), Int(code)) {
          last = code
        } else {
          isRising = false
          if column.texts.precedes(Int(code), Int(first)) { first = code }
          if column.texts.precedes(Int(last), Int(code)) { last = code }
        }
      } else {
        (first, last) = (code, code)
      }
      before = code
    }
    if before != 0 { numbers = (Array(column.texts[Int(first)].utf8), Array(column.texts[Int(last)].utf8)) }
    hasUnnumbered = hasGap
    rises = isRising && !hasGap && before != 0
  }

  /// The first and last day of the kind's date; nil where no row has one. O(distinct days).
  static func days(_ records: FileRecords, _ kind: Kind) -> ClosedRange<Int64>? {
    guard let date = kind.field(.date), let column = records.columns[date] else { return nil }
    let used = column.values.filter { $0 != FieldColumn.blank }
    guard let low = used.min(), let high = used.max() else { return nil }
    return low...high
  }

  /// The newest day on which something happened, else the newest of the kind's date. O(distinct days).
  public static func newest(_ records: FileRecords, _ kind: Kind) -> Int64? {
    happened(records, kind) ?? days(records, kind)?.upperBound
  }

  /// The newest day on which something happened; nil where no row tells of one. O(distinct days).
  ///
  /// - Parameter known: the fields asked for; all by default.
  public static func happened(_ records: FileRecords, _ kind: Kind, in known: [Int]? = nil) -> Int64? {
    let fields = known ?? Array(kind.fields.indices)
    let newest = fields.filter { kind.fields[$0].type == .date && kind.fields[$0].happens }.compactMap { field in
      records.columns[field]?.values.filter { $0 != FieldColumn.blank }.max()
    }
    return newest.max()
  }

  /// Whether a number lies within the reach of the numbers.
  public func holds(number: String) -> Bool {
    guard let numbers else { return false }
    let bytes = Array(number.utf8)
    return !bytes.lexicographicallyPrecedes(numbers.first) && !numbers.last.lexicographicallyPrecedes(bytes)
  }

  /// Whether rows of two tables could bear one number, as far as their reach tells.
  public func mayShareNumbers(_ other: KeyReach) -> Bool {
    guard kind == other.kind, let a = numbers, let b = other.numbers else { return false }
    return !a.last.lexicographicallyPrecedes(b.first) && !b.last.lexicographicallyPrecedes(a.first)
  }

  /// Whether rows of two tables could be of one day.
  ///
  /// - Parameter nights: whether a row is of the day that it ends on as well.
  public func mayShareDays(_ other: KeyReach, nights: Bool = false) -> Bool {
    guard kind == other.kind else { return false }
    guard var days, var others = other.days else { return true }
    if nights {
      days = days.lowerBound...max(days.upperBound, lastNight ?? days.upperBound)
      others = others.lowerBound...max(others.upperBound, other.lastNight ?? others.upperBound)
    }
    return days.overlaps(others)
  }
}

extension Kind {
  /// Whether rows without a number can only be the same where their day is.
  public var isKeyedByDay: Bool {
    guard let date = field(.date) else { return false }
    return keyWithoutNumber.isEmpty || keyWithoutNumber.contains([date])
  }
}
