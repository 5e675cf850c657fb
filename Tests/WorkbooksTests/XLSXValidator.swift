import Foundation

/// Says what is wrong with a workbook's parts by the order and limits of ECMA-376 and of Excel.
struct XLSXValidator {
  let parts: [String: String]
  private(set) var problems: [String] = []
  private var sheetNames: [String] = []
  private var strings = 0
  private var styles = 0

  init(_ archive: Archive) throws {
    parts = try archive.texts
    checkParts()
    checkRelationships()
    checkBook()
    for (at, name) in parts.keys.filter({ $0.hasPrefix("xl/worksheets/sheet") }).sorted().enumerated() {
      if let root = tree(name) { SheetValidator(root, name, sheetNames, strings, styles).check(into: &problems) }
      if at >= sheetNames.count { problems.append("\(name): more sheets than names") }
    }
    for name in parts.keys.filter({ $0.hasPrefix("xl/charts/chart") }).sorted() { checkChart(name) }
  }

  private func tree(_ name: String) -> XMLTree.Element? { parts[name].flatMap { XMLTree.parse($0) } }

  private mutating func checkParts() {
    for (name, text) in parts where XMLTree.parse(text) == nil { problems.append("\(name): not well-formed") }
    for item in tree("[Content_Types].xml")?.all("Override") ?? [] {
      let name = String(item["PartName"].dropFirst())
      if parts[name] == nil { problems.append("[Content_Types].xml: \(name) is missing") }
    }
  }

  private mutating func checkRelationships() {
    for name in parts.keys where name.hasSuffix(".rels") {
      let folder = name.components(separatedBy: "_rels/")[0]
      for item in tree(name)?.all("Relationship") ?? [] where item["TargetMode"] != "External" {
        var target = item["Target"]
        var base = folder
        if target.hasPrefix("/") { (base, target) = ("", String(target.dropFirst())) }
        while target.hasPrefix("../") {
          target = String(target.dropFirst(3))
          base = base.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        }
        if parts[base + target] == nil { problems.append("\(name): \(base + target) is missing") }
      }
    }
  }

  private mutating func checkBook() {
    guard let book = tree("xl/workbook.xml") else { return problems.append("no xl/workbook.xml") }
    sheetNames = book.all("sheets").flatMap { $0.all("sheet") }.map { $0["name"] }
    if Set(sheetNames.map { $0.lowercased() }).count != sheetNames.count { problems.append("sheet names repeat") }
    for name in sheetNames
    where name.isEmpty || name.utf16.count > 31 || name.contains(where: { "[]:*?/\\".contains($0) }) {
      problems.append("sheet name “\(name)”")
    }
    var seen: Set<String> = []
    for item in book.all("definedNames").flatMap({ $0.all("definedName") }) {
      let key = "\(item["name"])|\(item["localSheetId"])"
      if !seen.insert(key).inserted { problems.append("defined name \(key) stands twice") }
      if let sheet = Int(item["localSheetId"]), sheet >= sheetNames.count { problems.append("\(key): no such sheet") }
      for reference in item.text.split(separator: ",") where !isReference(String(reference)) {
        problems.append("defined name \(key): \(reference)")
      }
    }
    let shared = tree("xl/sharedStrings.xml")
    strings = shared?.all("si").count ?? 0
    for item in shared?.all("si") ?? [] where item.tree.reduce(0, { $0 + $1.text.utf16.count }) > 32_767 {
      problems.append("a string is too long")
    }
    styles = tree("xl/styles.xml")?.all("cellXfs").first?.all("xf").count ?? 0
  }

  private mutating func checkChart(_ name: String) {
    for item in tree(name)?.tree ?? [] where item.name == "f" && !isReference(item.text) {
      problems.append("\(name): \(item.text)")
    }
  }

  /// `'name'!$A$1:$B$2`, `name!$1:$2`.
  private func isReference(_ text: String) -> Bool {
    guard let mark = text.lastIndex(of: "!") else { return false }
    var sheet = String(text[..<mark])
    if sheet.hasPrefix("'") && sheet.hasSuffix("'") {
      sheet = String(sheet.dropFirst().dropLast()).replacingOccurrences(of: "''", with: "'")
    } else if sheet.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }) {
      return false
    }
    let range = text[text.index(after: mark)...].replacingOccurrences(of: "$", with: "")
    return sheetNames.contains(sheet) && CellArea(range) != nil
  }
}

/// A rectangle read from `A1:B2`, `A1`, `1:2` or `A:C`.
struct CellArea {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    var ends = text.split(separator: ":").map(String.init)
    if ends.count == 2, ends.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isLetter) }) {
      ends = [ends[0] + "1", ends[1] + "1048576"]
    }
    guard let first = ends.first, ends.count <= 2, let a = Self.cell(first), let b = Self.cell(ends.last ?? first),
      a.row <= b.row, a.column <= b.column, b.row <= 1_048_576, b.column <= 16_384
    else { return nil }
    rows = a.row...b.row
    columns = a.column...(b.column == 0 ? 16_384 : b.column)
  }

  private static func cell(_ text: String) -> (row: Int, column: Int)? {
    let letters = text.prefix { $0.isLetter }
    guard let row = Int(text.dropFirst(letters.count)), row >= 1 else { return nil }
    return (row, letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 })
  }

  func overlaps(_ other: CellArea) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }
}
