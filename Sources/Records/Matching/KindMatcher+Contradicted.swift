import Catalog
import Diagnostics
import Values

/// A path may name one kind by an everyday word while the header is plainly of another: a list of who came to an 活动.
extension KindMatcher {
  /// The match that stands where the path names a kind: that kind's, or that of a log which explains two columns more at
  /// least (than a register, one), and two such as it cannot do without. It is certain where it explains all that the
  /// named kind does, or the path names it, too.
  ///
  /// - Parameters:
  ///   - named: the match of the kind that the path names.
  ///   - all: the matches of all kinds.
  ///   - fitting: of them those that fit by themselves.
  /// - Throws: where it is not certain which of the two is meant, and no part of the path says just the named kind.
  func settled(
    _ named: KindMatch, among all: [KindMatch], fitting: [KindMatch], path: String, line: Int, canSupplyUnit: Bool
  ) throws(Diagnostic) -> KindMatch {
    let more = kinds[named.kind].form == .log ? 2 : 1
    let known = Set(named.columnOfField.compactMap(\.self))
    let rivals = all.filter { rival in
      guard rival.kind != named.kind, kinds[rival.kind].form == .log, rival.missing.isEmpty,
        canSupplyUnit || !rival.needsUnit, rival.explained >= named.explained + more
      else { return false }
      return rival.neededColumns(kinds[rival.kind]).subtracting(known).count >= 2
    }
    guard let rival = rivals.max(by: { ($0.explained, -$0.kind) < ($1.explained, -$1.kind) }) else { return named }
    let isWhole = known.isSubset(of: rival.columnOfField.compactMap(\.self))
    let fits = fitting.contains { $0.kind == rival.kind }
    if isNamed(rival.kind, in: path) { return rival }
    if isWhole && fits { return rival.remarking(told(rival, despite: named, path, line)) }
    guard isNamedAlone(named.kind, in: path) else { throw undecided([rival, named], path: path, line: line) }
    return named.remarking(doubted(named, beside: rival, path, line))
  }

  /// Whether the title or another name of a kind stands in some part of a path, and no longer one of another kind there.
  private func isNamed(_ kind: Int, in path: String) -> Bool {
    path.split(separator: "/").contains { part in
      let text = FoldedName(part).description
      let lengths = kinds.indices.map { other in foldedWords[other].filter(text.contains).map(\.count).max() ?? 0 }
      return lengths[kind] > 0 && lengths[kind] == lengths.max()
    }
  }

  /// Whether a part of a path says a kind's name and, but for numbers and months, nothing else.
  func isNamedAlone(_ kind: Int, in path: String) -> Bool {
    let words = foldedWords[kind]
    return path.split(separator: "/").contains { part in
      words.contains(
        FoldedName(FileEnding.dropped(from: part)).description.filter { !($0.isNumber || "第年月日季度-_.()".contains($0)) })
    }
  }

  private func told(_ match: KindMatch, despite named: KindMatch, _ path: String, _ line: Int) -> Diagnostic {
    let (kind, other) = (kinds[match.kind].title, kinds[named.kind].title)
    return Diagnostic(
      .warning, "file.kind.header", at: Place(file: path, line: line),
      seen: Text(
        zh: "文件名像“\(other.zh)”，表头是“\(kind.zh)”的，按“\(kind.zh)”读",
        en: "the file is named like “\(other.en)”, but its header is that of “\(kind.en)”: it was read as such"),
      fix: moving(to: other))
  }

  private func doubted(_ named: KindMatch, beside rival: KindMatch, _ path: String, _ line: Int) -> Diagnostic {
    let (kind, other) = (kinds[named.kind].title, kinds[rival.kind].title)
    return Diagnostic(
      .warning, "file.kind.doubtful", at: Place(file: path, line: line),
      seen: Text(
        zh: "按文件或文件夹的名称作“\(kind.zh)”读，但表头更像“\(other.zh)”",
        en: "read as “\(kind.en)”, as the path says, but the header is more like “\(other.en)”"),
      fix: moving(to: other))
  }

  private func moving(to kind: Text) -> Text {
    Text(
      zh: "若是“\(kind.zh)”，请把文件放入“\(kind.zh)/”文件夹",
      en: "if it is “\(kind.en)”, put the file in a folder “\(kind.zh)/”")
  }
}

extension KindMatch {
  /// The columns that a kind cannot do without: those of required fields, and those from which such fields are computed.
  fileprivate func neededColumns(_ kind: Kind) -> Set<Int> {
    var roles: Set<FieldRole> = []
    var needed: Set<Int> = []
    for field in kind.fields.indices where kind.fields[field].isRequired {
      if let column = columnOfField[field] {
        needed.insert(column)
      } else if kind.fields[field].role == .person {
        roles.formUnion([.personID, .personName])
      } else if kind.fields[field].type == .duration {
        roles.formUnion([.start, .end])
      } else if kind.fields[field].role == .date {
        roles.insert(.start)
      }
    }
    for role in roles { if let column = kind.field(role).flatMap({ columnOfField[$0] }) { needed.insert(column) } }
    return needed
  }

  fileprivate func remarking(_ remark: Diagnostic) -> KindMatch {
    var match = self
    match.remark = remark
    return match
  }
}
