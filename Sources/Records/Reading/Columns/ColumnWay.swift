/// What is done with the cells of a column.
enum ColumnWay {
  /// Their texts are numbered; where `listed`, one that hardly ever repeats may have several numbers.
  case kept(listed: Bool)
  /// They are looked at and forgotten.
  case passed(PassedColumn)
  /// They are not looked at: no field is made of them.
  case left

  /// The same with nothing seen yet.
  var unseen: ColumnWay { if case .passed(let column) = self { .passed(column.unseen) } else { self } }

  var mayList: Bool { if case .kept(let listed) = self { listed } else { false } }

  var isPassed: Bool { if case .passed = self { true } else { false } }

  var isKept: Bool { if case .kept = self { true } else { false } }
}
