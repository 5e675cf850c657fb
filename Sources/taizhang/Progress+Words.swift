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
        zh: "inputs/ 里还没有您的台账，先用示例城市 \(path) 演示",
        en: "inputs/ holds no ledgers of yours yet: using the sample city in \(path)")
    case .reading(let files): Text(zh: "读取 \(files) 个文件…", en: "reading \(files.counted("file")) …")
    case .handing(let files, let bytes, let master):
      Text(
        zh: "交给 Spark（\(master)）读取 \(files) 个文件，共 \((bytes + 0xFFFFF) >> 20) MiB…",
        en: "handing \(files) files of \((bytes + 0xFFFFF) >> 20) MiB to Spark (\(master)) …")
    case .waitingForWorkers:
      Text(
        zh: "Spark 还没有空闲的工作节点，仍在等待（Ctrl+C 可中止）…",
        en: "Spark has no worker with room for the job yet; still waiting (Ctrl+C ends it) …")
    case .handed(let taken, let files, let redone):
      Text(
        zh: "Spark 读好了 \(files) 个文件中的 \(taken) 个" + Self.lines(redone, in: .zh),
        en: "Spark has read \(taken) of \(files.counted("file"))" + Self.lines(redone, in: .en))
    case .read(let rows, let files):
      Text(zh: "读完 \(files) 个文件，\(rows) 行", en: "read \(rows.counted("row")) of \(files.counted("file"))")
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

  /// Lines below another, the first few.
  private static func lines(_ diagnostics: [Diagnostic], in language: Language) -> String {
    let more = diagnostics.count - 5
    let rest = more > 0 ? [language == .zh ? "    …同类还有 \(more) 处" : "    … and \(more) more of this sort"] : []
    return (diagnostics.prefix(5).map { $0.line(in: language) } + rest).map { "\n\($0)" }.joined()
  }
}

extension Pipeline.Result {
  /// The fates of all rows in one line, and what to look at.
  func summary(in language: Language) -> [String] {
    var counts = FateCounts()
    for file in files { counts += file.rows }
    let parts = Fate.allCases.map { "\($0.title[language]) \(counts[$0])" }
    let total = language == .zh ? "共 \(counts.total) 行：" : "\(counts.total.counted("row")): "
    var lines = [total + parts.joined(separator: language == .zh ? "，" : ", ")]
    if unread > 0 {
      lines.append(
        language == .zh
          ? "有 \(unread) 个文件没有读取，原因见上"
          : "\(unread.counted("file was", "files were")) not read; \(unread.word("the reason stands", "the reasons stand")) above"
      )
    }
    let lost = files.reduce(0) { $0 + $1.lostTables }
    if lost > 0 {
      lines.append(
        language == .zh
          ? "另有 \(lost) 张表没有读取，原因见上" : "\(lost) tables of files read otherwise were not; the reasons stand above")
    }
    if let restated {
      let first = restated.periods.first ?? ""
      let shown = restated.periods.prefix(5).joined(separator: language == .zh ? "、" : ", ")
      let rest = restated.periods.count > 5
      lines.append(
        language == .zh
          ? "已留存的周期（\(shown)\(rest ? "等\(restated.periods.count)个" : "")）中有 \(restated.figures) 项数字与留存时不同，见“\(restated.sheet.zh)”；"
            + "要更正已发布的，请重出该周期的报告（--period \(first)），发出后运行 taizhang issue \(first)"
          : "\(restated.figures) figures of periods that were kept as issued (\(shown)\(rest ? " …" : "")) differ now: see “\(restated.sheet.en)”; "
            + "to correct what was sent out, report the period again (--period \(first)), send it, and run taizhang issue \(first)"
      )
    }
    return lines
  }
}
