import Diagnostics

/// What came back of the files that were handed to other machines.
struct HandedFiles: Sendable {
  /// Those that came back whole, as the cache is to know them.
  var entries: [FileCache.Entry] = []
  /// All others, and why.
  var faults: [String: Fault] = [:]

  /// Why a file is read here after all.
  enum Fault: Sendable, Hashable {
    /// No line told of it.
    case missing
    /// What came back is not whole.
    case damaged
    /// Another program, C library, definitions or settings.
    case foreign
    /// The worker could not make it.
    case notKept(NotKept)
    /// What came back rests on another file, or on other registers.
    case grounds

    var words: Text {
      switch self {
      case .missing: Text(zh: "Spark 没有返回这个文件的结果", en: "Spark gave nothing back for this file")
      case .damaged: Text(zh: "Spark 返回的结果损坏", en: "what Spark gave back is damaged")
      case .foreign:
        Text(
          zh: "工作节点上的程序、C 库、设置或定义与本机不同",
          en: "a worker's program, C library, settings or definitions are others than here")
      case .notKept(.changed): Text(zh: "读取时文件正在变化", en: "the file was changing while it was read")
      case .notKept(.open): Text(zh: "内容要与其他文件对照", en: "other files decide what it says")
      case .notKept: Text(zh: "工作节点读不了这个文件", en: "a worker could not read this file")
      case .grounds:
        Text(zh: "工作节点读到的文件或名录与本机不同", en: "a worker saw another file, or other registers, than there are here")
      }
    }
  }

  /// What is to be said of files that were read here after all.
  ///
  /// - Parameter files: all files as they were read in the end.
  func remarks(_ files: [Reading.File]) -> [Diagnostic] {
    let handed = Set(entries.map(\.path)).union(faults.keys)
    return files.filter { handed.contains($0.path) && !$0.isTaken }.map { file in
      Diagnostic(
        .note, "spark.redone", at: Place(file: file.path), seen: (faults[file.path] ?? .grounds).words,
        fix: Text(zh: "已在本机重新读取", en: "it was read here instead"))
    }
  }
}
