import Diagnostics
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
    let inputs = try InputFolder(path: "\(folder.path)//")
    #expect(inputs.files == ["名单.tsv", "服务-2.csv", "服务-10.csv", "甲局/服务.CSV", "说明.txt"])
    #expect(inputs.others == ["汇总.xlsx"])
    #expect(!inputs.isSample && inputs.settings != nil && inputs.definitions.map(\.name) == ["kind-x.yaml"])
  }

  @Test("the sample is read only while nothing else is there")
  func sample() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "sample/服务.csv")
    try folder.put("", at: "README.md")
    let inputs = try InputFolder(path: folder.path)
    #expect(inputs.isSample && inputs.files == ["服务.csv"] && inputs.root == "\(folder.path)/sample")
    try folder.put("", at: "我的.csv")
    #expect(try InputFolder(path: folder.path).files == ["我的.csv"])
  }

  @Test("a folder that is not there is said, with what to do")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: Diagnostic.self) { try InputFolder(path: "\(folder.path)/没有") }
    #expect(error.line(in: .zh).contains("找不到这个文件夹"))
    #expect(error.line(in: .zh).contains("--inputs"))
  }
}
