import FuzzSupport
import Rows
import Tables

/// Reads an input as rows and as tables, in blocks of two sizes.
///
/// Laws: nothing crashes or hangs; every row is in exactly one preamble, header or batch, in order; the size of the
/// blocks makes no difference; all text is UTF-8 and all fields stand within it.
@main struct FuzzRows {
  static let names = ["姓名", "单位", "所属单位", "服务日期", "服务时长", "日期", "活动名称", "参与人次", "备注", "unit", "date"]

  static func main() {
    fuzz { start, count in
      let bytes = UnsafeBufferPointer(start: start, count: count)
      let file = MemoryFile()
      file.write(bytes)
      let hash = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
      let whole = Seen(file.path, blockSize: 1 << 20, names: hash % 3 == 0 ? FuzzRows.names : [])
      let size = [1, 2, 3, 7, 64, 4096][Int(hash >> 8) % 6]
      let blocks = Seen(file.path, blockSize: size, names: hash % 3 == 0 ? FuzzRows.names : [])
      hold(whole.failure == blocks.failure && whole.tables == blocks.tables, "blocks of \(size) make a difference")
      hold(whole.log == blocks.log, "blocks of \(size) make a difference to the log: \(whole.log) \(blocks.log)")
      let rows = Seen.rows(file.path)
      hold(whole.lines == rows, "a row without a fate: \(whole.lines) for \(rows)")
      hold(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }, "lines out of order: \(rows)")
      return 0
    }
  }
}
