import Catalog
import Tallies

extension Rolled {
  /// Rolls up the cells of a span.
  ///
  /// - Parameter members: if given, only these members count, and they are what is counted.
  /// - Complexity: O(cells × lines a cell adds to); sets O(members × the same).
  init(
    _ way: MeasureTally, filter: CellFilter, lines: Int, isSet: Bool, members: [Bool]? = nil, merged: Bool = false
  ) {
    let tally = way.tally
    self.init(categories: merged ? [""] : tally.categories, lines: lines)
    var cellsOf: [[Int]] = isSet ? [[Int]](repeating: [], count: counts.count) : []
    for number in tally.cells.indices where filter.holds(number, of: tally) {
      let category = merged ? 0 : Int(tally.cells[number].category)
      let (count, sum) = (tally.cells[number].count, tally.cells[number].sum)
      for line in way.targets[Int(tally.cells[number].credit)] {
        let at = category * lines + line
        counts[at] += count
        sums[at] += sum
        if isSet { cellsOf[at].append(number) }
      }
    }
    guard isSet, cellsOf.contains(where: { !$0.isEmpty }), members?.contains(true) ?? true else { return }
    var seen = [UInt32](repeating: 0, count: tally.memberBound)
    var stamp: UInt32 = 0
    for at in cellsOf.indices where !cellsOf[at].isEmpty {
      stamp += 1
      var count: Int64 = 0
      for number in cellsOf[at] {
        guard let members else {
          for member in tally.cells[number].members where seen[Int(member)] != stamp {
            seen[Int(member)] = stamp
            count += 1
          }
          continue
        }
        // Added up without branches: which members are wanted is as good as random.
        for member in tally.cells[number].members {
          let isNew = seen[Int(member)] != stamp
          seen[Int(member)] = stamp
          count += (isNew ? 1 : 0) & (members[Int(member)] ? 1 : 0)
        }
      }
      distinct[at] = count
    }
  }

  /// The members of a span in the whole, as a table over all member numbers.
  static func members(_ way: MeasureTally, filter: CellFilter) -> [Bool] {
    let tally = way.tally
    var table = [Bool](repeating: false, count: tally.memberBound)
    for number in tally.cells.indices
    where way.isOfWhole(Int(tally.cells[number].credit)) && filter.holds(number, of: tally) {
      for member in tally.cells[number].members { table[Int(member)] = true }
    }
    return table
  }
}
