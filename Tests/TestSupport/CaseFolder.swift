import Foundation

/// A folder of `Cases`: inputs as clerks write them, and what must come of them.
///
/// - `inputs/`: CSV files, `settings.yaml`, `definitions/`
/// - `options`: lines such as `period 2026-10,2026-Q4`
/// - `figures.csv`: rows that must be there; `absent.csv`: rows that must not
/// - `fates.csv`: what becomes of the rows of every file, all of them
/// - `messages.txt`: lines that must be among the messages; `…` stands for anything
/// - `sentences.txt`: what must stand in the narratives of the workbooks, a line each
/// - `sheets.txt`: lines such as `总览: words`, words that must stand in a row of a sheet of that name
/// - `unsaid.txt`: lines of the same form, words that must stand in none
/// - `silent.txt`: words that must be in no message
/// - `exit`: the exit code if it is not 0
/// - `golden-figures.csv`: all figures of the periods asked for that have a value, rewritten where `TAIZHANG_GOLDEN=rewrite` is set
public struct CaseFolder: Sendable, CustomStringConvertible {
  /// Where it is.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// The folder's name, which says what the case shows.
  public var description: String { URL(fileURLWithPath: path).lastPathComponent }

  /// All folders in `Cases`, by name.
  public static func all(in folder: String) -> [CaseFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { CaseFolder(path: "\(folder)/\($0)") }
  }

  func words(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  func lines(_ name: String) -> [String] {
    (words(name) ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// The periods asked for; none where the newest month is to be found.
  public var periods: [String] {
    lines("options").filter { $0.hasPrefix("period ") }.flatMap {
      $0.dropFirst(7).split(separator: ",").map(String.init)
    }
  }

  /// Runs the case; what is not as expected, in words. Empty where all is well.
  public func run() async throws -> [String] {
    let outputs = try TemporaryFolder()
    let result = await RunResult(inputs: "\(path)/inputs", outputs: outputs.path, periods: periods)
    var faults = check(figures: result) + check(fates: result) + check(messages: result)
    let exit = words("exit").flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
    if exit != result.exit { faults.append("exit \(result.exit), expected \(exit)") }
    faults += try checkGolden(result)
    if result.exit != 0, try !outputs.files().isEmpty { faults.append("the run failed, and wrote something") }
    faults += await checkSheets(outputs: outputs.path)
    let expectations = [
      "figures.csv", "absent.csv", "fates.csv", "messages.txt", "golden-figures.csv", "sentences.txt", "sheets.txt",
      "unsaid.txt",
    ]
    if expectations.allSatisfy({ words($0) == nil }) { faults.append("the case expects nothing") }
    if !faults.isEmpty { faults += ["messages were:"] + result.messages }
    return faults
  }
}
