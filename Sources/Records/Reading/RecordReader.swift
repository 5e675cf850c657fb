import Catalog
import Diagnostics
import Rows
import Tables
import Values

/// Reads a file into typed records, table by table.
public struct RecordReader: Sendable {
  let catalog: Catalog
  let matcher: KindMatcher
  /// The names of columns that it knows.
  public let vocabulary: TableVocabulary
  /// By kind and field whose amounts a measure converts: the field that says what they are measured in.
  let conversions: [[Int: Int]]
  /// For tests of the block size, and for overrides of the command line.
  public var options = ReadingOptions()

  /// A reader of the catalogue's kinds.
  public init(catalog: Catalog) {
    self.catalog = catalog
    matcher = KindMatcher(catalog: catalog)
    vocabulary = TableVocabulary(headerNames: matcher.headerNames)
    conversions = catalog.conversions
  }

  /// What was made of a file.
  public struct Outcome: Sendable {
    /// One for each table.
    public var tables: [FileRecords] = []
    /// How the file was read.
    public var encoding = ""
    /// What was repaired in its bytes and rows.
    public var log = DiagnosticLog()
    /// What the surroundings supplied, by which a copy of the file is known to be one.
    public var suppliedUnit = ""
    /// The year that the surroundings name, or what tells the span of time that they name from others; else 0.
    public var suppliedYear = 0
    /// Why the file could not be used, in whole or in part.
    public var failures: [Diagnostic] = []

    /// Nothing yet.
    public init() {}
  }

  /// The kind of a file's first table, told by its header alone; nil where none explains it.
  public func kind(ofFileAt path: String, shownAs name: String) -> Int? {
    do {
      var reader = try TableReader(path: path, shownAs: name, vocabulary: vocabulary, options: options)
      guard let table = try reader.nextTable() else { return nil }
      let above = table.preamble.filter { $0.role != .blank }.map(\.cells)
      return try explain(table, above: above, path: name, line: 1, hasUnit: true).match.kind
    } catch {
      return nil
    }
  }

  /// Whether a number is the position of a kind.
  public func knows(kind: Int) -> Bool { catalog.kinds.indices.contains(kind) }

  /// What a path by itself tells of a file's records: who reported them, and of which year and month.
  public func told(byPath path: String, units: UnitRegister) -> String {
    let told = Surroundings(titles: [], notes: [], path: path, register: units)
    let month = told.month.map { String($0.dayNumber) } ?? ""
    return "\(told.unit ?? "")|\(told.frame.mark)|\(month)"
  }

  /// Reads a whole file. Faults of the file are in the outcome, not thrown.
  ///
  /// - Parameter parts: in how many parts a large file is read at once, at most; what is read does not depend on it.
  public func read(path: String, shownAs name: String, registers: Registers, parts: Int = 1) -> Outcome {
    attempt(path, name, registers, PassingPlan(parts: parts)) ?? attempt(path, name, registers, PassingPlan())
      ?? Outcome()
  }

  /// Reads a file all of whose tables are only to be tallied: fields that nobody asks for are looked at and not kept.
  ///
  /// The register of people is not needed. Nil where a table has a fault or record numbers that do not rise, or is of a
  /// kind that is not only tallied: then the file must be read as a whole.
  ///
  /// - Parameters:
  ///   - asked: by kind, the fields that are asked for; nil where all are.
  ///   - parts: in how many parts a large file is read at once, at most.
  public func readPassing(
    path: String, shownAs name: String, units: UnitRegister, asked: [Set<Int>?], parts: Int = 1
  ) -> Outcome? {
    let registers = Registers(units: units, people: PeopleRegister())
    let inParts = parts > 1 ? attempt(path, name, registers, PassingPlan(asked: asked, parts: parts)) : nil
    guard let outcome = inParts ?? attempt(path, name, registers, PassingPlan(asked: asked)),
      outcome.failures.isEmpty, !outcome.tables.isEmpty, outcome.tables.allSatisfy({ $0.passed != nil })
    else { return nil }
    return outcome
  }

  /// Nil where a column that was to be passed over is needed, or parts do not fit each other.
  private func attempt(_ path: String, _ name: String, _ registers: Registers, _ plan: PassingPlan) -> Outcome? {
    var file = FileReading(path: path, name: name, registers: registers, plan: plan)
    do {
      var source = try TableReader(path: path, shownAs: name, vocabulary: vocabulary, options: options)
      file.outcome.encoding = source.encoding.description
      while let table = try source.nextTable() {
        // Forms whose rows are records by themselves are all found before the file is read once more.
        guard read(table, from: &source, of: &file) || file.plan.apart != plan.apart else { return nil }
        file.tables += 1
      }
      if file.plan.apart != plan.apart { return attempt(path, name, registers, file.plan) }
      file.outcome.log.merge(source.log)
      if file.tables == 0 { file.outcome.failures.append(Self.empty(name)) }
    } catch {
      file.outcome.failures.append(error.diagnostic)
    }
    return file.outcome
  }

  /// Whether a table could be read as planned; its faults are in the outcome.
  private func read(_ table: Table, from source: inout TableReader, of file: inout FileReading) -> Bool {
    do {
      var reading = try TableReading(table, of: file, with: self)
      guard let records = try reading.records(from: &source, of: &file) else { return false }
      file.outcome.tables.append(records)
    } catch {
      file.outcome.failures.append(error)
    }
    return true
  }

  private static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "file.empty", at: Place(file: name), seen: Text(zh: "文件是空的", en: "the file is empty"),
      fix: Text(zh: "若本期没有数据，请保留表头（零报告）", en: "where there is nothing to report, keep the header (a zero report)"))
  }

  static func headless(_ name: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, "file.headless", at: Place(file: name, line: line),
      seen: Text(zh: "没有找到表头", en: "no header was found"),
      fix: Text(
        zh: "请在数据上方加一行列名；按月份分列的汇总表，请换成逐条的明细",
        en: "add a row of column names above the data; in place of a summary with a column a month, give the records"))
  }
}
