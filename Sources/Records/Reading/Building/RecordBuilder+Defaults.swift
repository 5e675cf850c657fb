import Catalog
import Diagnostics
import Values

/// Choices that a table without their column leaves to the definition's default, while other words of it say otherwise.
extension RecordBuilder {
  /// Asks about tables whose title, file or column of days speaks of another listed value than the one that an absent column
  /// counts as.
  mutating func doubtDefaults() {
    guard kind.form == .log, raw.lines.count > 0 else { return }
    for (at, field) in kind.fields.enumerated() where field.type == .choice && field.decides {
      guard match.columnOfField[at] == nil, let standard = field.standard else { continue }
      let day = kind.field(.date).flatMap { match.columnOfField[$0] }.map { header[$0] }
      let file = records.path.split(separator: "/").last.map(String.init)
      // A line of a form names who put something forward, whatever became of it.
      let titles = records.above.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter {
        !$0.contains("：") && !$0.contains(":")
      }
      for text in titles + [file, day].compactMap(\.self) {
        let name = FoldedName(text).description
        let said = field.choices.filter { name.contains(FoldedName($0).description) }
        guard let other = said.first, !said.contains(standard) else { continue }
        records.log.add(
          Diagnostic(
            .warning, "choice.default", at: Place(file: records.path, line: headerLine),
            seen: Text(
              zh: "没有“\(field.label.zh)”列，各行按“\(standard)”计，而“\(Quote.shown(text))”说的是“\(other)”",
              en: "there is no column “\(field.label.en)” and all rows count as “\(standard)”, but "
                + "“\(Quote.shown(text))” says “\(other)”"),
            fix: Text(
              zh: "若不是“\(standard)”，请加上“\(field.label.zh)”列",
              en: "add the column “\(field.label.en)” if they are not “\(standard)”")))
        break
      }
    }
  }
}
