/// Unites sets of members who were met in some pieces of time.
struct MetUnion {
  /// By member: the pieces in which it was met; none but for those in `members`.
  private var pieces: [UInt64]
  /// Those met so far, in order; there is room for all, and one more.
  private var members: [UInt32]
  private var count = 0

  init(memberBound: Int) {
    pieces = [UInt64](repeating: 0, count: memberBound)
    members = [UInt32](repeating: 0, count: memberBound + 1)
  }

  /// Adds members who were all met in the same pieces, at least one.
  mutating func add(_ new: [UInt32], metIn bits: UInt64) {
    Self.add(new.count, { (new[$0], bits) }, to: &pieces, &members, &count)
  }

  /// Adds members.
  mutating func add(_ new: [MetMembers.Met]) {
    Self.add(new.count, { (new[$0].member, new[$0].pieces) }, to: &pieces, &members, &count)
  }

  /// Without branches: whether a member was met before is as good as random.
  @inline(__always)
  private static func add(
    _ new: Int, _ one: (Int) -> (member: UInt32, pieces: UInt64), to pieces: inout [UInt64],
    _ members: inout [UInt32], _ count: inout Int
  ) {
    var known = pieces.mutableSpan
    var list = members.mutableSpan
    for at in 0..<new {
      let (member, bits) = one(at)
      let before = known[Int(member)]
      known[Int(member)] = before | bits
      list[count] = member
      count += before == 0 ? 1 : 0
    }
  }

  /// Each member once, in the order met. Nothing is left.
  mutating func take() -> [MetMembers.Met] {
    let met = members[..<count].map { MetMembers.Met(member: $0, pieces: pieces[Int($0)]) }
    for one in met { pieces[Int(one.member)] = 0 }
    count = 0
    return met
  }
}
