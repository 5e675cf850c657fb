import Catalog
import Definitions
import Diagnostics
import Figures
import Records
import Values

extension Reading {
  /// Sets aside the lines of the register of targets that name what there is not; the others count. Done once all units
  /// are known, and before any line's fate, so that such a line takes no other's place.
  mutating func checkTargets(_ catalog: Catalog, in folder: InputFolder) {
    supplyYears(catalog)
    let places = targetTables(catalog)
    guard !places.isEmpty else { return }
    let found = places.map { TargetRegister.faults(in: $0.records, units: registers.units, catalog: catalog) }
    let misnamed = misnamedWhole(places.map(\.records), found.flatMap(\.self).flatMap(\.faults), catalog)
    if var told = misnamed {
      // As other places: relative to the inputs.
      if told.place.file.hasPrefix("\(folder.root)/") { told.place.file.removeFirst(folder.root.count + 1) }
      log.add(told)
    }
    let reader = RecordReader(catalog: catalog)
    for (place, rows) in zip(places, found) where !rows.isEmpty {
      var records = place.records
      let faults = rows.flatMap { row, faults in faults.map { (row, $0) } }
      let shown = reader.reject(
        faults.map { RecordReader.Fault(row: $0, field: $1.field, seen: $1.seen, fix: $1.fix) }, in: &records,
        at: "\(folder.root)/\(records.path)")
      files[place.file].tables[place.table] = .open(records)
      for ((_, fault), (place, column)) in zip(faults, shown) where misnamed == nil || fault.unknownUnit == nil {
        log.add(Diagnostic(.error, "target.wrong", at: place, seen: fault.seen, fix: fault.fix), column: column)
      }
    }
  }

  /// Targets are those of the year that the file's name or a title names, where their line names none.
  private mutating func supplyYears(_ catalog: Catalog) {
    for place in targetTables(catalog) {
      guard let field = catalog.kinds[place.records.kind].field(.year) else { continue }
      var records = place.records
      // What was issued in a year, or is an edition of one, may hold for any.
      let name = records.path.split(separator: "/").last.map(String.init) ?? ""
      let folders = records.path.split(separator: "/").dropLast().map(String.init).filter {
        $0.wholeMatch(of: #/\d{4}(年度?)?/#) != nil
      }
      let told = ([name] + records.above.flatMap(\.self) + folders.reversed()).filter { text in
        !NameWords.known.editions.contains(where: text.contains)
      }
      guard let named = told.lazy.compactMap({ NamedTime(path: $0) }).first else { continue }
      var column = records.columns[field] ?? FieldColumn()
      if column.codes.isEmpty { column.codes = RowCodes(repeating: 0, count: records.count) }
      var code: UInt32?
      for row in 0..<records.count where column.state(row: row) == .blank {
        let own = code ?? column.add(value: 0, text: String(named.year))
        code = own
        column.codes[row] = own
      }
      records.columns[field] = column
      files[place.file].tables[place.table] = .open(records)
    }
  }

  private func targetTables(_ catalog: Catalog) -> [(file: Int, table: Int, records: FileRecords)] {
    files.indices.flatMap { file in
      files[file].tables.enumerated().compactMap { at, table in
        guard case .open(let records) = table, catalog.kinds[records.kind].form == .targets else { return nil }
        return (file, at, records)
      }
    }
  }

  /// Where the settings name the whole otherwise than the register of targets does, every line of the whole is at fault
  /// and the settings are the place to look at: that is said once.
  private func misnamedWhole(
    _ tables: [FileRecords], _ faults: [TargetFault], _ catalog: Catalog
  ) -> Diagnostic? {
    let whole = catalog.settings.whole
    let unknown = faults.compactMap(\.unknownUnit)
    guard let place = catalog.settings.wholePlace, let name = unknown.first, unknown.allSatisfy({ $0 == name }) else {
      return nil
    }
    let isNamed = tables.contains { records in
      guard let unit = catalog.kinds[records.kind].field(.unit) else { return false }
      return (0..<records.count).contains { records.text(unit, row: $0) == whole }
    }
    guard !isNamed else { return nil }
    let count = unknown.count
    return Diagnostic(
      .error, "target.whole", at: place,
      seen: Text(
        zh: "总体在此名为“\(whole)”，而指标目标中有\(count)行写的是“\(name)”，未能采用",
        en:
          "the whole is called “\(whole)” here, and “\(name)” in \(count.counted("line")) of the register of targets, which \(count.word("was", "were")) "
          + "set aside"),
      fix: Text(zh: "请把两处写成一样", en: "write the same in both"))
  }
}
