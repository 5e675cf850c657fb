import Catalog
import Diagnostics
import Tables
import Values

/// What the surroundings of a table supply where a column or a part is missing: the reporting body and the year.
struct Surroundings {
  /// The reporting body as written, from a 填报单位 line, else from the path.
  var unit: String?
  /// A part of a body that a line names and the register does not know, where `unit` is that of the path.
  var unknownPart: String?
  /// The body that the path seems to name, where `unit` is only what its name begins with.
  var larger: String?
  /// The body that the path names, where a title names one below it, and what that title goes on with.
  var above: (unit: String, rest: String)?
  /// The units of measure that lines around the table name.
  var units: StatedUnits
  /// The time of dates written without a year.
  var frame: TimeFrame
  /// The day of writing, where only that tells the year: what happened is of the last such day up to it.
  var writtenOn: CivilDate?
  /// What is known of days before times of what happened.
  var datesOfTimes: DateContext { DateContext(frame: frame, latest: writtenOn) }
  /// The first day of the month that a title or the path names, for reports without a row.
  var month: CivilDate?

  /// - Parameters:
  ///   - titles: the lines above the table. Those below it name a body, but their dates are of the day of writing.
  ///   - notes: the lines above and below it.
  ///   - heading: the line right above the rows that names their time, where there is one.
  init(titles: [[String]], notes: [[String]], path: String, register: UnitRegister?, heading: String? = nil) {
    // What may be a unit of measure is a body where the register knows it.
    let reporter =
      Self.reporter(in: notes) { !$0 }
      ?? Self.reporter(in: notes) { $0 }.flatMap { vague in
        register.flatMap { $0.isFlat ? nil : $0.resolve(vague.name).unit } == nil ? nil : vague
      }
    unit = reporter?.name
    units = StatedUnits(in: notes)
    // 部门：综合科 in the folder of the body that it is part of.
    let part = reporter.flatMap { $0.isPart && register?.resolve($0.name) == .unknown ? $0.name : nil }
    if let register, !register.isFlat, reporter == nil || part != nil {
      let titled = Self.unit(titles: titles, register)
      switch register.told(by: path) {
      case .unit(let at) where titled.map { register.isBelow($0.unit, at) } ?? false:
        unit = titled.map { register.entries[$0.unit].shownAs }
        above = titled.map { (register.entries[at].shownAs, $0.rest) }
      case .unit(let at):
        (unit, unknownPart) = (register.entries[at].shownAs, part)
        larger = register.larger(than: at, in: path)
      case .unclear(let names): unit = unit ?? names
      case .nothing: if unit == nil { unit = titled.map { register.entries[$0.unit].shownAs } }
      }
    }
    let cells = Array(titles.joined())
    month = Self.month(titles: cells, path: path)
    frame = TimeFrame(titles: cells, path: path, below: heading)
    if frame.year == nil && frame.window == nil {
      writtenOn = Self.dayOfWriting(in: cells)
      frame.year = writtenOn?.year
    }
  }

  /// The words before a colon that name the reporting body.
  static let reporterWords = Set(ReporterLabels.all + ["reportingunit"])

  /// What stands behind `填报单位：` in a line, in the same cell or the next, and whether the line names a part of a body.
  ///
  /// - Parameter isMeant: whether a label is to be looked at, by its being vague.
  private static func reporter(in notes: [[String]], _ isMeant: (Bool) -> Bool) -> (name: String, isPart: Bool)? {
    for cells in notes {
      for (at, cell) in cells.enumerated() {
        let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
        let label = FoldedName(parts[0]).splitUnit.name.description
        let isVague = ReporterLabels.vague.contains(label)
        guard parts.count == 2 || !isVague, reporterWords.contains(label), isMeant(isVague) else { continue }
        let isPart = ReporterLabels.ofParts.contains(label)
        let rest = unsealed(parts.count == 2 ? parts[1] : "").drop { $0.isWhitespace }
        let word = rest.prefix { !$0.isWhitespace && !"，；;".contains($0) }
        let next = cells[(at + 1)...].first { !$0.isEmpty }.map { unsealed($0) }
        guard let name = word.isEmpty ? next : String(word), !isVague || !ReporterLabels.isMeasure(name) else {
          continue
        }
        return (name, isPart)
      }
    }
    return nil
  }

  /// The body that some lines say their table is of, behind a label that means nothing else.
  static func said(in lines: some Sequence<[String]>) -> String? { reporter(in: Array(lines)) { !$0 }?.name }

  /// Those of some lines that name a reporting body or a unit of measure, without the blanks at their ends.
  static func telling(_ lines: some Sequence<[String]>) -> [[String]] {
    lines.filter { reporter(in: [$0], { _ in true }) != nil || !StatedUnits(in: [$0]).words.isEmpty }
  }

  /// A text without the brackets in which a form asks for the seal: 教育局（盖章）.
  private static func unsealed(_ text: some StringProtocol) -> String {
    guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      let close = text[open...].firstIndex(where: { $0 == "）" || $0 == ")" }),
      text[open..<close].hasSuffix("章")
    else { return String(text) }
    return String(text[..<open]) + String(text[text.index(after: close)...])
  }
}
