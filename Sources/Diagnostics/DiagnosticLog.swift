/// A mergeable log: equal causes of one severity in one column of one file, and of one subject where they have any, are counted, their
/// first places kept.
///
/// Merging is associative and commutative up to the order of files, which `entries` settles; so blocks and files may
/// be read in any order and on any thread.
public struct DiagnosticLog: Sendable {
  /// What entries are grouped by.
  public struct Key: Sendable, Hashable {
    /// A diagnostic's cause.
    public var cause: String
    /// Its severity: what is doubtful in one row may be but worth knowing in another.
    public var severity: Severity
    /// The file as places name it.
    public var file: String
    /// The column's name, or empty where none is meant.
    public var column: String
    /// What it is about, where each such thing is to be seen by itself; else empty.
    public var subject: String

    /// A group's key.
    public init(cause: String, severity: Severity, file: String, column: String, subject: String = "") {
      self.cause = cause
      self.severity = severity
      self.file = file
      self.column = column
      self.subject = subject
    }
  }

  /// A group: how often it was met, and the first diagnostics of it in the order of places.
  public struct Entry: Sendable {
    /// What the group is of.
    public var key: Key
    /// How often it was met.
    public var count: Int
    /// The first ones by place, at most `kept`.
    public var first: [Diagnostic]

    /// A group as it was.
    public init(key: Key, count: Int, first: [Diagnostic]) {
      self.key = key
      self.count = count
      self.first = first
    }
  }

  /// How many diagnostics of a group are kept whole.
  public static let kept = 20

  private var groups: [Key: Entry] = [:]

  /// An empty log.
  public init() {}

  /// A log of these groups, of which no two have the same key.
  public init(_ entries: [Entry]) {
    for entry in entries { groups[entry.key] = entry }
  }

  /// Whether nothing was added.
  public var isEmpty: Bool { groups.isEmpty }

  /// Adds one. O(1), but O(`kept`) while the group is small.
  public mutating func add(_ diagnostic: Diagnostic, column: String = "", subject: String = "", times: Int = 1) {
    let key = Key(
      cause: diagnostic.cause, severity: diagnostic.severity, file: diagnostic.place.file, column: column,
      subject: subject)
    groups[key, default: Entry(key: key, count: 0, first: [])].insert(diagnostic, times: times)
  }

  /// Adds all of another log.
  public mutating func merge(_ other: DiagnosticLog) {
    for (key, entry) in other.groups {
      groups[key, default: Entry(key: key, count: 0, first: [])].merge(entry)
    }
  }

  /// The same with all lines further down, where the place of a diagnostic has one.
  public func shifted(byLines lines: Int) -> DiagnosticLog {
    var moved = self
    for key in groups.keys {
      for at in groups[key]?.first.indices ?? 0..<0 where (groups[key]?.first[at].place.line ?? 0) > 0 {
        moved.groups[key]?.first[at].place.line += lines
      }
    }
    return moved
  }

  /// All groups, ordered by file, first place, the graver first, cause and column.
  public var entries: [Entry] {
    groups.values.sorted { a, b in
      let (pa, pb) = (a.first.first?.place, b.first.first?.place)
      if let pa, let pb, pa != pb { return pa < pb }
      if a.key.severity != b.key.severity, a.key.file == b.key.file { return a.key.severity > b.key.severity }
      return (a.key.file, a.key.cause, a.key.column, a.key.subject)
        < (b.key.file, b.key.cause, b.key.column, b.key.subject)
    }
  }

  /// How many diagnostics of at least that severity were added.
  public func count(atLeast severity: Severity) -> Int {
    groups.values.reduce(0) { $0 + ($1.key.severity >= severity ? $1.count : 0) }
  }
}

extension DiagnosticLog.Entry {
  mutating func insert(_ diagnostic: Diagnostic, times: Int) {
    count += times
    if isSaid(diagnostic) { return }
    if first.count == DiagnosticLog.kept, let last = first.last, last.place <= diagnostic.place { return }
    let at = first.firstIndex { diagnostic.place < $0.place } ?? first.count
    first.insert(diagnostic, at: at)
    if first.count > DiagnosticLog.kept { first.removeLast() }
  }

  mutating func merge(_ other: DiagnosticLog.Entry) {
    count += other.count
    let further = other.first.filter { !isSaid($0) }
    first = Array((first + further).sorted { $0.place < $1.place }.prefix(DiagnosticLog.kept))
  }

  /// Whether the same was said of a whole file already: how often it was met depends on the blocks it is read in.
  private func isSaid(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.line == 0 && first.contains(diagnostic)
  }
}
