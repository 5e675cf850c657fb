/// The one table of styles: every look that a sheet uses.
extension Style {
  /// 方正小标宋简体 22 pt, over the whole table.
  public static let title = Style(Font(.title, 22)).aligned(.centre)
  /// The row under the title: 填报单位, 统计周期, 单位.
  public static let meta = Style(Font(.body, 11, colour: .grey)).with { $0.bottom = Rule(.medium, .red) }
  /// A heading between parts of a sheet.
  public static let section = Style(Font(.heading, 13)).with {
    $0.bottom = Rule(.thin, .rule)
    $0.vertical = .bottom
  }
  /// 黑体 12 pt on a pale fill.
  public static let header = Style(Font(.heading, 12)).aligned(.centre).with {
    $0.fill = .headerFill
    $0.wraps = true
    $0.bottom = Rule(.thin, .rule)
  }
  /// 仿宋_GB2312 12 pt, thin lines.
  public static let body = Style(Font(.body, 12)).with {
    $0.setGrid()
    $0.indent = 1
  }
  /// A heading that parts the rows of a list.
  public static let band = Style(Font(.heading, 12)).with {
    $0.fill = .totalFill
    $0.indent = 1
    $0.top = Rule(.thin, .rule)
    $0.bottom = Rule(.thin, .rule)
  }
  /// A body cell that may run to several lines.
  public static let wrapped = body.with { $0.wraps = true }
  /// Codes and other text without Chinese.
  public static let latin = wrapped.with { $0.font = Font(.figures, 11) }
  /// Digits, right. No indent: LibreOffice loses it between cells that differ in their number format only.
  public static let number = Style(Font(.figures, 11)).aligned(.right).with { $0.setGrid() }
  /// What is not defined.
  public static let dash = number.coloured(.grey)
  /// 序号, ranks, dates.
  public static let ordinal = Style(Font(.figures, 11)).aligned(.centre).with { $0.setGrid() }
  /// Numbers that are codes, paths and digests.
  public static let code = Style(Font(.figures, 8, colour: .grey)).with {
    $0.setGrid()
    $0.indent = 1
    $0.shrinks = true
  }
  /// Paths of files.
  public static let path = wrapped.with { $0.font.size = 10.5 }
  /// Running text of a narrative.
  public static let prose = Style(Font(.body, 12)).with {
    $0.wraps = true
    $0.vertical = .top
  }
  /// Notes under a table.
  public static let note = Style(Font(.body, 10.5, colour: .grey)).with { $0.wraps = true }
  /// 填报人, 审核人, 填报日期.
  public static let signature = Style(Font(.body, 11, colour: .grey))
  /// A way to another sheet.
  public static let link = strip.with {
    $0.font.colour = .blue
    $0.font.isUnderlined = true
  }
  /// The band that they stand on.
  public static let strip = Style(Font(.heading, 11)).with {
    $0.fill = .headerFill
    $0.indent = 1
  }
  /// The way back, beside the print area.
  public static let back = Style(Font(.heading, 10.5, colour: .blue, underlined: true))

  /// The totals of a table, set off from what follows.
  public var total: Style {
    with {
      $0.font.isBold = true
      $0.fill = .totalFill
      $0.bottom = Rule(.medium, .rule)
    }
  }

  /// Lines between rows only: columns are told apart by their alignment.
  mutating func setGrid() {
    top = Rule(.thin, .hairline)
    bottom = Rule(.thin, .hairline)
  }
}

extension Style {
  /// The second row of a header.
  static let subheader = Style.header.with { $0.font.size = 11 }
}
