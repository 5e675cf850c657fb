import Values

extension RecordBuilder {
  /// Keeps the columns that no field explains where a record has no number: these may tell it from another.
  mutating func keepUnknownColumns() {
    guard kind.form == .log, records.passed == nil, !match.unknownColumns.isEmpty else { return }
    if let number = kind.key.first, let column = records.columns[number] {
      guard column.codes.contains(where: { column.states[Int($0)] != .value }) else { return }
    }
    records.unknown = match.unknownColumns.compactMap { column in
      guard raw.ways[column].isKept else { return nil }
      return UnknownColumn(name: header[column], texts: raw.texts[column].texts, codes: raw.codes[column])
    }
  }
}
