import Catalog
import Figures
import TestSupport
import Testing

@Suite("The newest month in which things happened")
struct PeriodChooserTests {
  static func chooser(_ files: [(path: String, text: String)]) throws -> PeriodChooser {
    let books = try Books(files)
    return PeriodChooser(books.ledger, books.catalog)
  }

  @Test("deadlines, registrations and rows that do not count move nothing")
  func whatHappened() throws {
    let chooser = try Self.chooser([
      ("志愿服务.csv", "志愿者编号,单位,日期,时长,审核状态\nV1,甲,2026-10-05,1,通过\nV1,甲,2026-12-05,1,待审核\n"),
      ("问题整改.csv", "问题编号,单位,发现日期,期限\nQ1,甲,2026-09-05,2027-01-31\n"),
      ("志愿者名册.csv", "志愿者编号,姓名,单位,注册日期\nV1,甲,甲,2026-11-20\n"),
    ])
    #expect(chooser.newestDay()?.description == "2026-10-05")
    let (month, note) = chooser.newestMonth()
    #expect(month?.id == "2026-10")
    #expect(note == nil)
  }

  @Test("a day on which an issue was closed is one on which something happened")
  func closing() throws {
    let text = "问题编号,单位,发现日期,办结日期\nQ1,甲,2026-09-05,2026-10-02\n"
    #expect(try Self.chooser([("问题整改.csv", text)]).newestMonth().month?.id == "2026-10")
  }

  @Test("a single record is taken where months are small, and passed over where they are large", arguments: [100, 101])
  func typingErrors(usual: Int) throws {
    let rows = (0..<usual).map { "V\($0),甲,2026-10-05,1\n" }.joined()
    let chooser = try Self.chooser([("志愿服务.csv", "志愿者编号,单位,日期,时长\n\(rows)V1,甲,2026-11-05,1\n")])
    let (month, note) = chooser.newestMonth()
    #expect(month?.id == (usual == 100 ? "2026-11" : "2026-10"))
    #expect(note?.line(in: .zh).contains("--period 2026-11") ?? false == (usual == 101))
  }

  @Test("what is passed over moves no newest day, unless its period is asked for")
  func newestDayOfWhatIsTaken() throws {
    let rows = (0..<200).map { "V\($0),甲,2026-10-05,1\n" }.joined()
    let books = try Books([("志愿服务.csv", "志愿者编号,单位,日期,时长\n\(rows)V1,甲,2026-11-05,1\n")])
    let chooser = PeriodChooser(books.ledger, books.catalog)
    let quarter = try #require(Period(id: "2026-Q4", settings: books.catalog.settings))
    let november = try #require(Period(id: "2026-11", settings: books.catalog.settings))
    #expect(chooser.newestDay()?.description == "2026-10-05")
    #expect(chooser.newestDay(asked: [quarter])?.description == "2026-10-05")
    #expect(chooser.newestDay(asked: [quarter, november])?.description == "2026-11-05")
    #expect(chooser.note(asked: [quarter])?.seen.zh.contains("志愿服务.csv") == true)
    #expect(chooser.note(asked: [november]) == nil)
  }

  @Test("a month many years after all others must be a usual one", arguments: [1, 3])
  func farAway(records: Int) throws {
    let rows = (0..<3).map { "V\($0),甲,2026-10-05,1\n" }.joined()
    let late = (0..<records).map { "V\($0),甲,2062-10-05,1\n" }.joined()
    let chooser = try Self.chooser([("志愿服务.csv", "志愿者编号,单位,日期,时长\n\(rows)\(late)")])
    #expect(chooser.newestMonth().month?.id == (records == 1 ? "2026-10" : "2062-10"))
  }

  @Test("two such months side by side are still far from all others")
  func twoFarAway() throws {
    let rows = (0..<57).map { "V\($0),甲,2026-\(["08", "09", "10"][$0 % 3])-05,1\n" }.joined()
    let late = "V1,甲,2062-10-05,1\nV1,甲,2062-11-05,1\n"
    let chooser = try Self.chooser([("志愿服务.csv", "志愿者编号,单位,日期,时长\n\(rows)\(late)")])
    #expect(chooser.newestMonth().month?.id == "2026-10")
    #expect(chooser.newestMonth().note?.line(in: .zh).contains("2062") == true)
  }

  @Test("nothing happened where there are no records")
  func nothing() throws {
    let chooser = try Self.chooser([("志愿服务.csv", "志愿者编号,单位,日期,时长\n")])
    #expect(chooser.newestDay() == nil)
    #expect(chooser.newestMonth().month == nil)
  }

  @Test("a ledger begins in the first month that holds 1 % of a usual month's records")
  func beginnings() throws {
    let rows = (1...200).map { "V\($0),甲,2025-09-05,1\nV\($0),甲,2025-10-05,1\n" }.joined()
    let chooser = try Self.chooser([
      ("志愿服务.csv", "志愿者编号,单位,日期,时长\nV1,甲,2016-10-05,1\n" + rows),
      ("活动记录.csv", "活动名称,单位,日期,场次\n义诊,甲,2025-03-05,1\n"),
    ])
    #expect(Set(chooser.beginnings().values.map(\.id)) == ["2025-09", "2025-03"])
  }

  @Test("a ledger whose records are counted by a deadline begins with the first deadline")
  func beginningsOfDeadlines() throws {
    let rows = "T1,一,甲,2026-01-15,\nT2,二,甲,2026-09-15,2026-09-10\n"
    let chooser = try Self.chooser([("任务台账.csv", "任务编号,任务名称,牵头单位,完成期限,完成日期\n" + rows)])
    #expect(chooser.beginnings().values.map(\.id) == ["2026-01"])
  }
}
