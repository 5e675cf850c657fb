import Foundation
import TestSupport
import Testing

@Suite("What files came to is kept, and comes to the same bytes as reading them")
struct CacheTests {
  /// A small city of which months can be kept: each month's log is a file of its own.
  struct Office {
    let inputs: TemporaryFolder
    let outputs: TemporaryFolder

    init() throws {
      inputs = try TemporaryFolder()
      outputs = try TemporaryFolder()
      try inputs.put("单位名称,上级单位,单位类别,别名\n全区,,,\n东街,全区,街道,东街道\n西街,全区,街道,\n", at: "单位名册.csv")
      try inputs.put("workbooks: [领导简报]\n", at: "settings.yaml")
      for month in 1...4 { try inputs.put(Self.log(month), at: "服务记录-2026-0\(month).csv") }
    }

    static func log(_ month: Int, unit: String = "东街") -> String {
      var text = "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别\n"
      for row in 1...40 {
        let day = row % 28 + 1
        text += "R\(month)\(1000 + row),V\(row * 7 % 13),\(row % 3 == 0 ? "西街" : unit),"
        text += "2026-0\(month)-\(day < 10 ? "0" : "")\(day),\(row % 4 + 1),\(row % 2 == 0 ? "环保" : "助老")\n"
      }
      return text
    }

    /// - Parameter forgetting: whether the record of the run before is taken away first, so that what files came to is
    ///   asked for, though nothing changed.
    func run(
      _ periods: [String] = ["2026-04"], jobs: Int = 2, verifying: Bool = true, forgetting: Bool = true
    ) async throws -> RunResult {
      if forgetting { try? FileManager.default.removeItem(atPath: record) }
      let kept = await RunResult(
        inputs: inputs.path, outputs: outputs.path, periods: periods, jobs: jobs, closesFrom: 0, caches: true)
      if verifying {
        let fresh = try TemporaryFolder()
        let read = await RunResult(inputs: inputs.path, outputs: fresh.path, periods: periods, closesFrom: 0)
        #expect(kept.messages == read.messages)
        let (all, wanted) = (try outputs.files(), try fresh.files())
        for (path, bytes) in wanted { #expect(all[path] == bytes, "\(path) is not as reading everything makes it") }
      }
      return kept
    }

    var record: String { "\(outputs.path)/.cache/run" }

    var kept: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(atPath: "\(outputs.path)/.cache").filter { $0.hasSuffix(".kept") }
      }
    }
  }

  static let logs = Set((1...4).map { "服务记录-2026-0\($0).csv" })

  @Test("nothing is read the second time, by one thread or eight")
  func secondRun() async throws {
    let office = try Office()
    #expect(try await office.run().taken.isEmpty)
    #expect(try await office.run().taken.isSuperset(of: Self.logs))
    #expect(try await office.run(jobs: 8).taken.isSuperset(of: Self.logs))
    // Half a month, and the half before it, are not told by their months' sums: those logs alone are read again.
    let half = try await office.run(["2026-Q1", "2026-02-上"], jobs: 1).taken
    #expect(half.intersection(Self.logs) == Self.logs.subtracting(["服务记录-2026-01.csv", "服务记录-2026-02.csv"]))
  }

  @Test("a file that was touched or renamed is known by what is in it")
  func touchedAndRenamed() async throws {
    let office = try Office()
    _ = try await office.run()
    let folder = office.inputs.path
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: "\(folder)/服务记录-2026-01.csv")
    try FileManager.default.moveItem(atPath: "\(folder)/服务记录-2026-02.csv", toPath: "\(folder)/二月.csv")
    let taken = try await office.run().taken
    #expect(taken.isSuperset(of: Self.logs.subtracting(["服务记录-2026-02.csv"]).union(["二月.csv"])))
  }

  @Test(
    "a file that was renamed is read again where its name decides",
    arguments: [
      (
        "服务记录.csv", "服务记录-2026年4月.csv",
        "记录编号,志愿者编号,所属单位,服务日期,服务时长\nF1,V1,东街,4月3日,2\nF2,V2,东街,2026-04-05,2\n"
      ),
      ("典型.csv", "志愿活动.csv", "日期,单位,类别,名称\n2026-04-03,西街,身边好人,张三\n"),
    ])
  func renamedAsItSays(_ before: String, _ after: String, _ text: String) async throws {
    let office = try Office()
    try office.inputs.put(text, at: before)
    _ = try await office.run()
    let folder = office.inputs.path
    try FileManager.default.moveItem(atPath: "\(folder)/\(before)", toPath: "\(folder)/\(after)")
    // What comes out is compared with reading everything.
    #expect(try await office.run().taken.isDisjoint(with: [after]))
  }

  @Test("a living ledger that was renamed reports by the month that its name tells")
  func renamedToAnotherMonth() async throws {
    let office = try Office()
    try office.inputs.put("workbooks: [领导简报]\nexpected reports: {issue: month}\n", at: "settings.yaml")
    let issues = "问题编号,责任单位,发现日期,问题描述,办结日期\nW1,东街,2026-02-03,占道,\nW2,西街,2026-02-04,噪音,2026-02-05\n"
    try office.inputs.put(issues, at: "问题整改-2026年2月.csv")
    #expect(try await office.run(["2026-03"]).value("2026-03", "全区", "reports.missing") == "2")
    let folder = office.inputs.path
    try FileManager.default.moveItem(
      atPath: "\(folder)/问题整改-2026年2月.csv", toPath: "\(folder)/问题整改-2026年3月.csv")
    #expect(try await office.run(["2026-03"]).value("2026-03", "全区", "reports.missing") == "0")
  }

  @Test("a file that changed is read, though its size did not")
  func changed() async throws {
    let office = try Office()
    _ = try await office.run()
    let changed = Office.log(3).replacingOccurrences(of: "2026-03-05,", with: "2026-03-06,")
    try office.inputs.put(changed, at: "服务记录-2026-03.csv")
    #expect(try await office.run().taken.isDisjoint(with: ["服务记录-2026-03.csv"]))
  }

  @Test("an edit of the register costs no reading of logs that it does not change")
  func register() async throws {
    let office = try Office()
    _ = try await office.run()
    try office.inputs.put(
      "单位名称,上级单位,单位类别,别名\n全区,,,\n北片,全区,,\n东街,北片,街道,东街道\n西街,北片,街道,\n", at: "单位名册.csv")
    #expect(try await office.run().taken.isSuperset(of: Self.logs))
    // A unit that is not in the register any more is said of each row: the logs are read.
    try office.inputs.put("单位名称,上级单位\n全区,\n东街,全区\n", at: "单位名册.csv")
    #expect(try await office.run().taken.isDisjoint(with: Self.logs))
  }

  @Test("changed settings and definitions are not answered from what was kept under others")
  func definitions() async throws {
    let office = try Office()
    _ = try await office.run()
    try office.inputs.put("workbooks: [领导简报]\nheaders: {service: {活动: [服务类别]}}\n", at: "settings.yaml")
    #expect(try await office.run(verifying: false).taken.isEmpty)
  }

  @Test("a record in two files, one of them kept, is found")
  func acrossFiles() async throws {
    let office = try Office()
    _ = try await office.run()
    let again = Office.log(2).split(separator: "\n").prefix(6).joined(separator: "\n") + "\n"
    try office.inputs.put(again, at: "补交.csv")
    let result = try await office.run()
    #expect(result.fates("补交.csv")[.duplicate] + result.fates("服务记录-2026-02.csv")[.duplicate] == 5)
    try office.inputs.put(
      again.replacingOccurrences(of: ",东街,", with: ",西街,"), at: "二月更正.csv")
    let corrected = try await office.run()
    #expect(corrected.files.reduce(0) { $0 + $1.rows[.superseded] } > 0)
  }

  @Test("whatever is damaged, cut off or foreign in the cache is thrown away and made anew", arguments: 0..<12)
  func damaged(_ seed: Int) async throws {
    let office = try Office()
    _ = try await office.run(verifying: false)
    var random = SplitMix64(seed: UInt64(seed))
    for name in try office.kept + ["index"] {
      let path = "\(office.outputs.path)/.cache/\(name)"
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      switch seed % 4 {
      case 0: bytes[Int(random.next() % UInt64(bytes.count))] ^= 1 << UInt8(random.next() % 8)
      case 1: bytes.removeLast(Int(random.next() % UInt64(bytes.count)))
      case 2: bytes = (0..<Int(random.next() % 300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      default: bytes += bytes.prefix(9)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    #expect(try await office.run().taken.isDisjoint(with: Self.logs))
    #expect(try await office.run().taken.isSuperset(of: Self.logs))
  }
}
