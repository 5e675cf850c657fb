import Catalog
import Diagnostics
import Tables

/// Columns that most ledgers have make no table one of a kind: something must say that it is.
extension KindMatcher {
  /// What is known of a table beside its columns' names.
  struct Surrounding {
    var columns: [TableColumn]
    var captions: [Caption]
    /// The lines above it.
    var above: [[String]]
    var path: String
    var line: Int
  }

  /// How sure it is that a table is of the kind that its columns allow.
  enum Evidence {
    case sure
    /// Only if a column of a choice holds one of its listed values.
    case byValues
    /// Why it is not, or is not certain: a warning, with which its rows count.
    case none(Diagnostic)
  }

  /// Whether a table is plainly of a log's kind: a folder or the settings say so, or a title, the file's name, or a column
  /// that no other kind has, and nothing that names something else. What is to come is no record of what was done.
  func evidence(for match: KindMatch, of table: Surrounding) -> Evidence {
    let kind = kinds[match.kind]
    guard kind.form == .log else { return .sure }
    let parts = table.path.split(separator: "/")
    let titles = TableTitle.all(in: table.above) + parts.suffix(1).map { TableTitle($0) }
    let folders = parts.dropLast().map { TableTitle($0) }
    if kind.isOfDeeds, let plan = plan(titles, folders.last, match.kind) {
      // Who says when each came, or what became of it, tells what was done; and a stage may be of what is yet to be.
      let isTold = [.start, .approval].contains { role in
        kind.fields(role).contains { match.columnOfField[$0] != nil }
      }
      let isStaged = kind.fields.contains { $0.choices.contains(where: plan.word.contains) }
      return .none(planned(plan.title, plan.word, isCertain: plan.isCertain && !isTold && !isStaged, table))
    }
    let others = kind.otherNames.map { FoldedName($0).description }
    if folders.contains(where: { says($0, match.kind) > 0 && $0.longest(of: others) == nil }) { return .sure }
    let columns = table.columns + table.captions.map { TableColumn(index: 0, parts: [$0.label], line: 0) }
    let header = ColumnNames(columns)
    let bound = Set(match.columnOfField.compactMap(\.self)).filter(header.joined.indices.contains)
    if bound.contains(where: { names.own[match.kind].contains(header.joined[$0]) }) { return .sure }
    let other = titles.compactMap { title in title.longest(of: others).map { (title, $0) } }.max {
      $0.1.count < $1.1.count
    }
    let said = (titles + folders).map { says($0, match.kind) }.max() ?? 0
    if let other, other.1.count > said { return .none(named(other.0.text, other.1, match, table)) }
    if said > 0 { return .sure }
    let named = match.unknownColumns.first { others.contains(header.joined[$0].splitUnit.name.description) }
    if let named { return .none(foreign(columns[named].name, match, table)) }
    if isOwn(match, header, bound) { return .sure }
    let strange = match.unknownColumns.first { column in
      let name = header.joined[column].description
      return others.contains(where: name.contains) && !foldedWords[match.kind].contains(where: name.contains)
    }
    if let strange { return .none(foreign(columns[strange].name, match, table)) }
    return .byValues
  }

  /// The logs that a line above a table names.
  func titled(in above: [[String]]) -> Set<Int> {
    let titles = TableTitle.all(in: above)
    return Set(kinds.indices.filter { kind in kinds[kind].form == .log && titles.contains { says($0, kind) > 0 } })
  }

  /// The fields of a kind whose listed values tell it from others.
  func tellingFields(of match: KindMatch) -> [Int] {
    let fields = kinds[match.kind].fields
    return fields.indices.filter {
      fields[$0].type == .choice && (fields[$0].isOpen || fields[$0].isRequired) && !fields[$0].choices.isEmpty
    }
  }

  /// What is said where nothing tells that a table is of the kind.
  func unsure(_ match: KindMatch, of table: Surrounding) -> Diagnostic {
    Diagnostic(
      .warning, "file.nameless", at: Place(file: table.path, line: table.line),
      seen: Text(
        zh: "没有只属于“\(kinds[match.kind].title.zh)”的列，标题和文件名也没有写明，照常按它计入",
        en:
          "no column is of “\(kinds[match.kind].title.en)” alone, and neither title nor file name says so; it counts as such"
      ),
      fix: Self.counted)
  }

  /// How long the name of a kind is that stands in a title, and no longer one of another log there; 0 where none does.
  private func says(_ title: TableTitle, _ kind: Int) -> Int {
    let length = title.longest(of: foldedWords[kind])?.count ?? 0
    guard length > 0 else { return 0 }
    return kinds.indices.contains { kinds[$0].form == .log && title.longest(of: foldedWords[$0])?.count ?? 0 > length }
      ? 0 : length
  }

  /// The title that is of what is to come, unless another says that it was done; the folder's where the file's names no
  /// kind.
  private func plan(
    _ titles: [TableTitle], _ folder: TableTitle?, _ kind: Int
  ) -> (title: TableTitle, word: String, isCertain: Bool)? {
    guard !titles.contains(where: \.isOfDone) else { return nil }
    let plans = titles.compactMap { title in title.plan.map { (title, $0.word, $0.isCertain) } }
    if let plan = plans.first(where: \.2) ?? plans.first { return plan }
    guard let folder, !folder.isOfDone, !titles.contains(where: { says($0, kind) > 0 }) else { return nil }
    return folder.plan.map { (folder, $0.word, false) }
  }

  /// Whether a column that holds a field of the kind is one that no other kind has, or bears the kind's name.
  private func isOwn(_ match: KindMatch, _ header: ColumnNames, _ bound: Set<Int>) -> Bool {
    let words = foldedWords[match.kind]
    if bound.contains(where: { column in words.contains { header.joined[column].description.contains($0) } }) {
      return true
    }
    let others = matches(of: header).filter { $0.kind != match.kind }.map { Set($0.columnOfField.compactMap(\.self)) }
    return bound.contains { column in !others.contains { $0.contains(column) } }
  }
}
