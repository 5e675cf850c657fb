/// What a closed table came to by one measure, parted in one way: a tally whose cells bear no members, as these are packed.
public struct ClosedTally: Sendable {
  /// No cell bears a member.
  var tally: Tally
  /// By cell: its members.
  var members: PackedSets

  init(tally: Tally, members: PackedSets) { (self.tally, self.members) = (tally, members) }

  /// Packs the members of a tally.
  ///
  /// - Precondition: those of each cell rise, none twice.
  init(packing tally: consuming Tally) {
    members = PackedSets(capacity: tally.cells.reduce(0) { $0 + $1.members.count })
    for at in tally.cells.indices {
      members.append(tally.cells[at].members)
      tally.cells[at].members = []
    }
    self.tally = tally
  }
}
