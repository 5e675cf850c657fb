import CScan
import ReaderTestSupport
import Testing

@testable import Rows

/// Rows are found 64 bytes at a time: it shows nowhere.
@Suite struct ScanTests {
  @Test("Proper rows are read as they were written, wherever their fields stand", arguments: 0..<64)
  func everyPlace(shift: Int) throws {
    var random = SplitMix64(seed: UInt64(shift))
    let parts = [
      "", "a", "王", ",", "\"", " ", "12", ",,", "\"\"", "志愿服务队", "x,\"y\"", String(repeating: "长", count: 40),
    ]
    var rows = [[String(repeating: "h", count: shift + 1), "编号", "姓名", "时长"]]
    for _ in 0..<80 {
      rows.append(
        (0..<4).map { column in
          column == 3
            ? "8"
            : (0..<Int.random(in: 1...3, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
              .joined()
        })
    }
    for lineEnd in ["\n", "\r\n"] {
      let text = rows.map { row in
        row.map { cell in
          "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }
        .joined(separator: ",") + lineEnd
      }
      let loaded = try LoadedRows(text.joined(), ReadingOptions(delimiter: ",", quote: "\""))
      #expect(loaded.rows == rows)
      #expect(loaded.lines == Array(1...rows.count))
      #expect(loaded.log.isEmpty)
    }
  }

  @Test("What vectors find is what is found byte by byte", arguments: [UInt64](0..<8))
  func scans(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts: [[UInt8]] =
      ["\"", ",", "\n", "\r\n", "\r", "a", "王小明", "\",\"", "\"\"", "1.5,", "2026-10-01"].map { Array($0.utf8) }
      + [[0x00], [0xFF], [0xE4], [0x80, 0x8D, 0xA2, 0xAC]]
    let row = Array("\"FW1\",\"张三\",2026-10-01,1.5\r\n".utf8)
    for round in 0..<300 {
      var text: [UInt8] = []
      // Now and then a long text, that more than a few times 64 bytes are gone through at once.
      let (count, oddness) = round % 10 == 0 ? (400, 200) : (20, 2)
      for _ in 0..<Int.random(in: 0...count, using: &random) {
        text += Int.random(in: 0..<oddness, using: &random) > 0 ? row : parts.randomElement(using: &random) ?? []
      }
      let quote: UInt32 = Bool.random(using: &random) ? 0x22 : 0x100
      let room = Bool.random(using: &random) ? 300 : 20_000
      let plain = Self.scan(text, quote, taizhang_way_plain, room: room)
      for way in [taizhang_way_best, taizhang_way_avx2, taizhang_way_avx512] {
        #expect(Self.scan(text, quote, way, room: room) == plain, "\(way.rawValue): \(text)")
      }
    }
  }

  private struct Scanned: Equatable {
    var at: Int
    var usual: Int
    var fields: [[[UInt8]]]
    var isFull: Bool
  }

  private static func scan(_ text: [UInt8], _ quote: UInt32, _ way: taizhang_way, room: Int) -> Scanned {
    var (starts, ends) = ([UInt32](repeating: 0, count: room), [UInt32](repeating: 0, count: room))
    var rowEnds = [UInt32](repeating: 0, count: room)
    var state = taizhang_scan()
    var isFull = false
    starts.withUnsafeMutableBufferPointer { starts in
      ends.withUnsafeMutableBufferPointer { ends in
        rowEnds.withUnsafeMutableBufferPointer { rowEnds in
          (state.starts, state.ends, state.row_ends) = (starts.baseAddress, ends.baseAddress, rowEnds.baseAddress)
          (state.fields_room, state.rows_room) = (room, room)
          isFull =
            text.withUnsafeBufferPointer {
              taizhang_scan_rows_by(way, $0.baseAddress, $0.count, quote, 0x2C, 1 << 20, &state)
            } != 0
        }
      }
    }
    var first = 0
    let fields = rowEnds.prefix(state.rows).map { end in
      defer { first = Int(end) }
      return (first..<Int(end)).map { Array(text[Int(starts[$0])..<Int(ends[$0])]) }
    }
    return Scanned(at: state.at, usual: state.usual, fields: fields, isFull: isFull)
  }

  @Test("Text is valid where the standard library says so", arguments: [UInt64](0..<8))
  func validity(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let characters = ["a", "é", "߿", "ࠀ", "王", "퟿", "\u{E000}", "￿", "𐀀", "\u{10FFFF}", "0123456789"]
    let breaking: [UInt8] = [
      0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x8F, 0x90,
    ]
    for round in 0..<300 {
      var bytes = (0..<Int.random(in: 20...200, using: &random)).flatMap { _ in
        Array((characters.randomElement(using: &random) ?? "").utf8)
      }
      if round % 3 > 0 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = breaking.randomElement(using: &random) ?? 0
      }
      if round % 5 == 0 { bytes.removeLast(Int.random(in: 0...3, using: &random)) }
      let (sure, stopped, stop) = bytes.withUnsafeBufferPointer { bytes in
        let found = UTF8Check.scan(bytes, from: 0)
        return (taizhang_utf8_prefix(bytes.baseAddress, bytes.count), found.at, found.stop)
      }
      #expect(String(validating: bytes[..<sure], as: UTF8.self) != nil)
      #expect(String(validating: bytes[..<stopped], as: UTF8.self) != nil)
      #expect((String(validating: bytes, as: UTF8.self) != nil) == (stopped == bytes.count))
      if case .end = stop { #expect(stopped == bytes.count) } else { #expect(stopped < bytes.count) }
    }
  }

  @Test("Lines of rows: appended, cut and asked for in any order, they are those of a plain list") func lines() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      var (lines, plain) = (LineNumbers(), [Int]())
      var line = 1
      for _ in 0..<20 {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          lines.append(line)
          plain.append(line)
        case 1:
          lines.append(lines: line..<line + 5)
          plain += line..<line + 5
          line += 4
        case 2:
          let (other, all) = (lines, plain)
          let low = Int.random(in: 0...all.count, using: &random)
          let range = low..<Int.random(in: low...all.count, using: &random)
          lines.append(range, of: other)
          plain += all[range]
        case 3 where !plain.isEmpty:
          let count = Int.random(in: 0...plain.count, using: &random)
          lines.truncate(to: count)
          plain.removeLast(plain.count - count)
        default: line += 3
        }
        line += 1
      }
      #expect(Array(lines) == plain)
    }
  }
}
