import Diagnostics
import Glibc

/// Lines for people, on stderr, so that stdout stays for data.
enum Terminal {
  static func say(_ line: String) {
    write(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes all of it, or stops where nobody reads any more.
  ///
  /// - Returns: the system's number of what went wrong, or 0.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          let failure = errno
          if failure == EINTR { continue }
          return failure == EPIPE ? 0 : failure
        }
        rest = rest.dropFirst(written)
      }
      return 0
    }
  }

  /// Diagnostics of all files by cause: how many, and the first few places.
  static func summarise(
    _ log: DiagnosticLog, in language: Language, atLeast severity: Severity, first: Int, at places: InputPlaces
  ) {
    var order: [String] = []
    var groups: [String: (count: Int, files: Set<String>, first: [Diagnostic])] = [:]
    for entry in log.entries {
      guard let one = entry.first.first, one.severity >= severity else { continue }
      let cause = entry.key.cause
      if groups[cause] == nil { order.append(cause) }
      // In their place: a copy of the files for each entry would take a time that grows with their square.
      groups[cause, default: (0, [], [])].count += entry.count
      groups[cause, default: (0, [], [])].files.insert(entry.key.file)
      // One place a file at first, so that different files are shown.
      if groups[cause]?.first.count ?? 0 < first { groups[cause]?.first.append(one) }
    }
    for cause in order {
      guard let group = groups[cause] else { continue }
      for diagnostic in group.first { say(places.line(diagnostic, in: language)) }
      let more = group.count - group.first.count
      guard more > 0 else { continue }
      // No more are kept of each file.
      let (all, kept) = (group.count <= DiagnosticLog.kept, DiagnosticLog.kept)
      let (zh, en) = all ? ("看全部", "all") : ("看每个文件的前 \(kept) 处", "the first \(kept) of each")
      say(
        language == .zh
          ? "    …同类还有 \(more) 处，涉及 \(group.files.count) 个文件，用 make check \(zh)"
          : "    … and \(more) more of this sort in \(group.files.count.counted("file")); make check shows \(en)")
    }
  }

  /// Grouped diagnostics: each group's first places, and how many more there are.
  static func print(
    _ log: DiagnosticLog, in language: Language, atLeast severity: Severity, first: Int, at places: InputPlaces
  ) {
    for entry in log.entries {
      guard let one = entry.first.first, one.severity >= severity else { continue }
      for diagnostic in entry.first.prefix(first) { say(places.line(diagnostic, in: language)) }
      let more = entry.count - min(first, entry.first.count)
      if more > 0 { say(language == .zh ? "    …同类还有 \(more) 处" : "    … and \(more) more of this sort") }
    }
  }
}
