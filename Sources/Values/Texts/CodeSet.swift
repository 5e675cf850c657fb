/// Some codes of a column. A loop over all rows looks at a byte a row, and is left out where there are none.
@usableFromInline
package struct CodeSet {
  @usableFromInline var isIn: [Bool]
  @usableFromInline let isEmpty: Bool

  /// These codes, out of so many.
  @inlinable
  package init(_ codes: some Collection<Int>, count: Int) {
    isEmpty = codes.isEmpty
    isIn = isEmpty ? [] : [Bool](repeating: false, count: count)
    for code in codes { isIn[code] = true }
  }

  /// The codes that came to what is asked for.
  @inlinable
  package init(_ column: FieldColumn, where holds: (FieldColumn.State) -> Bool) {
    isIn = column.states.map(holds)
    isEmpty = !isIn.contains(true)
  }

  /// Each row that bears one of the codes, in order. Precondition: the codes of the rows are of the column.
  @inlinable @inline(__always)
  package func forEachRow(of codes: RowCodes, _ body: (_ row: Int, _ code: Int) -> Void) {
    guard !isEmpty else { return }
    isIn.withUnsafeBufferPointer { isIn in
      codes.withStored(
        { codes in for row in codes.indices where isIn[Int(codes[row])] { body(row, Int(codes[row])) } },
        { codes in for row in codes.indices where isIn[Int(codes[row])] { body(row, Int(codes[row])) } })
    }
  }
}
