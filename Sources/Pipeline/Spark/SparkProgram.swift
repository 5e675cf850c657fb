import Diagnostics
import Glibc

/// Where Apache Spark's `spark-sql` is.
struct SparkProgram: Sendable, Hashable {
  let path: String

  /// That of `SPARK_HOME` where it is set, else the first on `PATH`.
  ///
  /// - Parameter variable: a variable of the environment.
  init(_ variable: (String) -> String? = { getenv($0).map { String(cString: $0) } }) throws(Diagnostic) {
    let home = variable("SPARK_HOME") ?? ""
    if home.isEmpty {
      let folders = (variable("PATH") ?? "").split(separator: ":")
      guard let found = folders.lazy.map({ "\($0)/\(Self.name)" }).first(where: Self.isProgram) else {
        throw Self.missing(
          Text(
            zh: "没有找到 Apache Spark：没有设置 SPARK_HOME，PATH 中也没有 \(Self.name)",
            en: "Apache Spark was not found: SPARK_HOME is not set, and there is no \(Self.name) on PATH"))
      }
      path = found
    } else {
      path = "\(home)/bin/\(Self.name)"
      guard Self.isProgram(path) else {
        throw Self.missing(
          Text(
            zh: "SPARK_HOME 中没有 Apache Spark：没有可运行的 \(path)",
            en: "SPARK_HOME holds no Apache Spark: there is no \(path) that can be run"))
      }
    }
  }

  private static let name = "spark-sql"

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static func missing(_ seen: Text) -> Diagnostic {
    Diagnostic(
      .error, "spark.missing", at: Place(file: "--engine spark"), seen: seen,
      fix: Text(
        zh: "请安装 Spark 并把 SPARK_HOME 设为它的文件夹；或不用 --engine spark，在本机读取",
        en: "install Spark and set SPARK_HOME to its folder; or leave --engine spark out, and this machine reads"))
  }
}
