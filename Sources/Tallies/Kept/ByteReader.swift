/// Reads what `ByteWriter` wrote, and takes nothing on trust: every count is held against the bytes that are left.
package struct ByteReader {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  package init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    at = start
    self.end = min(end ?? bytes.count, bytes.count)
  }

  /// How many bytes there are, those that were read among them.
  var size: Int { bytes.count }

  /// Whether all was read.
  package var isAtEnd: Bool { at == end }

  private mutating func take(_ count: Int) throws(KeptFormFault) -> Range<Int> {
    guard count >= 0, count <= end - at else { throw KeptFormFault() }
    defer { at += count }
    return at..<at + count
  }

  package mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(KeptFormFault) -> Number {
    let range = try take(MemoryLayout<Number>.size)
    return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: type)) }
  }

  /// A count of things that take at least so many bytes each.
  package mutating func count(of size: Int) throws(KeptFormFault) -> Int {
    let count = try number(Int64.self)
    guard count >= 0, count <= Int64((end - at) / max(size, 1)) else { throw KeptFormFault() }
    return Int(count)
  }

  package mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(KeptFormFault) -> [Number] {
    let size = MemoryLayout<Number>.size
    let count = try count(of: size)
    let range = try take(count * size)
    return [Number](unsafeUninitializedCapacity: count) { room, filled in
      // The room holds `count` numbers, as many as the range has bytes for.
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(room).copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
      }
      #if _endian(big)
        for index in 0..<count { room[index] = Number(littleEndian: room[index]) }
      #endif
      filled = count
    }
  }

  package mutating func flag() throws(KeptFormFault) -> Bool {
    let byte = try number(UInt8.self)
    guard byte <= 1 else { throw KeptFormFault() }
    return byte == 1
  }

  package mutating func text() throws(KeptFormFault) -> String {
    let count = try number(UInt32.self)
    let range = try take(Int(count))
    return String(decoding: bytes[range], as: UTF8.self)
  }

  package mutating func each<Item>(
    _ one: (inout ByteReader) throws(KeptFormFault) -> Item
  ) throws(KeptFormFault) -> [Item] {
    let count = try count(of: 1)
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try one(&self)) }
    return items
  }

  package mutating func optional<Item>(
    _ one: (inout ByteReader) throws(KeptFormFault) -> Item
  ) throws(KeptFormFault) -> Item? {
    try flag() ? try one(&self) : nil
  }
}
