internal import CXlsxWriter
import Sheets

/// The formats of a workbook: each distinct style is made once.
final class FormatTable {
  typealias Format = UnsafeMutablePointer<lxw_format>
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats = StyleTable<Format>()
  /// Those of rich text: a handful, looked through faster than hashed.
  private var fonts: [(font: Font, format: Format)] = []

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  func format(_ style: Style) -> Format? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    Self.set(style.font, format)
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.rgb)
    }
    if let rule = style.top { format_set_top(format, Self.weight(rule)); format_set_top_color(format, rule.colour.rgb) }
    if let rule = style.bottom {
      format_set_bottom(format, Self.weight(rule))
      format_set_bottom_color(format, rule.colour.rgb)
    }
    if let rule = style.left {
      format_set_left(format, Self.weight(rule)); format_set_left_color(format, rule.colour.rgb)
    }
    if let rule = style.right {
      format_set_right(format, Self.weight(rule))
      format_set_right_color(format, rule.colour.rgb)
    }
    let horizontal =
      switch style.horizontal {
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    let vertical =
      switch style.vertical {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    format_set_align(format, UInt8(vertical.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinks { format_set_shrink(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
    if style.format != .general { format_set_num_format(format, style.format.code) }
    formats[style] = format
    return format
  }

  /// A format that holds a font only, for a piece of rich text.
  func format(_ font: Font) -> Format? {
    if let known = fonts.first(where: { $0.font == font }) { return known.format }
    guard let format = workbook_add_format(book) else { return nil }
    Self.set(font, format)
    fonts.append((font, format))
    return format
  }

  private static func set(_ font: Font, _ format: Format) {
    format_set_font_name(format, font.face.fontName)
    format_set_font_size(format, font.size)
    format_set_font_family(format, font.face.family)
    if font.face != .figures { format_set_font_charset(format, 134) }
    format_set_font_color(format, font.colour.rgb)
    if font.isBold { format_set_bold(format) }
    if font.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
  }

  private static func weight(_ rule: Rule) -> UInt8 {
    let border =
      switch rule.weight {
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      }
    return UInt8(border.rawValue)
  }
}

extension Face {
  /// The font's name in files.
  var fontName: String {
    switch self {
    case .title: "方正小标宋简体"
    case .heading: "黑体"
    case .body: "仿宋_GB2312"
    case .figures: "Arial"
    }
  }

  /// The family and (for all but `figures`) the charset 134, GB 2312: where the face is absent, readers choose a Chinese
  /// one of that family. 1 has serifs, 2 has none, 3 is of even width.
  var family: UInt8 {
    switch self {
    case .title: 1
    case .heading, .body: 3
    case .figures: 2
    }
  }
}
