import Diagnostics

/// Files of other programs that only bear the name of a table. Their first bytes tell them apart; no table begins so.
enum FileSignature {
  private static let workbooks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
  private static let archives: [[UInt8]] = [
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x52, 0x61, 0x72, 0x21, 0x1A], [0x1F, 0x8B, 8],
  ]
  private static let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
  private static let documents: [[UInt8]] = [Array("%PDF-".utf8)]
  /// What many systems export under the name of a table; in small letters.
  private static let pages = ["<html", "<!doctype", "<table", "<?xml"]

  /// Throws where a file that begins with these bytes is no table: a workbook, which is a ZIP archive or of the older form of
  /// Office, a web page, a document, a picture, another archive.
  static func check(_ first: [UInt8], name: String) throws(ReadingFailure) {
    func begins(_ with: [[UInt8]]) -> Bool { with.contains { first.starts(with: $0) } }
    if begins(workbooks) {
      throw failure(
        "file.workbook", name,
        Text(
          zh: "是改了名的 Excel 工作簿（或其他办公文件、压缩包），不是 CSV",
          en: "this is an Excel workbook, or another office file or archive, under the name of a CSV"))
    }
    if isPage(first) {
      throw failure(
        "file.page", name,
        Text(zh: "是网页（HTML 或 XML）格式的表，不是 CSV", en: "this is a web page (HTML or XML) under the name of a CSV"))
    }
    if begins(archives) {
      throw ReadingFailure(
        "file.archive", at: Place(file: name),
        seen: Text(zh: "是改了名的压缩包，不是 CSV", en: "this is an archive under the name of a CSV"),
        fix: Text(zh: "请解压后放入其中的 CSV 文件", en: "unpack it and drop the CSV files in"))
    }
    guard begins(documents) || begins(pictures) else { return }
    throw ReadingFailure(
      "file.document", at: Place(file: name),
      seen: Text(zh: "是改了名的 PDF 或图片，不是 CSV", en: "this is a PDF or a picture under the name of a CSV"),
      fix: Text(zh: "请放入原始的表格，另存为 CSV UTF-8", en: "drop the table itself in, saved as CSV UTF-8"))
  }

  private static func isPage(_ first: [UInt8]) -> Bool {
    let start = first.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard start.first == UInt8(ascii: "<") else { return false }
    let word = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    return pages.contains(where: word.hasPrefix)
  }

  private static func failure(_ id: String, _ name: String, _ seen: Text) -> ReadingFailure {
    ReadingFailure(
      id, at: Place(file: name), seen: seen,
      fix: Text(
        zh: "请用 Excel 或 WPS 打开，另存为 CSV UTF-8 后放入",
        en: "open it in Excel or WPS, save it as CSV UTF-8 and drop that in"))
  }
}
