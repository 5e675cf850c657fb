import Rows
import Tables

/// Reads an input as rows and as tables, in blocks of two sizes.
///
/// Nothing crashes or hangs; every row is in exactly one preamble, header or batch, in order; the lines of the rows and
/// the line breaks within them are the lines of the file; the size of the blocks makes no difference; all text is UTF-8
/// and all fields stand within it.
public struct RowsLaw: Law {
  static let names = ["姓名", "单位", "所属单位", "服务日期", "服务时长", "日期", "活动名称", "参与人次", "备注", "unit", "date"]

  private let plain = TableVocabulary(headerNames: [])
  private let known = TableVocabulary(headerNames: Self.names)

  /// The law, with what it needs to know.
  public init() {}

  /// Reads an input in blocks of two sizes.
  public func check(_ bytes: UnsafeBufferPointer<UInt8>, in file: borrowing MemoryFile) {
    file.write(bytes)
    let hash = bytes.hash
    let vocabulary = hash % 3 == 0 ? known : plain
    let whole = Seen(file.path, blockSize: 1 << 20, vocabulary)
    let size = [1, 2, 3, 7, 64, 4096][Int(hash >> 8) % 6]
    let blocks = Seen(file.path, blockSize: size, vocabulary)
    hold(whole.failure == blocks.failure && whole.tables == blocks.tables, "blocks of \(size) make a difference")
    hold(whole.log == blocks.log, "blocks of \(size) make a difference to the log: \(whole.log) \(blocks.log)")
    let rows = SeenRows(file.path, isName: vocabulary.contains)
    // A line right below a header that tells of the table is told of before the header.
    hold(whole.lines.sorted() == rows.lines, "a row without a fate: \(whole.lines) for \(rows.lines)")
    rows.check(bytes)
  }
}
