import Catalog
import Diagnostics

/// How a number is shown, in Excel's code and as text. Every cell bears one, so that it is made of plain bytes.
public enum NumberFormat: Sendable, Hashable {
  case amount(Amount)
  /// A relative change: ▲ 6.9%, ▼ 1.2%.
  case change
  /// One of a small base: ▲ 81.1倍.
  case timesChange(Language)
  /// A difference, in what the amounts are shown in: ▲ 0.8, ▼ 2.2.
  case difference(Amount)
  /// A change that is shown as none: 持平.
  case flat(Language)
  /// A bound: ≥ 80, ≤ 2.
  case bounded(isCeiling: Bool, Amount)
  /// With a sign before it: +3, -2.
  case signed(Amount)
  /// Places gained or lost: ▲ 3, ▼ 2.
  case steps
  /// A rank among so many: `3/12`.
  case rank(of: Int)
  /// `2026-10-05`
  case date

  /// How much of something there is.
  public enum Amount: Sendable, Hashable {
    case general
    /// `#,##0.00` for amounts of any sort
    case plain
    /// `#,##0`
    case integer
    /// `#,##0.0`
    case decimal
    /// `#,##0.00`
    case money
    /// Yuan shown as 万元 with one place.
    case tenThousands
    /// `0.0%`
    case percent
    /// `0%`
    case wholePercent
    /// With so many places, where the usual ones say too little: `0.00%`.
    case placed(Int, Scale)
  }

  /// As the number is.
  public static let general = amount(.general)
  /// `#,##0.00` for amounts of any sort
  public static let plain = amount(.plain)
  /// `#,##0`
  public static let integer = amount(.integer)
  /// `#,##0.0`
  public static let decimal = amount(.decimal)
  /// `#,##0.00`
  public static let money = amount(.money)
  /// Yuan shown as 万元 with one place.
  public static let tenThousands = amount(.tenThousands)
  /// `0.0%`
  public static let percent = amount(.percent)

  /// Excel's code for it.
  public var code: String {
    switch self {
    case .amount(let amount): amount.code
    case .change: "\"▲ \"0.0%;\"▼ \"0.0%;0.0%"
    case .timesChange(let language): "\"▲ \"#,##0.0\"\(Self.times(language))\""
    case .difference(let amount): "\"▲ \"\(amount.code);\"▼ \"\(amount.code);0.0"
    case .flat(let language): Array(repeating: "\"\(Words.flat[language])\"", count: 3).joined(separator: ";")
    case .bounded(let isCeiling, let amount): "\"\(isCeiling ? "≤" : "≥") \"\(amount.code)"
    case .signed(let amount): "+\(amount.code);-\(amount.code);0"
    case .steps: "\"▲ \"0;\"▼ \"0;\"—\""
    case .rank(let count): count > 0 ? "0\"/\(count)\"" : "0"
    case .date: "yyyy-mm-dd"
    }
  }

  /// The number as the cell shows it.
  public func text(_ value: Exact) -> String {
    switch self {
    case .amount(let amount): amount.text(value)
    case .change:
      (value.isZero ? "" : value < .zero ? "▼ " : "▲ ") + (value.magnitude * 100).fixed(places: 1) + "%"
    case .timesChange(let language): "▲ " + value.grouped(places: 1) + Self.times(language)
    case .difference(let amount): (value.isZero ? "" : value < .zero ? "▼ " : "▲ ") + amount.text(value.magnitude)
    case .flat(let language): Words.flat[language]
    case .bounded(let isCeiling, let amount): "\(isCeiling ? "≤" : "≥") \(amount.text(value))"
    case .signed(let amount): value.isZero ? "0" : (value < .zero ? "-" : "+") + amount.text(value.magnitude)
    case .steps: value.isZero ? "—" : (value < .zero ? "▼ " : "▲ ") + value.magnitude.fixed(places: 0)
    case .rank(let count): value.decimal(places: 0) + (count > 0 ? "/\(count)" : "")
    case .date: value.decimal(places: 0)
    }
  }
}

extension NumberFormat {
  /// From here on a relative change is told as so many times the base: 1,000 %.
  static let leastTimes = Exact(10)

  /// How a relative change is shown.
  static func change(_ value: Exact, _ language: Language) -> NumberFormat {
    value < leastTimes ? .change : .timesChange(language)
  }

  private static func times(_ language: Language) -> String { language == .zh ? "倍" : "×" }

  /// A number within a sentence, where zeros after the point say nothing: 1,491, 87,700. Rates keep their place, so that
  /// those of a list are alike, 92.0% and 92.6%, unless they are all or nothing.
  static func said(_ text: String) -> String {
    if text.hasSuffix("%") { return ["100.0%", "0.0%"].contains(text) ? text.dropLast(3) + "%" : text }
    guard let point = text.lastIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" }) else { return text }
    return String(text[..<point])
  }
}

extension NumberFormat.Amount {
  /// Excel's code for it. The point of 万元 is a literal, after division by 1,000 where one place is shown: the cell keeps the exact yuan.
  var code: String {
    switch self {
    case .general: "General"
    case .plain, .money: "#,##0.00"
    case .integer: "#,##0"
    case .decimal: "#,##0.0"
    case .tenThousands: "0\\.0,"
    case .percent: "0.0%"
    case .wholePercent: "0%"
    case .placed(let places, .one): "#,##0." + String(repeating: "0", count: places)
    case .placed(let places, .percent): "0." + String(repeating: "0", count: places) + "%"
    case .placed(let places, .tenThousands): "0\\." + String(repeating: "0", count: places)
    }
  }

  /// The number as the cell shows it.
  func text(_ value: Exact) -> String {
    switch self {
    case .general: value.decimal()
    case .plain, .money: value.grouped(places: 2)
    case .integer: value.grouped(places: 0)
    case .decimal: value.grouped(places: 1)
    case .tenThousands: (value / Exact(10_000))?.fixed(places: 1) ?? value.decimal()
    case .percent: (value * 100).fixed(places: 1) + "%"
    case .wholePercent: (value * 100).fixed(places: 0) + "%"
    case .placed(let places, .one): value.grouped(places: places)
    case .placed(let places, .percent): (value * 100).fixed(places: places) + "%"
    case .placed(let places, .tenThousands): (value / Exact(10_000))?.fixed(places: places) ?? value.decimal()
    }
  }
}

extension Exact {
  var isWhole: Bool { Exact(rounded(places: 0), over: 1) == self }

  /// With exactly `places` digits after the point, rounded half away from zero.
  func fixed(places: Int) -> String { text(places: places, isGrouped: false) }

  /// `fixed` with commas between thousands.
  func grouped(places: Int) -> String { text(places: places, isGrouped: true) }

  /// Written from its last digit, as most cells of a workbook are asked for their width.
  private func text(places: Int, isGrouped: Bool) -> String {
    let value = rounded(places: places)
    var rest = value.magnitude
    var text: [UInt8] = []
    text.reserveCapacity(24)
    func add(_ digit: UInt8, _ count: Int) {
      if count == places && places > 0 {
        text.append(UInt8(ascii: "."))
      } else if isGrouped && count > places && (count - places) % 3 == 0 {
        text.append(UInt8(ascii: ","))
      }
      text.append(UInt8(ascii: "0") + digit)
    }
    var count = 0
    // What 64 bits hold, nearly all, is divided faster.
    while rest > UInt64.max {
      add(UInt8(rest % 10), count)
      (rest, count) = (rest / 10, count + 1)
    }
    var small = UInt64(rest)
    while small > 0 || count <= places {
      add(UInt8(small % 10), count)
      (small, count) = (small / 10, count + 1)
    }
    if value < 0 { text.append(UInt8(ascii: "-")) }
    text.reverse()
    return String(decoding: text, as: UTF8.self)
  }
}
