import Rows
import Testing

/// Rows that lack a delimiter, and what must not be taken for that.
@Suite struct MissingDelimiterTests {
  /// Each way to split a long note was compared whole with the notes above it: 20,000 such rows took ten seconds.
  @Test func longNotesWithoutTheLastCell() throws {
    let note = String(repeating: "认真负责", count: 150)
    var text = "单位,编号,日期,时长,备注,状态\n"
    for number in 1...1000 {
      text += "东风村,U\(number),2026-10-01,2,\(note)" + (number.isMultiple(of: 5) ? "\n" : ",已审核\n")
    }
    let clock = ContinuousClock()
    let start = clock.now
    let loaded = try LoadedRows(text)
    #expect(clock.now - start < .seconds(30))
    #expect(loaded.rows.count == 1001)
    #expect(loaded.rows[5] == ["东风村", "U5", "2026-10-01", "2", note])
  }

  private static let times = ["08:00", "09:15", "10:30", "11:45", "12:00", "13:15", "14:30", "15:45"]

  /// Rows of a time, a small number, a price and a text in quotes, of which one is written otherwise.
  private func rows(with line: String, prices: [String] = ["5.50", "12.25"]) throws -> LoadedRows {
    var text = "time,count,price,kind,words\n"
    for index in 0..<24 {
      let kind = ["\"Lamp, tall\"", "Oak desk", "Jar", "Boys' drum", "\"Pipe, steel, long\""][index % 5]
      text += "\(Self.times[index % 8]),\(index + 3),$\(prices[index % 2]),\(kind),"
      text += "\"Made to last, and easy to clean.\"\n"
    }
    return try LoadedRows(text + line + "\n")
  }

  @Test(arguments: [
    "08:00,4,$5.50,Mug\"Warm, soft, and made by hand.\"", "08:00,4,$5.50Mug,\"Warm, soft, and made by hand.\"",
    "08:004,$5.50,Mug,\"Warm, soft, and made by hand.\"", "08:00,4$5.50,Mug,\"Warm, soft, and made by hand.\"",
  ])
  func isPutBack(line: String) throws {
    let loaded = try rows(with: line)
    #expect(loaded.rows.last == ["08:00", "4", "$5.50", "Mug", "Warm, soft, and made by hand."])
    #expect(loaded.log.contains { $0.hasPrefix("delimiter.missing 26:") })
  }

  @Test func beforeQuotesWithTheirOwnDelimiters() throws {
    let loaded = try rows(with: "08:00,4,$5.50\"Pipe, steel, long\",\"Warm, soft, and made by hand.\"")
    #expect(loaded.rows.last == ["08:00", "4", "$5.50", "Pipe, steel, long", "Warm, soft, and made by hand."])
  }

  @Test func numbersMayLackTheirDecimals() throws {
    let loaded = try rows(with: "08:004,$7,Mug,\"Warm, soft, and made by hand.\"")
    #expect(loaded.rows.last == ["08:00", "4", "$7", "Mug", "Warm, soft, and made by hand."])
  }

  /// A row that ends early is short, whatever its number looks like.
  @Test func aMissingCellIsNotMadeUp() throws {
    var text = "name,age,grade\n"
    for index in 0..<20 { text += "P\(index),\(10 + index),\(index % 9 + 1)\n" }
    let loaded = try LoadedRows(text + "P99,100\n")
    #expect(loaded.rows.last == ["P99", "100"])
    #expect(loaded.log == [])
  }

  /// A backslash at the end of a line within quotes took the line end with it: all lines below were numbered too low.
  @Test func backslashAtTheEndOfALineInQuotes() throws {
    let loaded = try LoadedRows("a,b\n\"x \\\"hi\\\" y\",1\n\"x \\\"one\\\ntwo\\\" y\",2\n\"z \\\"\",3\n")
    #expect(loaded.rows.map(\.last) == ["b", "1", "2", "3"])
    #expect(loaded.lines == [1, 2, 3, 5])
  }
}
