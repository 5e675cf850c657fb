/// How a cell looks from outside, without knowing what it means.
enum CellLook {
  /// From 0 to 1: how likely the text is one whole cell. Numbers, dates and empty cells are; a text that still holds
  /// something that parts fields is less so.
  static func naturalness(_ bytes: ArraySlice<UInt8>) -> Double {
    var parting = 0
    var numeric = true
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x3B, 0x09, 0x7C: parting += 1
      case 0x2C: parting += 1
      case 0x8C where previous == 0xBC: parting += 1
      default: break
      }
      if !(byte >= 0x2B && byte <= 0x3A) && byte != 0x25 && byte != 0x20 { numeric = false }
      previous = byte
    }
    if bytes.isEmpty { return 0.8 }
    if numeric && parting == 0 { return 1 }
    if let first = bytes.first, let last = bytes.last, first == 0x20 || last == 0x20 { return parting > 0 ? 0.3 : 0.7 }
    return parting == 0 ? 0.9 : 0.4
  }
}
