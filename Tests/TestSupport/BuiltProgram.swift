import Foundation

/// The built program, as people run it.
public struct BuiltProgram: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit code.
    public var code: Int32
    /// What stands on stdout.
    public var output: String
    /// What stands on stderr.
    public var messages: String

    /// The lines on stderr.
    public var lines: [String] { messages.split(separator: "\n").map(String.init) }
  }

  /// Next to the running tests, where the build puts it: for programs that run it themselves.
  public static var path: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("taizhang")
  }

  /// Runs the program in a folder, with Chinese messages where nothing else is asked for.
  public static func run(_ arguments: String..., in folder: String? = nil) throws -> Outcome {
    try run(arguments, in: folder)
  }

  /// The same with arguments of any number.
  ///
  /// - Parameters:
  ///   - input: what the program reads from standard input.
  ///   - environment: variables besides the language.
  ///   - device: where standard output goes, which is then not looked into.
  public static func run(
    _ arguments: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:],
    output device: String? = nil
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    let (out, error) = (streams.path + "/out", streams.path + "/error")
    for path in [out, error] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = environment.merging(["LANG": "zh_CN.UTF-8"]) { own, _ in own }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: device ?? out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: error))
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams.path + "/in"))
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams.path + "/in"))
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Outcome(code: process.terminationStatus, output: try text(out), messages: try text(error))
  }
}
