import Catalog
import Diagnostics
import Figures
import Rows
import Tables

/// A period's figures as they were sent out, kept in `outputs/.issued/<period>/`.
struct IssuedFigures: Sendable {
  var period: Period
  /// Column to values as the file writes them, by position in `units`: the period's own figures and targets, what it is compared
  /// with, and the months of its trend. Changes, ranks and shares follow from these.
  var columns: [Figures.Key: [Int: String]] = [:]
  /// The units in the order of the file, the whole first.
  var units: [String] = []
  /// What they were made by and of.
  var manifest: IssuedFolder.Manifest
  /// The inputs then: path to kind, digest and how many rows were returned.
  var inputs: [String: (kind: String, sha256: String, rejected: Int?)] = [:]

  /// What to do where they cannot be used.
  static let fix = Text(
    zh: "请从备份恢复该文件夹；没有备份才删除它，此后不再与当初发出的数字比较",
    en: "restore the folder from a backup; only where there is none delete it: what was sent out is then not compared")

  /// Reads one kept period.
  /// - Throws: where a file of it is missing or cannot be understood.
  init(_ folder: IssuedFolder, period: Period) throws(Diagnostic) {
    self.period = period
    manifest = folder.manifest
    for input in manifest.inputs { inputs[input.path] = (input.kind, input.sha256, input.rows?.rejected) }
    let path = "\(folder.path)/\(IssuedFolder.figuresName)"
    do {
      var reader = try TableReader(
        path: path, shownAs: path,
        vocabulary: TableVocabulary(headerNames: ["period", "unit", "category", "measure", "value", "status"]))
      guard try reader.nextTable() != nil else { return }
      var positions: [String: Int] = [:]
      while let batch = try reader.nextBatch() {
        for row in 0..<batch.rows.count where batch.roles[row] != .blank {
          let cells = batch.rows.texts(row: row)
          guard cells.count >= 5, Self.isCompared(cells[3]) else { continue }
          let at = positions[cells[1]] ?? units.count
          if at == units.count {
            units.append(cells[1])
            positions[cells[1]] = at
          }
          columns[.init(period: cells[0], measure: cells[3], category: cells[2]), default: [:]][at] = cells[4]
        }
      }
    } catch {
      throw Diagnostic(
        .error, "issued.unreadable", at: Place(file: path),
        seen: Text(zh: "已发布的数据读不出来", en: "the issued figures cannot be read"), fix: Self.fix)
    }
  }

  /// The same with units and categories as they are called now, where it is certain which they are: column to values by
  /// the unit's name.
  func renamed(by names: IssuedNames) -> [Figures.Key: [String: String]] {
    let units = units.map(names.unit)
    var found: [Figures.Key: [String: String]] = [:]
    for (key, values) in columns {
      var key = key
      key.category = names.category(key.category, of: key.measure)
      for (at, value) in values { found[key, default: [:]][units[at]] = value }
    }
    return found
  }

  /// Whether a figure is one of its own, a target, or one that others are compared with: not what is worked out of these.
  private static func isCompared(_ id: String) -> Bool {
    guard id.contains("@"), !IssuedComparison.isTarget(id) else { return true }
    guard let derived = FigureName(id: id)?.derived else { return false }
    return IssuedComparison.derived.contains(derived)
  }
}
