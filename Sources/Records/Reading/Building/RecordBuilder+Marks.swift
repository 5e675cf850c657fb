import Diagnostics
import Values

/// Sheets that only mark who came.
extension RecordBuilder {
  /// Asks about rows without a mark where others have one. A sheet without any was not filled in there.
  mutating func doubtUnmarked() {
    for column in match.marks where raw.ways[column].isKept && raw.says(column) {
      let texts = raw.texts[column].texts
      let isTicked = texts.contains(where: RawTable.isTick)
      // A name is as good as a tick, where there are names alone.
      let unmarked = (0..<texts.count).filter {
        Cell.isEmpty(texts[$0]) || isTicked && !RawTable.isTick(texts[$0])
      }
      let name = Quote.shown(header[column])
      CodeSet(unmarked, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        let isEmpty = Cell.isEmpty(texts[code])
        doubt(
          row, "doubt.unmarked",
          isEmpty
            ? Text(
              zh: "“\(name)”是空的，而其他行填了",
              en: "“\(name)” is empty, and filled in on other rows")
            : Text(
              zh: "“\(name)”没有打勾，而其他行打了勾",
              en: "“\(name)” is not ticked, and other rows are"), column: column,
          fix: Text(
            zh: "已计入；若没有来，请删去这一行再重新放入",
            en: "it counts; if the person did not come, delete the row and put the file in again"))
      }
    }
  }
}
