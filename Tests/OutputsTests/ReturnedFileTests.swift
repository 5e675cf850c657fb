import Diagnostics
import Glibc
import Testing

@testable import Outputs

@Suite struct ReturnedFileTests {
  private func file(cells: [String], header: [String] = ["志愿者编号", "备注"]) -> ReturnedFile {
    ReturnedFile(
      source: "志愿服务/服务-10月.csv", header: header,
      rows: [
        .init(
          reason: Text(zh: "服务时长“300小时”超过24小时", en: "300小时 is over 24 hours"),
          fix: Text(zh: "请核对后重新放入", en: "check it and drop it in again"), line: 17, cells: cells)
      ])
  }

  @Test func reasonsStandBeforeTheRow() {
    let words = String(decoding: file(cells: ["V001", "说“好”,\"行\""]).bytes(in: .zh).dropFirst(3), as: UTF8.self)
    #expect(
      words == """
        退回原因,如何修改,原文件,原行号,志愿者编号,备注\r
        服务时长“300小时”超过24小时,请核对后重新放入,志愿服务/服务-10月.csv,17,V001,"说“好”,""行\"""\r

        """)
  }

  @Test func aRowReturnedAgainSaysItOnce() {
    let again = file(
      cells: ["年份不对", "改年份", "服务.csv", "3", "V001", "好"],
      header: ["退回原因", "如何修改", "原文件", "原行号", "志愿者编号", "备注"])
    #expect(again.bytes(in: .zh) == file(cells: ["V001", "好"]).bytes(in: .zh))
  }

  @Test func excelIsToldTheEncoding() { #expect(file(cells: []).bytes(in: .zh).starts(with: [0xEF, 0xBB, 0xBF])) }

  @Test func englishOnesSayItInEnglish() {
    let words = String(decoding: file(cells: []).bytes(in: .en), as: UTF8.self)
    #expect(words.contains("Reason,What to do,File,Line,志愿者编号"))
    #expect(words.contains("300小时 is over 24 hours,check it"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1+1", "'  =1+1"),
    ("＝1+1", "'＝1+1"), ("\t=1", "'\t=1"), ("-2+3", "'-2+3"), ("--1", "'--1"), ("+8613800000000", "'+8613800000000"),
    ("=\"A1\"", "'=\"A1\""), ("-", "'-"), ("+1.2.3", "'+1.2.3"),
    ("-1", "-1"), ("+3.5", "+3.5"), ("3", "3"), ("0", "0"), ("0.5", "0.5"), ("2026-10-05", "2026-10-05"), ("", ""),
    ("4.40981E+17", "4.40981E+17"), ("12345678901", "12345678901"), ("合计", "合计"), ("'001", "'001"),
    ("001", "=\"001\""), ("00", "=\"00\""), ("123456789012", "=\"123456789012\""), ("=\"001\"", "=\"001\""),
  ])
  func cellsComeBackSafeAndWhole(cell: String, guarded: String) { #expect(SpreadsheetCell.guarded(cell) == guarded) }

  @Test(arguments: [
    ("志愿服务/服务-10月.csv", "志愿服务-服务-10月-更正.csv"), ("服务.TXT", "服务-更正.csv"), ("a/b/c", "a-b-c-更正.csv"),
  ])
  func isNamedSoThatItDoesNotReplaceTheFirst(source: String, name: String) {
    #expect(ReturnedFile(source: source, header: [], rows: []).name(in: .zh) == name)
  }

  @Test func isForOwnerAndGroupOnly() throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: folder.path)
    let staged = try outputs.stage(period: "2026-10")
    try staged.write([file(cells: ["V1"])], in: .zh)
    try staged.commit(emptyManifest)
    var status = stat()
    #expect(stat("\(folder.path)/2026-10/退回/志愿服务-服务-10月-更正.csv", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}
