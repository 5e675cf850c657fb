import Catalog
import Diagnostics
import Values

/// Each line of a report has a name of its own, or a figure would stand twice.
extension UnitLines {
  /// Whether a name is that of the whole, or of what names no known unit.
  public static func isTaken(_ name: String, settings: Settings) -> Bool {
    [settings.whole, unassignedName].contains { FoldedName($0) == FoldedName(name) }
  }

  /// Throws the first line of the register that would be called like another of the report, with its place.
  public static func check(
    _ register: UnitRegister, _ lines: [UnitRegister.Line], settings: Settings
  ) throws(Diagnostic) {
    var count: [String: Int] = [:]
    for line in UnitLines(register, settings: settings).lines { count[line.name, default: 0] += 1 }
    for line in lines {
      guard let at = register.position(name: line.name, parent: line.parent) else { continue }
      let shown = register.entries[at].shownAs
      guard isTaken(shown, settings: settings) || count[shown, default: 0] > 1 else { continue }
      let isWhole = FoldedName(shown) == FoldedName(settings.whole)
      throw Diagnostic(
        .error, "units.taken", at: line.place,
        seen: isWhole
          ? Text(zh: "“\(shown)”是总体的名称，不能再作单位", en: "`\(shown)` is the name of the whole, and cannot be a unit's")
          : Text(zh: "“\(shown)”在报表中另有所指，不能作单位名称", en: "`\(shown)` means something else in the report"),
        fix: isWhole
          ? Text(
            zh: "请删去这一行，其下级的“上级单位”留空；若确是单位，请改名",
            en: "remove the line and leave the parent of what is below it empty; if it is a unit, give it another name")
          : Text(zh: "请改名", en: "give the unit another name"))
    }
  }
}
