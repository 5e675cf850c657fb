import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("The job that Spark is given")
struct SparkJobTests {
  @Test("shares of one large file or several small ones, the longest first; statements of a bounded size")
  func shares() {
    let mebibyte: Int64 = 1 << 20
    let job = SparkJob(
      command: ["x"],
      files: [("a", 40 * mebibyte), ("b", 300 * mebibyte), ("c", 30 * mebibyte), ("d", 20 * mebibyte), ("e", mebibyte)])
    #expect(job.statements == [[["b"], ["a", "c"], ["d", "e"]]])
    let large = SparkJob(command: ["x"], files: (1...5).map { ("\($0)", 2 << 30) })
    #expect(large.statements == [[["1"], ["2"]], [["3"], ["4"]], [["5"]]])
    #expect(SparkJob(command: ["x"], files: []).statements.isEmpty)
    #expect(large.sql.split(separator: "\n").count == 3)
  }

  @Test("is ASCII, whatever files and folders are called, and one statement a line")
  func quoting() throws {
    let command = ["taizhang", "--inputs", "/台账/it's \\ ${x} $(y) ;\n\"z\"", ""]
    let job = SparkJob(command: command, files: [("台账's;\\.csv", 1), ("${b}.csv", 1)])
    let sql = job.sql
    #expect(sql.utf8.allSatisfy { $0 < 0x80 } && sql.filter { $0 == "\n" }.count == 1 && sql.hasSuffix(";\n"))
    #expect(!sql.contains("${") && sql.contains("X'247B627D2E637376'") && sql.contains("range(0, 1, 1, 1)"))
    // A shell reads the words as they were.
    for word in command {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", "printf %s \(SparkJob.shellWord(word))"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let said = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(String(decoding: said, as: UTF8.self) == word)
    }
  }

  @Test("lines are read back as they were written, and others refused")
  func lines() {
    let stamp = FileStamp(inode: .max, bytes: 3, modified: -1, changed: 9)
    let line = TallyLine(path: "台账 1.csv", definitions: "ab", stamp: stamp, kept: .success([0, 9, 10, 255]))
    let read = TallyLine(line.bytes.dropLast())
    #expect(read?.path == line.path && read?.definitions == "ab" && read?.stamp == stamp)
    #expect((try? read?.kept.get()) == [0, 9, 10, 255])
    #expect(TallyLine("a\tb\t-\t-small".utf8)?.kept == .failure(.small))
    for wrong in ["", "a", "a\tb\t-\t-other", "a\tb\t1 2 3\tAAAA", "a\tb\t-\tAA", "a\tb\t-\tAAAA\tx", "a\tb\tx\tAAAA"] {
      #expect(TallyLine(wrong.utf8) == nil, "\(wrong)")
    }
  }

  @Test("a program's lines are read whole, and its end is told")
  func child() throws {
    let folder = try TemporaryFolder()
    let script =
      "printf 'a\\n\\n'; head -c 300000 /dev/zero | tr '\\0' x; echo; sleep 0.2; printf last; "
      + "echo said >&2; exit 7"
    var child = try ChildProcess(["/bin/bash", "-c", script], messages: "\(folder.path)/log")
    var lines: [Int] = []
    var waited = 0
    while let line = child.lines.next(every: 10, { waited += 1 }) { lines.append(line.count) }
    #expect(lines == [1, 0, 300_000, 4] && waited > 0)
    #expect(child.end() == 7)
    #expect(try folder.words(at: "log") == "said\n")
    let killed = try ChildProcess(["/bin/bash", "-c", "kill -9 $$"], messages: "/dev/null")
    #expect(killed.end() == 137)
    #expect(throws: StartFailure.self) { _ = try ChildProcess(["/nowhere"], messages: "/dev/null").end() }
  }
}
