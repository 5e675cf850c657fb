import Catalog
import Diagnostics
import Rows
import Tables

/// A period's figures as they were sent out, kept in `outputs/.issued/<period>/`.
struct IssuedFigures: Sendable {
  var period: Period
  /// `unit, category, measure` to value, of the period itself and without derived figures.
  var values: [[String]: String] = [:]
  /// The units in the order of the file, the whole first.
  var units: [String] = []
  /// What they were made by and of.
  var manifest: IssuedFolder.Manifest
  /// The inputs then: path to kind and digest.
  var inputs: [String: (kind: String, sha256: String)] = [:]

  /// What to do where they cannot be used.
  static let fix = Text(
    zh: "请从备份恢复该文件夹；没有备份才删除它，此后不再与当初发出的数字比较",
    en: "restore the folder from a backup; only where there is none delete it: what was sent out is then not compared")

  /// Reads one kept period.
  /// - Throws: where a file of it is missing or cannot be understood.
  init(_ folder: IssuedFolder, period: Period) throws(Diagnostic) {
    self.period = period
    manifest = folder.manifest
    for input in manifest.inputs { inputs[input.path] = (input.kind, input.sha256) }
    let path = "\(folder.path)/\(IssuedFolder.figuresName)"
    do {
      var reader = try TableReader(
        path: path, shownAs: path,
        vocabulary: TableVocabulary(headerNames: ["period", "unit", "category", "measure", "value", "status"]))
      guard try reader.nextTable() != nil else { return }
      while let batch = try reader.nextBatch() {
        for row in 0..<batch.rows.count where batch.roles[row] != .blank {
          let cells = batch.rows.texts(row: row)
          guard cells.count >= 5, cells[0] == manifest.period, !cells[3].contains("@") else { continue }
          if cells[1] != units.last { units.append(cells[1]) }
          values[[cells[1], cells[2], cells[3]]] = cells[4]
        }
      }
    } catch {
      throw Diagnostic(
        .error, "issued.unreadable", at: Place(file: path),
        seen: Text(zh: "已发布的数据读不出来", en: "the issued figures cannot be read"), fix: Self.fix)
    }
  }

  /// The same with units and categories as they are called now, where it is certain which they are.
  func renamed(by names: IssuedNames) -> [[String]: String] {
    var found: [[String]: String] = [:]
    found.reserveCapacity(values.count)
    for (key, value) in values { found[[names.unit(key[0]), names.category(key[1], of: key[2]), key[2]]] = value }
    return found
  }
}
