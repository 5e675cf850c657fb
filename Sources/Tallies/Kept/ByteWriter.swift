/// Bytes in the making, in the form that `Guides/cache.md` sets out: little-endian numbers, counts before what they count.
package struct ByteWriter {
  package private(set) var bytes: [UInt8]

  /// What comes first.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The count, then all numbers. O(their bytes).
  package mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    write(Int64(numbers.count))
    #if _endian(little)
      numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for number in numbers { write(number) }
    #endif
  }

  package mutating func write(_ flag: Bool) { write(flag ? UInt8(1) : 0) }

  /// The count of its UTF-8 bytes, then these.
  package mutating func write(_ text: String) {
    write(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// The count, then each.
  package mutating func write<Item>(each items: some Collection<Item>, _ one: (inout ByteWriter, Item) -> Void) {
    write(Int64(items.count))
    for item in items { one(&self, item) }
  }

  /// Whether there is one, then that.
  package mutating func write<Item>(_ item: Item?, _ one: (inout ByteWriter, Item) -> Void) {
    write(item != nil)
    if let item { one(&self, item) }
  }
}
