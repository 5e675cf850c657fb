/// A chart as the marks of an SVG. All positions are text already: one place, no trailing zeros, the same everywhere.
struct Drawing {
  /// Points of the picture across; it is scaled to the room that there is.
  static let width = 340

  let title: String
  let unit: String?
  let description: String
  let width = Drawing.width
  let height: Int
  var rules: [Rule] = []
  var bars: [Bar] = []
  var paths: [Path] = []
  var dots: [Dot] = []
  var words: [Word] = []

  /// A straight line.
  struct Rule {
    let kind: String
    let x1: String
    let y1: String
    let x2: String
    let y2: String

    init(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
      self.kind = kind
      (x1, y1, x2, y2) = (
        Drawing.number(start.0), Drawing.number(start.1), Drawing.number(end.0), Drawing.number(end.1)
      )
    }
  }

  struct Bar {
    let x: String
    let y: String
    let width: String
    let height: String
  }

  struct Path {
    let kind: String
    let d: String
  }

  struct Dot {
    let kind: String
    let x: String
    let y: String
    let r: String

    init(_ kind: String, _ x: Double, _ y: Double, radius: Double) {
      self.kind = kind
      (self.x, self.y, r) = (Drawing.number(x), Drawing.number(y), Drawing.number(radius))
    }
  }

  struct Word {
    let kind: String
    let x: String
    let y: String
    let text: String

    init(_ kind: String, _ x: Double, _ y: Double, _ text: String) {
      (self.kind, self.text) = (kind, text)
      (self.x, self.y) = (Drawing.number(x), Drawing.number(y))
    }
  }

  /// A position in tenths of a point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// The width of words in points of a font's size.
  static func room(_ words: String, size: Double) -> Double {
    words.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? ($1 == "," || $1 == "." ? 0.3 : 0.58) : 1.0) } * size
  }
}
