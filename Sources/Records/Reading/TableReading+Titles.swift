import Catalog
import Diagnostics
import Tables
import Values

/// A question that a title names by more than its listed word: one put to patients is another than one put to the staff.
extension TableReading {
  /// Gives choices of which each value counts by itself, where titles name them, the whole of their name there: what stands
  /// before the listed word, but for bodies, times and words that make no other of it.
  mutating func settleTitles(_ units: UnitRegister) {
    for at in (captions.count - titled.all)..<captions.count {
      guard let field = kind.fields.indices.first(where: { match.columnOfField[$0] == own + at }),
        kind.fields[field].isApart
      else { continue }
      let titles = TableTitle.all(in: above) + name.split(separator: "/").reversed().map { TableTitle($0) }
      let value = captions[at].value
      let whole = titles.compactMap { longer(value, of: kind.fields[field], in: $0, units) }
      if let longer = whole.first { captions[at] = Caption(label: captions[at].label, value: longer) }
    }
  }

  /// The whole name of a listed value in a title; nil where it says no more than that.
  private func longer(_ value: String, of field: Field, in title: TableTitle, _ units: UnitRegister) -> String? {
    let words = [value] + (field.synonyms.filter { $0.value == value }).map(\.key)
    let folded = words.map { FoldedName($0).description }
    guard let word = title.longest(of: folded), let found = title.name.firstRange(of: word) else { return nil }
    let bodies = bodies(units)
    let rest = TitlePrefix(title.name[..<found.lowerBound]).without(bodies) { name in
      if case .unit = units.resolve(name) { true } else { false }
    }
    guard !rest.isEmpty, !field.asides.isComposing(rest) else { return nil }
    return rest + (word.hasSuffix(folded[0]) ? word : value)
  }

  /// The bodies that the table's own columns and what stands around it name, folded.
  private func bodies(_ units: UnitRegister) -> Set<String> {
    var bodies = Set([surroundings.unit ?? "", reader.catalog.settings.whole, reader.catalog.settings.reporter])
    if let field = kind.field(.unit), let column = match.columnOfField[field], column < own {
      bodies.formUnion(raw.texts[column].texts)
    }
    return Set(bodies.map { FoldedName($0).description }.filter { $0.count > 1 })
  }
}

extension [String] {
  /// Whether a text is some of these words, one behind the other.
  fileprivate func isComposing(_ text: String) -> Bool {
    text.isEmpty
      || contains { !$0.isEmpty && text.hasPrefix($0) && isComposing(String(text.dropFirst($0.count))) }
  }
}
