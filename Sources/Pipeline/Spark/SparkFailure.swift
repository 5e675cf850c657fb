import Diagnostics

/// What is said where Spark does not do its part.
enum SparkFailure {
  /// It could not be started.
  static func start(_ program: String, _ words: String) -> Diagnostic {
    Diagnostic(
      .error, "spark.start", at: Place(file: program),
      seen: Text(zh: "启动不了：\(words)", en: "it could not be started: \(words)"),
      fix: Text(zh: "请检查 SPARK_HOME；\(insteadInChinese)", en: "check SPARK_HOME; \(insteadInEnglish)"))
  }

  /// It ended, and not well.
  ///
  /// - Parameter log: the file with all that it said.
  static func ended(_ code: Int32, log: String) -> Diagnostic {
    let reason = reason(lines(log))
    return Diagnostic(
      .error, "spark.failed", at: Place(file: "--engine spark"),
      seen: Text(
        zh: "Spark 没有完成（结束码 \(code)）：\(reason)", en: "Spark did not finish (exit code \(code)): \(reason)"),
      fix: Text(
        zh: "请检查 --master、集群，以及各节点是否都能按同样的路径读到 inputs；完整记录在 \(log)；\(insteadInChinese)",
        en: "check --master, the cluster, and that all its machines see the inputs under the same path; "
          + "the whole record is in \(log); \(insteadInEnglish)"))
  }

  /// Whether it says that no worker has taken the job yet.
  static func isWaiting(_ log: String) -> Bool { lines(log).contains { $0.contains(refused) } }

  private static let refused = "has not accepted any resources"
  private static let insteadInChinese = "或不用 --engine spark，在本机读取"
  private static let insteadInEnglish = "or leave --engine spark out, and this machine reads"

  private static func lines(_ log: String) -> [Substring] {
    String(decoding: WholeFile.read(log) ?? [], as: UTF8.self).split(separator: "\n")
  }

  /// The line that tells most: what Spark gave up for, the innermost cause, or the last thing that it said.
  private static func reason(_ lines: [Substring]) -> String {
    let said = lines.filter { !$0.hasPrefix("\t") && !$0.allSatisfy { " .}".contains($0) } }
    let telling =
      said.last { $0.contains("Giving up") } ?? said.last { $0.contains("Subprocess exited") }
      ?? said.last { $0.hasPrefix("Caused by: ") } ?? said.last { $0.contains("rror") || $0.contains("Exception") }
      ?? said.last
    var words = telling.map { String($0.prefix(400)) } ?? "—"
    while words.last == "." || words.last == " " { words.removeLast() }
    return words
  }
}
