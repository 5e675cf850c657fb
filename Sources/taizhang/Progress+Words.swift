import Diagnostics
import Ledger
import Pipeline

extension Progress {
  /// What a waiting person reads.
  func line(in language: Language) -> String {
    words[language]
  }

  private var words: Text {
    switch self {
    case .usingSample(let path):
      Text(
        zh: "inputs/ 里还没有您的文件，先用示例城市 \(path) 演示",
        en: "inputs/ holds no files of yours yet: using the sample city in \(path)")
    case .reading(let files): Text(zh: "读取 \(files) 个文件…", en: "reading \(files) files …")
    case .read(let rows, let files): Text(zh: "读完 \(files) 个文件，\(rows) 行", en: "read \(rows) rows of \(files) files")
    case .tallying(let periods):
      Text(zh: "统计 \(periods.joined(separator: "、"))…", en: "tallying \(periods.joined(separator: ", ")) …")
    case .writing(let period, let workbooks):
      Text(zh: "生成 \(period) 的 \(workbooks) 个工作簿…", en: "writing \(workbooks) workbooks of \(period) …")
    case .wrote(let folder, let workbooks):
      Text(zh: "已写好 \(folder)/（\(workbooks) 个工作簿）", en: "wrote \(folder)/ (\(workbooks) workbooks)")
    case .unchanged(let files, let folders):
      Text(
        zh: "\(files) 个文件、设置和程序都与上次相同，\(folders.map { "\($0)/" }.joined(separator: "、")) 里的报告无须重做",
        en: "\(files) files, the settings and the program are as they were: the reports in "
          + "\(folders.map { "\($0)/" }.joined(separator: ", ")) still hold")
    }
  }
}

extension Pipeline.Result {
  /// The fates of all rows in one line, and what to look at.
  func summary(in language: Language) -> [String] {
    var counts = FateCounts()
    for file in files { counts += file.rows }
    let parts = Fate.allCases.map { "\($0.title[language]) \(counts[$0])" }
    let total = language == .zh ? "共 \(counts.total) 行：" : "\(counts.total) rows: "
    var lines = [total + parts.joined(separator: language == .zh ? "，" : ", ")]
    if unread > 0 {
      lines.append(
        language == .zh ? "有 \(unread) 个文件没有读取，原因见上" : "\(unread) files were not read; the reasons stand above")
    }
    return lines
  }
}
