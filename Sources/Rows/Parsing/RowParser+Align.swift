/// Rows with one field too many or too few, put right where the look of the columns leaves one way only.
extension RowParser {
  /// The row with an empty field less, where a delimiter stands too often: with it all other fields fit their columns.
  /// Nil where the row fits as it is, or in no way, or in several.
  func withoutEmptyField(_ p: UnsafeMutablePointer<UInt8>, _ row: RowSegments) -> RowSegments? {
    let width = columns.count
    guard width > 1, row.fields.count == width + 1, let last = row.fields.last else { return nil }
    if last.start >= last.end && fits(p, row.fields.prefix(width)) { return nil }
    var found: RowSegments?
    for index in row.fields.indices where row.fields[index].start >= row.fields[index].end {
      // Of empty fields side by side, it does not matter which goes.
      if index > 0 && row.fields[index - 1].start >= row.fields[index - 1].end { continue }
      var other = row
      other.fields.remove(at: index)
      guard fits(p, other.fields[...]) else { continue }
      guard found == nil else { return nil }
      other.fields[min(index, width - 1)].repair = .delimiterTooMany
      found = other
    }
    return found
  }

  /// The row with a field split in two, where a delimiter is missing: so all fields fit their columns. Nil where the row
  /// fits as it is, or in no way, or in several ways that are equally good.
  func withFieldSplit(_ p: UnsafeMutablePointer<UInt8>, _ row: RowSegments) -> RowSegments? {
    let width = columns.count
    guard width > 2, row.fields.count == width - 1 else { return nil }
    // A row that only ends early is left as it is, unless the last column is never empty and a known value stands
    // at the end of another cell.
    var least = 0
    if fits(p, row.fields[...]) {
      guard !columns[width - 1].mayBeEmpty else { return nil }
      least = ColumnProfile.Fit.value.rawValue + 1
    }
    var best: (strength: Int, row: RowSegments, isOnly: Bool)?
    for index in row.fields.indices {
      // Fields before it fit where they stand, those after it one column further.
      guard fits(p, row.fields[..<index]), fits(p, row.fields[(index + 1)...], shift: 1) else { continue }
      let belongsNowhere = isStrange(p, row.fields[index], index) && isStrange(p, row.fields[index], index + 1)
      for (left, right) in splits(p, row.fields[index]) {
        let b = fit(p, right, index + 1)
        guard b > .none else { continue }
        let a = fit(p, left, index)
        guard a > .none, !isStrange(p, left, index), !isStrange(p, right, index + 1) else { continue }
        // Either quotes stand where it is split, or a part is a known value, or the whole belongs in neither column: a
        // cell that is missing must not be made up out of its neighbour.
        let isQuoted = left.form != .asWritten || right.form != .asWritten
        guard isQuoted || max(a, b) == .value || (belongsNowhere && max(a, b) == .pattern) else { continue }
        let strength = a.rawValue + b.rawValue
        guard strength >= least else { continue }
        if let known = best, known.strength >= strength {
          if known.strength == strength { best?.isOnly = false }
          continue
        }
        var other = row
        other.fields.replaceSubrange(index...index, with: [left, right])
        other.fields[index + 1].repair = .delimiterMissing
        best = (strength, other, true)
      }
    }
    guard let best, best.isOnly else { return nil }
    return best.row
  }

  private func isStrange(_ p: UnsafeMutablePointer<UInt8>, _ field: RowSegments.Field, _ column: Int) -> Bool {
    guard column < columns.count else { return true }
    guard field.form == .asWritten else { return fit(p, field, column) == .none }
    let bytes = UnsafeBufferPointer(start: p + field.start, count: max(0, field.end - field.start))
    return columns[column].isStrange(bytes)
  }

  func fit(
    _ p: UnsafeMutablePointer<UInt8>, _ field: RowSegments.Field, _ column: Int
  ) -> ColumnProfile.Fit {
    guard column < columns.count else { return .none }
    let bytes = UnsafeBufferPointer(start: p + field.start, count: max(0, field.end - field.start))
    guard field.form != .asWritten, bytes.contains(where: { UInt16($0) == quote }) else {
      return columns[column].fit(bytes)
    }
    var copy = Array(bytes)
    let end = copy.withUnsafeMutableBufferPointer { text in
      text.baseAddress.map {
        Self.unescape(
          $0, 0, text.count, quote: UInt8(truncatingIfNeeded: quote), field.form == .backslash ? .backslash : .doubled)
      } ?? 0
    }
    return columns[column].fit(copy[..<end])
  }

  func fits(
    _ p: UnsafeMutablePointer<UInt8>, _ fields: ArraySlice<RowSegments.Field>, shift: Int = 0
  ) -> Bool {
    fields.indices.allSatisfy { fit(p, fields[$0], $0 + shift) > .none }
  }

  /// The ways to split a field: between two quoted parts, before or after a quoted part, else between any characters
  /// of a short text.
  private func splits(
    _ p: UnsafeMutablePointer<UInt8>, _ field: RowSegments.Field
  ) -> [(RowSegments.Field, RowSegments.Field)] {
    var found: [(RowSegments.Field, RowSegments.Field)] = []
    let (start, end) = (field.start, field.end)
    func isQuote(_ i: Int) -> Bool { i >= start && i < end && UInt16(p[i]) == quote }
    if field.form != .asWritten {
      for i in start..<end where isQuote(i) && isQuote(i + 1) && !isQuote(i - 1) && !isQuote(i + 2) {
        found.append((.init(start: start, end: i, form: field.form), .init(start: i + 2, end: end, form: field.form)))
      }
      return found
    }
    guard end - start < 2048 else { return [] }
    for i in (start + 1)..<max(start + 1, end) {
      if isQuote(i) && isQuote(end - 1) && i < end - 1 {
        found.append((.init(start: start, end: i), .init(start: i + 1, end: end - 1, form: .doubled)))
      } else if isQuote(start) && isQuote(i - 1) && i > start + 1 {
        found.append((.init(start: start + 1, end: i - 1, form: .doubled), .init(start: i, end: end)))
      } else if p[i] & 0xC0 != 0x80 && !isQuote(start) && !isQuote(end - 1) {
        found.append((.init(start: start, end: i), .init(start: i, end: end)))
      }
    }
    return found
  }
}
