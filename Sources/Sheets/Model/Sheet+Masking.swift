import Diagnostics

extension Sheet {
  /// Masks what looks like the number of a person, wherever it stands: names of units and categories, sentences, charts.
  mutating func maskNumbers() {
    cells.change { $0.maskNumbers() }
    for at in charts.indices { charts[at].maskNumbers() }
    print.footerLeft = Masking.text(print.footerLeft)
    print.footerRight = Masking.text(print.footerRight)
    whole = whole.map { $0.map(Masking.text) }
  }
}

extension Cell {
  fileprivate mutating func maskNumbers() {
    switch value {
    case .text(let text) where !Self.isDigest(text): value = .text(Masking.text(text))
    case .rich(let runs): value = .rich(Self.masked(runs))
    case .formula(let formula, result: .text(let text)): value = .formula(formula, result: .text(Masking.text(text)))
    case .blank, .text, .number, .date, .formula: break
    }
  }

  /// A number may be parted by runs, so that they are masked together; what is masked is as long as it was.
  private static func masked(_ runs: [TextRun]) -> [TextRun] {
    let whole = runs.map(\.text).joined()
    let masked = Masking.text(whole)
    guard masked != whole else { return runs }
    var rest = masked.unicodeScalars[...]
    return runs.map { run in
      let count = run.text.unicodeScalars.count
      defer { rest = rest.dropFirst(count) }
      return TextRun(String(rest.prefix(count)), run.font)
    }
  }

  /// The SHA-256 of a file, in which any digits may stand together.
  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}

extension Chart {
  fileprivate mutating func maskNumbers() {
    title = Masking.text(title)
    description = Masking.text(description)
    for at in series.indices { series[at].name = Masking.text(series[at].name) }
  }
}
