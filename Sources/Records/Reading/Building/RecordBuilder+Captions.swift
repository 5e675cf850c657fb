import Catalog
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
  /// - Parameter titled: how many of them, the last ones, are choices that a title, the file or a folder names.
  mutating func noteCaptions(_ captions: [Caption], titled: Int) {
    for (at, caption) in captions.enumerated() {
      guard let field = match.columnOfField.firstIndex(of: ownColumns + at) else { continue }
      let isTitled = at >= captions.count - titled
      // What counts by itself is missed where the listed value is looked for.
      if isTitled, kind.fields[field].isApart, !kind.fields[field].choices.contains(caption.value) {
        records.log.add(apart(caption, kind.fields[field]), times: max(raw.lines.count, 1))
        continue
      }
      records.log.add(
        Diagnostic(
          .note, "caption.supplied", at: Place(file: records.path, line: headerLine),
          seen: isTitled
            ? Text(
              zh: "没有“\(caption.label)”列，按标题、文件名、文件夹名或列名，各行都计为“\(caption.value)”",
              en: "there is no column “\(caption.label)”; all rows are “\(caption.value)”, as the title, the path or a "
                + "column's name says")
            : Text(
              zh: "没有“\(caption.label)”列，各行都按表上方的“\(caption.value)”计",
              en: "there is no column “\(caption.label)”; “\(caption.value)” above the table was taken for all rows"),
          fix: Text(zh: "如不正确，请加上这一列", en: "add the column if that is wrong")), times: max(raw.lines.count, 1))
    }
  }
  /// A title names more than a listed value.
  private func apart(_ caption: Caption, _ field: Field) -> Diagnostic {
    let listed = field.choices.first(where: caption.value.hasSuffix) ?? field.choices.joined(separator: "、")
    return Diagnostic(
      .warning, "caption.apart", at: Place(file: records.path, line: headerLine),
      seen: Text(
        zh: "没有“\(caption.label)”列，按标题、文件名或文件夹名，各行都计为“\(caption.value)”，单独统计，不并入“\(listed)”",
        en: "there is no column “\(caption.label)”; all rows are “\(caption.value)”, as the title or path says, "
          + "and count by themselves"),
      fix: Text(
        zh: "请加上“\(caption.label)”列写明，就不再提醒", en: "add the column “\(caption.label)” and say it there"))
  }
}
