/// What Spark is asked: which files, in which shares, by which command.
struct SparkJob: Sendable {
  /// The command that a worker runs, word by word; the first is a program that was handed over with the job.
  var command: [String]
  /// The statements one after the other, of which each has shares that run side by side, of which each has files.
  var statements: [[[String]]]

  /// A share holds one large file, or smaller ones up to this many bytes, so that starting the program is worth it.
  static let share: Int64 = 64 << 20
  /// A statement reads as much: what comes of it, a twentieth, is held by Spark's driver at once.
  static let statement: Int64 = 4 << 30

  /// Parts the work.
  ///
  /// - Parameter files: with their sizes; the longest are begun with.
  init(command: [String], files: [(path: String, bytes: Int64)]) {
    self.command = command
    statements = []
    var (bytes, inShare) = (Int64.max, Int64.max)
    for file in files.sorted(by: { $0.bytes > $1.bytes }) {
      if bytes >= Self.statement {
        statements.append([])
        (bytes, inShare) = (0, .max)
      }
      if inShare >= Self.share {
        statements[statements.count - 1].append([])
        inShare = 0
      }
      statements[statements.count - 1][statements[statements.count - 1].count - 1].append(file.path)
      bytes += file.bytes
      inShare += file.bytes
    }
  }

  /// In the words of Spark SQL: one statement a line, of ASCII only. Each share is a row of a range, and so a task.
  var sql: String {
    let using = Self.literal(command.map(Self.shellWord).joined(separator: " "))
    return statements.map { shares in
      let lists = shares.map { "array(\($0.map(Self.text).joined(separator: ", ")))" }.joined(separator: ", ")
      let paths = "SELECT explode(element_at(array(\(lists)), CAST(id + 1 AS INT))) AS path "
      // Put together again by Spark: some of its versions print more columns than were asked for.
      return "SELECT concat_ws(CHAR(9), path, definitions, stamp, kept) FROM (SELECT TRANSFORM(path) USING \(using) "
        + "AS (path STRING, definitions STRING, stamp STRING, kept STRING) "
        + "FROM (\(paths)FROM range(0, \(shares.count), 1, \(shares.count))));\n"
    }.joined()
  }

  /// Any text, whatever the encoding that the statement is read in.
  private static func text(_ text: String) -> String {
    let digits = text.utf8.map { "\($0 < 16 ? "0" : "")\(String($0, radix: 16, uppercase: true))" }
    return "CAST(X'\(digits.joined())' AS STRING)"
  }

  /// Any ASCII text as a literal.
  private static func literal(_ text: String) -> String {
    "'\(text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined())'"
  }

  /// A word of the shell's, in ASCII: others than plain letters as numbers.
  static func shellWord(_ word: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "="):
        true
      default: false
      }
    }
    if !word.isEmpty && word.utf8.allSatisfy(isPlain) { return word }
    return "$'" + word.utf8.map { isPlain($0) ? "\(Character(Unicode.Scalar($0)))" : octal($0) }.joined() + "'"
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
