import ArgumentParser
import Diagnostics
import Glibc

/// Data for other programs, on stdout: all of it, or the command says so and ends with 2.
struct StandardOutput {
  private let language: Language
  private var held: [UInt8] = []

  /// So much is written at once.
  private static let block = 1 << 16

  init(in language: Language) { self.language = language }

  /// Adds a line.
  mutating func line(_ text: String) throws { try write(Array((text + "\n").utf8)) }

  /// Adds bytes.
  mutating func write(_ bytes: [UInt8]) throws {
    held += bytes
    if held.count >= Self.block { try flush() }
  }

  /// Writes what was added.
  mutating func flush() throws {
    let failure = Terminal.write(held, to: STDOUT_FILENO)
    held.removeAll(keepingCapacity: true)
    guard failure != 0 else { return }
    let reason = String(cString: strerror(failure))
    Terminal.say(
      language == .zh
        ? "标准输出没有写全（\(reason)），已写出的不完整；请检查磁盘空间和去处后再运行"
        : "not all could be written to standard output (\(reason)); check the disk and where it goes, and run again")
    throw ExitCode(2)
  }

  /// Writes lines at once.
  static func write(_ lines: some Sequence<String>, in language: Language) throws {
    var output = StandardOutput(in: language)
    for line in lines { try output.line(line) }
    try output.flush()
  }
}
