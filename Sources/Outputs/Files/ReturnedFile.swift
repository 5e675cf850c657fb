import Diagnostics

/// The rejected rows of one input file, to be mended and dropped in again.
///
/// Reasons stand in the first columns, which a reader passes over; the rest is the row as it came, and around it the lines
/// that said of whom, when and in which unit it is.
public struct ReturnedFile: Sendable {
  /// One rejected row.
  public struct Row: Sendable {
    /// Why it could not be used.
    public var reason: Text
    /// What to do about it.
    public var fix: Text
    /// The line in the file that it came from.
    public var line: Int
    /// Its cells as they were read.
    public var cells: [String]

    /// A row set aside.
    public init(reason: Text, fix: Text, line: Int, cells: [String]) {
      self.reason = reason
      self.fix = fix
      self.line = line
      self.cells = cells
    }
  }

  /// The folder in a period's outputs.
  public static let folder = "退回"

  /// The file that the rows came from, relative to the inputs folder.
  public var source: String
  /// Which table of the file, from 1.
  public var table: Int
  /// The lines above the table, which may say something of its rows.
  public var above: [[String]]
  /// Those below it that do.
  public var below: [[String]]
  /// The header that stood above them.
  public var header: [String]
  /// The rows, in the file's order.
  public var rows: [Row]

  /// The rejects of a table.
  public init(
    source: String, table: Int = 1, above: [[String]] = [], header: [String], rows: [Row], below: [[String]] = []
  ) {
    self.source = source
    self.table = table
    self.above = above
    self.below = below
    self.header = header
    self.rows = rows
  }

  /// The file's name: the whole path in one, since the folder may tell the kind or the unit, and marked as a
  /// correction, so that dropped in again it lies beside the first file and is read after it.
  ///
  /// - Parameter number: which of several files it is that would bear one name.
  public func name(in language: Language, number: Int = 1) -> String {
    var stem = source
    for ending in [".csv", ".tsv", ".txt"] where stem.lowercased().hasSuffix(ending) { stem.removeLast(ending.count) }
    if table > 1 { stem += "-\(table)" }
    return FileName.safe(stem.split(separator: "/").joined(separator: "-"))
      + Text(zh: "-更正", en: "-correction")[language] + (number > 1 ? " (\(number)).csv" : ".csv")
  }

  /// Each file with a name of its own: those that would be another's, on a disk that knows no case too, are numbered.
  ///
  /// - Parameter names: those of the inputs: a mended file must not be put over another one.
  public static func named(
    _ files: [ReturnedFile], in language: Language, besides names: [String] = []
  ) -> [(name: String, file: ReturnedFile)] {
    var taken = Set(names.map { $0.split(separator: "/").last.map { $0.lowercased() } ?? "" })
    return files.map { file in
      var number = 1
      while !taken.insert(file.name(in: language, number: number).lowercased()).inserted { number += 1 }
      return (file.name(in: language, number: number), file)
    }
  }

  /// The file itself, safe to open in Excel. What an earlier return said of the same rows gives its place to what is said now.
  public func bytes(in language: Language) -> [UInt8] {
    var text = CSVText()
    for line in above { text.append(line.map(SpreadsheetCell.guarded)) }
    let earlier = ReturnedColumns.count(in: header)
    text.append(ReturnedColumns.titles.map { $0[language] } + header.dropFirst(earlier).map(SpreadsheetCell.guarded))
    for row in rows {
      let told = [row.reason[language], row.fix[language], source, String(row.line)]
      text.append((told + row.cells.dropFirst(earlier)).map(SpreadsheetCell.guarded))
    }
    for line in below { text.append(line.map(SpreadsheetCell.guarded)) }
    return text.bytes
  }
}
