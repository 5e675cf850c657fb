import Catalog
import Ledger
import Values

/// The versions of a living ledger, and of a register, in the order of time, wherever they lie.
extension Reading {
  /// The files of a living ledger stand in the order of the months that their names tell, not in that of their folders. One
  /// whose name tells none stands where the newest day on which something happened in it puts it. A correction whose name
  /// tells a month, or that of the file whose rows it mends, stands before what a later month's name is on; others stay
  /// last. So do the files of a register, but that what is in them tells nothing.
  ///
  /// Of all other kinds the corrections stand in the order of their months; nothing else moves.
  static func placeByTime(_ files: inout [File], _ catalog: Catalog, isCorrection: (String) -> Bool) {
    var places: [Int: [Int]] = [:]
    for (at, file) in files.enumerated() {
      guard let kind = file.tables.first?.kind else { continue }
      places[kind, default: []].append(at)
    }
    for (kind, places) in places.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let (living, form) = (catalog.kinds[kind].isLiving, catalog.kinds[kind].form)
      let corrections = places.filter { isCorrection(files[$0].path) }
      let others = places.filter { !isCorrection(files[$0].path) }
      let times = Dictionary(uniqueKeysWithValues: places.map { ($0, NamedTime(of: files[$0])) })
      func time(_ at: Int) -> NamedTime? { times[at] ?? nil }
      let fixes = inTime(corrections, time)
      let order: [Int]
      if living || form == .people || form == .units {
        let days = Dictionary(uniqueKeysWithValues: others.map { ($0, living ? files[$0].happened(catalog) : nil) })
        let versions = merged(others, files, time) { days[$0] ?? nil }
        order = placed(fixes, among: versions, time)
      } else {
        order = others + fixes
      }
      guard order != places else { continue }
      let moved = order.map { files[$0] }
      for (at, file) in zip(places, moved) { files[at] = file }
    }
  }

  /// Corrections whose names tell a month in the order of these, among themselves.
  private static func inTime(_ places: [Int], _ time: (Int) -> NamedTime?) -> [Int] {
    let dated = places.filter { time($0)?.monthNumber != nil }
    let sorted = dated.sorted { (time($0)?.monthNumber ?? 0, $0) < (time($1)?.monthNumber ?? 0, $1) }
    var next = sorted.makeIterator()
    return places.map { time($0)?.monthNumber == nil ? $0 : next.next() ?? $0 }
  }

  /// Each correction of a month behind the versions up to it, and before those of later months.
  private static func placed(_ fixes: [Int], among versions: [Int], _ time: (Int) -> NamedTime?) -> [Int] {
    var order = versions
    for fix in fixes {
      let later = time(fix).flatMap { own in
        order.firstIndex { at in time(at).map { own.month > 0 && own.precedesAll(of: $0) } ?? false }
      }
      order.insert(fix, at: later ?? order.count)
    }
    return order
  }

  /// The versions in one order that keeps two: that of the months named, and that of numbers in names that are alike
  /// otherwise. Between these the newest day decides, up to which the files before it reach; last, the order they are in.
  private static func merged(
    _ places: [Int], _ files: [File], _ time: (Int) -> NamedTime?, _ day: (Int) -> Int64?
  ) -> [Int] {
    var chains: [String: [Int]] = [:]
    for at in places { chains[time(at) == nil ? FileOrder.series(files[at].path) : "", default: []].append(at) }
    if let dated = chains[""] { chains[""] = ofMonths(dated, time, day) }
    var queues = chains.values.sorted { $0[0] < $1[0] }.map { chain in
      var reached = Int64.min
      return chain.map { at in
        reached = max(reached, min(day(at) ?? Int64.min, time(at)?.last ?? Int64.max))
        return (reached: reached, at: at)
      }[...]
    }
    var order: [Int] = []
    while let next = queues.indices.filter({ !queues[$0].isEmpty }).min(by: { one, other in
      guard let a = queues[one].first, let b = queues[other].first else { return false }
      return (a.reached, a.at) < (b.reached, b.at)
    }) {
      if let first = queues[next].popFirst() { order.append(first.at) }
    }
    return order
  }

  /// Files whose names tell a year in the order of its months; one of a year alone is of the newest month in it that it
  /// tells of, else of its last. In a month in the order of its days where all tell one.
  private static func ofMonths(_ places: [Int], _ time: (Int) -> NamedTime?, _ day: (Int) -> Int64?) -> [Int] {
    func month(_ at: Int) -> Int {
      guard let named = time(at) else { return 0 }
      if let number = named.monthNumber { return number }
      let newest = day(at).map { CivilDate(dayNumber: Int32(truncatingIfNeeded: $0)) }
      return named.year * 12 + (newest.flatMap { $0.year == named.year ? $0.month : nil } ?? 12)
    }
    let groups = Dictionary(grouping: places, by: month)
    return groups.sorted { $0.key < $1.key }.flatMap { _, group in
      guard group.allSatisfy({ time($0)?.day ?? 0 > 0 }) else { return group }
      return group.sorted { (time($0)?.day ?? 0, $0) < (time($1)?.day ?? 0, $1) }
    }
  }
}

extension Reading.File {
  /// The newest day on which something happened, as its tables tell.
  fileprivate func happened(_ catalog: Catalog) -> Int64? {
    tables.compactMap { table in
      switch table {
      case .open(let records): KeyReach.happened(records, catalog.kinds[records.kind])
      case .closed(let closed): closed.rows.reach.happened
      }
    }.max()
  }
}

extension NamedTime {
  /// What a file's path tells, or that of the one file whose rows it mends.
  fileprivate init?(of file: Reading.File) {
    let own = NamedTime(path: file.path)
    let origins = Set(file.tables.flatMap { $0.records.origins.values.map(\.file) })
    if own == nil, origins.count == 1, let origin = origins.first {
      self.init(path: origin)
    } else if let own {
      self = own
    } else {
      return nil
    }
  }

  /// The last day of the month, or of the year, that is named.
  fileprivate var last: Int64? {
    let month = month > 0 ? month : 12
    let day = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    return day.map { Int64($0.dayNumber) }
  }
}
