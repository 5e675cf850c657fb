import Foundation
import TestSupport
import Testing

/// What is said of a call that cannot be understood: in both languages, what was typed and what to write.
@Suite struct WrongUseTests {
  @Test(arguments: [
    ("report --perod x", "--perod", "没有这个选项，是否应为“--period”？", "there is no such option; did you mean `--period`?"),
    ("--perod x", "--perod", "没有这个选项，是否应为“--period”？", "there is no such option; did you mean `--period`?"),
    ("report --frobnicate", "--frobnicate", "没有这个选项，可用的见下面的用法", "there is no such option; those"),
    ("report --period", "--period", "后面没有写值，请写成 --period <period>", "it has no value; write --period <period>"),
    (
      "report --quiet=1", "--quiet", "不带值，却写了“1”，请只写 --quiet",
      "it takes no value, but `1` is given"
    ),
    ("report --jobs x", "--jobs", "不能是“x”，请看下面的说明", "it cannot be `x`; what it may be stands below"),
    ("report --jobs 0", "--jobs", "不能是“0”，请写 1、2、3 …", "it cannot be `0`; write 1, 2, 3 …"),
    (
      "report --master yarn", "--master", "只用于 Spark，请加上 --engine spark", "it is of Spark alone; add"
    ),
    ("report 2026-10 2026-09", "2026-10 2026-09", "多出来的参数，请删去", "there is no place for it; remove it"),
    ("reprot", "reprot", "没有这个命令，是否应为“report”？", "there is no such command; did you mean `report`?"),
    ("xyzzy", "xyzzy", "没有这个命令，可用：report、check", "there is no such command; allowed: report, check"),
    ("trace 2026-10", "<measure>", "没有写，写法见下面的用法", "it is missing; the usage is below"),
    ("list nothing", "<part>", "不能是“nothing”，可用：kinds、measures", "it cannot be `nothing`; allowed: kinds, measures"),
    ("check --lang fr", "--lang", "不能是“fr”，可用：zh、en", "it cannot be `fr`; allowed: zh, en"),
    ("new kind --lang fr", "--lang", "不能是“fr”，可用：zh、en", "it cannot be `fr`; allowed: zh, en"),
    ("new kind ../x", "<name>", "“../x”不能作代号，请用字母、数字或 _", "`../x` is no id; use letters, digits or _"),
    ("compare 2026-10 2026-10", "2026-10", "两个周期相同，请换一个", "the two periods are the same; name another"),
    ("read x.csv --quote ab", "--quote", "不能是“ab”，请写一个字符或 none", "it cannot be `ab`; write one character, or none"),
  ])
  func bothLanguages(typed: String, at place: String, zh: String, en: String) throws {
    let folder = try TemporaryFolder()
    let ran = try BuiltProgram.run(typed.split(separator: " ").map(String.init), in: folder.path)
    #expect(ran.code == 64 && ran.output.isEmpty)
    #expect(ran.lines.first?.hasPrefix("\(place): 错误: \(zh)") == true, "\(ran.messages)")
    #expect(ran.lines.dropFirst().first?.hasPrefix("\(place): error: \(en)") == true, "\(ran.messages)")
    #expect(ran.lines.last?.hasPrefix("  详见 For more: taizhang ") == true, "\(ran.messages)")
  }

  /// A program that reads the answer of `check --format json` can tell what is wrong, too.
  @Test func brokenSettingsAreToldAsJSON() throws {
    let folder = try TemporaryFolder()
    try folder.put("wholes: 全区\n", at: "inputs/settings.yaml")
    let ran = try BuiltProgram.run("check", "--format", "json", in: folder.path)
    #expect(ran.code == 2)
    let told = try JSONDecoder().decode(Told.self, from: Data(ran.output.utf8))
    #expect(told.files.isEmpty && told.diagnostics.count == 1, "\(ran.output)")
    #expect(told.diagnostics.first?.file == "inputs/settings.yaml" && told.diagnostics.first?.severity == "error")
    #expect(told.diagnostics.first?.places.first?.line == 1)
    #expect(ran.messages.contains("inputs/settings.yaml:1:1: 错误: "), "\(ran.messages)")
  }

  private struct Told: Decodable {
    struct Place: Decodable { var line: Int }
    struct Group: Decodable {
      var file: String
      var severity: String
      var places: [Place]
    }
    var files: [[String: String]]
    var diagnostics: [Group]
  }
}
