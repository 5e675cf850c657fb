import Catalog
import Foundation
import Records
import Tallies
import TestSupport
import Testing
import Values

@Suite("Columns that nobody asks for are passed over; where one is needed after all, nothing is lost")
struct PassingTests {
  /// A log of which one cell, or more, is not what its column is passed over for.
  struct Oddity: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Column by name → text, in the 25th row.
    var cells: [String: String] = [:]
    /// Whether the record numbers, names and places need not be kept.
    var isPassed = false
    var leftOut: Set<String> = []
    /// The hours before of the person V1001.
    var prior = 0
  }

  static let names = ["记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务时长", "服务类别", "服务地点", "审核状态", "经办"]
  static let oddities = [
    Oddity(testDescription: "nothing odd", isPassed: true),
    Oddity(testDescription: "an empty place", cells: ["服务地点": ""], isPassed: true),
    Oddity(
      testDescription: "a column that no field explains, whatever it holds", cells: ["经办": " ＡＢ "], isPassed: true),
    Oddity(testDescription: "not approved", cells: ["审核状态": "未通过"], isPassed: true),
    Oddity(testDescription: "hours that are doubtful", cells: ["服务时长": "23"], isPassed: true),
    Oddity(testDescription: "a unit that is in no register", cells: ["所属单位": "北街"], isPassed: true),
    Oddity(testDescription: "without names", isPassed: true, leftOut: ["姓名", "经办", "服务地点"]),
    Oddity(testDescription: "a name with a full-width letter and blanks", cells: ["姓名": " Ａ王芳 "]),
    Oddity(
      testDescription: "a stroke in the place, which is a text like any other", cells: ["服务地点": "/"], isPassed: true),
    Oddity(testDescription: "blanks around the place", cells: ["服务地点": " 广场 "]),
    Oddity(testDescription: "a number that does not rise", cells: ["记录编号": "FW20260003"]),
    Oddity(testDescription: "a number twice", cells: ["记录编号": "FW20260024"]),
    Oddity(testDescription: "no number", cells: ["记录编号": ""]),
    Oddity(testDescription: "a number with a full-width digit", cells: ["记录编号": "FW2026００25"]),
    Oddity(testDescription: "a number behind which the next ones fall", cells: ["记录编号": "GW20260025"]),
    Oddity(testDescription: "a date that does not exist", cells: ["服务日期": "2026-02-30"], isPassed: true),
    Oddity(testDescription: "no hours and no name", cells: ["服务时长": "", "姓名": ""], isPassed: true),
    Oddity(
      testDescription: "no hours, and a unit that is in no register", cells: ["服务时长": "/", "所属单位": "北街"], isPassed: true
    ),
    Oddity(testDescription: "nobody but a name", cells: ["志愿者编号": "", "姓名": "王芳"]),
    Oddity(
      testDescription: "hours of one who is named once by name, once by number: they were lost",
      cells: ["志愿者编号": "", "姓名": "王芳"], prior: 86),
    Oddity(
      testDescription: "hours of one whose number is written in two ways: they were lost", cells: ["志愿者编号": "Ｖ1001"],
      isPassed: true, prior: 86),
    Oddity(
      testDescription: "a mistyped year, and months between of which nobody has hours", cells: ["服务日期": "1990-04-05"],
      isPassed: true, prior: 86),
    Oddity(testDescription: "nobody", cells: ["志愿者编号": "", "姓名": ""]),
    Oddity(testDescription: "no column of numbers", leftOut: ["记录编号"]),
    Oddity(testDescription: "no column of people", cells: ["姓名": "李明"], leftOut: ["志愿者编号"]),
  ]

  /// Sixty rows; the 25th is odd.
  static func log(_ odd: Oddity) -> String {
    let shown = names.filter { !odd.leftOut.contains($0) }
    var lines = [shown]
    for row in 1...60 {
      let values = [
        "记录编号": "FW2026\(String(format: "%04d", row))", "志愿者编号": "V\(1000 + row * 7 % 13)",
        "姓名": ["王芳", "李明", "A.K."][row % 3], "所属单位": row % 3 == 0 ? "西街" : "东街",
        "服务日期": String(format: "2026-04-%02d", row % 28 + 1), "服务时长": "\(row % 4 + 1)",
        "服务类别": row % 2 == 0 ? "环保" : "助老", "服务地点": "广场\(row % 5)", "审核状态": "通过", "经办": "赵",
      ]
      lines.append(shown.map { (row == 25 ? odd.cells[$0] : nil) ?? values[$0] ?? "" })
    }
    return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
  }

  static func inputs(_ odd: Oddity) throws -> TemporaryFolder {
    let inputs = try TemporaryFolder()
    try inputs.put("单位名称,上级单位,单位类别,别名\n全区,,,\n东街,全区,街道,东街道\n西街,全区,街道,\n", at: "单位名册.csv")
    // Their hours of the month, all of them, bring the first to a star.
    try inputs.put(
      "志愿者编号,姓名,所属单位,注册日期,既往服务时长\nV1001,王芳,东街,2025-01-01,\(odd.prior)\nV1002,李明,西街,2025-01-01,0\n",
      at: "志愿者名册.csv")
    try inputs.put(log(odd), at: "志愿服务记录-2026-04.csv")
    return inputs
  }

  @Test("the same as row by row", arguments: oddities)
  func sameAsOpen(_ odd: Oddity) async throws {
    let inputs = try Self.inputs(odd)
    let open = try await ClosingTests.run(inputs.path, ["2026-04"], closesFrom: .max)
    let closed = try await ClosingTests.run(inputs.path, ["2026-04"], closesFrom: 0)
    #expect(closed.result.messages == open.result.messages)
    for (path, bytes) in open.files { #expect(closed.files[path] == bytes, "\(path)") }
    #expect(closed.files.count == open.files.count)
  }

  @Test("what is passed over, and when", arguments: oddities)
  func passes(_ odd: Oddity) throws {
    let inputs = try Self.inputs(odd)
    let catalog = try Catalog()
    let path = "志愿服务记录-2026-04.csv"
    let read = RecordReader(catalog: catalog).readPassing(
      path: "\(inputs.path)/\(path)", shownAs: path, units: UnitRegister(flat: []), asked: TableCloser(catalog).fields)
    #expect((read != nil) == odd.isPassed)
    guard let table = read?.tables.first else { return }
    #expect(table.count == 60)
    #expect(table.columns.contains { $0 != nil })
    let passed = try #require(table.passed)
    #expect(passed.numbers.first == Array("FW20260001".utf8) && passed.numbers.last == Array("FW20260060".utf8))
    for (field, isFilled) in passed.filled.enumerated() where isFilled { #expect(table.columns[field] == nil) }
  }
}
