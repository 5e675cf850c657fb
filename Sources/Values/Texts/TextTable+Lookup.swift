extension TextTable {
  /// The code of a text that is not empty; nil where it was not met before. Precondition: as `TextBytes`.
  func known(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32? {
    if let code = digits?.withLookup({ $0.code(start, count, limit: limit) }) { return code == .max ? nil : code }
    let key = TextBytes.key(start, count, limit: limit)
    return slots.isEmpty ? nil : withArena { $0.code(start, count, key, $0.firstEntry(key), limit) }
  }

  /// Writes the codes of the cells whose texts are known, `UInt32.max` for the others; whether there are such.
  func find(_ cells: ColumnCells, _ codes: UnsafeMutablePointer<UInt32>) -> Bool {
    let found = withArena { arena in
      if let digits { return digits.withLookup { Self.find(cells, codes, arena, $0) } }
      return short?.find(cells, codes) ?? Self.findMany(cells, codes, arena)
    }
    if found == nil { for row in 0..<cells.count { codes[row] = cells[row].count > 0 ? .max : 0 } }
    return found ?? true
  }

  /// Texts by their digits, the others one by one. In two loops, so that the processor fetches many places at once.
  private static func find(
    _ cells: ColumnCells, _ codes: UnsafeMutablePointer<UInt32>, _ arena: Arena, _ digits: DigitTable.Lookup
  ) -> Bool {
    for row in 0..<cells.count {
      let (start, count) = cells[row]
      codes[row] = digits.place(start, count, limit: cells.limit)
    }
    var isMissing = false
    for row in 0..<cells.count {
      let place = codes[row]
      guard place == .max else {
        let code = digits[place]
        codes[row] = code == 0 ? .max : code
        isMissing = isMissing || code == 0
        continue
      }
      let (start, count) = cells[row]
      let key = TextBytes.key(start, count, limit: cells.limit)
      codes[row] = arena.code(cells, row, key, arena.firstEntry(key))
      isMissing = isMissing || codes[row] == .max
    }
    return isMissing
  }

  /// In many slots: in three loops, so that the processor fetches the slots of many rows at once.
  private static func findMany(
    _ cells: ColumnCells, _ codes: UnsafeMutablePointer<UInt32>, _ arena: Arena
  ) -> Bool? {
    withUnsafeTemporaryAllocation(of: TextKey.self, capacity: cells.count) { keys in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: cells.count) { entries in
        guard let keys = keys.baseAddress, let entries = entries.baseAddress else { return nil }
        for row in 0..<cells.count {
          let (start, count) = cells[row]
          keys[row] = TextBytes.key(start, count, limit: cells.limit)
        }
        for row in 0..<cells.count { entries[row] = arena.firstEntry(keys[row]) }
        var isMissing = false
        for row in 0..<cells.count {
          codes[row] = arena.code(cells, row, keys[row], entries[row])
          if codes[row] == .max { isMissing = true }
        }
        return isMissing
      }
    }
  }

  /// The memory of the table, for look-ups.
  private struct Arena {
    let slots: UnsafePointer<UInt64>
    let mask: Int
    let ends: UnsafePointer<UInt32>
    let bytes: UnsafeRawPointer
    let limit: UnsafeRawPointer

    /// What stands in the slot where a text is sought first.
    @inline(__always)
    func firstEntry(_ key: TextKey) -> UInt64 { slots[2 &* (Int(truncatingIfNeeded: key.hash) & mask) &+ 1] }

    /// The code of a row's text: 0 where it is empty, `UInt32.max` where it is not there.
    @inline(__always)
    func code(_ cells: ColumnCells, _ row: Int, _ key: TextKey, _ entry: UInt64) -> UInt32 {
      if key.isEmpty { return 0 }
      if key.isWhole { return code(cells.bytes, 0, key, entry, cells.limit) ?? .max }
      let (start, count) = cells[row]
      return code(start, count, key, entry, cells.limit) ?? .max
    }

    /// The code of a text that is there; `entry` is the first one. Precondition: as `TextBytes`.
    @inline(__always)
    func code(
      _ start: UnsafeRawPointer, _ count: Int, _ key: TextKey, _ first: UInt64, _ other: UnsafeRawPointer
    ) -> UInt32? {
      var entry = first
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while entry != 0 {
        let code = UInt32(truncatingIfNeeded: entry & TextKey.codes)
        if slots[2 &* slot] == key.word, entry & ~TextKey.codes == key.tag,
          key.isWhole || holds(Int(code), start, count, other)
        {
          return code
        }
        slot = (slot &+ 1) & mask
        entry = slots[2 &* slot &+ 1]
      }
      return nil
    }

    @inline(__always)
    private func holds(_ code: Int, _ start: UnsafeRawPointer, _ count: Int, _ other: UnsafeRawPointer) -> Bool {
      let from = Int(ends[code &- 1])
      guard Int(ends[code]) &- from == count else { return false }
      return TextBytes.equal(bytes + from, limit: limit, start, limit: other, count)
    }
  }

  @inline(__always)
  private func withArena<R>(_ body: (Arena) -> R?) -> R? {
    slots.withUnsafeBufferPointer { slots in
      texts.ends.withUnsafeBufferPointer { ends in
        texts.bytes.withUnsafeBytes { bytes in
          guard let slots = slots.baseAddress, let ends = ends.baseAddress, let base = bytes.baseAddress
          else { return nil }
          return body(
            Arena(slots: slots, mask: self.slots.count / 2 - 1, ends: ends, bytes: base, limit: base + bytes.count))
        }
      }
    }
  }
}
