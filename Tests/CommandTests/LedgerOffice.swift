import Foundation
import ReaderTestSupport
import TestSupport

/// A small office whose months are logs in different encodings, with a duplicate and a correction across files.
struct LedgerOffice {
  let folder: TemporaryFolder

  static let logs = (1...4).map { "志愿服务/服务记录-2026-0\($0).csv" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("单位名称,上级单位,单位类别,别名\n全区,,,\n东街,全区,街道,东街道\n西街,全区,街道,\n", at: "inputs/单位名册.csv")
    try folder.put("志愿者编号,姓名,所属单位,注册日期\nV1,甲,东街,2025-01-01\nV2,乙,西街,2025-01-01\n", at: "inputs/志愿者名册.csv")
    try folder.put("workbooks: [领导简报]\n", at: "inputs/settings.yaml")
    for (month, path) in zip(1..., Self.logs) {
      let encoding = ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"][month - 1]
      let mark = encoding == "UTF-16LE" || encoding == "UTF-16BE" ? "\u{FEFF}" : ""
      try folder.put(Data(Recoded.bytes(mark + Self.log(month), as: encoding)), at: "inputs/\(path)")
    }
  }

  /// Records of February once more, in a file of their own, a correction of some, and one that says only what is another.
  func addAgain() throws {
    let again = Self.log(2).split(separator: "\n").prefix(6).joined(separator: "\n") + "\n"
    try folder.put(again, at: "inputs/补交.csv")
    try folder.put(again.replacingOccurrences(of: ",东街,", with: ",西街,"), at: "inputs/二月更正.csv")
    try folder.put("记录编号,志愿者编号,所属单位,服务日期,服务时长\nR31001,V7,东街,,4\n", at: "inputs/三月更正.csv")
  }

  static func log(_ month: Int) -> String {
    var text = "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别\n"
    for row in 1...40 {
      let day = row % 28 + 1
      text += "R\(month)\(1000 + row),V\(row * 7 % 13),\(row % 3 == 0 ? "西街" : "东街"),"
      text += "2026-0\(month)-\(day < 10 ? "0" : "")\(day),\(row % 4 + 1),\(row % 2 == 0 ? "环保" : "助老")\n"
    }
    return text
  }

  /// The report of three months, of files of any size, into a folder of that name.
  func report(
    _ outputs: String, _ more: [String] = [], environment: [String: String] = [:]
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["report", "--outputs", outputs, "--close-from", "0", "--period", "2026-02,2026-Q1"] + more, in: folder.path,
      environment: environment)
  }

  /// The files of an outputs folder, without the cache's.
  func outputs(_ name: String) throws -> [String: Data] {
    try folder.files().filter { $0.key.hasPrefix("\(name)/") && !$0.key.hasPrefix("\(name)/.") }
      .reduce(into: [:]) { $0[String($1.key.dropFirst(name.count + 1))] = $1.value }
  }
}
