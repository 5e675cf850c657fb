import Catalog
import Definitions
import Diagnostics
import Values

/// States that say of what has its day that it is not done.
extension RecordBuilder {
  /// Empties the day of rows of which the state plainly says that it is not done: it is the one by which it should be.
  /// Asks about states that may say so. A word is told once, with how many rows bear it.
  mutating func deny(_ day: Int, by field: Int, _ column: Int) {
    guard var days = records.columns[day] else { return }
    let states = statesThatDeny(field, column)
    let doubted = CodeSet(states.indices.filter { states[$0] != nil }, count: states.count)
    var rows: [Int: [Int]] = [:]
    var met: [Int] = []
    doubted.forEachRow(of: raw.codes[column]) { row, code in
      guard faults[row] == nil, days.state(row: row) == .value else { return }
      if rows[code] == nil { met.append(code) }
      rows[code, default: []].append(row)
    }
    guard !met.isEmpty else { return }
    let blank = days.add(value: FieldColumn.blank, state: .blank)
    for code in met {
      let those = rows[code] ?? []
      let isPlain = states[code] == true
      if isPlain { for row in those { days.codes[row] = blank } }
      tellDenial(of: day, Quote.shown(raw.texts[column].texts[code]), those, isPlain: isPlain, column)
    }
    records.columns[day] = days
  }

  /// By code: whether the text plainly says that it is not done; nil where it does not deny it.
  private func statesThatDeny(_ field: Int, _ column: Int) -> [Bool?] {
    let texts = raw.texts[column].texts
    if kind.fields[field].type == .percent, let parsed = records.columns[field] {
      return (0..<texts.count).map { code in
        guard code < parsed.count, parsed.states[code] == .value, parsed.value(code: code) < FixedPoint.number else {
          return nil
        }
        return true
      }
    }
    let reader = StateReader()
    return (0..<texts.count).map { code in
      switch reader.read(texts[code]) {
      case .undone, .unfinished, .crossed: true
      case .unsure: false
      case .held, .other: nil
      }
    }
  }

  private mutating func tellDenial(of day: Int, _ said: String, _ rows: [Int], isPlain: Bool, _ column: Int) {
    guard let first = rows.first else { return }
    let (state, label) = (header[column], kind.fields[day].label)
    let name = match.columnOfField[day].map { header[$0] } ?? label.zh
    records.log.add(
      Diagnostic(
        .warning, isPlain ? "doubt.denied" : "doubt.undecided", at: place(raw.lines[first], column),
        seen: isPlain
          ? Text(
            zh: "“\(state)”为“\(said)”的\(rows.count)行填有“\(name)”，这些日期不算，按没有“\(label.zh)”计",
            en:
              "\(rows.count.counted("row")) of which “\(state)” is “\(said)” \(rows.count.word("has", "have")) a “\(name)”; \(rows.count.word("its day was", "their days were")) left out"
          )
          : Text(
            zh: "“\(state)”为“\(said)”的\(rows.count)行填有“\(name)”，照常按“\(label.zh)”计",
            en:
              "\(rows.count.counted("row")) of which “\(state)” is “\(said)” \(rows.count.word("has", "have")) a “\(name)”, which counts"
          ),
        fix: isPlain
          ? Text(
            zh: "若已做完，请改“\(state)”；计划的日期请不要填在“\(name)”中",
            en: "change “\(state)” if it is done; a day by which it should be is no “\(name)”")
          : Text(
            zh: "若还没有做完，请清空“\(name)”；若已做完，请改“\(state)”",
            en: "empty “\(name)” if it is not done; change “\(state)” if it is")),
      column: header[column])
  }

  /// The notes that say that their rows came to nothing, or are still to come. Most notes are passed over at a glance, and
  /// of a ledger in which thousands are not, none is asked about.
  static func undone(_ texts: TextList, _ words: [String]) -> Set<Int> {
    let known = NameWords.known
    let marks = Set((known.denials + known.failed + known.postponed + words).compactMap(\.unicodeScalars.first))
    var likely: [Int] = []
    for at in 0..<texts.count {
      let scalars = texts[at].unicodeScalars
      guard scalars.count <= longestNote, scalars.contains(where: marks.contains) else { continue }
      guard likely.count < mostNotes else { return [] }
      likely.append(at)
    }
    let reader = StateReader(words: words)
    return Set(likely.filter { isUndone(texts[$0], reader) })
  }

  /// So many distinct notes are read as what they say.
  private static let mostNotes = 2_000

  /// Whether a note says that its row came to nothing, or is still to come.
  private static func isUndone(_ text: String, _ reader: StateReader) -> Bool {
    guard text.count > 1 else { return false }
    if reader.read(text) == .undone { return true }
    let folded = FoldedName(text).description
    return folded.count <= longestNote
      && NameWords.known.postponed.contains { $0.count > 1 ? folded.contains($0) : folded.hasPrefix($0) }
  }

  /// What is told at length tells more than that.
  private static let longestNote = 20
}
