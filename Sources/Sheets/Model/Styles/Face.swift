/// A typeface by its part in a page.
public enum Face: String, Sendable, Hashable {
  /// 方正小标宋简体: titles.
  case title
  /// 黑体: headers and labels.
  case heading
  /// 仿宋_GB2312: running text and names.
  case body
  /// Arial: digits. It is on every system or has a twin of its widths, which no Chinese face does: LibreOffice and
  /// phones set digits of an absent Chinese face in something a third wider.
  case figures
}
