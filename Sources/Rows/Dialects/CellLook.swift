/// How a cell looks from outside, without knowing what it means.
enum CellLook {
  /// From 0 to 1: how likely the text is one whole cell. Numbers, dates and empty cells are; a text that still holds
  /// something that parts fields, or begins or ends with a blank, is less so.
  static func naturalness(_ bytes: ArraySlice<UInt8>) -> Double {
    guard let first = bytes.first, let last = bytes.last else { return 0.8 }
    var (parting, commas) = (0, 0)
    var numeric = true
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x3B, 0x09, 0x7C: parting += 1
      case 0x2C: commas += 1
      case 0x8C where previous == 0xBC: commas += 1
      default: break
      }
      if !(byte >= 0x2B && byte <= 0x3A) && byte != 0x25 && byte != 0x20 { numeric = false }
      previous = byte
    }
    if first == 0x20 || last == 0x20 { return parting + commas > 0 ? 0.3 : 0.7 }
    // A decimal comma, or commas between thousands.
    if numeric && parting == 0 && first != 0x2C && last != 0x2C { return commas == 0 ? 1 : 0.9 }
    return parting + commas == 0 ? 0.9 : 0.4
  }
}
