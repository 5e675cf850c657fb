import FoundationEssentials

/// What a file came to on whichever machine read it: a line that `taizhang tally` prints.
///
/// Four columns between tabs: the path; the digest of all that decides besides the inputs; the file's stamp while it was
/// read, four numbers between blanks, or `-`; the bytes of its kept file in base64, or `-` and why there are none.
struct TallyLine: Sendable {
  /// Relative to the inputs folder.
  var path: String
  /// `CacheFile.definitionsAnywhere` of the program that read it.
  var definitions: String
  var stamp: FileStamp?
  var kept: Result<[UInt8], NotKept>

  /// With its end.
  var bytes: [UInt8] {
    let stamp = stamp.map { "\($0.inode) \($0.bytes) \($0.modified) \($0.changed)" } ?? "-"
    var line = Array("\(path)\t\(definitions)\t\(stamp)\t".utf8)
    switch kept {
    case .success(let bytes): line += Data(bytes).base64EncodedData()
    case .failure(let why): line += "-\(why.rawValue)".utf8
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }

  init(path: String, definitions: String, stamp: FileStamp?, kept: Result<[UInt8], NotKept>) {
    self.path = path
    self.definitions = definitions
    self.stamp = stamp
    self.kept = kept
  }

  /// A line without its end; nil where it is no such line.
  init?(_ line: some Collection<UInt8>) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 4 else { return nil }
    path = String(decoding: columns[0], as: UTF8.self)
    definitions = String(decoding: columns[1], as: UTF8.self)
    let numbers = String(decoding: columns[2], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    if numbers.count == 4, let inode = UInt64(numbers[0]), let bytes = Int64(numbers[1]),
      let modified = Int64(numbers[2]), let changed = Int64(numbers[3])
    {
      stamp = FileStamp(inode: inode, bytes: bytes, modified: modified, changed: changed)
    } else if numbers != ["-"] {
      return nil
    }
    if columns[3].first == UInt8(ascii: "-") {
      guard let why = NotKept(rawValue: String(decoding: columns[3].dropFirst(), as: UTF8.self)) else { return nil }
      kept = .failure(why)
    } else {
      guard let bytes = Data(base64Encoded: Data(columns[3])) else { return nil }
      kept = .success(Array(bytes))
    }
  }
}
