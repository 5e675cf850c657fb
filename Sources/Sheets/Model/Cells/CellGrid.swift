/// The cells of a sheet, found by counting instead of hashing, as a workbook looks its cells up some ten times each.
///
/// Like a dictionary from place to cell, but in the order of rows.
public struct CellGrid: Sendable {
  /// A place and the cell there.
  public typealias Element = (key: Position, value: Cell)

  private var cells: [Cell] = []
  /// By row and column: where in `cells` the cell stands, or -1.
  private var slots: [Int32] = []
  /// Columns a row of `slots`.
  private var stride = 16
  /// Cells outside a sheet, which only a mistake puts there.
  private var outside: [Position: Cell] = [:]

  /// No cells.
  public init() { cells.reserveCapacity(Self.usualCells) }

  private static let usualCells = 128
  private static let limit = Position(1_048_576, 16_384)

  /// How many cells there are.
  public var count: Int { cells.count + outside.count }
  /// Whether there is none.
  public var isEmpty: Bool { cells.isEmpty && outside.isEmpty }
  /// Their places, row by row.
  public var keys: [Position] { map(\.key) }
  /// The cells, row by row.
  public var values: [Cell] { map(\.value) }

  /// The cell at a place; a cell that was put stays, so that nil may not take its place. O(1).
  public subscript(at: Position) -> Cell? {
    get {
      if let slot = slot(at) { return slots[slot] < 0 ? nil : cells[Int(slots[slot])] }
      return outside.isEmpty ? nil : outside[at]
    }
    set {
      guard let newValue else { return assert(self[at] == nil, "cells are not taken away") }
      put(newValue, at)
    }
  }

  /// Puts a cell.
  mutating func put(_ cell: Cell, _ at: Position) {
    guard Self.isInside(at) else {
      outside[at] = cell
      return
    }
    if at.column >= stride { widen(to: at.column) }
    let slot = at.row * stride + at.column
    if slot >= slots.count {
      slots.append(contentsOf: repeatElement(-1, count: (at.row + 1) * stride - slots.count))
    }
    if slots[slot] >= 0 {
      cells[Int(slots[slot])] = cell
    } else {
      slots[slot] = Int32(truncatingIfNeeded: cells.count)
      cells.append(cell)
    }
  }

  /// Changes the look of a cell where there is one.
  mutating func restyle(_ at: Position, _ change: (inout Style) -> Void) {
    guard let slot = slot(at), slots[slot] >= 0 else { return }
    change(&cells[Int(slots[slot])].style)
  }

  /// Changes every cell, in no order.
  mutating func change(_ body: (inout Cell) -> Void) {
    for at in cells.indices { body(&cells[at]) }
    outside = outside.mapValues { cell in
      var cell = cell
      body(&cell)
      return cell
    }
  }

  /// Each cell of some rows, or of all, row by row.
  public func forEach<Failure: Error>(
    rows: ClosedRange<Int>? = nil, _ body: (Position, Cell) throws(Failure) -> Void
  ) throws(Failure) {
    let first = Swift.max(0, rows?.lowerBound ?? 0)
    let end = Swift.min(slots.count / stride, rows.map { $0.upperBound + 1 } ?? Int.max)
    // Lent, not copied: a cell holds several references.
    let lent = cells.span
    var row = first
    while row < end {
      for column in 0..<stride where slots[row * stride + column] >= 0 {
        try body(Position(row, column), lent[Int(slots[row * stride + column])])
      }
      row += 1
    }
    for at in outside.keys.sorted() where rows?.contains(at.row) ?? true {
      if let cell = outside[at] { try body(at, cell) }
    }
  }

  /// Those cells for which something holds.
  public func filter(_ isWanted: (Element) -> Bool) -> CellGrid {
    var grid = CellGrid()
    for element in self where isWanted(element) { grid.put(element.value, element.key) }
    return grid
  }

  private static func isInside(_ at: Position) -> Bool {
    at.row >= 0 && at.column >= 0 && at.row < limit.row && at.column < limit.column
  }

  private func slot(_ at: Position) -> Int? {
    guard at.row >= 0 && at.column >= 0 && at.column < stride else { return nil }
    let slot = at.row &* stride &+ at.column
    return at.row < Self.limit.row && slot < slots.count ? slot : nil
  }

  private mutating func widen(to column: Int) {
    var wide = stride
    while wide <= column { wide *= 2 }
    let rows = slots.count / stride
    var moved = [Int32](repeating: -1, count: rows * wide)
    for row in 0..<rows { for at in 0..<stride { moved[row * wide + at] = slots[row * stride + at] } }
    (slots, stride) = (moved, wide)
  }
}

extension CellGrid: Sequence {
  /// Row by row; of those outside a sheet none.
  public func makeIterator() -> AnyIterator<Element> {
    var all: [Element] = []
    forEach { at, cell in all.append((at, cell)) }
    var next = all.makeIterator()
    return AnyIterator { next.next() }
  }
}

extension CellGrid: Hashable {
  /// Equal where the same cells stand at the same places.
  public static func == (a: CellGrid, b: CellGrid) -> Bool {
    a.count == b.count && a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Made of places and cells.
  public func hash(into hasher: inout Hasher) {
    forEach { at, cell in
      hasher.combine(at)
      hasher.combine(cell)
    }
  }
}
