import Foundation
import Ledger

extension CaseFolder {
  func check(figures result: RunResult) -> [String] {
    var faults = result.repeated.map { "stands twice: \($0)" }
    for row in CSVLines.rows(words("figures.csv") ?? "") {
      let key = Self.key(row)
      let wanted = row["value"] ?? ""
      guard let found = result.value(key) else {
        faults.append("\(key): absent, expected \(wanted)")
        continue
      }
      if found != wanted { faults.append("\(key): \(found.isEmpty ? "empty" : found), expected \(wanted)") }
    }
    for row in CSVLines.rows(words("absent.csv") ?? "") {
      if let found = result.value(Self.key(row)) { faults.append("\(Self.key(row)): \(found), expected to be absent") }
    }
    return faults
  }

  private static func key(_ row: [String: String]) -> RunResult.Key {
    .init(row["period"] ?? "", row["unit"] ?? "", row["measure"] ?? "", row["category"] ?? "")
  }

  /// Fates as written in `fates.csv`.
  static let fates: [(String, Fate)] = [
    ("counted", .counted), ("not approved", .notApproved), ("duplicate", .duplicate), ("superseded", .superseded),
    ("rejected", .rejected), ("not a record", .notARecord),
  ]

  func check(fates result: RunResult) -> [String] {
    guard let text = words("fates.csv") else { return [] }
    var wanted: [String: [String: Int]] = [:]
    for row in CSVLines.rows(text) {
      wanted[row["file"] ?? "", default: [:]][row["fate"] ?? "", default: 0] += Int(row["rows"] ?? "") ?? 0
    }
    var faults: [String] = []
    for path in Set(wanted.keys).union(result.files.map(\.path)).sorted() {
      let found = result.fates(path)
      for (name, fate) in Self.fates where found[fate] != wanted[path]?[name] ?? 0 {
        faults.append("\(path): \(found[fate]) \(name), expected \(wanted[path]?[name] ?? 0)")
      }
      for name in wanted[path, default: [:]].keys where !Self.fates.contains(where: { $0.0 == name }) {
        faults.append("fates.csv: no fate is called \(name)")
      }
    }
    return faults
  }

  func check(messages result: RunResult) -> [String] {
    let missing = lines("messages.txt").filter { wanted in
      !result.messages.contains { Self.fits($0, wanted) }
    }
    let unwanted = lines("silent.txt").filter { words in result.messages.contains { $0.contains(words) } }
    return missing.map { "no message: \($0)" } + unwanted.map { "a message has: \($0)" }
  }

  /// The sheets are laid out only where the case speaks of them.
  func checkSheets(outputs: String) async -> [String] {
    let (sentences, cells, unsaid) = (lines("sentences.txt"), lines("sheets.txt"), lines("unsaid.txt"))
    guard !(sentences + cells + unsaid).isEmpty else { return [] }
    let sheets = await RunResult.sheets(inputs: "\(path)/inputs", outputs: outputs, periods: periods)
    let narratives = sheets.filter(\.isNarrative).map(\.grid)
    var faults = sentences.filter { wanted in !narratives.contains { $0.contains(wanted) } }.map { "not said: \($0)" }
    func stands(_ line: String) -> Bool {
      let parts = line.components(separatedBy: ": ")
      let wanted = parts.dropFirst().joined(separator: ": ")
      let found = sheets.filter { $0.name == parts.first }.flatMap { $0.grid.split(separator: "\n") }
      return found.contains { $0.contains(wanted) }
    }
    faults += sheets.isEmpty ? ["there are no sheets"] : []
    faults += cells.filter { !stands($0) }.map { "on no sheet: \($0)" }
    faults += unsaid.filter(stands).map { "on a sheet: \($0)" }
    guard !faults.isEmpty else { return [] }
    let asked = Set((cells + unsaid).map { $0.prefix { $0 != ":" } })
    return faults + ["the sheets were:"] + sheets.filter { $0.isNarrative || asked.contains($0.name[...]) }.map(\.grid)
  }

  /// Whether a message is the line, `…` standing for anything.
  static func fits(_ message: String, _ line: String) -> Bool {
    let parts = line.components(separatedBy: "…")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return message == line }
    guard message.hasPrefix(first) else { return false }
    var rest = message.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  func checkGolden(_ result: RunResult) throws -> [String] {
    let name = "golden-figures.csv"
    guard let golden = words(name) else { return [] }
    // The rows of the periods asked for, without the empty and the trend's, so that a person can read them.
    let text = result.texts.sorted { $0.key < $1.key }.map { period, text in
      let rows = text.replacing("\u{FEFF}", with: "").split(separator: "\r\n")
      return rows.filter { $0.hasPrefix("\(period),") && $0.hasSuffix(",ok") }.map { "\($0)\n" }.joined()
    }.joined()
    if ProcessInfo.processInfo.environment["TAIZHANG_GOLDEN"] == "rewrite" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      return []
    }
    guard golden != text else { return [] }
    let (old, new) = (golden.split(separator: "\n"), text.split(separator: "\n"))
    let (gone, come) = (Set(old).subtracting(new), Set(new).subtracting(old))
    let changes = gone.sorted().prefix(10).map { "- \($0)" } + come.sorted().prefix(10).map { "+ \($0)" }
    return ["\(name) differs; rewrite it with `make golden` if that is right"] + changes
  }
}
