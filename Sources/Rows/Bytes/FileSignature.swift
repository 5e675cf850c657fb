import Diagnostics

/// Files of other programs that only bear the name of a table. Their first bytes tell them apart; no text begins so.
enum FileSignature {
  private static let workbooks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]

  /// Throws where a file that begins with these bytes is a workbook, which is a ZIP archive or of the older form of Office.
  static func check(_ first: [UInt8], name: String) throws(ReadingFailure) {
    guard workbooks.contains(where: { first.starts(with: $0) }) else { return }
    throw ReadingFailure(
      "file.workbook", at: Place(file: name),
      seen: Text(
        zh: "是改了名的 Excel 工作簿（或其他办公文件、压缩包），不是 CSV",
        en: "this is an Excel workbook, or another office file or archive, under the name of a CSV"),
      fix: Text(
        zh: "请用 Excel 或 WPS 打开，另存为 CSV UTF-8 后放入",
        en: "open it in Excel or WPS, save it as CSV UTF-8 and drop that in"))
  }
}
