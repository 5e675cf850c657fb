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
