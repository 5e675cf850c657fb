import Catalog
import Definitions
import Diagnostics
import Values

extension RecordBuilder {
  private static let ticks = Set(NameWords.known.ticks)

  /// Asks about a column that is named like one of the values of a choice which the file lacks: a level of media with the
  /// items of that level, or a tick, in each row.
  ///
  /// - Returns: whether it is such a column.
  mutating func nameChoice(_ column: Int, _ lacking: [Field]) -> Bool {
    let names = [header[column], header[column].split(separator: " ").last.map(String.init) ?? ""].map {
      FoldedName($0).splitUnit.name
    }
    let found = lacking.first { field in
      field.type == .choice && (field.choices + field.synonyms.keys).contains { names.contains(FoldedName($0)) }
    }
    guard let found, raw.ways[column].isKept else { return false }
    let said = raw.texts[column].texts.filter { !Cell.isEmpty($0) }
    // The name of an account or a day is not of so many, nor a tick.
    guard !said.isEmpty, said.allSatisfy({ Self.ticks.contains($0) || NumberParser.parse($0).value != nil }) else {
      return false
    }
    let (label, name) = (found.label, header[column])
    records.log.add(
      Diagnostic(
        .warning, "column.choice", at: place(headerLine, column),
        seen: Text(
          zh: "列“\(name)”像是“\(label.zh)”的一项，其中所填未参与统计，各行不论所填各按一条计",
          en: "“\(name)” looks like a value of “\(label.en)”; what its cells say was left out, and each row counts once"
        ),
        fix: Text(
          zh: "请改为一列“\(label.zh)”，每项一行", en: "have one column “\(label.en)” and a row for each value")),
      column: name)
    return true
  }

  /// Asks about a column of which most texts are listed values of a choice that the file lacks: 媒体类型
  /// with 市级媒体 and 省级媒体.
  ///
  /// - Returns: whether it is such a column.
  mutating func nameValues(_ column: Int, _ lacking: [Field]) -> Bool {
    guard raw.ways[column].isKept, header.indices.contains(column), raw.texts[column].texts.count < 50 else {
      return false
    }
    let said = raw.texts[column].texts.filter { !Cell.isEmpty($0) }.map { FoldedName($0) }
    let found = lacking.first { field in
      guard field.type == .choice, !field.isRequired, field.role == nil, !said.isEmpty else {
        return false
      }
      let listed = Set((field.choices + field.synonyms.keys).map { FoldedName($0) }.filter { $0.description.count > 1 })
      return said.count(where: listed.contains) * 2 >= said.count
    }
    guard let found else { return false }
    let (label, name) = (found.label, header[column])
    records.log.add(
      Diagnostic(
        .warning, "column.values", at: place(headerLine, column),
        seen: Text(
          zh: "不认识的列“\(name)”，所填像是“\(label.zh)”，未参与统计",
          en: "the column “\(name)” is not known and was left out; its cells look like values of “\(label.en)”"),
        fix: Text(
          zh: "若是，请把列名改为“\(label.zh)”", en: "call it “\(label.en)” if it is that")),
      column: name)
    return true
  }
}
