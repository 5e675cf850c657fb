/// The columns that stand before a returned row, telling why it could not be used. A reader passes over them, so that
/// the file can be mended and dropped in again as it is.
public enum ReturnedColumns {
  /// Why, what to do, the file and the line that the row came from.
  public static let titles = [
    Text(zh: "退回原因", en: "Reason"), Text(zh: "如何修改", en: "What to do"), Text(zh: "原文件", en: "File"),
    Text(zh: "原行号", en: "Line"),
  ]

  /// Of so many first columns, those of the file and the line; nil where there are none.
  public static func origin(of count: Int) -> (file: Int, line: Int)? { count == titles.count ? (2, 3) : nil }

  /// How many of a header's first columns they are: all of them, in either language, or none. Names are folded.
  public static func count(in header: [String]) -> Int {
    let names = header.prefix(titles.count).map { FoldedName($0) }
    return Language.allCases.contains { language in names == titles.map { FoldedName($0[language]) } }
      ? titles.count : 0
  }
}
