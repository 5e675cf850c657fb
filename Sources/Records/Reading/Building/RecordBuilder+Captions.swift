import Diagnostics
import Tables

/// What stands above the table in place of a column.
extension RecordBuilder {
  /// The place of a cell; of what stands above the table, that of the line alone.
  func place(_ line: Int, _ column: Int?) -> Place {
    let column = column.map { $0 < ownColumns ? $0 + 1 : 0 } ?? 0
    return Place(file: records.path, line: line, column: column)
  }

  /// Says which lines above the table counted for all of its rows.
  ///
  /// - Parameter isTitled: whether the last is a choice that a title, the file or a folder names.
  mutating func noteCaptions(_ captions: [Caption], isTitled: Bool) {
    for (at, caption) in captions.enumerated() where match.columnOfField.contains(ownColumns + at) {
      records.log.add(
        Diagnostic(
          .note, "caption.supplied", at: Place(file: records.path, line: headerLine),
          seen: isTitled && at == captions.count - 1
            ? Text(
              zh: "没有“\(caption.label)”列，按标题、文件名或文件夹名，各行都计为“\(caption.value)”",
              en: "there is no column “\(caption.label)”; all rows are “\(caption.value)”, as the title or path says")
            : Text(
              zh: "没有“\(caption.label)”列，各行都按表上方的“\(caption.value)”计",
              en: "there is no column “\(caption.label)”; “\(caption.value)” above the table was taken for all rows"),
          fix: Text(zh: "如不正确，请加上这一列", en: "add the column if that is wrong")), times: max(raw.lines.count, 1))
    }
  }
}
