import Catalog
import Diagnostics
import FoundationEssentials
import Outputs
import Values

extension Pipeline {
  /// Keeps a period's figures as they lie in the outputs folder, whole or not at all. Returns where they are kept, and, where
  /// a copy that was kept before is replaced, how many figures differ from it. One that differs, or cannot be read, stays in
  /// a place of its own, as somebody has it.
  /// - Throws: where there is no report of the period, another run holds the folder, or the figures are not those that the
  ///   report was written with.
  public func issue(_ name: String) throws(RunFailure) -> (path: String, replaced: Int?, earlier: String?) {
    let name = try reported(name)
    let folder = FileName.safe(name)
    do throws(Diagnostic) {
      let source = "\(options.outputs)/\(folder)"
      guard FileManager.default.fileExists(atPath: "\(source)/\(IssuedFolder.figuresName)") else {
        let command = reporting(name)
        throw Diagnostic(
          .error, "issue.missing", at: Place(file: source), seen: unreported(),
          fix: Text(zh: "请先运行 \(command)", en: "run \(command) first"))
      }
      let outputs = try OutputsFolder(root: options.outputs)
      let report = try IssuedFolder(
        path: source,
        fix: Text(zh: "请重新运行 \(reporting(name))", en: "run \(reporting(name)) again"))
      guard FileName.safe(report.manifest.period) == folder else {
        throw Diagnostic(
          .error, "issue.period", at: Place(file: source),
          seen: Text(
            zh: "文件夹里是周期“\(report.manifest.period)”的报告",
            en: "the folder holds the report of `\(report.manifest.period)`"),
          fix: Text(zh: "请用原来的文件夹名", en: "give the folder its own name back"))
      }
      // Of what is damaged there is nothing to say.
      let place = "\(options.outputs)/\(OutputsFolder.issued)/\(folder)"
      let before = try? IssuedFolder(path: place, fix: IssuedFigures.fix)
      let replaced = before.flatMap { Self.differing($0, report) }
      let kept = try outputs.keepIssued(report.files, as: folder, keepsEarlier: replaced != 0)
      _ = consume outputs
      return (kept.place, replaced, kept.earlier)
    } catch { throw RunFailure([error]) }
  }

  /// The name under which a period was reported: 2026-Q4 for 2026-q4. Phases are known by their folders.
  private func reported(_ name: String) throws(RunFailure) -> String {
    func isThere(_ name: String) -> Bool {
      let file = "\(options.outputs)/\(FileName.safe(name))/\(IssuedFolder.figuresName)"
      return !name.isEmpty && FileManager.default.fileExists(atPath: file)
    }
    if isThere(name) { return name }
    if let settings = try? Catalog().settings, let period = Period(asked: name, settings: settings) { return period.id }
    throw RunFailure([
      Diagnostic(
        .error, "period.unknown", at: Place(file: "issue"),
        seen: Text(
          zh: "“\(name)”不是周期，也没有这个阶段的报告", en: "`\(name)` is no period, and there is no report of a phase of that name"),
        fix: Text(
          zh: "例如 2026-10、2026-Q3、2026-H1、2026、2026-W40、2026-10-上，或已出过报告的阶段名；设置中有这个阶段的，先出它的报告",
          en: "such as 2026-10, 2026-Q3, 2026-H1, 2026, 2026-W40, 2026-10-上, or a phase of which there is a report; "
            + "report a phase of the settings first"))
    ])
  }

  /// The command that makes a period's report.
  func reporting(_ name: String) -> String {
    options.outputs == RunOptions().outputs
      ? "make report PERIOD=\(name)" : "taizhang report --period \(name) --outputs \(options.outputs)"
  }

  /// That there is no report, and those that there are.
  private func unreported() -> Text {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: options.outputs)) ?? []
    let reports = names.filter { name in
      !name.hasPrefix(".")
        && FileManager.default.fileExists(atPath: "\(options.outputs)/\(name)/\(IssuedFolder.figuresName)")
    }
    guard !reports.isEmpty else {
      return Text(
        zh: "还没有这个周期的报告，“\(options.outputs)”里也没有别的报告",
        en: "there is no report of this period yet, nor any other in `\(options.outputs)`")
    }
    let shown = reports.sorted(by: NaturalOrder.precedes).suffix(6)
    return Text(
      zh: "还没有这个周期的报告，已有的是 \(shown.joined(separator: "、"))",
      en: "there is no report of this period yet; there are \(shown.joined(separator: ", "))")
  }

  /// How many of a period's own figures and targets are not the same in two folders: units by their names, the whole by its
  /// place, and a row that is absent being 0. What follows from these is not counted again.
  private static func differing(_ before: IssuedFolder, _ now: IssuedFolder) -> Int? {
    guard let before = values(before), let now = values(now) else { return nil }
    let renamed = Dictionary(
      before.values.map { ([$0.key[0] == before.whole ? now.whole : $0.key[0]] + $0.key.dropFirst(), $0.value) },
      uniquingKeysWith: { a, _ in a })
    return Set(renamed.keys).union(now.values.keys).count { renamed[$0] ?? "0" != now.values[$0] ?? "0" }
  }

  /// The whole's name, and the values by unit, category and measure; nil where they cannot be read.
  private static func values(_ folder: IssuedFolder) -> (whole: String, values: [[String]: String])? {
    let day = CivilDate(dayNumber: 0)
    let period = Period(span: .phase, id: folder.manifest.period, first: day, last: day)
    guard let kept = try? IssuedFigures(folder, period: period), let whole = kept.units.first else { return nil }
    var found: [[String]: String] = [:]
    for (key, column) in kept.columns where key.period == period.id {
      guard !key.measure.contains("@") || IssuedComparison.isTarget(key.measure) else { continue }
      for (at, value) in column { found[[kept.units[at], key.category, key.measure]] = value }
    }
    return (whole, found)
  }

  /// All periods that were issued, in the order of their folders' names, and what is not compared with the figures of now.
  func issuedPeriods(_ catalog: Catalog) throws(RunFailure) -> (kept: [IssuedFigures], log: DiagnosticLog) {
    let root = "\(options.outputs)/\(OutputsFolder.issued)"
    var issued: [IssuedFigures] = []
    var log = DiagnosticLog()
    do throws(Diagnostic) {
      let names = try OutputsFolder.issuedFolders(in: options.outputs)
      for name in names {
        let own = IssuedFolder.manifest(of: "\(root)/\(name)").map { FileName.safe($0.period) }
        if names.contains(where: { $0 != name && OutputsFolder.isLeftover(name, of: $0) && own != name }) { continue }
        guard let own else {
          guard isPeriod(name, catalog) else {
            log.add(Self.unknown(name))
            continue
          }
          throw Diagnostic(
            .error, "issued.unreadable", at: Place(file: "\(root)/\(name)"),
            seen: Text(zh: "已发布的数据读不出来", en: "the issued figures cannot be read"), fix: IssuedFigures.fix)
        }
        guard own == name || OutputsFolder.isLeftover(name, of: own) else {
          log.add(Self.unknown(name))
          continue
        }
        let folder = try IssuedFolder(path: "\(root)/\(name)", fix: IssuedFigures.fix)
        if let period = folder.manifest.period(catalog.settings) {
          issued.append(try IssuedFigures(folder, period: period))
        } else {
          log.add(Self.forgotten(folder.manifest.period, name))
        }
      }
    } catch { throw RunFailure([error]) }
    return (issued, log)
  }

  private func isPeriod(_ folder: String, _ catalog: Catalog) -> Bool {
    Period(id: folder, settings: catalog.settings) != nil
      || catalog.settings.phases.contains { FileName.safe($0.name) == folder }
  }

  // The outputs folder is not named: where it lies changes nothing of what is written.
  private static func unknown(_ name: String) -> Diagnostic {
    Diagnostic(
      .warning, "issued.unknown", at: Place(file: "\(OutputsFolder.issued)/\(name)"),
      seen: Text(zh: "看不出是哪个周期已发布的数据，没有比较", en: "it does not tell which period was issued, and was not compared"),
      fix: Text(zh: "请恢复原来的名称和文件，或删除它", en: "restore its name and files, or delete it"))
  }

  private static func forgotten(_ period: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .warning, "issued.forgotten", at: Place(file: "\(OutputsFolder.issued)/\(name)"),
      seen: Text(
        zh: "设置中没有已发布的阶段“\(period)”，它的数字没有比较",
        en: "the settings have no phase `\(period)`, which was issued; its figures were not compared"),
      fix: Text(
        zh: "请在 settings.yaml 的 phases 中恢复它，或删除该文件夹",
        en: "restore it under phases in settings.yaml, or delete the folder"))
  }
}
