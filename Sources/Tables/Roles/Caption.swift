internal import Diagnostics
import Rows

/// What a line above a table says of all its rows behind the name of a column: 检查日期：2026年10月20日.
public struct Caption: Sendable, Hashable {
  /// The name, as written.
  public let label: String
  /// What stands behind its colon, or in the next cell; not empty.
  public let value: String

  /// A line that says so.
  public init(label: String, value: String) { (self.label, self.value) = (label, value) }

  /// Those in the cells of a line, in order. Several may share a cell, parted by blanks or semicolons. Labels of who made
  /// the table, and when, are none.
  ///
  /// - Parameter isName: whether a text is the name of a column.
  public static func all(in cells: [String], isName: (String) -> Bool) -> [Caption] {
    var found: [Caption] = []
    for (at, cell) in cells.enumerated() where cell.contains(where: isColon) {
      let pieces = pieces(of: cell, isName: isName)
      for (order, piece) in pieces.enumerated() where piece.isName {
        if !piece.value.isEmpty {
          found.append(Caption(label: piece.label, value: piece.value))
        } else if order == pieces.count - 1,
          let next = cells[(at + 1)...].first(where: { !RowWording.packed($0).isEmpty }), !startsWithLabel(next)
        {
          found.append(Caption(label: piece.label, value: trimmed(next[...])))
        }
      }
    }
    return found.isEmpty ? pairs(in: cells, isName: isName) : found
  }

  /// A form's line without colons, of names and what stands beside each: 活动名称, 清洁家园, 活动地点, 中心广场.
  private static func pairs(in cells: [String], isName: (String) -> Bool) -> [Caption] {
    let filled = cells.map { trimmed($0[...]) }.filter { !$0.isEmpty }
    guard filled.count > 1, filled.count.isMultiple(of: 2),
      filled.indices.allSatisfy({ isName(filled[$0]) == $0.isMultiple(of: 2) })
    else { return [] }
    return stride(from: 0, to: filled.count, by: 2).compactMap { at in
      RowWording.isNote(RowWording.packed(filled[at]) + "：") ? nil : Caption(label: filled[at], value: filled[at + 1])
    }
  }

  private typealias Piece = (label: String, value: String, isName: Bool)

  private static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }

  private static func isBreak(_ character: Character) -> Bool { character.isWhitespace || "；;，,。".contains(character) }

  /// A text at its labels: each word before a colon, after a blank or at the start, that holds no digit.
  private static func pieces(of cell: String, isName: (String) -> Bool) -> [Piece] {
    var labels: [(start: String.Index, end: String.Index, name: String)] = []
    for colon in cell.indices where isColon(cell[colon]) {
      let before = cell[..<colon]
      let whole = RowWording.packed(String(before))
      let start = before.lastIndex(where: isBreak).map { cell.index(after: $0) } ?? cell.startIndex
      let word = String(cell[start..<colon])
      if labels.isEmpty, isName(whole) {
        labels.append((cell.startIndex, colon, whole))
      } else if word.count > 1, word.allSatisfy({ $0.isLetter || "（）()".contains($0) }) {
        labels.append((start, colon, word))
      }
    }
    return labels.enumerated().map { order, label in
      let end = order + 1 < labels.count ? labels[order + 1].start : cell.endIndex
      let isName = isName(label.name) && !RowWording.isNote(label.name + "：")
      return (label.name, trimmed(cell[cell.index(after: label.end)..<end]), isName)
    }
  }

  private static func startsWithLabel(_ cell: String) -> Bool {
    guard let colon = cell.firstIndex(where: isColon) else { return false }
    return !cell[..<colon].contains(where: \.isNumber)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, isBreak(first) { text = text.dropFirst() }
    while let last = text.last, isBreak(last) { text = text.dropLast() }
    return String(text)
  }
}

extension TableVocabulary {
  /// What a line says behind known names.
  public func captions(in cells: [String]) -> [Caption] {
    isEmpty ? [] : Caption.all(in: cells, isName: contains)
  }
}
