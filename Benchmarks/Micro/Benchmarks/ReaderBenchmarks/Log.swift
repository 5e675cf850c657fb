import Glibc

/// A log of service in a file, as an export writes it: about ten megabytes.
final class Log: Sendable {
  static let rows = 100_000
  static let columns = 8
  let path: String
  let byteCount: Int

  /// Writes the file; it goes with the object.
  init(quoted: Bool, encoding: String = "UTF-8") {
    let quote = quoted ? "\"" : ""
    func line(_ cells: [String]) -> String { cells.map { quote + $0 + quote }.joined(separator: ",") + "\r\n" }
    let places = ["城东街道", "白石社区", "青山中心小学", "柳溪卫生院", "望江文化站"]
    var text = line(["记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务时长", "服务类别", "审核状态"])
    for row in 1..<Log.rows {
      text += line([
        "FW26\(10_000_000 + row)", "V\(1_000_000 + row * 7919 % 200_000)", "王小明", places[row % places.count],
        "2026-10-\(row % 22 + 10)", "\(row % 4 + 1)", "环境卫生", "通过",
      ])
    }
    let bytes = Log.encoded(Array(text.utf8), encoding)
    var template = Array("/tmp/taizhang-micro-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    byteCount = bytes.count
    precondition(write(descriptor, bytes, bytes.count) == bytes.count, "no room for \(path)")
  }

  deinit { unlink(path) }

  private static func encoded(_ bytes: [UInt8], _ encoding: String) -> [UInt8] {
    guard encoding != "UTF-8", let handle = iconv_open(encoding, "UTF-8") else { return bytes }
    defer { iconv_close(handle) }
    var from = bytes
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { to, count in
      from.withUnsafeMutableBytes { all in
        var (input, left) = (all.baseAddress?.assumingMemoryBound(to: CChar.self), all.count)
        var output = UnsafeMutableRawPointer(to.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var room = to.count
        precondition(iconv(handle, &input, &left, &output, &room) == 0, "a character that \(encoding) lacks")
        count = to.count - room
      }
    }
  }
}
