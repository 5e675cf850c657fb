import Catalog
import Diagnostics
import Figures
import Ledger
import Tallies
import Values

extension Pipeline {
  /// The inputs folder and what is known.
  func open() throws(RunFailure) -> (InputFolder, Catalog) {
    do throws(Diagnostic) {
      let folder = try InputFolder(path: options.inputs, outputs: options.outputs)
      if folder.isSample { progress(.usingSample(folder.root)) }
      return (folder, try Catalog(own: folder.definitions, settings: folder.settings, jobs: options.jobs))
    } catch { throw RunFailure([error]) }
  }

  /// All files, registers first.
  func read(_ folder: InputFolder, _ catalog: Catalog) async throws(RunFailure) -> Reading {
    guard !folder.files.isEmpty else {
      throw RunFailure(
        folder.remarks.filter { $0.severity == .error } + [
          Diagnostic(
            .error, "inputs.empty", at: Place(file: folder.root),
            seen: Text(zh: "文件夹里没有 CSV 文件", en: "there is no CSV file in the folder"),
            fix: Text(zh: "请把台账另存为 CSV 放进来", en: "save your ledgers as CSV and drop them in"))
        ])
    }
    let spark = try sparkReader()
    progress(.reading(files: folder.files.count))
    var reading = try await Reading.all(folder.files, in: folder, catalog: catalog, options: options, spark: spark)
    for remark in folder.remarks { reading.log.add(remark) }
    if reading.registers.units.isFlat { reading.useFlatUnits(catalog) }
    reading.checkTargets(catalog, in: folder)
    let rows = reading.files.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.count } }
    progress(.read(rows: rows, files: folder.files.count))
    guard reading.files.contains(where: { !$0.tables.isEmpty }) else {
      throw RunFailure(reading.files.flatMap(\.outcome.failures))
    }
    return reading
  }

  /// Spark, where it is asked for.
  private func sparkReader() throws(RunFailure) -> SparkReader? {
    guard case .spark(let master) = options.engine else { return nil }
    do throws(Diagnostic) {
      return SparkReader(program: try SparkProgram(), master: master, options: options, progress: progress)
    } catch { throw RunFailure([error]) }
  }

  /// Every row's fate.
  func settle(_ reading: inout Reading, _ catalog: Catalog) throws(RunFailure) -> Ledger {
    let (tables, copies) = reading.tables
    let units = reading.registers.units
    return Ledger(tables: tables, copies: copies, units: units, catalog: catalog, pool: reading.takePool())
  }

  /// The periods asked for, or the newest month in which things happened.
  func choosePeriods(_ reading: Reading, _ ledger: Ledger, _ catalog: Catalog) throws(RunFailure) -> [Period] {
    if options.periods.isEmpty {
      let (month, _) = PeriodChooser(ledger, catalog).newestMonth()
      guard let month else {
        // A register alone is nothing that was returned.
        let isCounted =
          ledger.files.contains { $0.count(.counted) > 0 }
          && reading.files.allSatisfy { !$0.tables.isEmpty && $0.outcome.failures.isEmpty }
          && !ledger.files.contains { $0.count(.rejected) > 0 || $0.count(.notApproved) > 0 }
        let waiting = ledger.files.reduce(0) { $0 + $1.count(.notApproved) }
        let (title, rows) = (Fate.notApproved.title, waiting > 0 ? "\(waiting)" : "")
        if isCounted, let undated = undated(ledger, catalog) {
          throw RunFailure([undated], found: softened(reading, ledger))
        }
        let fix =
          isCounted
          ? Text(
            zh: "只有名册等没有日期的记录，看不出是哪个月，请用 --period 指定周期，如 --period 2026-10",
            en: "what there is tells of no month: name a period, such as --period 2026-10")
          : Text(
            zh: "请按以上提示修改后再运行，或用 --period 指定周期",
            en: "mend what is said above and run again, or name a period by --period")
        throw RunFailure(
          [
            Diagnostic(
              .error, "period.none", at: Place(file: options.inputs),
              seen: Text(
                zh: "没有任何可统计的记录" + (rows.isEmpty ? "" : "，\(rows)行\(title.zh)"),
                en: "there is no record to count" + (rows.isEmpty ? "" : "; rows \(title.en.lowercased()): \(rows)")),
              fix: fix)
          ], found: softened(reading, ledger))
      }
      return [month]
    }
    var periods: [Period] = []
    for name in options.periods {
      guard let period = Period(asked: name, settings: catalog.settings) else {
        throw RunFailure([unknown(name, catalog)])
      }
      if !periods.contains(period) { periods.append(period) }
    }
    return periods
  }

  /// What was found in files and records.
  private func softened(_ reading: Reading, _ ledger: Ledger) -> DiagnosticLog {
    var found = reading.log
    found.merge(ledger.log)
    for warning in ledger.unapproved() + ledger.misnamed() { found.add(warning) }
    return MendedRows(ledger).softened(found)
  }

  /// What is wrong where records of a log count and no date of it is said to have happened, so that it tells of no month.
  private func undated(_ ledger: Ledger, _ catalog: Catalog) -> Diagnostic? {
    let file = ledger.files.first { file in
      let kind = catalog.kinds[file.records.kind]
      return kind.form == .log && !kind.fields.contains(where: \.happens) && file.count(.counted) > 0
    }
    guard let title = file.map({ catalog.kinds[$0.records.kind].title }) else { return nil }
    return Diagnostic(
      .error, "period.none", at: Place(file: options.inputs),
      seen: Text(zh: "“\(title.zh)”的日期看不出是哪个月的事", en: "no date of “\(title.en)” tells in which month things happened"),
      fix: Text(
        zh: "请在定义中给发生日期加上 happens: true，或用 --period 指定周期，如 --period 2026-10",
        en: "add `happens: true` to the date on which they did, or name a period, such as --period 2026-10"))
  }

  /// Everything added up, for these periods and what they are compared with.
  func tally(
    _ ledger: Ledger, _ catalog: Catalog, _ periods: [Period], newest: CivilDate,
    closed: consuming [ClosedTable] = []
  ) -> FigureEngine {
    FigureEngine(
      ledger: ledger, closed: closed, catalog: catalog, periods: periods, newest: newest,
      beginnings: PeriodChooser(ledger, catalog).beginnings(),
      targets: TargetRegister(ledger: ledger, catalog: catalog),
      jobs: options.jobs)
  }

  /// The newest day on which something happened, probable typing errors aside, or that the settings name if that is
  /// later; the end of time where nothing did.
  ///
  /// - Parameter periods: those asked for, or chosen.
  func newest(_ ledger: Ledger, _ catalog: Catalog, _ periods: [Period]) -> CivilDate {
    guard let newest = PeriodChooser(ledger, catalog).newestDay(asked: periods) else {
      return CivilDate(dayNumber: Int32.max / 2)
    }
    return max(newest, catalog.settings.asOf ?? newest)
  }

  func gather(
    _ reading: Reading, _ ledger: Ledger, _ engine: FigureEngine, _ catalog: Catalog, _ periods: [Period]
  ) -> DiagnosticLog {
    var log = reading.log
    log.merge(ledger.log)
    for warning in ledger.unapproved() + ledger.misnamed() { log.add(warning) }
    log.merge(engine.log)
    let chooser = PeriodChooser(ledger, catalog)
    if let note = chooser.note(asked: periods) { log.add(note) }
    for note in chooser.notesOnEarly(catalog) { log.add(note) }
    for note in notesOnAsOf(chooser, catalog, periods) { log.add(note) }
    for period in options.periods.compactMap({ Period(asked: $0, settings: catalog.settings) }) {
      if let note = chooser.note(onEmpty: period) { log.add(note) }
    }
    for note in PriorDays(ledger, catalog).notes(periods) { log.add(note) }
    return MendedRows(ledger).softened(log)
  }

  /// What became of each file, in the order of reading.
  func reports(_ reading: Reading, _ ledger: Ledger, _ catalog: Catalog) -> [FileReport] {
    var counts: [String: FateCounts] = [:]
    for file in ledger.files {
      var own = FateCounts()
      for fate in file.fates { own[fate] += 1 }
      if let dropped = file.closed?.dropped { own += dropped }
      own[.notARecord] += file.records.setAside.count
      counts[file.records.path, default: FateCounts()] += own
    }
    return reading.files.map { file in
      let kind = file.tables.first.map { catalog.kinds[$0.kind] }
      var report = FileReport(
        path: file.path, kind: kind?.id ?? "", kindTitle: kind?.title ?? Text(zh: "未识别", en: "Not recognised"),
        encoding: file.outcome.encoding, bytes: file.bytes, sha256: file.sha256,
        rows: counts[file.path] ?? FateCounts())
      if file.tables.count == 1, case .open(let table)? = file.tables.first, table.count == 0,
        case .unit = reading.registers.units.resolve(table.suppliedUnit)
      {
        report.nothingOf = table.suppliedMonth
      }
      report.lostTables = file.tables.isEmpty ? 0 : file.outcome.failures.count
      return report
    }
  }
}

extension Reading {
  /// Without a register, the units are those that the logs name.
  mutating func useFlatUnits(_ catalog: Catalog) {
    let names = files.flatMap(\.tables).flatMap { table in
      switch table {
      case .open(let records): UnitRegister.names(in: records, kind: catalog.kinds[records.kind])
      case .closed(let table): table.rows.unitNames
      }
    }
    let taken = Set(names.filter { UnitLines.isTaken($0, settings: catalog.settings) }).sorted()
    registers.units = UnitRegister(flat: names.filter { !taken.contains($0) })
    for name in taken {
      log.add(
        Diagnostic(
          .warning, "units.taken", at: Place(file: files.first?.path ?? ""),
          seen: Text(
            zh: "“\(name)”是报表自用的名称，不算一个单位，写它的记录计入总体和“\(UnitLines.unassignedName)”",
            en: "“\(name)” is a name of the report's own and no unit; its records count for the whole and as unassigned"
          ),
          fix: Text(zh: "请改填具体单位", en: "name the unit that is meant")))
    }
    log.add(
      Diagnostic(
        .warning, "units.flat", at: Place(file: files.first?.path ?? ""),
        seen: Text(
          zh: "没有单位名录，单位按台账中出现的名称并列统计",
          en: "there is no register of units; the names in the logs were taken side by side"),
        fix: Text(zh: "放入单位名录.csv 可按上下级汇总", en: "drop in a register of units to roll them up")))
  }
}
