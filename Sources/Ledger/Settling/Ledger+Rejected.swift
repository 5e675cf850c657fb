import Values

/// Rejected rows that a later one mends: it bears their number, and is another version of their record.
extension Ledger {
  /// Lets a row stand in the place of the rejected ones that it mends; they are not looked at again. O(1) however many
  /// rejected rows of a log bear the number.
  mutating func mendRejected(_ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing) {
    guard standing.hasRejected(number) else { return }
    sortRejected(number, key, &standing)
    let isCrowd = standing.rejectedCrowds[number] != nil
    let all = isCrowd ? crowdOfRejected(at, row, number, key, standing) : standing.rejected(number)
    let mended = all.filter { entry in
      let other = standing.entries[entry]
      guard readableKeyAgrees(at, row, other, key) else { return false }
      return !key.isLog
        || isMended(other, by: at, row, key, standing, isShared: isCrowd || shares(entry, all, number, standing))
    }
    guard !mended.isEmpty else { return }
    for entry in mended {
      let other = standing.entries[entry]
      take(at, row, for: other.file, other.row, as: .superseded)
      if isCrowd { standing.uncrowdRejected(number, entry, under: rejectedParts(other.file, other.row, key)) }
    }
    if !isCrowd { standing.keepRejected(number, all.filter { !mended.contains($0) }) }
  }

  /// Whether a row is a version of a rejected one, as it is asked of rows that stand.
  ///
  /// - Parameter isShared: whether others of the rejected row's table bear its number.
  private mutating func isMended(
    _ other: Standing.Entry, by at: Int, _ row: Int, _ key: LedgerKey, _ standing: Standing, isShared: Bool
  ) -> Bool {
    if sharesNumber(at, row, other, key) || isOfOtherBody(at, row, other, key)
      || isOfAnotherTime(at, row, other, key) || isCountedAnew(at, row, other, key)
    {
      return false
    }
    // Row 2 of August is not corrected by row 2 of September, whatever it says.
    if files[at].records.isCorrection, count(other.file, key) != nil,
      differ(at, row, other, in: [key.unit, key.date].compactMap(\.self))
    {
      return false
    }
    // The number alone tells nothing where others of its table bear it.
    return !isShared || tellsTheSame(at, row, other, key)
  }

  /// The number that a row bears.
  func ownNumber(_ row: RowLinks.Row, _ key: LedgerKey) -> Int64? {
    key.number.map { files[row.file].number($0, row: row.row) }
  }

  /// Whether another row of an entry's table bears its number.
  private func shares(_ entry: Int, _ rejected: [Int], _ number: Int64, _ standing: Standing) -> Bool {
    let file = standing.entries[entry].file
    func isBeside(_ other: Int) -> Bool { other != entry && standing.entries[other].file == file }
    return rejected.contains(where: isBeside) || standing.crowds[number] != nil
      || standing.numbered(number).contains(where: isBeside)
  }

  /// Whether what can be read of a rejected row tells of the same person or matter, or else of the same unit and day in
  /// another table, or wherever these are part of the key, and of no other.
  private func tellsTheSame(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    func agree(_ fields: [Int]) -> Bool {
      !fields.isEmpty
        && fields.allSatisfy {
          let number = files[at].number($0, row: row)
          return number != FieldColumn.blank && number == files[other.file].number($0, row: other.row)
        }
    }
    let tellsAnother = key.personName == nil ? tellsOther(at, row, other, key) : isOfAnother(at, row, other, key)
    guard !tellsAnother, !differ(at, row, other, in: [key.date].compactMap(\.self)) else { return false }
    // Of unit and day the number is, too, where they are part of the key.
    let mayAgree = at != other.file || !key.needsUnitOrDate
    return agree(key.tellings) || mayAgree && agree([key.unit, key.date].compactMap(\.self))
  }

  /// Sorts the rejected rows of a number that many of a log bear by what tells of them.
  private func sortRejected(_ number: Int64, _ key: LedgerKey, _ standing: inout Standing) {
    guard key.isLog else { return }
    let chain = standing.rejected(number)
    guard !chain.isEmpty, chain.count > Crowd.least || standing.rejectedCrowds[number] != nil else { return }
    for entry in chain.reversed() {
      let one = standing.entries[entry]
      standing.crowdRejected(number, entry, under: rejectedParts(one.file, one.row, key))
    }
    standing.keepRejected(number, [])
  }

  private func crowdOfRejected(
    _ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: Standing
  ) -> [Int] {
    let hashes = [key.tellings, [key.unit, key.date].compactMap(\.self)].map { files[at].hash($0, row: row) }
    let found = hashes.flatMap { standing.rejectedCrowds[number]?.newest($0, most: Crowd.least) ?? [] }
    return Set(found).sorted(by: >).map { Int($0) }
  }

  /// What tells of a rejected row: its person or matter, or where that cannot be read its unit and day.
  private func rejectedParts(_ at: Int, _ row: Int, _ key: LedgerKey) -> [UInt64] {
    let isTold = key.tellings.contains { files[at].number($0, row: row) != FieldColumn.blank }
    let fields = isTold ? key.tellings : [key.unit, key.date].compactMap(\.self)
    return [files[at].hash(fields, row: row)]
  }
}
