import Catalog
import Diagnostics
import Figures
import Ledger
import Values

/// The files that are new, changed, gone or renamed since a period was issued, and which of its figures each may have changed.
struct ChangedFiles {
  private let catalog: Catalog
  /// In the order of their paths, those that were only renamed last.
  private var files: [ChangedFile] = []
  /// The kinds of files that are as they were, of which more or fewer rows are returned than then.
  private var returnedOtherwise: Set<String> = []
  /// 截至 of then, nil where it was not kept, and of now.
  private let asOf: (then: CivilDate?, now: CivilDate)

  /// Compares what was read with what the figures were made of when they were issued. Where a file is new, its days and
  /// units are looked at, O(rows); what a changed one held before is not known.
  init(
    since kept: IssuedFigures, _ reports: [FileReport], _ engine: FigureEngine, asOf now: CivilDate, _ catalog: Catalog
  ) {
    self.catalog = catalog
    asOf = (kept.manifest.known, now)
    let changed = reports.filter { kept.inputs[$0.path]?.sha256 != $0.sha256 }
    let present = Set(reports.map(\.path))
    let above = changed.isEmpty ? [:] : Self.above(engine.units)
    var tables: [String: [Int]] = [:]
    for (at, file) in engine.ledger.files.enumerated() { tables[file.records.path, default: []].append(at) }
    var gone = kept.inputs.keys.filter { !present.contains($0) }.sorted()
    var renamed: [ChangedFile] = []
    for file in changed.sorted(by: { $0.path < $1.path }) {
      var one = ChangedFile(name: file.path, kinds: [file.kind], isNew: kept.inputs[file.path] == nil)
      // The same bytes under another name. That may matter too: names tell units, months and the order of reading.
      let at = one.isNew ? gone.firstIndex { kept.inputs[$0]?.sha256 == file.sha256 } : nil
      one.look(in: engine.ledger, at: tables[file.path] ?? [], catalog, above)
      guard let at else {
        files.append(one)
        continue
      }
      let before = gone.remove(at: at)
      one.name = "\(before) → \(file.path)"
      one.isNew = false
      if let then = kept.inputs[before] {
        one.kinds.insert(then.kind)
        note(then.rejected, file)
      }
      renamed.append(one)
    }
    for file in reports where kept.inputs[file.path]?.sha256 == file.sha256 {
      note(kept.inputs[file.path]?.rejected, file)
    }
    for path in gone { files.append(ChangedFile(name: path, kinds: [kept.inputs[path]?.kind ?? ""], isGone: true)) }
    setApart(engine.ledger)
    files = files.sorted { $0.name < $1.name } + renamed
  }

  private mutating func note(_ rejected: Int?, _ file: FileReport) {
    if let rejected, rejected != file.rows[.rejected] { returnedOtherwise.insert(file.kind) }
  }

  /// What stands for a row of another file may change whatever that counted for.
  private mutating func setApart(_ ledger: Ledger) {
    guard files.contains(where: \.isNew) else { return }
    var standing: Set<String> = []
    for (at, file) in ledger.files.enumerated() {
      for row in file.fates.indices where file.fates[row] == .superseded {
        guard let other = ledger.standing(for: at, row: row), other.path != file.records.path else { continue }
        standing.insert(other.path)
      }
    }
    for at in files.indices where standing.contains(files[at].name) { files[at].isNew = false }
  }

  /// By line of figures: itself, its own part and all lines above it.
  private static func above(_ units: [ReportUnit]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    var own: [Int: String] = [:]
    for unit in units where unit.part == .own { if let parent = unit.parent { own[parent] = unit.name } }
    for (at, unit) in units.enumerated() {
      var lines = [unit.name] + (own[at].map { [$0] } ?? [])
      var parent = unit.parent
      while let next = parent {
        lines.append(units[next].name)
        parent = units[next].parent
      }
      found[unit.name] = lines
    }
    return found
  }

  /// The files that may have changed a figure of a measure: logs of its kinds but what is new and all of a later time or of
  /// other units, what moved 截至 where that is asked, and the registers by which its rows are counted.
  ///
  /// - Parameters:
  ///   - unit: the line of the figure; nil for the whole.
  ///   - last: the last of the days that it is of.
  func causes(of measure: String, unit: String?, until last: CivilDate) -> [String] {
    let kinds = catalog.kinds(of: measure)
    guard !kinds.isEmpty else { return files.map(\.name) }
    let isBound = catalog.isBound(measure)
    let asksAsOf = catalog.asksAsOf(measure)
    let line = catalog.stands(measure) ? unit : nil
    var found = files.map { file in
      asksAsOf && movesAsOf(file, last)
        || !kinds.isDisjoint(with: file.kinds) && !((isBound || file.tellsAllDays) && file.isLater(than: last))
          && !isOfOthers(file, line)
    }
    // Who a row is of is told by the register of people: whether that matters tell the rows that are returned for it.
    let joined = catalog.joined(kinds)
    let logs = Set(catalog.kinds.filter { $0.form == .log }.map(\.id))
    let isRead = files.indices.contains { found[$0] && !logs.isDisjoint(with: files[$0].kinds) }
    if !joined.isEmpty, !isRead || !joined.isDisjoint(with: returnedOtherwise) {
      let people = Set(catalog.kinds.filter { $0.form == .people }.map(\.id))
      for at in files.indices where !people.isDisjoint(with: files[at].kinds) { found[at] = true }
    }
    return files.indices.filter { found[$0] }.map { files[$0].name }
  }

  private func isOfOthers(_ file: ChangedFile, _ line: String?) -> Bool {
    guard file.isNew, let line, let units = file.units else { return false }
    return !units.contains(line)
  }

  /// Whether 截至 may be another by a file: it has days behind that of then, or its own are gone.
  private func movesAsOf(_ file: ChangedFile, _ last: CivilDate) -> Bool {
    let now = Int64(asOf.now.dayNumber)
    guard let then = asOf.then.map({ Int64($0.dayNumber) }) else {
      return file.days.map { $0.upperBound >= now } ?? false
    }
    // What lies before was over by then, too.
    guard Int64(last.dayNumber) > min(then, now) else { return false }
    if now > then { return file.days.map { $0.upperBound > then } ?? false }
    guard now < then else { return false }
    let isLog = catalog.kinds.contains { $0.form == .log && file.kinds.contains($0.id) }
    return isLog && (file.isGone || !file.isNew && file.days.map { $0.upperBound <= now } ?? true)
  }

  /// The files that may have changed what was to be reached: lists of targets, and units whose groups these name.
  func causesOfTargets() -> [String] {
    let forms: [KindForm] = [.targets, .units]
    let kinds = Set(catalog.kinds.filter { forms.contains($0.form) }.map(\.id))
    return files.filter { !kinds.isDisjoint(with: $0.kinds) }.map(\.name)
  }
}
