import Testing

@testable import Tallies

@Suite("Numbers in few bytes")
struct CompactTests {
  @Test(
    "come back as they were",
    arguments: [
      [], [7], [7, 7], [1, 2, 3, 4], [0, 8, 16, 24], [9, 6, 3, 0], [255, 0, 1], [256, 0, 1], [65_536, 0, 1],
      [.max, 0, 1], [0, .max, .max - 1],
    ] as [[UInt32]])
  func numbers(_ numbers: [UInt32]) throws {
    var writer = ByteWriter([UInt8](repeating: 0, count: 8))
    writer.write(compact: numbers)
    var reader = ByteReader(writer.bytes, from: 8)
    #expect(try reader.compact() == numbers)
    #expect(reader.isAtEnd)
  }

  @Test("lines of rows come back as they were", arguments: [[], [5], [2, 3, 4, 9, 10, 3]])
  func lines(_ lines: [Int]) throws {
    var writer = ByteWriter([UInt8](repeating: 0, count: 8))
    writer.write(lines: lines)
    var reader = ByteReader(writer.bytes, from: 8)
    #expect(try reader.lines().flatMap { Array($0) } == lines)
  }

  @Test("are refused where there would be more of them than bytes")
  func tooMany() {
    var writer = ByteWriter([])
    writer.write(UInt8(0))
    writer.write(UInt32(1))
    writer.write(UInt32(1))
    writer.write(Int64(1) << 40)
    var reader = ByteReader(writer.bytes)
    #expect(throws: KeptFormFault.self) { try reader.compact() }
    writer = ByteWriter([])
    writer.write([Int64(1)])
    writer.write([Int64.max])
    reader = ByteReader(writer.bytes)
    #expect(throws: KeptFormFault.self) { try reader.lines() }
  }
}
