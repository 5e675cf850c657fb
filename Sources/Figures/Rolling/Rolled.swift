/// A tally of one span, rolled up to the lines of the report: by category and line.
struct Rolled: Sendable {
  let categories: [String]
  let lines: Int
  /// Records; sums in fixed point; distinct members. Position: category × lines + line.
  var counts: [Int64]
  var sums: [Int128]
  var distinct: [Int64]

  init(categories: [String], lines: Int) {
    self.categories = categories
    self.lines = lines
    counts = [Int64](repeating: 0, count: categories.count * lines)
    sums = [Int128](repeating: 0, count: categories.count * lines)
    distinct = [Int64](repeating: 0, count: categories.count * lines)
  }
}
