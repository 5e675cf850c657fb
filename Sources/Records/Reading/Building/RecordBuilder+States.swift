import Catalog
import Definitions
import Diagnostics
import Values

/// Columns that no field explains, and that tell what became of a row.
extension RecordBuilder {
  /// Words of a state in which a record does not count.
  private static let voids = NameWords.known.voids
  private static let states = StateReader()
  /// How many characters a state has at most.
  private static let longestState = 20

  /// Asks about rows that a column of states or notes which nobody knows calls void.
  mutating func doubtStatuses() {
    for column in match.statuses { doubtVoids(column, Self.isVoid) }
    guard !match.notes.isEmpty || !match.revoking.isEmpty else { return }
    let void = calledVoid()
    for column in match.revoking { doubtVoids(column, but: void, Self.isRevoked) }
    for column in match.notes where raw.ways[column].isKept {
      let texts = raw.texts[column].texts
      // Where nothing says whether a record was held, a note of what was not is of something else.
      let undone = kind.field(.approval) == nil ? [] : Set(Self.undone(texts, []).map { texts[$0] })
      doubtVoids(column, but: void) { undone.contains($0) || Withdrawal.isSaid(by: $0) }
    }
  }

  /// The rows that a column of states, which is known, plainly calls void: they do not count anyhow.
  func calledVoid() -> Set<Int> {
    var rows: Set<Int> = []
    for field in kind.fields(.approval) where !kind.fields[field].voids.isEmpty {
      guard let column = match.columnOfField[field], raw.ways[column].isKept else { continue }
      let (texts, voids) = (raw.texts[column].texts, kind.fields[field].voids)
      let reader = StateReader(words: voids)
      let void = (0..<texts.count).filter { code in
        voids.contains(FoldedName(texts[code]).description)
          || [.undone, .crossed].contains(reader.read(texts[code]))
      }
      CodeSet(void, count: texts.count).forEachRow(of: raw.codes[column]) { row, _ in rows.insert(row) }
    }
    return rows
  }

  private static func isVoid(_ text: String) -> Bool {
    if [.undone, .crossed].contains(states.read(text)) || Withdrawal.isSaid(by: text) { return true }
    // What is told at length tells more than a state. Words of one character are all that is said.
    return text.count <= longestState && !StateReader.isFine(text)
      && voids.contains { word in
        if word.hasPrefix("=") { return text == word.dropFirst() }
        return word.count > 1 ? text.contains(word) : text == word
      }
  }

  /// Whether a column that asks whether a row is void says yes.
  private static func isRevoked(_ text: String) -> Bool {
    states.read(text) == .held || text == "1" || Withdrawal.isSaid(by: text)
  }

  private mutating func doubtVoids(_ column: Int, but void: Set<Int> = [], _ isVoid: (String) -> Bool) {
    guard raw.ways[column].isKept else { return }
    let texts = raw.texts[column].texts
    let undone = (0..<texts.count).filter { isVoid(texts[$0]) }
    // Those who left a register are told by the day on which they did.
    let left = kind.form != .log ? kind.field(.until).map { kind.fields[$0].label } : nil
    let label = kind.fields(.approval).first { match.columnOfField[$0] == nil }.map { kind.fields[$0].label }
    CodeSet(undone, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
      guard !void.contains(row) else { return }
      doubt(
        row, "column.status",
        Text(
          zh: "“\(header[column])”为“\(Quote.shown(texts[code]))”，但不认识这一列，照常计入",
          en: "“\(header[column])” is “\(Quote.shown(texts[code]))”, but the column is not known, and the row counts"),
        column: column,
        fix: label.map {
          Text(
            zh: "若不应计，请删去这一行，或加一列“\($0.zh)”注明",
            en: "take the row out if it should not count, or add a column “\($0.en)” that says so")
        } ?? left.map {
          Text(zh: "若已不在册，请填写“\($0.zh)”", en: "fill in “\($0.en)” of those who left")
        } ?? Text(zh: "若不应计，请删去这一行", en: "take the row out if it should not count"))
    }
  }
}
