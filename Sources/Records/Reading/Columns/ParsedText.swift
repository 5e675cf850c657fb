import Catalog
import Diagnostics
import Values

/// What one distinct text of a column came to.
struct ParsedText {
  var state: FieldColumn.State
  var value: Int64 = FieldColumn.blank
  var text = ""
  var repair: Repair?
  var refusal: Refusal?
  /// The last of several days, of which `value` is the first.
  var last: Int64?
  /// Something doubtful that counts all the same.
  var doubt: Repair?

  static let blank = ParsedText(state: .blank)

  static func refused(_ refusal: Refusal) -> ParsedText { ParsedText(state: .refused, refusal: refusal) }

  /// A numeric reading as fixed point or day.
  init<Value>(_ reading: ValueReading<Value>, _ number: (Value) -> Int64) {
    switch reading {
    case .blank(let repair): self.init(state: .blank, repair: repair)
    case .value(let value, let repair): self.init(state: .value, value: number(value), repair: repair)
    case .refused(let refusal): self.init(state: .refused, refusal: refusal)
    }
  }

  /// A reading of text.
  init(text reading: ValueReading<String>) {
    switch reading {
    case .blank(let repair): self.init(state: .blank, repair: repair)
    case .value(let text, let repair): self.init(state: .value, value: 0, text: text, repair: repair)
    case .refused(let refusal): self.init(state: .refused, refusal: refusal)
    }
  }

  init(
    state: FieldColumn.State, value: Int64 = FieldColumn.blank, text: String = "", repair: Repair? = nil,
    refusal: Refusal? = nil, doubt: Repair? = nil
  ) {
    self.state = state
    self.value = value
    self.text = text
    self.repair = repair
    self.refusal = refusal
    self.doubt = doubt
  }
}
