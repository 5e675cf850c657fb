import ArgumentParser
import Catalog
import Diagnostics
import Glibc
import Pipeline
import Rows
import Tables

/// `taizhang read FILE…`: what was understood, as RFC 4180 CSV in UTF-8 on stdout; how, on stderr.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把读懂的内容输出为标准 CSV。 Prints what was understood as plain CSV.")

  @Argument(help: "要读的文件。 Files to read.")
  var files: [String]

  @Option(name: .long, help: "台账类型，如不指定则自动识别。 The kind of ledger.")
  var kind: String?

  @Option(name: .long, help: "编码，如 gb18030、utf-8。 The encoding.")
  var encoding: String?

  @Option(name: .long, help: "分隔符，制表符写作 tab。 The delimiter; tab for a tab.")
  var delimiter: String?

  @Option(name: .long, help: "引号，none 表示没有。 The quote; none for none.")
  var quote: String?

  @Option(name: .long, help: "表头所在行，0 表示没有表头。 The header's line; 0 for none.")
  var headerLine: Int?

  @Option(name: .long, help: "第几张表。 Which table of the file.")
  var table = 1

  @Option(name: .long, help: "提示语言 zh 或 en。 The language of messages.")
  var lang: Language?

  @Flag(name: .long, help: "不输出阅读报告。 No report on stderr.")
  var quiet = false

  func validate() throws {
    if table < 1 { throw refusal("--table", table, Text(zh: "请写 1、2、3 …", en: "write 1, 2, 3 …")) }
    if let headerLine, headerLine < 0 {
      throw refusal("--header-line", headerLine, Text(zh: "请写 0、1、2 …", en: "write 0, 1, 2 …"))
    }
    if let quote, quote != "none", quote.count != 1 {
      throw refusal("--quote", quote, Text(zh: "请写一个字符或 none", en: "write one character, or none"))
    }
    if let delimiter, delimiter != "tab", delimiter.count != 1 {
      throw refusal("--delimiter", delimiter, Text(zh: "请写一个字符或 tab", en: "write one character, or tab"))
    }
  }

  private func refusal(_ option: String, _ value: some CustomStringConvertible, _ fix: Text) -> ValidationError {
    ValidationError(option, seen: Text(zh: "不能是“\(value)”", en: "it cannot be `\(value)`"), fix: fix)
  }

  func run() throws {
    let language = SharedOptions.language(lang)
    let options = ReadingOptions(
      encoding: encoding, delimiter: delimiter == "tab" ? "\t" : delimiter, quote: quote == "none" ? "" : quote,
      headerLine: headerLine)
    let catalog: Catalog
    do throws(Diagnostic) { catalog = try Catalog() } catch {
      Terminal.say(error.line(in: language))
      throw ExitCode(2)
    }
    var failed = false
    for file in files { failed = try !read(file, options, catalog, language) || failed }
    if failed { throw ExitCode(2) }
  }

  private func read(_ file: String, _ options: ReadingOptions, _ catalog: Catalog, _ language: Language) throws -> Bool
  {
    var output = StandardOutput(in: language)
    var unwritten: (any Error)?
    let result: Result<TableDump.Report, RunFailure>
    do throws(RunFailure) {
      let report = try TableDump(path: file, options: options, table: table, kind: kind).run(catalog: catalog) {
        bytes in
        guard unwritten == nil else { return }
        do { try output.write(bytes) } catch { unwritten = error }
      }
      result = .success(report)
    } catch {
      result = .failure(error)
    }
    if let unwritten { throw unwritten }
    try output.flush()
    switch result {
    case .success(let report):
      if !quiet { for line in report.lines(file, in: language) { Terminal.say(line) } }
      return true
    case .failure(let failure):
      for diagnostic in failure.diagnostics { Terminal.say(diagnostic.line(in: language)) }
      return false
    }
  }
}

extension TableDump.Report {
  /// The reading report: how the file was read, and what was repaired where.
  func lines(_ file: String, in language: Language) -> [String] {
    let zh = language == .zh
    let header = headerLines.map(String.init).joined(separator: zh ? "、" : ", ")
    let counts = RowRole.allCases.compactMap { role in rows[role].map { "\(role.title[language]) \($0)" } }
    var lines = [
      "\(file): \(zh ? "编码" : "encoding") \(encoding); \(dialect[language])",
      "\(file): \(zh ? "表头行" : "header line") \(header.isEmpty ? "—" : header); \(zh ? "台账" : "kind") \(kind?.title[language] ?? "—")",
      "\(file): \(counts.joined(separator: zh ? "，" : ", "))",
    ]
    for other in others {
      let columns = other.columns.prefix(6).joined(separator: ", ")
      lines.append(
        zh
          ? "\(file):\(other.line): 第 \(other.number) 张表（\(columns)）未输出，可用 --table \(other.number)"
          : "\(file):\(other.line): table \(other.number) (\(columns)) is not printed; ask for it by --table \(other.number)"
      )
    }
    for entry in log.entries {
      for diagnostic in entry.first.prefix(3) { lines.append(diagnostic.line(in: language)) }
      if entry.count > 3 { lines.append(zh ? "    …同类共 \(entry.count) 处" : "    … \(entry.count) of this sort") }
    }
    return lines
  }
}

extension RowRole {
  /// What a row is, for people.
  var title: Text {
    switch self {
    case .data: Text(zh: "数据行", en: "data")
    case .title: Text(zh: "标题行", en: "titles")
    case .header: Text(zh: "表头行", en: "header")
    case .repeatedHeader: Text(zh: "重复表头", en: "repeated headers")
    case .blank: Text(zh: "空行", en: "blank")
    case .footnote: Text(zh: "表尾说明", en: "footnotes")
    case .total: Text(zh: "合计行", en: "totals")
    case .section: Text(zh: "分节行", en: "section headings")
    case .part: Text(zh: "分项行", en: "parts of one record")
    }
  }
}
