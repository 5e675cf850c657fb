import Catalog

extension Exact {
  /// A plain decimal as in `figures.csv`.
  init?(decimal text: String) {
    let parts = text.split(separator: ".", maxSplits: 1)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    guard let whole = parts.first, let digits = Int128(whole + decimals) else { return nil }
    self.init(digits, over: decimals.reduce(1) { scale, _ in scale * 10 })
  }
}
