import Diagnostics

/// What becomes of a row. The six add up to the rows of the file.
public enum Fate: UInt8, Sendable, CaseIterable {
  case counted, notApproved, duplicate, superseded, rejected, notARecord

  /// The name that people read.
  public var title: Text {
    switch self {
    case .counted: Text(zh: "计入", en: "Counted")
    case .notApproved: Text(zh: "未通过审核", en: "Not approved")
    case .duplicate: Text(zh: "重复", en: "Duplicate")
    case .superseded: Text(zh: "被更正", en: "Superseded")
    case .rejected: Text(zh: "退回", en: "Rejected")
    case .notARecord: Text(zh: "非记录行", en: "Not a record")
    }
  }
}

/// How many rows met each fate.
public struct FateCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: Fate.allCases.count)

  /// No rows.
  public init() {}

  /// The rows of a fate.
  public subscript(_ fate: Fate) -> Int {
    get { counts[Int(fate.rawValue)] }
    set { counts[Int(fate.rawValue)] = newValue }
  }

  /// All rows.
  public var total: Int { counts.reduce(0, +) }

  /// Adds fate by fate.
  public static func += (a: inout FateCounts, b: FateCounts) {
    for fate in Fate.allCases { a[fate] += b[fate] }
  }
}
