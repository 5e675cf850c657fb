import Catalog
import Diagnostics

extension UnitRegister {
  /// The names of units that the logs of a kind bear, for a flat register.
  public static func names(in file: FileRecords, kind: Kind) -> [String] {
    guard kind.form == .log || kind.form == .people else { return [] }
    var names: [String] = []
    for (field, column) in zip(kind.fields, file.columns) where field.type == .unit || field.type == .units {
      guard let column else { continue }
      var isUsed = [Bool](repeating: false, count: column.count)
      for (row, code) in column.codes.enumerated() where !file.isRejected[row] { isUsed[Int(code)] = true }
      let texts = isUsed.indices.filter { isUsed[$0] }.map { column.texts[$0] }
      names += field.type == .units ? texts.flatMap { ListParser.split($0) } : texts
    }
    return names.filter { !$0.isEmpty }
  }
}
