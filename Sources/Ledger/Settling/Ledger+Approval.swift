import Catalog
import Diagnostics
import Values

extension Ledger {
  /// How many words a message names.
  static let named = 8

  /// Whether a text is one of some words, or one of them and a remark in brackets: 未开展（因雨）. A remark with a number, or
  /// of what was done after all, makes it unclear.
  private static func says(_ text: String, any words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      guard !rest.isEmpty else { return true }
      return rest.first == "(" && rest.last == ")" && !StateReader.tellsMore(rest)
    }
  }

  /// Rows that nobody approved do not count; what else their words may mean is asked, once a table. Of several columns
  /// that say so each is obeyed.
  mutating func judgeApproval(_ at: Int) {
    for field in catalog.kinds[files[at].records.kind].fields(.approval) { judgeApproval(at, by: field) }
  }

  private mutating func judgeApproval(_ at: Int, by field: Int) {
    let kind = catalog.kinds[files[at].records.kind]
    guard let column = files[at].records.columns[field] else { return }
    let voids = kind.fields[field].voids.map { FoldedName($0).description }
    let states = voids.isEmpty ? [] : states(column, voids)
    let approves = column.texts.indices.map { code in
      guard column.states[code] != .blank else { return true }
      return voids.isEmpty
        ? catalog.settings.approved.contains(FoldedName(column.texts[code]).description) : states[code] != .undone
    }
    // By code, in the order of rows: how many rows bear a word that does not approve.
    var rows = [Int](repeating: 0, count: approves.count)
    var met: [(code: Int, row: Int)] = []
    for row in files[at].fates.indices where files[at].fates[row] == .counted && !approves[Int(column.codes[row])] {
      files[at].fates[row] = .notApproved
      let code = Int(column.codes[row])
      if rows[code] == 0 { met.append((code, row)) }
      rows[code] += 1
    }
    if voids.isEmpty { files[at].approvals = approvals(files[at], column, met, rows) }
    guard voids.isEmpty else {
      tellVoid(at, field, column, voids, met.map(\.code), rows)
      tellUnsure(at, field, column, voids, states)
      return
    }
    let known = Set(kind.fields[field].choices.map { FoldedName($0).description })
    let unknown = met.filter { code, _ in
      !known.contains(FoldedName(column.texts[code]).description) && !Withdrawal.isSaid(by: column.texts[code])
    }
    guard let first = unknown.first else { return }
    let words = unknown.prefix(Self.named).map { Quote.shown(column.texts[$0.code]) }
    let (count, rest) = (unknown.reduce(0) { $0 + rows[$1.code] }, unknown.count > words.count)
    let label = name(of: field, in: files[at].records)
    log.add(
      Diagnostic(
        .warning, "approval.unknown", at: files[at].records.place(row: first.row),
        seen: Text(
          zh: "“\(label.zh)”的“\(words.joined(separator: "”“"))”\(rest ? "等" : "")不在通过之列，\(count)行未计入",
          en:
            "“\(words.joined(separator: "”, “"))”\(rest ? " …" : "") of “\(label.en)” \(rest ? "are" : words.count.word("is", "are")) not among the words that approve; \(count.counted("row does", "rows do")) not count"
        ),
        fix: Text(
          zh: "如应计入，请在 settings.yaml 的 approved 中加上：\(words.joined(separator: "、"))",
          en: "if they should, add to `approved` in settings.yaml: \(words.joined(separator: ", "))")), times: count)
  }

  private func approvals(
    _ file: LedgerFile, _ column: FieldColumn, _ met: [(code: Int, row: Int)], _ rows: [Int]
  ) -> Approvals {
    var words: [String] = []
    for (code, _) in met where words.count <= Self.named && !words.contains(column.texts[code]) {
      words.append(column.texts[code])
    }
    return Approvals(
      rows: rows.reduce(0, +), line: met.first.map { file.records.place(row: $0.row).line } ?? 0, words: words,
      isAnyApproved: file.fates.indices.contains { file.fates[$0] == .counted && column.state(row: $0) != .blank })
  }

  /// By code: what the texts of a column of states say. A cross is plain beside what is marked otherwise.
  private func states(_ column: FieldColumn, _ voids: [String]) -> [StateText] {
    let reader = StateReader(words: voids)
    var states = column.texts.indices.map { code -> StateText in
      guard column.states[code] != .blank else { return .other }
      let word = FoldedName(column.texts[code]).description
      if Self.says(word, any: voids) { return .undone }
      if catalog.settings.approved.contains(word) { return .held }
      let state = reader.read(column.texts[code])
      return state == .undone && Self.isUnclear(word, voids, reader) ? .unsure : state
    }
    let crossed: StateText = states.contains(.held) ? .undone : .unsure
    for code in states.indices where states[code] == .crossed { states[code] = crossed }
    return states
  }

  /// Whether a text begins with a word by which a record does not count, and goes on otherwise than by a remark.
  private static func isUnclear(_ word: String, _ voids: [String], _ reader: StateReader) -> Bool {
    !says(word, any: voids) && voids.contains(where: word.hasPrefix)
      && !(word.count <= 8 && reader.read(word) == .undone)
  }

  /// Asks about words of a state that neither say that it was done nor that it was not, each once a table.
  private mutating func tellUnsure(
    _ at: Int, _ field: Int, _ column: FieldColumn, _ voids: [String], _ states: [StateText]
  ) {
    let (file, reader) = (files[at], StateReader(words: voids))
    // Where nothing else of the column speaks against a row, what stands there is no state: 一等奖, 线上.
    let isOfStates = states.contains { ![.held, .other].contains($0) }
    let asked = Set(
      column.texts.indices.filter { code in
        guard column.states[code] == .value else { return false }
        let word = FoldedName(column.texts[code]).description
        switch states[code] {
        case .unsure, .unfinished: return !Self.isUnclear(word, voids, reader)
        case .other:
          return isOfStates && word.count <= Self.longestState && !StateReader.isFine(word)
        case .held, .undone, .crossed: return false
        }
      })
    guard !asked.isEmpty else { return }
    var rows: [Int: (first: Int, count: Int)] = [:]
    var met: [Int] = []
    for row in file.fates.indices where file.fates[row] == .counted && asked.contains(Int(column.codes[row])) {
      let code = Int(column.codes[row])
      if rows[code] == nil { met.append(code) }
      rows[code, default: (row, 0)].count += 1
    }
    let label = name(of: field, in: file.records)
    for code in met.prefix(Self.named) {
      guard let those = rows[code] else { continue }
      let said = Quote.shown(column.texts[code])
      log.add(
        Diagnostic(
          .warning, "approval.unsure", at: file.records.place(row: those.first),
          seen: Text(
            zh: "“\(label.zh)”为“\(said)”的\(those.count)行照常计入",
            en:
              "\(those.count.counted("row")) of which “\(label.en)” is “\(said)” \(those.count.word("counts", "count"))"
          ),
          fix: Text(
            zh: "若不应计，请写“否”；若应计，请写“是”，或在 settings.yaml 的 approved 中加上这个词",
            en: "write 否 if they should not; else write 是, or add the word to `approved` in settings.yaml")))
    }
    let rest = met.dropFirst(Self.named)
    guard let first = rest.first.flatMap({ rows[$0] }) else { return }
    let count = rest.reduce(0) { $0 + (rows[$1]?.count ?? 0) }
    log.add(
      Diagnostic(
        .warning, "approval.unsure", at: file.records.place(row: first.first),
        seen: Text(
          zh: "“\(label.zh)”另有\(rest.count)种说法，\(count)行照常计入",
          en:
            "“\(label.en)” says \(rest.count.counted("other thing")) besides; the \(count.counted("row counts", "rows count"))"
        ),
        fix: Text(zh: "请核对其中有没有不应计的", en: "check whether some should not")), times: count)
  }

  /// How long a state is at most that is asked about though nothing in it is doubtful; what is longer tells what was done.
  private static let longestState = 6

  /// Names the words by which records do not count, and asks about texts that only begin with one.
  private mutating func tellVoid(
    _ at: Int, _ field: Int, _ column: FieldColumn, _ voids: [String], _ met: [Int], _ rows: [Int]
  ) {
    let file = files[at]
    if !met.isEmpty {
      let label = name(of: field, in: file.records)
      let words = met.prefix(Self.named).map { Quote.shown(column.texts[$0]) }
      let count = met.reduce(0) { $0 + rows[$1] }
      log.add(
        Diagnostic(
          .note, "approval.void", at: Place(file: file.records.path),
          seen: Text(
            zh: "“\(label.zh)”为“\(words.joined(separator: "”“"))”的\(count)行不计入",
            en:
              "\(count.counted("row")) of which “\(label.en)” is “\(words.joined(separator: "”, “"))” \(count.word("does", "do")) not count"
          ),
          fix: Text(both: "")), times: count)
    }
    let reader = StateReader(words: voids)
    let unclear = Set(
      column.texts.indices.filter { code in
        let word = FoldedName(column.texts[code]).description
        return column.states[code] == .value && Self.isUnclear(word, voids, reader)
      })
    guard !unclear.isEmpty else { return }
    let label = name(of: field, in: file.records)
    for row in file.fates.indices where file.fates[row] == .counted && unclear.contains(Int(column.codes[row])) {
      log.add(
        Diagnostic(
          .warning, "approval.unclear", at: file.records.place(row: row),
          seen: Text(
            zh: "“\(label.zh)”为“\(Quote.shown(column.text(row: row)))”，照常计入",
            en: "“\(label.en)” is “\(Quote.shown(column.text(row: row)))”, and the row counts"),
          fix: Text(zh: "若不应计，请只写前面的词", en: "write the first word alone if it should not")))
    }
  }
}
