import Catalog
import Diagnostics
import FoundationEssentials
import Rows
import Tables

/// A period's figures as they were sent out, kept in `outputs/.issued/<period>/`.
struct IssuedFigures: Sendable {
  var period: Period
  /// `unit, category, measure` to value, of the period itself and without derived figures.
  var values: [[String]: String] = [:]
  /// The inputs then: path to kind and digest.
  var inputs: [String: (kind: String, sha256: String)] = [:]

  static let folder = ".issued"

  /// What of a manifest is needed.
  private struct Inputs: Decodable {
    struct Input: Decodable {
      var path: String
      var kind: String
      var sha256: String
    }
    var inputs: [Input]
  }

  /// Reads one kept period.
  /// - Throws: where a file of it is missing or cannot be understood.
  init(period: Period, path: String) throws(Diagnostic) {
    self.period = period
    do {
      let data = try Data(contentsOf: URL(filePath: "\(path)/manifest.json"))
      for input in try JSONDecoder().decode(Inputs.self, from: data).inputs {
        inputs[input.path] = (input.kind, input.sha256)
      }
      var reader = try TableReader(
        path: "\(path)/figures.csv", shownAs: "\(path)/figures.csv",
        vocabulary: TableVocabulary(headerNames: ["period", "unit", "category", "measure", "value", "status"]))
      guard try reader.nextTable() != nil else { return }
      while let batch = try reader.nextBatch() {
        for row in 0..<batch.rows.count where batch.roles[row] != .blank {
          let cells = batch.rows.texts(row: row)
          guard cells.count >= 5, cells[0] == period.id, !cells[3].contains("@") else { continue }
          values[[cells[1], cells[2], cells[3]]] = cells[4]
        }
      }
    } catch {
      throw Diagnostic(
        .error, "issued.unreadable", at: Place(file: path),
        seen: Text(zh: "已发布的数据读不出来", en: "the issued figures cannot be read"),
        fix: Text(zh: "请恢复该文件夹，或删除后重新发布", en: "restore the folder, or delete it and issue the period again"))
    }
  }
}
