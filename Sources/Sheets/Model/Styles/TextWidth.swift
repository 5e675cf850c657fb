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
    case ..<0x80: 1
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
    return (latin == 1 ? Double(columns(text)) : extent(text, latin)) * size / 2 / 5.25 + 1
  }

  /// Of the widest line. Scalars, as finding where characters end takes far longer; a line ends where one is `\n` alone.
  private static func extent(_ text: String, _ latin: Double) -> Double {
    var (widest, width, before) = (0.0, 0.0, Unicode.Scalar(0))
    for scalar in text.unicodeScalars {
      if scalar == "\n" && before != "\r" {
        width = 0
      } else {
        width += extent(scalar, latin)
      }
      widest = max(widest, width)
      before = scalar
    }
    return widest
  }

  private static func extent(_ scalar: Unicode.Scalar, _ latin: Double) -> Double {
    let columns = columns(scalar)
    return columns == 1 ? latin : Double(columns)
  }

  /// How many lines the text takes in a column (or merged columns) of a width, in a font's size. Where Latin letters are
  /// reckoned wider than in Chinese faces, words of them stay whole, too, as readers keep them.
  public static func lines(_ text: String, width: Double, size: Double, latin: Double = 1) -> Int {
    let room = max(2, (width - 0.6) * 5.25 / (size / 2))
    var (lines, used, word, before) = (1, 0.0, 0.0, Unicode.Scalar(0))
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      if scalar == "\n" && before != "\r" {
        lines += 1
        (used, word) = (0, 0)
        continue
      }
      let wide = extent(scalar, latin)
      let isLetter = latin > 1 && wide == latin && scalar != " "
      if used + wide > room {
        lines += 1
        used = isLetter && word + wide <= room ? word : 0
      }
      used += wide
      word = isLetter ? word + wide : 0
    }
    return lines
  }
}
