import Diagnostics
import FoundationEssentials
import Outputs

/// What stands where a period's folder is to be put: nothing, what an earlier run wrote, or what is not ours to replace.
struct EarlierSet {
  /// Files that no run wrote, as paths relative to the folder: they stay.
  private(set) var foreign: [RawPath] = []
  /// Those of a set whose manifest is gone or damaged, so that nothing tells which of them a run wrote.
  private(set) var doubtful: [RawPath] = []

  /// What programs leave behind, not people.
  private static let debris: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// - Throws: where something stands there that no run of ours wrote: ledgers, perhaps, in a folder named like a month; or
  ///   a link, in whose place a folder would stand, so that what it led to became out of date without a word.
  init(at destination: String) throws(Diagnostic) {
    guard !OutputsFolder.isLink(destination) else { throw Self.link(destination) }
    guard FileManager.default.fileExists(atPath: destination) else { return }
    let files = try OutputsFolder.files(of: destination).filter { !Self.isDebris($0.shown) }
    guard let manifest = IssuedFolder.manifest(of: destination) else {
      // A set of ours whose manifest is gone or damaged is made anew.
      guard files.isEmpty || Self.holdsFigures(destination) else { throw Self.notOurs(destination, files[0].shown) }
      doubtful = files
      return
    }
    let written = Set((manifest.outputs.map(\.path) + [IssuedFolder.manifestName]).map(RawPath.init))
    foreign = files.filter { !written.contains($0) }
  }

  /// What is said of the doubtful files that a new set left where they were; nil where there are none.
  func note(on destination: String, written: [String]) -> Diagnostic? {
    let written = Set(written.map(RawPath.init))
    let kept = doubtful.filter { !written.contains($0) }
    guard let first = kept.first?.shown else { return nil }
    return Diagnostic(
      .warning, "outputs.kept", at: Place(file: destination),
      seen: Text(
        zh: "原来的 \(IssuedFolder.manifestName) 缺失或已损坏，看不出“\(first)”等 \(kept.count) 个文件是不是本程序生成的，都保留了",
        en:
          "the \(IssuedFolder.manifestName) that was there is gone or damaged, and does not tell whether \(kept.count.counted("file")), such "
          + "as “\(first)”, \(kept.count.word("is a result: it was", "are results: they were")) kept"),
      fix: Text(zh: "请看一看，旧的结果可以删除", en: "look at them; old results may be deleted"))
  }

  /// Whether there is a file of figures such as runs write.
  private static func holdsFigures(_ destination: String) -> Bool {
    guard let bytes = FileManager.default.contents(atPath: "\(destination)/\(IssuedFolder.figuresName)") else {
      return false
    }
    let header = FiguresFile.columns.joined(separator: ",")
    return String(decoding: bytes.prefix(header.utf8.count + 3), as: UTF8.self).contains(header)
  }

  private static func isDebris(_ path: String) -> Bool {
    let name = String(path.split(separator: "/").last ?? "")
    return debris.contains(name) || name.hasPrefix("~$") || name.hasPrefix(".~")
  }

  private static func link(_ destination: String) -> Diagnostic {
    Diagnostic(
      .error, "outputs.link", at: Place(file: destination),
      seen: Text(
        zh: "这里是指向别处的链接，换上新的一套就会断开，没有写入",
        en: "this is a link to another place, which a new set would take the place of; nothing was written"),
      fix: Text(
        zh: "请删除这个链接，生成后再复制过去；或用 --outputs 指定链接所指位置的上一级文件夹",
        en:
          "remove the link, and copy the results when they are made; or name the folder above the one it leads to by --outputs"
      ))
  }

  private static func notOurs(_ destination: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, "outputs.foreign", at: Place(file: "\(destination)/\(file)"),
      seen: Text(
        zh: "这里不是本程序生成的文件夹，其中已有文件，没有覆盖",
        en: "this folder was not written by this program and holds files; nothing was replaced"),
      fix: Text(
        zh: "请把台账移到 inputs，或用 --outputs 指定另一文件夹；若是损坏的旧结果，请先删除该文件夹",
        en:
          "move ledgers into inputs, or name another folder by --outputs; if these are damaged results, delete the folder first"
      ))
  }
}
