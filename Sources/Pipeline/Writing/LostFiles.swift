import Catalog
import Diagnostics
import FoundationEssentials
import Ledger
import Outputs
import Values

/// Files that gave records to a report that stands, and give none now: deleted, emptied, or no longer to be read.
///
/// What stands tells by its manifest which files it was made of, and how many rows of each counted. Files under another name,
/// and rows that other files of the same kind have now, are no loss.
struct LostFiles {
  /// What became of a file.
  private enum Loss { case unread, partly, gone, emptied }

  private struct Lost {
    var loss: Loss
    /// Of the reports that stand, the ids of the periods.
    var periods: [String]
    /// How many rows counted, and how many of these count no more.
    var (counted, lost): (Int, Int)
  }

  private let outputs: String
  /// Where the sample lies, and whether it is what is read now.
  private let sample: String
  private let isSample: Bool
  private let reports: [FileReport]
  private let present: Set<String>
  private let unread: Set<String>
  private var found: [String: Lost] = [:]

  /// - Parameters:
  ///   - reports: of what is read now.
  ///   - unread: the paths of files and folders that could not be read.
  init(_ outputs: String, _ folder: InputFolder, _ reports: [FileReport], unread: [String]) {
    (self.outputs, self.reports) = (outputs, reports)
    (sample, isSample) = ("\(folder.root)/sample", folder.isSample)
    present = Set(folder.files)
    self.unread = Set(unread)
  }

  /// Whether a file, or a folder in which it lay, is there and could not be read.
  static func isUnread(_ path: String, _ unread: Set<String>) -> Bool {
    var place = path[...]
    while true {
      if unread.contains(String(place)) { return true }
      guard let slash = place.lastIndex(of: "/") else { return false }
      place = place[..<slash]
    }
  }

  /// Looks at the report of a period that stands, before another takes its place. What is lacking of a ledger is laid at the
  /// door of files that give nothing now, first of one that gave just as much.
  mutating func compare(with period: Period) {
    guard let before = IssuedFolder.manifest(of: "\(outputs)/\(FileName.safe(period.id))"), before.period == period.id,
      !isOfSample(before)
    else { return }
    let now = Dictionary(reports.map { ($0.path, $0) }, uniquingKeysWith: { a, _ in a })
    let known = Set(reports.filter { !$0.kind.isEmpty }.map(\.sha256))
    var lack: [String: Int] = [:]
    for input in before.inputs { lack[input.kind, default: 0] += input.rows?.counted ?? 0 }
    for file in reports { lack[file.kind]? -= file.rows[.counted] }
    var found: [(path: String, kind: String, lost: Lost)] = []
    for input in before.inputs.sorted(by: { $0.path < $1.path }) {
      guard let counted = input.rows?.counted, counted > 0 else { continue }
      guard let loss = loss(of: input.path, counted, now[input.path]) else { continue }
      // The same bytes under another name.
      if loss == .gone, known.contains(input.sha256) { continue }
      let lost = counted - (now[input.path]?.rows[.counted] ?? 0)
      found.append(
        (input.path, input.kind, Lost(loss: loss, periods: [period.id], counted: counted, lost: lost)))
    }
    for (path, kind, lost) in found.filter({ $0.lost.lost == lack[$0.kind] }) + found {
      guard let left = lack[kind], left > 0 else { continue }
      var one = lost
      one.lost = min(lost.lost, left)
      note(path, one)
      lack[kind] = left - one.lost
    }
  }

  /// Whether a report was of the made-up sample, which own files took the place of.
  private func isOfSample(_ manifest: IssuedFolder.Manifest) -> Bool {
    !isSample && manifest.inputs.allSatisfy { FileManager.default.fileExists(atPath: "\(sample)/\($0.path)") }
  }

  private func loss(of path: String, _ counted: Int, _ now: FileReport?) -> Loss? {
    if Self.isUnread(path, unread) { return .unread }
    guard let now else { return present.contains(path) ? .unread : .gone }
    if now.lostTables > 0, now.rows[.counted] < counted { return .partly }
    return now.rows.total == now.rows[.notARecord] ? .emptied : nil
  }

  private mutating func note(_ path: String, _ lost: Lost) {
    var one = found[path] ?? lost
    if found[path] != nil { one.periods += lost.periods }
    if lost.lost > one.lost { (one.counted, one.lost) = (lost.counted, lost.lost) }
    found[path] = one
  }

  /// What is said of them, in the order of their paths.
  var notes: [Diagnostic] { found.sorted { $0.key < $1.key }.map { Self.note(at: $0.key, $0.value) } }

  private static func note(at path: String, _ lost: Lost) -> Diagnostic {
    let (zh, en) = (lost.periods.joined(separator: "、"), lost.periods.joined(separator: ", "))
    let place = Place(file: path)
    let then = Text(
      zh: "上次生成 \(zh) 的报告时，其中有 \(lost.counted) 行计入",
      en: "\(lost.counted) rows of it counted when the report of \(en) was made before")
    switch lost.loss {
    case .unread, .partly:
      let isPartly = lost.loss == .partly
      return Diagnostic(
        .error, "outputs.lost", at: place,
        seen: Text(
          zh: "\(then.zh)，现在\(isPartly ? "有的表" : "")读不了，新的报告里少了 \(lost.lost) 行，数字不完整",
          en: "\(then.en); \(isPartly ? "a table of it" : "it") cannot be read now, "
            + "and the new report lacks \(lost.lost) of them"),
        fix: Text(
          zh: "请修好它或从备份放回，重新生成后再发", en: "mend it or put it back from a back-up, and report again before sending"))
    case .gone, .emptied:
      let isGone = lost.loss == .gone
      return Diagnostic(
        .warning, "outputs.gone", at: place,
        seen: Text(
          zh: "\(then.zh)，现在\(isGone ? "文件不在了" : "里面没有记录了")，新的报告里少了 \(lost.lost) 行",
          en:
            "\(then.en); \(isGone ? "it is gone" : "it holds no record any more"), and the new report lacks \(lost.lost) of them"
        ),
        fix: Text(zh: "若不是有意的，请放回后重新生成", en: "if that was not meant, put it back and report again"))
    }
  }
}
