import Foundation
import Outputs
import TestSupport
import Testing

@Suite("Where nothing changed since a run, nothing is done; where anything did, all of it is")
struct UnchangedTests {
  typealias Office = CacheTests.Office

  /// What may change between two runs.
  enum Change: String, CaseIterable {
    case sameSize, touched, added, removed, renamed, swapped, register, other, settings, definition
    case figures, sameSizeOutput, manifest, returnedFile, returnedGone, workbookGone, folderGone
    case recordDamaged, recordShort, recordForeign, recordGone, issued, issuedGone
  }

  /// An office with a row to return, and a period that was issued.
  private func office() async throws -> Office {
    let office = try Office()
    try office.inputs.put(
      "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别\nX1,V1,东街,2026-04-31,2,环保\nX2,V1,东街,2026-04-03,2,环保\n",
      at: "补交.csv")
    let first = try await office.run(verifying: false)
    #expect(!first.isUnchanged)
    try copy("\(office.outputs.path)/2026-04", to: "\(office.outputs.path)/.issued/2026-04")
    #expect(try await !again(office).isUnchanged)
    return office
  }

  private func again(_ office: Office, _ periods: [String] = ["2026-04"], jobs: Int = 2) async throws -> RunResult {
    try await office.run(periods, jobs: jobs, verifying: false, forgetting: false)
  }

  private func copy(_ path: String, to other: String) throws {
    let above = URL(fileURLWithPath: other).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: other)
  }

  /// Another byte in the place of one, in the same file.
  private func edit(_ path: String, at offset: UInt64? = nil) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let end = try file.seekToEnd()
    let place = offset ?? end / 2
    try file.seek(toOffset: place)
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: place)
    try file.write(contentsOf: Data([byte ^ 1]))
    try file.close()
  }

  /// Other figures than those that were issued, as their manifest tells too.
  private func issueOthers(_ kept: String) throws {
    let (figures, manifest) = ("\(kept)/figures.csv", URL(fileURLWithPath: "\(kept)/manifest.json"))
    let before = try FileDigest.ofFile(figures).sha256
    try edit(figures, at: 200)
    let words = String(decoding: try Data(contentsOf: manifest), as: UTF8.self)
    #expect(words.contains(before))
    try Data(words.replacing(before, with: try FileDigest.ofFile(figures).sha256).utf8).write(to: manifest)
  }

  @Test("the second time, by one thread or eight, and says the same")
  func nothingNew() async throws {
    let office = try await office()
    let before = try stamps(office)
    let said = try await again(office, jobs: 1)
    let more = try await again(office, jobs: 8)
    #expect(said.isUnchanged && more.isUnchanged)
    #expect(try stamps(office) == before, "something was written")
    let fresh = try TemporaryFolder()
    try copy("\(office.outputs.path)/.issued", to: "\(fresh.path)/.issued")
    let read = await RunResult(inputs: office.inputs.path, outputs: fresh.path, periods: ["2026-04"], closesFrom: 0)
    #expect(said.messages == read.messages && !said.messages.isEmpty)
    #expect(said.files.map(\.path) == read.files.map(\.path) && said.files.map(\.rows) == read.files.map(\.rows))
    #expect(said.files.map(\.sha256) == read.files.map(\.sha256))
    #expect(said.folders == ["\(office.outputs.path)/2026-04"])
    #expect(said.texts == read.texts)
  }

  @Test("and tells again what differs from issued figures")
  func restated() async throws {
    let office = try await office()
    try office.inputs.put(
      "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别\nX1,V1,东街,2026-04-30,2,环保\n", at: "补报.csv")
    let first = try await again(office)
    let second = try await again(office)
    #expect(second.isUnchanged && first.restated != nil && second.restated == first.restated)
  }

  @Test("but for what changed", arguments: Change.allCases)
  func changed(_ change: Change) async throws {
    let office = try await office()
    #expect(try await again(office).isUnchanged)
    try make(change, office)
    let result = try await again(office)
    #expect(!result.isUnchanged, "\(change) was not noticed")
    let fresh = try TemporaryFolder()
    if FileManager.default.fileExists(atPath: "\(office.outputs.path)/.issued") {
      try copy("\(office.outputs.path)/.issued", to: "\(fresh.path)/.issued")
    }
    let read = await RunResult(inputs: office.inputs.path, outputs: fresh.path, periods: ["2026-04"], closesFrom: 0)
    // What the report that stood was made of, and is gone, is told beside it alone.
    let gone = result.messages.filter { $0.contains("上次生成 2026-04 的报告时") }
    #expect(gone.count == (change == .removed ? 1 : 0), "\(gone)")
    #expect(result.messages.filter { !gone.contains($0) } == read.messages)
    let (all, wanted) = (try reports(office.outputs), try reports(fresh))
    #expect(Set(all.keys) == Set(wanted.keys))
    for (path, bytes) in wanted { #expect(all[path] == bytes, "\(path) is not as reading everything makes it") }
    #expect(try await again(office).isUnchanged == (result.exit == 0))
  }

  @Test("a note that somebody keeps beside the results is no change, whatever is written in it, and stays")
  func note() async throws {
    let office = try await office()
    for words in ["请张科长看", "看过了"] {
      try office.outputs.put(words, at: "2026-04/笔记.txt")
      #expect(try await again(office).isUnchanged)
    }
    try office.inputs.put(Office.log(5), at: "服务记录-2026-05.csv")
    #expect(try await !again(office).isUnchanged)
    #expect(try office.outputs.words(at: "2026-04/笔记.txt") == "看过了")
    try office.outputs.put("又看了", at: "2026-04/笔记.txt")
    #expect(try await again(office).isUnchanged)
  }

  @Test("another period, another number of bytes to close from, or no trust at all: all is done")
  func asked() async throws {
    let office = try await office()
    #expect(try await again(office).isUnchanged)
    #expect(try await !again(office, ["2026-03"]).isUnchanged)
    #expect(try await again(office, ["2026-03"]).isUnchanged)
    #expect(try await !again(office, ["2026-03", "2026-04"]).isUnchanged)
    #expect(try await !again(office, []).isUnchanged)
    #expect(try await again(office, []).isUnchanged)
    func run(from: Int = 0, caches: Bool = true, verifies: Bool = false) async -> RunResult {
      await RunResult(
        inputs: office.inputs.path, outputs: office.outputs.path, periods: [], closesFrom: from, caches: caches,
        verifies: verifies)
    }
    #expect(await !run(verifies: true).isUnchanged)
    #expect(await run().isUnchanged)
    #expect(await !run(caches: false).isUnchanged)
    #expect(await !run(from: 1 << 20).isUnchanged)
    #expect(await run(from: 1 << 20).isUnchanged)
  }

  @Test("a file that is written again in the same moment, of the same size and in its place, is seen")
  func sameMoment() async throws {
    let office = try Office()
    _ = try await office.run(verifying: false)
    for round in 0..<12 {
      try edit("\(office.inputs.path)/服务记录-2026-04.csv", at: 90)
      #expect(try await !again(office).isUnchanged, "round \(round)")
    }
    let figures = "\(office.outputs.path)/2026-04/figures.csv"
    for round in 0..<12 {
      try edit(figures)
      #expect(try await !again(office).isUnchanged, "round \(round)")
    }
  }

  @Test("a run that fails leaves no record of the one before")
  func failed() async throws {
    let office = try await office()
    try office.inputs.put("没有这一项: 1\n", at: "settings.yaml")
    #expect(try await again(office).exit == 2)
    try office.inputs.put("workbooks: [领导简报]\n", at: "settings.yaml")
    #expect(try await !again(office).isUnchanged)
  }

  private func make(_ change: Change, _ office: Office) throws {
    let files = FileManager.default
    let (inputs, outputs) = (office.inputs.path, office.outputs.path)
    let (period, record) = ("\(outputs)/2026-04", office.record)
    let log = "\(inputs)/服务记录-2026-03.csv"
    switch change {
    case .sameSize: try office.inputs.put(Office.log(3, unit: "西街"), at: "服务记录-2026-03.csv")
    case .touched: try files.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: log)
    case .added: try office.inputs.put(Office.log(5), at: "服务记录-2026-05.csv")
    case .removed: try files.removeItem(atPath: log)
    case .renamed: try files.moveItem(atPath: log, toPath: "\(inputs)/三月.csv")
    case .swapped:
      try files.moveItem(atPath: log, toPath: "\(inputs)/三月")
      try files.moveItem(atPath: "\(inputs)/服务记录-2026-02.csv", toPath: log)
      try files.moveItem(atPath: "\(inputs)/三月", toPath: "\(inputs)/服务记录-2026-02.csv")
    case .register: try office.inputs.put("单位名称,上级单位\n全区,\n东街,全区\n西街,全区\n", at: "单位名册.csv")
    case .other: try office.inputs.put("PK", at: "别的.xlsx")
    case .settings: try office.inputs.put("workbooks: [领导简报]\nwhole: 全县\n", at: "settings.yaml")
    case .definition:
      try office.inputs.put(
        """
        measures:
          - {id: service.more, title: {zh: 多, en: More}, unit: {zh: 次, en: visits}, kind: service, value: count,
             words: {zh: 条数, en: Records}}

        """,
        at: "definitions/measures-own.yaml")
    case .figures: try Data("x".utf8).write(to: URL(fileURLWithPath: "\(period)/figures.csv"))
    case .sameSizeOutput: try edit("\(period)/figures.csv")
    case .manifest: try files.removeItem(atPath: "\(period)/manifest.json")
    case .returnedFile:
      let name = try #require(files.contentsOfDirectory(atPath: "\(period)/退回").first)
      try edit("\(period)/退回/\(name)")
    case .returnedGone: try files.removeItem(atPath: "\(period)/退回")
    case .workbookGone:
      let name = try #require(files.contentsOfDirectory(atPath: period).first { $0.hasSuffix(".xlsx") })
      try files.removeItem(atPath: "\(period)/\(name)")
    case .folderGone: try files.removeItem(atPath: period)
    case .recordDamaged: try edit(record)
    case .recordShort:
      let bytes = try Data(contentsOf: URL(fileURLWithPath: record))
      try bytes.dropLast(20).write(to: URL(fileURLWithPath: record))
    case .recordForeign: try Data("taizhang kept\n".utf8).write(to: URL(fileURLWithPath: record))
    case .recordGone: try files.removeItem(atPath: record)
    case .issued: try issueOthers("\(outputs)/.issued/2026-04")
    case .issuedGone: try files.removeItem(atPath: "\(outputs)/.issued")
    }
  }

  /// The files of the reports, with their bytes.
  private func reports(_ folder: TemporaryFolder) throws -> [String: Data] {
    try folder.files().filter { !$0.key.hasPrefix(".") }
  }

  /// When each file of the outputs was written, and which file it is.
  private func stamps(_ office: Office) throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in try office.outputs.files().keys where path != ".lock" {
      let found = try FileManager.default.attributesOfItem(atPath: "\(office.outputs.path)/\(path)")
      stamps[path] = "\(String(describing: found[.systemFileNumber])) \(String(describing: found[.modificationDate]))"
    }
    return stamps
  }
}
