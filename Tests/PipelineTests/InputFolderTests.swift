import Catalog
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("The inputs folder: what is read, in which order")
struct InputFolderTests {
  @Test("tables by natural order; settings, hidden and open files are none")
  func listing() throws {
    let folder = try TemporaryFolder()
    for name in [
      "服务-10.csv", "服务-2.csv", "甲局/服务.CSV", "名单.tsv", "说明.txt", "汇总.xlsx", ".隐藏.csv", "~$服务-2.csv", "README.md",
      "settings.yaml", "definitions/kind-x.yaml", "definitions/旧.csv", "sample/服务.csv",
    ] { try folder.put("", at: name) }
    let inputs = try InputFolder(path: "\(folder.path)//", outputs: "")
    #expect(inputs.files == ["名单.tsv", "服务-2.csv", "服务-10.csv", "甲局/服务.CSV", "说明.txt"])
    #expect(inputs.remarks.map(\.place.file) == ["汇总.xlsx", "definitions/旧.csv"])
    #expect(!inputs.isSample && inputs.settings != nil && inputs.definitions.map(\.name) == ["kind-x.yaml"])
  }

  @Test("the sample is read only while nothing else is there")
  func sample() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "sample/服务.csv")
    try folder.put("", at: "README.md")
    let inputs = try InputFolder(path: folder.path, outputs: "")
    #expect(inputs.isSample && inputs.files == ["服务.csv"] && inputs.root == "\(folder.path)/sample")
    try folder.put("", at: "我的.csv")
    #expect(try InputFolder(path: folder.path, outputs: "").files == ["我的.csv"])
  }

  @Test("settings without a ledger are said not to be used, as the sample is read")
  func settingsBeforeLedgers() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "sample/服务.csv")
    try folder.put("whole: 全区\n", at: "settings.yaml")
    try folder.put("kind: loan\n", at: "definitions/kind-loan.yaml")
    let inputs = try InputFolder(path: folder.path, outputs: "")
    #expect(inputs.isSample && inputs.settings == nil)
    #expect(inputs.remarks.map(\.place.file) == ["settings.yaml", "definitions/kind-loan.yaml"])
    #expect(inputs.remarks.allSatisfy { $0.line(in: .zh).contains("没有用上") })
    try folder.put("", at: "我的.csv")
    #expect(try InputFolder(path: folder.path, outputs: "").remarks.isEmpty)
  }

  @Test("spreadsheets are among what was not read, pictures are not")
  func spreadsheets() throws {
    let folder = try TemporaryFolder()
    for name in ["服务.csv", "名册.XLSX", "旧.xls", "照片.jpg"] { try folder.put("", at: name) }
    #expect(try InputFolder(path: folder.path, outputs: "").unread == 2)
  }

  @Test("a folder that is not there is said, with what to do")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: Diagnostic.self) { try InputFolder(path: "\(folder.path)/没有", outputs: "") }
    #expect(error.line(in: .zh).contains("找不到这个文件夹"))
    #expect(error.line(in: .zh).contains("--inputs"))
  }

  @Test("a folder that cannot be opened is an error, not empty; of definitions it is no run at all")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "东/服务.csv")
    try folder.put("", at: "西/服务.csv")
    try folder.put("", at: "definitions/kind-x.yaml")
    let closed = chmod("\(folder.path)/东", 0)
    defer { chmod("\(folder.path)/东", 0o700) }
    // Root opens every folder.
    guard closed == 0, getuid() != 0 else { return }
    let inputs = try InputFolder(path: folder.path, outputs: "")
    #expect(inputs.files == ["西/服务.csv"] && inputs.unread == 1)
    #expect(inputs.remarks.map { $0.line(in: .zh) }.first?.contains("东: 错误: 打不开这个文件夹") == true)
    chmod("\(folder.path)/definitions", 0)
    defer { chmod("\(folder.path)/definitions", 0o700) }
    #expect(throws: Diagnostic.self) { try InputFolder(path: folder.path, outputs: "") }
  }

  @Test("a name in GBK is said, as it was meant, also of a folder")
  func foreignNames() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "服务.csv")
    // 服务.csv as Windows names it; the folder 甲局.
    let file = Array("\(folder.path)/".utf8) + [0xB7, 0xFE, 0xCE, 0xF1] + Array(".csv".utf8) + [0]
    let made = file.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { creat($0, 0o600) } ?? -1 }
    }
    #expect(made >= 0)
    close(made)
    let inner = Array("\(folder.path)/".utf8) + [0xBC, 0xD7, 0xBE, 0xD6, 0]
    let put = inner.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { mkdir($0, 0o700) } ?? -1 }
    }
    #expect(put == 0)
    let inputs = try InputFolder(path: folder.path, outputs: "")
    #expect(inputs.files == ["服务.csv"] && inputs.unread == 2)
    #expect(inputs.remarks.map(\.place.file) == ["服务.csv", "甲局"])
    #expect(inputs.remarks.allSatisfy { $0.cause == "file.name" && $0.fix.zh.contains("重新命名") })
  }

  @Test("outputs below the inputs are not read in again, nor are results that were put there")
  func outputsBelow() throws {
    let folder = try TemporaryFolder()
    for name in [
      "服务.csv", "outputs/.lock", "outputs/2026-10/manifest.json", "outputs/2026-10/figures.csv", "outputs/旧.csv",
      "outputs/2026-10/退回/服务-退回.csv", "旧/2026-09/manifest.json", "旧/2026-09/figures.csv", "旧/2026-09/退回/服务-退回.csv",
    ] { try folder.put("", at: name) }
    let inputs = try InputFolder(path: folder.path, outputs: "\(folder.path)/outputs/")
    #expect(inputs.files == ["服务.csv"])
    #expect(inputs.remarks.map(\.place.file) == ["旧/2026-09"] && inputs.unread == 0)
    let other = try InputFolder(path: folder.path, outputs: "")
    #expect(other.files == ["outputs/旧.csv", "服务.csv"])
    #expect(other.remarks.map(\.place.file) == ["outputs/2026-10", "旧/2026-09"])
    #expect(try InputFolder(path: "\(folder.path)/outputs", outputs: "\(folder.path)/outputs").files == ["旧.csv"])
  }

  @Test("a link that leads back is followed once, and a pipe is not waited for")
  func loopsAndPipes() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "甲/服务.csv")
    #expect(symlink("..", "\(folder.path)/甲/回") == 0 && symlink(".", "\(folder.path)/环") == 0)
    #expect(mkfifo("\(folder.path)/管.csv", 0o600) == 0)
    let inputs = try InputFolder(path: folder.path, outputs: "")
    #expect(inputs.files == ["甲/服务.csv"])
    #expect(inputs.remarks.map(\.cause) == ["folder.loop", "folder.loop", "file.kind"])
    #expect(throws: Diagnostic.self) { try OwnFiles(pipedSettings(folder)) }
  }

  private func pipedSettings(_ folder: TemporaryFolder) -> String {
    mkfifo("\(folder.path)/settings.yaml", 0o600)
    return folder.path
  }

  @Test("settings and definitions as editors of Windows save them", arguments: ["mark", "wide", "GBK"])
  func encodings(_ form: String) throws {
    let folder = try TemporaryFolder()
    let text = "whole: 全区\r\nreporter: 区文明办\r\n"
    let bytes: Data
    switch form {
    case "mark": bytes = Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    case "wide": bytes = Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    default:
      bytes = Data(
        Array("whole: ".utf8) + [0xC8, 0xAB, 0xC7, 0xF8] + Array("\r\nreporter: ".utf8)
          + [0xC7, 0xF8, 0xCE, 0xC4, 0xC3, 0xF7, 0xB0, 0xEC] + Array("\r\n".utf8))
    }
    try folder.put(bytes, at: "settings.yaml")
    try folder.put(bytes, at: "definitions/measures-x.yaml")
    let own = try OwnFiles(folder.path)
    #expect(own.settings?.text == text && own.definitions.map(\.text) == [text])
    #expect(own.remarks.map(\.cause) == (form == "mark" ? [] : ["settings.encoding", "settings.encoding"]))
    #expect(try Catalog(settings: own.settings).settings.whole == "全区")
    try folder.put(Data([0x77, 0x3A, 0xFF, 0xFF, 0x80, 0x0A]), at: "settings.yaml")
    #expect(throws: Diagnostic.self) { try OwnFiles(folder.path) }
  }

  @Test(
    "settings by another name are told, and not left out in silence",
    arguments: ["settings.yml", "Settings.yaml", "settings.yaml.txt", "设置.yaml", "kind-loan.yaml"])
  func settingsByAnotherName(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.put("whole: 全区\n", at: name)
    let error = try #require(throws: Diagnostic.self) { try InputFolder(path: folder.path, outputs: "") }
    #expect(error.place.file == "\(folder.path)/\(name)" && error.fix.zh.contains("settings.yaml"))
  }

  @Test("definitions that are not read where or how they lie are told")
  func definitionsByAnotherName() throws {
    let folder = try TemporaryFolder()
    for name in ["Kind-Service.YAML", "kind-q.txt", "kind-q.yaml.txt", "measures-a.yml"] {
      try folder.put("kind: q\n", at: "definitions/\(name)")
      let own = try OwnFiles(folder.path)
      #expect(own.definitions.map(\.name) == [name])
      #expect(throws: Diagnostic.self, "\(name)") { try Catalog(own: own.definitions) }
      #expect(unlink("\(folder.path)/definitions/\(name)") == 0)
    }
    try folder.put("", at: "definitions/sub/kind-q.yaml")
    #expect(throws: Diagnostic.self) { try OwnFiles(folder.path) }
  }
}
