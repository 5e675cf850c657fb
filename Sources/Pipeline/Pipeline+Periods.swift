import Catalog
import Diagnostics
import Outputs

extension Pipeline {
  /// What is said of the name of a period that is none: a phase that the settings have lost is told by what was made of it.
  func unknown(_ name: String, _ catalog: Catalog) -> Diagnostic {
    let place = Place(file: options.periodOption ?? name)
    if let days = lost(name) {
      let phase = "\(name): \(days[0])..\(days[1])"
      return Diagnostic(
        .error, "period.unknown", at: place,
        seen: Text(
          zh: "设置中没有阶段“\(name)”了，以前出过它的报告",
          en: "the settings have no phase `\(name)` any more, which was reported before"),
        fix: Text(
          zh: "请在 settings.yaml 的 phases 中恢复 \(phase)", en: "restore \(phase) under phases in settings.yaml"))
    }
    let near = NearestName.of(name, in: catalog.settings.phases.map(\.name)).first
    return Diagnostic(
      .error, "period.unknown", at: place,
      seen: Text(zh: "看不懂的周期“\(name)”", en: "`\(name)` is no period"),
      fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(
          zh: "例如 2026-10、2026-Q3、2026-H1、2026、2026-W40、2026-10-上，或设置中的阶段名",
          en: "such as 2026-10, 2026-Q3, 2026-H1, 2026, 2026-W40, 2026-10-上, or a phase of the settings"))
  }

  /// The first and the last day of a period that was reported or issued under a name.
  private func lost(_ name: String) -> [String]? {
    let folder = FileName.safe(name)
    for path in ["\(options.outputs)/\(folder)", "\(options.outputs)/\(OutputsFolder.issued)/\(folder)"] {
      guard !name.isEmpty, let manifest = IssuedFolder.manifest(of: path), manifest.period == name,
        let days = manifest.days, days.count == 2
      else { continue }
      return days
    }
    return nil
  }
}
