import Catalog

/// How a table is read: in how many parts, and which columns need not be kept, as nobody asks for what stands in them.
struct PassingPlan {
  /// By kind: the fields that are asked for; nil where all are. Nothing where every column is kept.
  private let asked: [Set<Int>?]?
  /// In how many parts a large table is read at once, at most.
  let parts: Int
  /// Tables, by number, whose rows are records by themselves, though they look like a form of one: that one would be
  /// returned, and with it all that its rows say.
  var apart: Set<Int> = []

  /// - Parameters:
  ///   - asked: by kind, the fields that are asked for; nil where all are.
  ///   - parts: in how many parts a large table is read at once, at most.
  init(asked: [Set<Int>?]? = nil, parts: Int = 1) { (self.asked, self.parts) = (asked, parts) }

  /// By column of the table's own: what is done with its cells; nil where columns were to be passed over and cannot be.
  ///
  /// - Parameter isHelped: whether lines above the table, or times behind its days, tell what columns do not.
  func ways(of columns: Int, _ kind: Kind, _ match: KindMatch, isHelped: Bool) -> [ColumnWay]? {
    let passed = match.needsDate || isHelped ? [:] : passed(kind, match)
    // Where returned rows came from is asked of their first columns, and what stands below a name that comes again.
    if asked != nil && (passed.isEmpty || match.returned > 0 || !match.twins.isEmpty) { return nil }
    var ways = [ColumnWay](repeating: passed.isEmpty ? .kept(listed: true) : .left, count: columns)
    for (field, column) in match.columnOfField.enumerated() {
      guard let column, column < columns else { continue }
      ways[column] = passed[field].map { .passed($0) } ?? .kept(listed: kind.fields[field].type.isOftenUnique)
    }
    for column in match.watched { ways[column] = .kept(listed: false) }
    return ways
  }

  /// By field: those that are looked at and forgotten; none where not even the record's number is.
  private func passed(_ kind: Kind, _ match: KindMatch) -> [Int: PassedColumn] {
    guard let all = asked, all.indices.contains(match.kind), let asked = all[match.kind], kind.form == .log,
      let number = kind.key.first, let numbers = PassedColumn(kind.fields[number], mustRise: true)
    else { return [:] }
    // A person that a row does not number is found by other fields.
    if let person = kind.field(.person), match.columnOfField[person] == nil { return [:] }
    // Columns that nobody knows are looked into where one of them may be what is to be added up, or a day that decides.
    let lacks =
      kind.fields.indices.contains { field in
        (kind.fields[field].isSummed || kind.fields[field].isDecidingDay) && !kind.fields[field].isRequired
          && match.columnOfField[field] == nil
      } || kind.portions.contains { match.columnOfField[$0.whole] == nil }
    guard match.unknownColumns.isEmpty || !lacks else { return [:] }
    var kept = asked.union(kind.doubts.flatMap { [$0.field] + [$0.without].compactMap(\.self) }).union(
      kind.ascending.joined())
    kept.formUnion(kind.single)
    kept.formUnion(kind.portions.flatMap { [$0.field, $0.whole] + [$0.less].compactMap(\.self) })
    kept.formUnion(kind.otherMeanings.flatMap { [$0.field, $0.other] })
    kept.formUnion(kind.fields(.approval))
    func isPassed(_ field: Int) -> Bool {
      !kept.contains(field) && match.columnOfField[field] != nil && match.unitOfField[field] == nil
    }
    guard isPassed(number) else { return [:] }
    var passed = [number: numbers]
    for field in kind.fields.indices where field != number && isPassed(field) {
      passed[field] = PassedColumn(kind.fields[field])
    }
    return passed
  }
}

extension FieldType {
  /// Whether texts of this type are often all different: then each may bear a code of its own, as nothing is decided
  /// from all texts of the column.
  fileprivate var isOftenUnique: Bool { self == .code || self == .text || self == .idNumber }
}
