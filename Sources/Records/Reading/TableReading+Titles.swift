import Catalog
import Diagnostics
import Tables
import Values

/// A question that a title names by more than its listed word: one put to patients is another than one put to the staff.
extension TableReading {
  /// Gives choices of which each value counts by itself, where titles name them, what stands before the listed word there,
  /// too, if that makes another of it.
  mutating func settleTitles() {
    for at in (captions.count - titled)..<captions.count {
      guard let field = kind.fields.indices.first(where: { match.columnOfField[$0] == own + at }) else { continue }
      let titles = TableTitle.all(in: above) + name.split(separator: "/").reversed().map { TableTitle($0) }
      let value = captions[at].value
      let whole = titles.compactMap { Self.longer(value, of: kind.fields[field], in: $0) }
      if let whole = whole.first { captions[at] = Caption(label: captions[at].label, value: whole) }
    }
  }

  /// A listed value with the word before it that makes another of it; nil where a title says no such word.
  private static func longer(_ value: String, of field: Field, in title: TableTitle) -> String? {
    let words = [value] + (field.synonyms.filter { $0.value == value }).map(\.key)
    guard let word = title.longest(of: words.map { FoldedName($0).description }),
      let found = title.name.firstRange(of: word)
    else { return nil }
    let front = title.name[..<found.lowerBound]
    return field.aparts.filter(front.hasSuffix).max { $0.count < $1.count }.map { $0 + value }
  }
}
