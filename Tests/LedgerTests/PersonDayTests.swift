import Ledger
import TestSupport
import Testing

@Suite("Doubts about a person's day as a whole")
struct PersonDayTests {
  /// By cause: how many days are doubted.
  static func doubts(_ rows: [String], header: String = "志愿者编号,所属单位,服务日期,服务时长,开始时间") throws -> [String: Int] {
    let books = try Books([("a.csv", header + "\n" + rows.joined(separator: "\n") + "\n")])
    var counts: [String: Int] = [:]
    for entry in books.ledger.log.entries where entry.key.cause != "doubt.repeated" {
      counts[entry.key.cause, default: 0] += entry.count
    }
    return counts
  }

  @Test("sixteen hours are not too many, a minute more is, in however many rows")
  func hours() throws {
    #expect(try Self.doubts(["V1,甲局,2026-10-05,8,", "V1,甲局,2026-10-05,8,"]) == [:])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,8,", "V1,甲局,2026-10-05,8小时1分钟,"]) == ["doubt.longDay": 1])
    let tenths = (0..<160).map { "V1,甲局,2026-10-05,0.1,\($0)" }
    let header = "志愿者编号,所属单位,服务日期,服务时长,备注"
    #expect(try Self.doubts(tenths, header: header) == [:])
    #expect(try Self.doubts(tenths + ["V1,甲局,2026-10-05,0.1,160"], header: header) == ["doubt.longDay": 1])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,20,"]) == [:], "a single row is doubted for itself")
    #expect(try Self.doubts(["V1,甲局,2026-10-05,9,", "V2,甲局,2026-10-05,9,", "V1,甲局,2026-10-06,9,"]) == [:])
  }

  @Test("two rows overlap where one begins before the other ends")
  func overlaps() throws {
    #expect(try Self.doubts(["V1,甲局,2026-10-05,1,8:00", "V1,甲局,2026-10-05,1,9:00"]) == [:])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,1,8:00", "V1,甲局,2026-10-05,1,8:59"]) == ["doubt.overlap": 1])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,1,", "V1,甲局,2026-10-05,2,8:59"]) == [:])
  }

  @Test("a record that lasts past midnight overlaps the next day's")
  func nights() throws {
    #expect(try Self.doubts(["V1,甲局,2026-10-05,4,22:00", "V1,甲局,2026-10-06,2,1:00"]) == ["doubt.overnight": 1])
    #expect(try Self.doubts(["V1,甲局,2026-10-06,2,1:00", "V1,甲局,2026-10-05,4,22:00"]) == ["doubt.overnight": 1])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,4,22:00", "V1,甲局,2026-10-06,2,2:00"]) == [:])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,4,22:00", "V2,甲局,2026-10-06,2,1:00"]) == [:])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,4,22:00", "V1,甲局,2026-10-07,2,1:00"]) == [:])
    #expect(try Self.doubts(["V1,甲局,2026-10-05,20,22:00", "V1,甲局,2026-10-06,2,"]) == [:])
  }

  @Test("the same days are found as by looking at each", arguments: 1...5 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    struct Row {
      var minutes: Int
      var start: Int?
    }
    var random = SplitMix64(seed: seed)
    var days: [String: [Row]] = [:]
    var nights: [String: Int] = [:]
    var lines: [String] = []
    for _ in 0..<600 {
      let (who, number) = (Int.random(in: 1...9, using: &random), Int.random(in: 10...31, using: &random))
      let day = "V\(who),甲局,2026-10-\(number)"
      let row = Row(
        minutes: Int.random(in: 1...600, using: &random),
        start: Bool.random(using: &random) ? Int.random(in: 0..<1000, using: &random) : nil)
      days[day, default: []].append(row)
      if let start = row.start, start + row.minutes > 1440 {
        nights["V\(who),甲局,2026-10-\(number + 1)", default: 0] =
          max(nights["V\(who),甲局,2026-10-\(number + 1)"] ?? 0, start + row.minutes - 1440)
      }
      let start = row.start.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }
      lines.append("\(day),\(row.minutes)分钟,\(start ?? "")")
    }
    var expected: [String: Int] = [:]
    for (day, rows) in days {
      if rows.count > 1, rows.reduce(0, { $0 + $1.minutes }) > 16 * 60 { expected["doubt.longDay", default: 0] += 1 }
      let spans = rows.compactMap { row in row.start.map { ($0, $0 + row.minutes) } }.sorted { $0 < $1 }
      let isOverlapped = (nights[day] ?? 0) > (spans.first?.0 ?? .max)
      if zip(spans, spans.dropFirst()).contains(where: { $0.1 > $1.0 }) {
        expected["doubt.overlap", default: 0] += 1
      } else if isOverlapped {
        expected["doubt.overnight", default: 0] += 1
      }
    }
    #expect(expected.keys.contains("doubt.longDay") && expected.keys.contains("doubt.overlap"))
    #expect(try Self.doubts(lines) == expected)
  }
}
