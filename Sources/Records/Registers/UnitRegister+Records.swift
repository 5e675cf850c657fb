import Catalog
import Diagnostics

extension UnitRegister {
  /// The accepted rows of a file of the register, each with the key by which a later row replaces it.
  public static func lines(of file: FileRecords, kind: Kind) -> [(key: String, line: Line)] {
    guard let name = kind.field(.unit) else { return [] }
    func text(_ role: FieldRole, _ row: Int) -> String { kind.field(role).map { file.text($0, row: row) } ?? "" }
    return file.lines.indices.filter { !file.isRejected[$0] }.map { row in
      let parent = text(.parent, row)
      let line = Line(
        name: file.text(name, row: row), code: text(.code, row), parent: parent, group: text(.group, row),
        aliases: ListParser.split(text(.aliases, row)), place: file.place(row: row))
      return ("\(FoldedName(line.name))\u{0}\(FoldedName(parent))", line)
    }
  }

  /// The names of units that the logs of a kind bear, for a flat register.
  public static func names(in file: FileRecords, kind: Kind) -> [String] {
    guard let field = kind.field(.unit), let column = file.columns[field] else { return [] }
    var used = Set<UInt32>()
    for row in column.codes.indices where !file.isRejected[row] { used.insert(column.codes[row]) }
    return used.sorted().map { column.texts[Int($0)] }.filter { !$0.isEmpty }
  }
}
