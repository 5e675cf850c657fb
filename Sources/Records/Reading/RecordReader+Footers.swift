import Diagnostics
import Tables

/// Tables of one header below each other whose body stands below their rows.
extension RecordReader {
  /// What a table's lines below its rows named, and its header.
  struct Footer {
    var header: [String]
    var unit: String
  }

  /// Takes the body of the table before where that stood below its rows and this one, with the same header, names none: it
  /// may be the next page of it. Whether it did; for the next table, what this one says is kept.
  func inherit(
    _ footer: inout Footer?, _ above: [[String]], _ notes: [[String]], _ header: [String],
    _ surroundings: inout Surroundings
  ) -> Bool {
    if Surroundings.said(in: above) != nil {
      footer = nil
      return false
    }
    if let unit = Surroundings.said(in: notes) {
      footer = Footer(header: header, unit: unit)
      return false
    }
    guard let before = footer, before.header == header else { return false }
    surroundings.unit = before.unit
    return true
  }

  /// Asks about it.
  static func inherited(_ unit: String, _ name: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, "unit.inherited", at: Place(file: name, line: line),
      seen: Text(
        zh: "这张表没有写填报单位，按上一张表下方的“\(unit)”计", en: "no body is named here; “\(unit)”, below the table before, was taken"),
      fix: Text(zh: "若是另一单位的，请在表下写明填报单位", en: "write the body below the rows if it is another's"))
  }

  /// Asks about a body above the table that is not who reports.
  static func reported(_ seen: Text, _ name: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, "unit.reporter", at: Place(file: name, line: line), seen: seen,
      fix: Text(zh: "如不正确，请加上单位列", en: "add a unit column if that is wrong"))
  }
}
