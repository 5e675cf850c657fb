import Rows

extension HeaderFinder {
  /// The rows of the header of which one is known: groups of columns above it, further names below it.
  func extent(of index: Int) -> Found {
    var first = index
    while first > 0 && index - first + 1 < Self.mostRows && isGroups(first - 1, above: first) { first -= 1 }
    var last = index
    while last + 1 < facts.count && last - first + 1 < Self.mostRows && isContinued(last, by: last + 1) { last += 1 }
    let isNumbered =
      matches(index) >= Self.leastMatches(facts[index].filled.count) && isNumbering(last + 1, first...last)
    return Found(above: first, rows: last - first + 1, numbered: isNumbered ? 1 : 0)
  }

  /// Whether a row numbers the columns that those above it name, as statistical forms do: 甲, 乙, 1, 2. At most one
  /// column, 备注, goes without.
  private func isNumbering(_ index: Int, _ names: ClosedRange<Int>) -> Bool {
    guard facts.indices.contains(index), facts[index].filled.count > 2 else { return false }
    let filled = facts[index].filled
    let named = Set(names.flatMap { facts[$0].filled })
    guard named.isSuperset(of: filled), filled.count + 1 >= named.count else { return false }
    let cells = filled.map { RowWording.packed(text(index, $0)).filter { !"()（）".contains($0) } }
    let stems = zip(cells, "甲乙丙丁戊己庚辛壬癸").prefix { $0 == String($1) }.count
    return cells.dropFirst(stems).enumerated().allSatisfy { $0.element == String($0.offset + 1) }
  }

  /// Whether a row names groups of the columns below: some texts, with gaps to the right of them where cells are merged.
  private func isGroups(_ index: Int, above header: Int) -> Bool {
    if isSame(index, header) { return true }
    let row = facts[index]
    // Beyond the names below, at most one column that is merged downwards: 备注.
    let beyond = row.filled.count { $0 > (facts[header].filled.last ?? 0) }
    guard row.filled.count >= 2, !row.holdsNumbers, row.width <= facts[header].width,
      beyond == 0 || (beyond == 1 && row.filled.count > 2)
    else { return false }
    // Notes such as 填报单位：… are no names of columns.
    let names = row.filled.map { text(index, $0) }
    guard names.allSatisfy({ !$0.contains("：") && !$0.contains(":") && $0.count <= 20 }), !isCaptions(index),
      !RowWording.isSignature(names.map(RowWording.packed))
    else {
      return false
    }
    // Nor is a title, above a column with a name of its own.
    if let first = row.filled.first, facts[header].shape(first) != .empty, RowWording.namesTable(names[0]) {
      return false
    }
    // Merged cells leave gaps, which the row below fills.
    let gaps = facts[header].filled.filter { row.shape($0) == .empty }
    return !gaps.isEmpty && gaps.contains { $0 > (row.filled.first ?? 0) }
  }

  /// Whether the header goes on in the next row.
  private func isContinued(_ index: Int, by next: Int) -> Bool {
    let (row, below) = (facts[index], facts[next])
    guard !below.isBlank, !below.holdsNumbers else { return false }
    if isSame(index, next) { return true }
    if matches(next) >= Self.leastMatches(below.filled.count) { return true }
    // Names under merged cells: the row fills gaps of the one above, and is empty below some of its names.
    let fills = below.filled.count { row.shape($0) == .empty }
    let leaves = row.filled.count { below.shape($0) == .empty }
    guard fills > 0 else { return false }
    // Data would look like the data below it.
    let body = facts.indices.dropFirst(next + 1).filter { !facts[$0].isBlank }
    guard !body.isEmpty else { return true }
    let differs = below.filled.contains { column in
      body.count { facts[$0].shape(column).isValue } * 2 > body.count && !below.shapes[column].isValue
    }
    if leaves == 0 { return differs && row.filled.count < (row.filled.last ?? 0) + 1 }
    let fuller = body.count { facts[$0].filled.count > below.filled.count } * 2 > body.count
    return differs || (fuller && below.filled.count <= row.width - leaves)
  }
}
