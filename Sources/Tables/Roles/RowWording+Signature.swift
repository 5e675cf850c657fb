import Definitions

extension RowWording {
  /// Labels of who signs, and when, that say so without a colon, too: none is the name of anything.
  static let signers = Set(NameWords.known.signers)

  /// Whether a text is the label of who signs, or when, and no more.
  static func isSigner(_ packed: String) -> Bool { signers.contains(packed) || isBareReporter(packed) }

  /// Whether a text is a label of the reporting body without its colon: 填报单位（盖章）.
  private static func isBareReporter(_ packed: String) -> Bool {
    packed.count <= 16 && !packed.contains { $0 == "：" || $0 == ":" }
      && isLabel(packed + "：", of: ReporterLabels.certain)
  }

  /// Whether the filled cells of a row, `packed`, are labels and what belongs to them, which stands in the next cell
  /// where a label ends in its colon: 填表人：, 张三; or 填表人, 张三. Beside who wrote, the day of writing needs no label.
  static func isSignature(_ cells: [String]) -> Bool {
    guard let first = cells.first, isNote(first) || isSigner(first) else { return false }
    var isOpen = false
    var days = isLabel(first, of: labels) || isSigner(first) ? 1 : 0
    for var text in cells {
      if isSigner(text) {
        isOpen = true
      } else if isNote(text) {
        isOpen = text.hasSuffix("：") || text.hasSuffix(":")
      } else if isOpen {
        isOpen = false
      } else if days > 0, text.withUTF8({ CellShape($0) }) == .moment {
        days -= 1
      } else {
        return false
      }
    }
    return true
  }

  /// The reporting body that a row names behind a label, in the same cell or the next.
  static func body(in cells: [String]) -> String? { name(in: cells, behind: bodies) }

  /// The body that a row says its records are of: not who made the table.
  static func reporter(in cells: [String]) -> String? { name(in: cells, behind: ReporterLabels.all) }

  /// The same of a body, not of a part of one.
  static func wholeBody(in cells: [String]) -> String? {
    name(in: cells, behind: bodies.filter { !ReporterLabels.ofParts.contains($0) })
  }

  private static func name(in cells: [String], behind labels: [String]) -> String? {
    let sure = labels.filter { !ReporterLabels.vague.contains($0) }
    return sure.count < labels.count
      ? said(in: cells, behind: sure) ?? said(in: cells, behind: labels)
      : said(in: cells, behind: labels)
  }

  private static func said(in cells: [String], behind labels: [String]) -> String? {
    for at in cells.indices {
      let cell = packed(cells[at])
      guard isLabel(cell, of: labels) || isBareReporter(cell) else { continue }
      let rest = cells[at].drop { $0 != "：" && $0 != ":" }.dropFirst()
      let word = rest.split(whereSeparator: \.isWhitespace).first.map(String.init)
      guard let name = word ?? cells[(at + 1)...].lazy.map(packed).first(where: { !$0.isEmpty }) else { return nil }
      if isLabel(cell, of: ReporterLabels.vague) && ReporterLabels.isMeasure(name) { continue }
      return isNote(name) || isSigner(name) ? nil : name
    }
    return nil
  }
}
