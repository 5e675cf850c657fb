extension Cell {
  /// The text trimmed, unwrapped and folded: one writing for what clerks write in many.
  ///
  /// Codes and ID numbers keep their letters' case and their hyphens, as both are part of them.
  mutating func fold(_ text: String) -> ArraySlice<Unicode.Scalar> {
    var scalars = Self.trimmed(Array(text.unicodeScalars)[...])
    if text.unicodeScalars.last == "\t" { noteWrapping() }
    unwrap(&scalars)
    let keepsLetters = type == .code || type == .id
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isInvisible {
        note(.invisible)
      } else if let half = Self.halfWidth(scalar) {
        note(.fullWidth)
        out.append(keepsLetters ? half : half.lowercased)
      } else if keepsLetters {
        out.append(scalar.properties.isWhitespace ? " " : scalar)
      } else {
        out.append(contentsOf: Self.writings[scalar] ?? [scalar.properties.isWhitespace ? " " : scalar.lowercased])
      }
    }
    return out[...]
  }

  /// Takes off `="…"`, `'…`, `"…"` around the text, as exports and spreadsheets put them there.
  private mutating func unwrap(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    let formula = scalars.first == "=" || scalars.first == "＝"
    let inner = formula ? scalars.dropFirst() : scalars
    if let open = inner.first, let close = Self.quotes[open], inner.count >= 2, inner.last == close {
      scalars = Self.trimmed(inner.dropFirst().dropLast())
      noteWrapping()
    } else if let first = scalars.first, "'‘’".unicodeScalars.contains(first) {
      scalars = Self.trimmed(scalars.dropFirst())
      noteWrapping()
    }
  }

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "'": "'", "“": "”", "‘": "’", "＂": "＂",
  ]

  private mutating func noteWrapping() {
    markedAsText = true
    note(.wrapped)
  }

  /// Without white space of any width, and what cannot be seen, at its ends.
  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var kept = scalars.drop(while: \.isOuter)
    while let last = kept.last, last.isOuter { kept.removeLast() }
    return kept
  }

  /// The half-width form of a full-width character of ASCII's.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }

  /// Writings of one and the same thing: dashes, traditional characters, the numerals of cheques, signs of width.
  private static let writings: [Unicode.Scalar: [Unicode.Scalar]] = {
    let groups: [(String, String)] = [
      ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2500}\u{FE63}\u{FE58}"),
      ("~", "\u{301C}\u{223C}\u{2053}"), (":", "\u{2236}\u{FE55}"), (".", "\u{FE52}"), (",", "\u{FE50}"),
      ("%", "\u{FE6A}"), ("¥", "￥"), ("零", "〇○◯"), ("一", "壹弌"), ("二", "贰貳弍"), ("两", "兩俩倆"),
      ("三", "叁叄參弎"), ("四", "肆"), ("五", "伍"), ("六", "陆陸"), ("七", "柒"), ("八", "捌"), ("九", "玖"),
      ("十", "拾"), ("百", "佰"), ("千", "仟"), ("万", "萬"), ("亿", "億"), ("元", "圆圓"), ("点", "點"),
      ("时", "時"), ("钟", "鐘鍾"), ("个", "個箇"), ("号", "號"), ("余", "餘"), ("约", "約"), ("无", "無"),
      ("块", "塊"), ("钱", "錢"), ("头", "頭"), ("负", "負"), ("将", "將"), ("过", "過"), ("达", "達"),
      ("场", "場"), ("户", "戶"), ("条", "條"), ("项", "項"), ("张", "張"), ("处", "處"), ("间", "間"),
      ("岁", "歲"), ("币", "幣"), ("晚", "晩"), ("礼", "禮"), ("周", "週"), ("农", "農"), ("历", "曆歷"),
      ("\u{27}", "\u{2032}\u{2019}"),
    ]
    var table: [Unicode.Scalar: [Unicode.Scalar]] = ["廿": ["二", "十"], "卅": ["三", "十"]]
    for (written, others) in groups {
      for other in others.unicodeScalars { table[other] = Array(written.unicodeScalars) }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// Characters of no width and control characters; white space is none of them.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .format, .control: !properties.isWhitespace
    default: false
    }
  }

  /// What is trimmed from both ends of a text.
  var isOuter: Bool { properties.isWhitespace || isInvisible }

  /// The small letter of ASCII; anything else as it is.
  var lowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) + 32) : self
  }
}
