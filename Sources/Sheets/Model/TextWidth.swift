/// Widths of text as a monospaced East Asian page counts them: a Chinese character is two, a Latin one is one.
public enum TextWidth {
  /// Columns of the widest line (UAX #11, ambiguous characters being wide as they are in Chinese fonts).
  public static func columns(_ text: String) -> Int {
    var (widest, width) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        width = 0
      } else {
        width += columns(scalar)
      }
      widest = max(widest, width)
    }
    return widest
  }

  /// 0, 1 or 2.
  public static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0xD7, 0xF7, 0xB0, 0xB7, 0x2014...0x2016, 0x2018...0x201D, 0x2026, 0x2030, 0x2103, 0x2160...0x217F,
      0x2190...0x21FF,
      0x2460...0x24FF, 0x25A0...0x25FF, 0x2605...0x2606:
      2
    default: 1
    }
  }

  /// The width of a column, in Excel's unit (a digit of the default 11 pt font), that shows the text in a font's size.
  ///
  /// `latin` is the width of a Latin letter in halves of a Chinese character: 1 in Chinese faces, more in what readers
  /// set in their place.
  public static func width(_ text: String, size: Double, latin: Double = 1) -> Double {
    // A half-width character of `size` points is size/2 points; a unit is 7 pixels, 5.25 points; one unit of padding.
    let widest = latin == 1 ? Double(columns(text)) : text.split(separator: "\n").map { extent($0, latin) }.max() ?? 0
    return widest * size / 2 / 5.25 + 1
  }

  private static func extent(_ line: Substring, _ latin: Double) -> Double {
    line.unicodeScalars.reduce(0) { $0 + extent($1, latin) }
  }

  private static func extent(_ scalar: Unicode.Scalar, _ latin: Double) -> Double {
    let columns = columns(scalar)
    return columns == 1 ? latin : Double(columns)
  }

  /// How many lines the text takes in a column (or merged columns) of a width, in a font's size.
  public static func lines(_ text: String, width: Double, size: Double, latin: Double = 1) -> Int {
    let room = max(2, (width - 0.6) * 5.25 / (size / 2))
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var (used, count) = (0.0, 1)
      for scalar in line.unicodeScalars {
        let wide = extent(scalar, latin)
        if used + wide > room {
          count += 1
          used = 0
        }
        used += wide
      }
      lines += count
    }
    return lines
  }
}
