import Catalog
import Diagnostics
import FoundationEssentials
import Outputs

/// What an earlier run made of other files is not replaced by what is made of none, or of a made-up sample.
extension Pipeline {
  /// - Throws: where the sample would take the place of what was made or issued of other files, or a period of which there is
  ///   no record that of one whose files were taken away.
  ///
  /// - Parameter unread: the paths of files and folders that could not be read.
  func keepOthers(
    _ period: Period, _ folder: InputFolder, unread: Set<String>, isEmpty: Bool
  ) throws(Diagnostic) {
    guard folder.isSample || isEmpty else { return }
    let name = FileName.safe(period.id)
    let present = Set(folder.files)
    for place in ["\(options.outputs)/\(name)", "\(options.outputs)/\(OutputsFolder.issued)/\(name)"] {
      guard let manifest = IssuedFolder.manifest(of: place) else { continue }
      let gone = manifest.inputs.filter { file in
        !present.contains(file.path) || file.rows?.counted != 0 && LostFiles.isUnread(file.path, unread)
      }
      guard let first = gone.first else { continue }
      if folder.isSample { throw Self.sample(place, first.path) }
      let isUnread = gone.contains { LostFiles.isUnread($0.path, unread) }
      // A file that is there in place of another one is no inputs folder that was emptied.
      let known = Set(manifest.inputs.map(\.path))
      guard folder.files.allSatisfy(known.contains), !place.contains("/\(OutputsFolder.issued)/") else { continue }
      if let counted = IssuedFolder.records(of: place), counted > 0 {
        throw Self.emptied(place, first.path, gone.count, isUnread: isUnread)
      }
    }
  }

  private static func sample(_ place: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, "outputs.sample", at: Place(file: place),
      seen: Text(
        zh: "inputs 中没有台账，用的是示例；这里的结果是用“\(file)”等生成的，没有覆盖",
        en:
          "inputs hold no ledgers, so that the sample is used; this was made of “\(file)” and others, and was not replaced"
      ),
      fix: Text(
        zh: "请把台账放回 inputs；若要看示例，请用 --outputs 指定另一文件夹",
        en: "put your ledgers back into inputs; to see the sample, name another folder by --outputs"))
  }

  private static func emptied(_ place: String, _ file: String, _ count: Int, isUnread: Bool) -> Diagnostic {
    Diagnostic(
      .error, "outputs.emptied", at: Place(file: place),
      seen: Text(
        zh: "这个周期现在没有任何记录，而这里的结果是用“\(file)”等 \(count) 个\(isUnread ? "读不了或" : "")已不在 inputs 中的文件生成的，没有覆盖",
        en:
          "there is no record of this period now; this was made of \(count.counted("file that is", "files that are")) gone\(isUnread ? " or cannot be read" : ""), "
          + "such as “\(file)”, and was not replaced"),
      fix: Text(
        zh: "请把那些文件\(isUnread ? "修好或" : "")放回 inputs；若确无记录，请先删除这个文件夹",
        en: "put those files back into inputs; if there is nothing to count, delete this folder first"))
  }
}

extension IssuedFolder {
  /// How many figures of a period's folder are not 0; nil where they cannot be read.
  fileprivate static func records(of path: String) -> Int? {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/\(figuresName)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    let period = manifest(of: path)?.period ?? ""
    return lines.count { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > 5, cells[0] == period, !cells[3].contains("@") else { return false }
      return cells[4] != "0" && !cells[4].isEmpty
    }
  }
}
