import Foundation
import Glibc
import TestSupport
import Testing

@Suite("What others keep in the outputs folder")
struct OthersFilesTests {
  private struct Office {
    let inputs: TemporaryFolder
    let outputs: TemporaryFolder

    init() async throws {
      (inputs, outputs) = (try TemporaryFolder(), try TemporaryFolder())
      try inputs.put(OutputsTests.good, at: "志愿服务.csv")
      #expect(await report().exit == 0)
    }

    func report() async -> RunResult {
      await RunResult(inputs: inputs.path, outputs: outputs.path, periods: ["2026-10"], caches: true)
    }
  }

  @Test("stays where the manifest is damaged or gone, and is named once", arguments: ["", "{", nil])
  func damagedManifest(_ words: String?) async throws {
    let office = try await Office()
    let before = try office.outputs.files().filter { $0.key.hasPrefix("2026-10/") }
    try office.outputs.put("同意", at: "2026-10/我的批注.txt")
    try office.outputs.put("旧的", at: "2026-10/退回/志愿服务-更正.csv")
    if let words {
      try office.outputs.put(words, at: "2026-10/manifest.json")
    } else {
      try FileManager.default.removeItem(atPath: "\(office.outputs.path)/2026-10/manifest.json")
    }
    let result = await office.report()
    #expect(result.exit == 0)
    let said = result.messages.filter { $0.contains("manifest.json 缺失或已损坏") }
    #expect(said.count == 1 && said[0].contains("2 个文件"), "\(result.messages)")
    var all = try office.outputs.files().filter { $0.key.hasPrefix("2026-10/") }
    #expect(all.removeValue(forKey: "2026-10/我的批注.txt") == Data("同意".utf8))
    #expect(all.removeValue(forKey: "2026-10/退回/志愿服务-更正.csv") == Data("旧的".utf8))
    #expect(all == before)
    let again = await office.report()
    #expect(again.isUnchanged && !again.messages.contains { $0.contains("manifest.json") })
    #expect(try office.outputs.words(at: "2026-10/我的批注.txt") == "同意")
  }

  @Test("stays under a name in GBK, and hinders no later run")
  func nameInGBK() async throws {
    let office = try await Office()
    // 批注.txt
    let name: [UInt8] = [0xC5, 0xFA, 0xD7, 0xA2, 0x2E, 0x74, 0x78, 0x74]
    let path = (Array("\(office.outputs.path)/2026-10/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    #expect(file >= 0 && close(file) == 0)
    defer { unlink(path) }
    #expect(await office.report().isUnchanged)
    for hours in ["4", "5"] {
      try office.inputs.put(OutputsTests.good.replacing(",3\n", with: ",\(hours)\n"), at: "志愿服务.csv")
      let result = await office.report()
      #expect(result.exit == 0, "\(result.messages)")
      #expect(result.value("2026-10", "全市", "service.hours") == hours)
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test("elsewhere, to where the period's folder is a link, is neither changed nor left behind without a word")
  func linkedFolder() async throws {
    let (office, share) = (try await Office(), try TemporaryFolder())
    let period = "\(office.outputs.path)/2026-10"
    try FileManager.default.moveItem(atPath: period, toPath: "\(share.path)/十月")
    #expect(symlink("\(share.path)/十月", period) == 0)
    let before = try share.files()
    try office.inputs.put(OutputsTests.good.replacing(",3\n", with: ",4\n"), at: "志愿服务.csv")
    let result = await office.report()
    #expect(result.exit == 2 && result.messages.contains { $0.contains("这里是指向别处的链接") }, "\(result.messages)")
    #expect(try share.files() == before)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: period) == "\(share.path)/十月")
  }
}
