import Foundation
import TestSupport
import Testing

/// `taizhang list`, `compare` and `new`: what they print, and that they write nothing.
@Suite struct QuestionTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let header = "志愿者编号,所属单位,服务日期,服务时长\n"
    try folder.put(header + "V1,教育局,2026-09-05,4\nV1,公安局,2026-09-06,2\n", at: "inputs/志愿服务/2026-09.csv")
    try folder.put(header + "V1,教育局,2026-10-05,3\nV2,教育局,2026-10-06,5\n", at: "inputs/志愿服务/2026-10.csv")
    return folder
  }

  @Test func listNamesWhatThereIs() throws {
    let folder = try folder()
    let all = try BuiltProgram.run("list", in: folder.path)
    #expect(all.code == 0, "\(all.messages)")
    for line in ["service\t志愿服务记录\t2\t4", "service.hours\t服务时长\t小时", "brief\t领导简报", "2026-10\t2026年10月\t2"] {
      #expect(all.output.contains(line + "\n"), "\(line) in \(all.output)")
    }
    let periods = try BuiltProgram.run("list", "periods", in: folder.path).output
    #expect(periods == "2026-09\t2026年9月\t2\n2026-10\t2026年10月\t2\n")
    #expect(try BuiltProgram.run("list", "workbooks", "--lang", "en", in: folder.path).output.contains("brief\tBrief"))
    #expect(try BuiltProgram.run("list", "nothing", in: folder.path).code == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/outputs"))
  }

  @Test func compareSetsTwoPeriodsSideBySide() throws {
    let folder = try folder()
    let whole = try BuiltProgram.run("compare", "2026-10", "2026-09", in: folder.path)
    #expect(whole.code == 0, "\(whole.messages)")
    #expect(whole.output.hasPrefix("id\t指标\t2026-10\t2026-09\t变化\n"))
    #expect(whole.output.contains("service.hours\t服务时长\t8\t6\t0.333333\n"))
    let unit = try BuiltProgram.run("compare", "2026-10", "2026-09", "--unit", "公安局", in: folder.path)
    #expect(unit.output.contains("service.hours\t服务时长\t0\t2\t-1\n"))
    #expect(unit.output.contains("service.hours_per_person\t人均服务时长\t—\t2\t—\n"))
  }

  @Test func compareSaysWhatItDoesNotKnow() throws {
    let folder = try folder()
    let unit = try BuiltProgram.run("compare", "2026-10", "2026-09", "--unit", "公安厅", in: folder.path)
    #expect(unit.code == 2)
    #expect(unit.messages.contains("是否应为“公安局”"))
    let issued = try BuiltProgram.run("compare", "2026-10", "--lang", "en", in: folder.path)
    #expect(issued.code == 2)
    #expect(issued.messages.contains("no figures of this period were kept as issued"))
  }

  @Test func compareWithTheFiguresAsIssued() throws {
    let folder = try folder()
    try folder.put("workbooks: [志愿者星级]\n", at: "inputs/settings.yaml")
    #expect(try BuiltProgram.run("report", "--period", "2026-10", "--quiet", in: folder.path).code == 0)
    #expect(try BuiltProgram.run("issue", "2026-10", in: folder.path).code == 0)
    try folder.put("志愿者编号,所属单位,服务日期,服务时长\nV3,教育局,2026-10-09,2\n", at: "inputs/志愿服务/2026-10-补.csv")
    let compared = try BuiltProgram.run("compare", "2026-10", in: folder.path)
    #expect(compared.output.hasPrefix("id\t指标\t2026-10\t已发布\t变化\n"))
    #expect(compared.output.contains("service.hours\t服务时长\t10\t8\t0.25\n"))
  }

  /// As targets and settings write them, which is also how they are told to be written.
  @Test func categoriesAreAskedForAsTargetsWriteThem() throws {
    let folder = try folder()
    let header = "志愿者编号,所属单位,服务日期,服务时长,服务类别\n"
    try folder.put(header + "V3,教育局,2026-10-08,2,关爱老人\n", at: "inputs/志愿服务/2026-10-类别.csv")
    try folder.put("单位,调查日期,调查项目,发放份数,有效份数,满意份数\n教育局,2026-10-09,知晓率,10,10,8\n", at: "inputs/问卷调查.csv")
    for words in [
      ["服务时长", "--category", "服务时长·服务类别=关爱老人"], ["服务时长·服务类别=关爱老人"],
      ["service.hours", "--category", "服务类别=关爱老人"],
    ] {
      let traced = try BuiltProgram.run(["trace", "2026-10"] + words, in: folder.path)
      #expect(traced.code == 0 && traced.messages.contains("服务类别=关爱老人 2026-10 = 2"), "\(words): \(traced.messages)")
    }
    let told = try BuiltProgram.run("explain", "服务时长·服务类别=关爱老人", "--period", "2026-10", in: folder.path)
    #expect(told.code == 0 && told.output.contains("服务时长·服务类别=关爱老人"), "\(told.output)\(told.messages)")
    #expect(told.output.contains("): 2\n") || told.output.contains("）: 2\n"), "\(told.output)")
    let known = try BuiltProgram.run("explain", "知晓率", "--period", "2026-10", in: folder.path)
    #expect(known.output.contains("满意度·调查项目=知晓率"), "\(known.output)\(known.messages)")
    #expect(known.output.contains(": 0.8\n"), "\(known.output)")
    let asked = "单位,调查日期,调查项目,有效份数,满意份数\n教育局,2026-10-10,家长满意度,20,15\n"
    try folder.put(asked, at: "inputs/问卷调查-家长.csv")
    let parents = try BuiltProgram.run("explain", "家长满意度", "--period", "2026-10", in: folder.path)
    #expect(parents.output.contains("满意度·调查项目=家长满意度"), "\(parents.output)\(parents.messages)")
    #expect(parents.output.contains(": 0.75\n"), "\(parents.output)")
    let unknown = try BuiltProgram.run("explain", "服务时长·服务类别=关爱", "--period", "2026-10", in: folder.path)
    #expect(unknown.code == 2 && unknown.messages.contains("关爱"), "\(unknown.messages)")
  }

  /// How many months met a target was told, and not which.
  @Test func cyclesThatMetATargetAreListed() throws {
    let folder = try folder()
    try folder.put("单位名称\n教育局\n公安局\n", at: "inputs/单位名录.csv")
    try folder.put("指标,目标值,周期,单位\n服务时长,5,月,教育局\n", at: "inputs/目标.csv")
    try folder.put("活动名称,主办单位,活动日期\n义诊,教育局,2026-10-31\n", at: "inputs/活动记录.csv")
    let traced = try BuiltProgram.run("trace", "2026", "service.hours@met", "--unit", "教育局", in: folder.path)
    #expect(traced.output.hasPrefix("2026-09\t4\t未达标\n2026-10\t8\t达标\n"), "\(traced.output)")
    #expect(traced.messages.contains("2026 = 1"), "\(traced.messages)")
  }

  @Test func aMeanIsNoSum() throws {
    let folder = try folder()
    try folder.put(
      "问题编号,责任单位,发现日期,办结日期\n1,教育局,2026-10-01,2026-10-11\n2,教育局,2026-10-01,2026-10-21\n", at: "inputs/问题整改.csv")
    let traced = try BuiltProgram.run("trace", "2026-10", "issue.days", in: folder.path)
    #expect(traced.messages.contains("issue.days: 2 行，平均 15"), "\(traced.messages)")
  }

  @Test func newPrintsTemplatesThatWorkAsTheyAre() throws {
    let folder = try folder()
    for (what, path) in [
      ("kind", "definitions/kind-loan.yaml"), ("measure", "definitions/measures-loan.yaml"),
      ("workbook", "definitions/workbook-loan.yaml"), ("targets", "loan.csv"), ("settings", "settings.yaml"),
    ] {
      let printed = try BuiltProgram.run("new", what, "loan", in: folder.path)
      #expect(printed.code == 0)
      #expect(printed.messages.contains("inputs/" + path))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/inputs/" + path))
      try folder.put(printed.output, at: "inputs/" + path)
    }
    try folder.put("编号,单位,日期,类别,数量\n1,教育局,2026-10-05,小说,4\n", at: "inputs/loan/1.csv")
    let listed = try BuiltProgram.run("list", in: folder.path)
    #expect(listed.code == 0, "\(listed.messages)")
    #expect(listed.output.contains("loan\tloan台账\t1\t1\n"))
    #expect(listed.output.contains("loan.amount\tloan数量\t"))
    let ran = try BuiltProgram.run("report", "--period", "2026-10", in: folder.path)
    #expect(ran.code == 0, "\(ran.messages)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/outputs/2026-10/loan-2026年10月.xlsx"))
  }

  /// Its words were followed, and the leaders' brief was gone; or a built-in definition was complained of that nobody had.
  @Test func newSaysWhatItWouldReplace() throws {
    let folder = try folder()
    #expect(try BuiltProgram.run("new", "workbook", "brief").messages.contains("会替换它"))
    #expect(try !BuiltProgram.run("new", "workbook", "loan").messages.contains("替换"))
    let kind = try BuiltProgram.run("new", "kind", "service")
    #expect(kind.messages.contains("会替换它"))
    try folder.put(kind.output, at: "inputs/definitions/kind-service.yaml")
    let ran = try BuiltProgram.run("report", in: folder.path)
    #expect(
      ran.code == 2 && ran.messages.contains("inputs/definitions/kind-service.yaml: 错误: 它替换了内置的"), "\(ran.messages)")
  }

  /// A figure without the file that could not be read, or of a month without records, was told as if it were whole.
  @Test func answersSayWhatTheyLack() throws {
    let folder = try folder()
    try folder.put("PK\u{3}\u{4}和其他", at: "inputs/志愿服务/2026-10-乙.csv")
    try folder.put("志愿者编号,所属单位,服务日期,服务时长\nV9,教育局,2026-10-40,3\n", at: "inputs/志愿服务/2026-10-丙.csv")
    for words in [
      ["trace", "2026-10", "service.hours"], ["explain", "service.hours"], ["compare", "2026-10", "2026-09"], ["list"],
    ] {
      let ran = try BuiltProgram.run(words, in: folder.path)
      // Rows that were set aside are told by the report.
      #expect(
        ran.code == 0 && ran.messages.contains("2026-10-乙.csv") && !ran.messages.contains("丙.csv"), "\(ran.messages)")
    }
    #expect(try BuiltProgram.run("trace", "2027-01", "service.hours", in: folder.path).messages.contains("没有任何记录"))
    let year = try BuiltProgram.run("compare", "2026", "2025", in: folder.path).messages
    #expect(year.contains("2026年还没有结束，数据截至 2026-10-06") && year.contains("2025年没有任何记录"), "\(year)")
  }

  /// A part of a rate, which stands in no report, was traced to its rows and then said to be undefined.
  @Test func partsOfRatesAnswerByThemselves() throws {
    let folder = try folder()
    try folder.put("问题编号,责任单位,发现日期,办结日期\n1,教育局,2026-10-01,2026-10-03\n2,教育局,2026-10-01,\n", at: "inputs/问题整改.csv")
    #expect(try BuiltProgram.run("trace", "2026-10", "issue.found_closed", in: folder.path).messages.contains("= 1"))
    let told = try BuiltProgram.run("explain", "issue.found_closed", "--period", "2026-10", in: folder.path).output
    #expect(told.contains("不单独列在报表中") && told.contains("）: 1\n"), "\(told)")
  }

  @Test func newWantsAPlainName() throws {
    #expect(try BuiltProgram.run("new", "kind").code == 64)
    #expect(try BuiltProgram.run("new", "kind", "../x").code == 64)
    #expect(try BuiltProgram.run("new", "plan", "x").code == 64)
  }

  @Test func derivedFiguresAreTracedToWhatTheyAreMadeOf() throws {
    let folder = try folder()
    func trace(_ name: String, _ unit: String = "教育局") throws -> String {
      let ran = try BuiltProgram.run("trace", "2026-10", name, "--unit", unit, in: folder.path)
      #expect(ran.code == 0, "\(ran.messages)")
      return ran.output + ran.messages
    }
    let previous = try trace("service.hours@previous")
    #expect(previous.contains("2026-09.csv:2\t4") && previous.contains("= 4"), "\(previous)")
    let change = try trace("服务时长@previous.change")
    #expect(change.contains("# service.hours 2026-09") && change.contains("2026-10.csv:3\t5"), "\(change)")
    #expect(try trace("service.hours@share").contains("# service.hours 全市"))
    let rank = try trace("service.hours@rank")
    #expect(rank.contains("1 教育局\t8") && rank.contains("= 1"), "\(rank)")
    let wrong = try BuiltProgram.run("trace", "2026-10", "service.hours@shares", in: folder.path)
    #expect(wrong.code == 2 && wrong.messages.contains("@share"), "\(wrong.messages)")
    // By the words of the sheets' columns; all that there are where neither word nor name is near.
    for (word, said) in [("排名", "是否应为“@rank”"), ("环比", "是否应为“@previous.change”"), ("没有这个", "@share 占比、@rank 排名")] {
      let called = try BuiltProgram.run("trace", "2026-10", "service.hours@\(word)", in: folder.path)
      #expect(called.code == 2 && called.messages.contains(said), "\(called.messages)")
    }
  }

  @Test func whatIsMadeOfNoRowsIsTracedToWhatItIsMadeOf() throws {
    let folder = try folder()
    try folder.put(
      """
      expected reports: {service: month}
      stars: {hours: [4, 100], source: 示例}
      index:
        title: 测评
        parts:
          - name: 甲
            indicators:
              - {id: 1-1, name: 时长, measure: service.hours, weight: 60, rule: ratio, target: 10}
              - {id: 1-2, name: 逾期, measure: issue.overdue, weight: 40, rule: deduct, points: 1}

      """, at: "inputs/settings.yaml")
    try folder.put("单位名称\n教育局\n公安局\n", at: "inputs/单位名录.csv")
    try folder.put("志愿者编号,姓名,所属单位,注册日期\nV1,张三,教育局,2026-01-05\n", at: "inputs/志愿者名册.csv")
    try folder.put("指标,目标值,周期,单位\n服务时长,16,月,教育局\n", at: "inputs/目标.csv")
    try folder.put("活动名称,主办单位,活动日期\n义诊,教育局,2026-10-31\n", at: "inputs/活动记录.csv")
    func trace(_ name: String, _ unit: String = "教育局") throws -> String {
      let ran = try BuiltProgram.run("trace", "2026-10", name, "--unit", unit, in: folder.path)
      #expect(ran.code == 0, "\(ran.messages)")
      return ran.output + ran.messages
    }
    #expect(try trace("stars.1", "全市").contains("志愿者名册.csv:2\t1\tV1 张*"))
    #expect(try trace("reports.missing", "公安局").contains("公安局\t志愿服务记录\t2026-10"))
    let score = try trace("score.total")
    #expect(
      score.contains("score.1-1\t48/60") && score.contains("score.1-2\t—/40") && score.contains("= 80"), "\(score)")
    let points = try trace("score.1-1")
    #expect(points.contains("与 10 之比，至多为 1；权重 60"), "\(points)")
    #expect(points.contains("service.hours\t8") && points.contains("2026-10.csv:2\t3"), "\(points)")
    #expect(try trace("service.hours@target").contains("目标.csv:2\t16"))
    let completion = try trace("service.hours@completion")
    #expect(completion.contains("2026-10.csv:3\t5") && completion.contains("= 0.5"), "\(completion)")
    try folder.put(
      "志愿者编号,姓名,所属单位,注册日期\nV1,张三,教育局,2026-01-05\n11010519491231002X,李四,教育局,2026-01-05\n", at: "inputs/志愿者名册.csv")
    try folder.put("志愿者编号,所属单位,服务日期,服务时长\n11010519491231002X,教育局,2026-10-30,6\n", at: "inputs/志愿服务补.csv")
    let people = try trace("stars.1", "全市")
    #expect(people.contains("110***********002X 李*") && !people.contains("11010519491231002X"), "\(people)")
  }
}
