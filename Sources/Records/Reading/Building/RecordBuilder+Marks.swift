import Diagnostics

/// Sheets that only mark who came.
extension RecordBuilder {
  /// Asks about rows without a mark where others have one. A sheet without any was not filled in there.
  mutating func doubtUnmarked() {
    guard let column = match.marks, raw.ways[column].isKept, raw.says(column) else { return }
    let isEmpty = raw.texts[column].texts.map { Cell.isEmpty($0) }
    let name = Quote.shown(header[column])
    let rows = raw.codes[column].indices.filter { isEmpty[Int(raw.codes[column][$0])] }
    for row in rows {
      doubt(
        row, "doubt.unmarked",
        Text(
          zh: "“\(name)”是空的，而其他行填了",
          en: "“\(name)” is empty, and filled in on other rows"), column: column,
        fix: Text(
          zh: "已计入；若没有来，请删去这一行再重新放入",
          en: "it counts; if the person did not come, delete the row and put the file in again"))
    }
  }
}
