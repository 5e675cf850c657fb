import Foundation
import TestSupport
import Testing

/// `taizhang report --engine spark` beside a stand-in for Spark that runs the job on this machine, well or badly.
/// `make test-spark` does the same with a real cluster.
@Suite struct SparkTests {
  private static let fake = "\(Document.repository)/Tests/CommandTests/FakeSpark"

  private func environment(_ wrong: String = "", _ more: [String: String] = [:]) -> [String: String] {
    let own = ProcessInfo.processInfo.environment
    return ["SPARK_HOME": Self.fake, "FAKE_SPARK": wrong, "PATH": own["PATH"] ?? "/usr/bin:/bin"]
      .merging(more) { _, other in other }
  }

  @Test func sameBytesAsReadHere() throws {
    let office = try LedgerOffice()
    try office.addAgain()
    let native = try office.report("native")
    let spark = try office.report("spark", ["--engine", "spark", "--master", "local[2]"], environment: environment())
    #expect(native.code == 0 && spark.code == 0, "\(native.messages)\n\(spark.messages)")
    #expect(try !office.outputs("native").isEmpty && office.outputs("native") == office.outputs("spark"))
    // A correction that says only some things is laid beside what it corrects, and not kept.
    #expect(spark.messages.contains("交给 Spark（local[2]）读取 7 个文件"))
    let told = "Spark 读好了 7 个文件中的 6 个\n三月更正.csv: 说明: 内容要与其他文件对照，已在本机重新读取\n"
    #expect(spark.messages.contains(told), "\(spark.messages)")
    let others = spark.lines.filter { !$0.contains("Spark") && !$0.hasSuffix("，已在本机重新读取") }
    #expect(others.map { $0.replacing("spark/", with: "") } == native.lines.map { $0.replacing("native/", with: "") })
  }

  @Test func onlyWhatIsNotKnownIsHandedOver() throws {
    let office = try LedgerOffice()
    let record = office.folder.path + "/handed"
    func handed(_ more: [String] = []) throws -> [String] {
      try? FileManager.default.removeItem(atPath: record)
      let outcome = try office.report(
        "outputs", ["--engine", "spark"] + more, environment: environment("", ["FAKE_SPARK_RECORD": record]))
      #expect(outcome.code == 0, "\(outcome.messages)")
      let text = FileManager.default.contents(atPath: record).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return text.split(separator: "\n").map(String.init).sorted()
    }
    #expect(try handed() == LedgerOffice.logs)
    #expect(try handed().isEmpty)
    #expect(try handed(["--verify"]).isEmpty)
    try office.folder.put(LedgerOffice.log(5), at: "inputs/五月.csv")
    #expect(try handed() == ["五月.csv"])
    // Known by this machine's own reading, too, and the other way round.
    try FileManager.default.removeItem(atPath: "\(office.folder.path)/outputs/.cache/run")
    let native = try office.report("outputs")
    #expect(native.code == 0 && !native.messages.contains("Spark"))
    #expect(try handed().isEmpty)
  }

  @Test(
    "whatever comes back damaged, or not at all, is read here",
    arguments: [
      ("noise", ""), ("twice", ""), ("drop", "Spark 没有返回这个文件的结果"), ("damage", "Spark 返回的结果损坏"),
      ("cut", "Spark 返回的结果损坏"), ("null", "Spark 返回的结果损坏"), ("foreign", "工作节点上的程序、C 库、设置或定义与本机不同"),
      // Of another machine's numbers of files: hashed here, and found to be the same.
      ("stamp", ""),
    ])
  func assumeVerifyRedo(_ wrong: String, _ remark: String) throws {
    let office = try LedgerOffice()
    let spark = try office.report("spark", ["--engine", "spark"], environment: environment(wrong))
    let native = try office.report("native")
    #expect(spark.code == 0 && native.code == 0, "\(spark.messages)")
    #expect(try !office.outputs("native").isEmpty && office.outputs("native") == office.outputs("spark"))
    let told = spark.lines.filter { $0.hasSuffix("，已在本机重新读取") }
    #expect(told.count == (remark.isEmpty ? 0 : 2) && told.allSatisfy { $0.contains(": 说明: \(remark)，") }, "\(told)")
  }

  @Test func aFailedJobLeavesEverythingAsItWas() throws {
    let office = try LedgerOffice()
    #expect(try office.report("outputs").code == 0)
    let before = try office.outputs("outputs")
    try office.folder.put(LedgerOffice.log(5), at: "inputs/五月.csv")
    for language in ["zh", "en"] {
      let failed = try office.report(
        "outputs", ["--engine", "spark", "--master", "spark://127.0.0.1:1", "--lang", language],
        environment: environment("fail", ["TMPDIR": office.folder.path]))
      #expect(failed.code == 2 && failed.output.isEmpty)
      let line = failed.lines.last ?? ""
      #expect(line.contains("Reason: All masters are unresponsive! Giving up") && line.contains("spark.log"))
      #expect(line.contains(language == "zh" ? "错误: Spark 没有完成（结束码 1）" : "error: Spark did not finish (exit code 1)"))
      #expect(line.contains(language == "zh" ? "或不用 --engine spark，在本机读取" : "or leave --engine spark out"))
    }
    #expect(try office.outputs("outputs") == before)
    // What Spark said stays to be read, and nothing else.
    let left = try office.folder.files().keys.filter { $0.contains("taizhang-spark") }
    #expect(left.count == 2 && left.allSatisfy { $0.hasSuffix("-spark.log") })
  }

  @Test func aMissingSparkIsSaidBeforeAnythingIsRead() throws {
    let office = try LedgerOffice()
    let engine = ["--engine", "spark"]
    let nowhere = try office.report("outputs", engine, environment: ["PATH": "/nowhere"])
    #expect(nowhere.code == 2 && nowhere.lines.count == 1)
    #expect(nowhere.messages.hasPrefix("--engine spark: 错误: 没有找到 Apache Spark"))
    #expect(nowhere.messages.contains("SPARK_HOME 设为它的文件夹"))
    let wrong = try office.report("outputs", engine + ["--lang", "en"], environment: ["SPARK_HOME": "/nowhere"])
    #expect(wrong.code == 2)
    #expect(wrong.messages.contains("SPARK_HOME holds no Apache Spark: there is no /nowhere/bin/spark-sql"))
    #expect(!FileManager.default.fileExists(atPath: "\(office.folder.path)/outputs"))
    let path = environment()["PATH"] ?? ""
    let onPath = try office.report(
      "outputs", engine, environment: environment("", ["SPARK_HOME": "", "PATH": "\(Self.fake)/bin:\(path)"]))
    #expect(onPath.code == 0 && onPath.messages.contains("Spark 读好了 4 个文件中的 4 个"), "\(onPath.messages)")
  }

  @Test func aMasterAloneIsWrongUse() throws {
    let office = try LedgerOffice()
    #expect(try office.report("outputs", ["--master", "local[2]"]).code == 64)
    #expect(try office.report("outputs", ["--engine", "flink"]).code == 64)
  }
}
