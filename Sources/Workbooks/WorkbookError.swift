import Diagnostics

/// Why a workbook could not be written. All but the last two are found before the library sees anything.
public enum WorkbookError: Error, Sendable, Hashable {
  case folderMissing(String)
  case noSheets(String)
  case sheetName(String)
  case sheetNameTwice(String)
  case textTooLong(sheet: String, cell: String)
  case outsideSheet(sheet: String, cell: String)
  case headerOrFooterTooLong(sheet: String)
  case overlappingMerges(sheet: String, range: String)
  case unknownSheet(sheet: String, reference: String)
  /// The system's number (errno) for why the file could not be written, as of a full disk.
  case system(CInt)
  /// The library's own words.
  case library(String)

  /// What to tell the user.
  public func diagnostic(file: String) -> Diagnostic {
    Diagnostic(.error, "workbook.unwritable", at: Place(file: file), seen: seen, fix: fix)
  }

  var seen: Text {
    switch self {
    case .folderMissing(let path): Text(zh: "文件夹“\(path)”不存在", en: "the folder `\(path)` does not exist")
    case .noSheets(let name): Text(zh: "“\(name)”没有工作表", en: "`\(name)` has no sheets")
    case .sheetName(let name): Text(zh: "工作表不能命名为“\(name)”", en: "a sheet cannot be named `\(name)`")
    case .sheetNameTwice(let name): Text(zh: "两个工作表都叫“\(name)”", en: "two sheets are named `\(name)`")
    case .textTooLong(let sheet, let cell):
      Text(zh: "\(sheet)!\(cell) 的文字超过 32767 个字符", en: "the text of \(sheet)!\(cell) is longer than 32,767 characters")
    case .outsideSheet(let sheet, let cell):
      Text(zh: "\(sheet)!\(cell) 超出工作表范围", en: "\(sheet)!\(cell) lies outside a sheet")
    case .headerOrFooterTooLong(let sheet):
      Text(zh: "“\(sheet)”的页眉或页脚超过 255 个字符", en: "the header or footer of `\(sheet)` is longer than 255 characters")
    case .overlappingMerges(let sheet, let range):
      Text(zh: "\(sheet)!\(range) 与另一合并区域重叠", en: "\(sheet)!\(range) overlaps another merged range")
    case .unknownSheet(let sheet, let reference):
      Text(zh: "“\(sheet)”引用了不存在的工作表“\(reference)”", en: "`\(sheet)` refers to `\(reference)`, which is no sheet")
    case .system(let number): Text(zh: "写入失败（\(number)）", en: "writing failed (\(number))")
    case .library(let words): Text(zh: "写入失败：\(words)", en: "writing failed: \(words)")
    }
  }

  var fix: Text {
    switch self {
    case .folderMissing: Text(zh: "请先建立该文件夹", en: "create it first")
    case .system, .library: Text(zh: "请检查磁盘空间与权限", en: "check the disk's space and permissions")
    default: Text(zh: "请检查 workbook-*.yaml", en: "check the workbook-*.yaml")
    }
  }
}
