extension Cell {
  /// Whether only white space is written.
  package static func isEmpty(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.isOuter)
  }

  /// Whether the text is one of a clerk's or a program's marks for "nothing".
  package var isEmptyMark: Bool {
    guard rest.count <= 24 else { return false }
    var inner = self
    _ = inner.takeBrackets()
    let marks = inner.rest.filter { $0 != " " }
    if marks.allSatisfy({ "-—–―−‐─/\\".unicodeScalars.contains($0) }) { return true }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: marks.map(\.lowercased))
    let mark = String(words)
    if Self.emptyMarks.contains(mark) { return true }
    return type == .date && Self.emptyDates.contains { mark == $0 || mark == $0 + "00:00:00" || mark == $0 + "0:00:00" }
  }

  private static let emptyMarks: Set<String> = [
    "无", "無", "空", "暂无", "没有", "无。", "n/a", "na", "null", "none", "nil", "nan", "nat", "\\n",
  ]

  /// What databases and spreadsheets write for a date that is not there; none of them is a day.
  private static let emptyDates: Set<String> = [
    "0000-00-00", "0000/00/00", "0000/0/0", "1900-01-00", "1900/1/0", "1900/01/00",
  ]
}
