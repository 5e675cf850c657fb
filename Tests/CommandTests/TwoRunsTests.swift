import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite("Two runs at once on one outputs folder")
struct TwoRunsTests {
  private static func log(_ hours: String) -> String {
    "记录编号,志愿者编号,所属单位,服务日期,服务时长\nR1,V1,甲街道,2026-10-01,\(hours)\n"
  }

  @Test("a run that read older inputs overwrites no newer report: the second one is told to wait")
  func olderInputs() async throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    let (inputs, outputs) = ("\(folder.path)/inputs", "\(folder.path)/outputs")
    let other = Mutex<BuiltProgram.Outcome?>(nil)
    let slow = Pipeline(RunOptions(inputs: inputs, outputs: outputs, periods: ["2026-10"])) { step in
      // All is read, and nothing written yet.
      guard case .tallying = step else { return }
      try? folder.put(Self.log("5"), at: "inputs/志愿服务.csv")
      let second = try? BuiltProgram.run("report", "--period", "2026-10", in: folder.path)
      other.withLock { $0 = second }
    }
    _ = try await slow.run()
    let second = try #require(other.withLock { $0 })
    #expect(second.code == 2 && second.messages.contains("另一次运行正在写入这个文件夹"), "\(second.messages)")
    #expect(second.output.isEmpty)
    let hours = { await RunResult(inputs: inputs, outputs: outputs, periods: ["2026-10"]) }
    #expect(await hours().value("2026-10", "全市", "service.hours") == "5")
  }

  @Test("questions are answered while another run holds the folder")
  func questions() async throws {
    let folder = try TemporaryFolder()
    try folder.put(Self.log("3"), at: "inputs/志愿服务.csv")
    let asked = Mutex<[BuiltProgram.Outcome]>([])
    let slow = Pipeline(RunOptions(inputs: "\(folder.path)/inputs", outputs: "\(folder.path)/outputs")) { step in
      guard case .tallying = step else { return }
      for question in [["check"], ["read", "inputs/志愿服务.csv"], ["trace", "2026-10", "service.hours"]] {
        guard let answer = try? BuiltProgram.run(question, in: folder.path) else { continue }
        asked.withLock { $0.append(answer) }
      }
    }
    _ = try await slow.run()
    #expect(asked.withLock { $0.map(\.code) } == [0, 0, 0])
  }

  @Test("nothing is made for inputs of which nothing can come")
  func nothingMade() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "empty/.keep")
    try folder.put(Self.log("3"), at: "wrong/志愿服务.csv")
    try folder.put("没有这一项: 1\n", at: "wrong/settings.yaml")
    for inputs in ["none", "empty", "wrong"] {
      let ran = try BuiltProgram.run("report", "--inputs", inputs, in: folder.path)
      #expect(ran.code == 2 && !ran.messages.contains("outputs"), "\(ran.messages)")
      #expect(try !folder.files().keys.contains { $0.hasPrefix("outputs") })
    }
  }
}
