import Catalog
import Figures

extension SampleCity {
  /// The sum over months of a key; a state is that of the last month.
  private func total(_ key: Figures.Key, _ months: [String], _ base: [Figures.Key: [Exact]]) -> [Exact]? {
    let columns = months.compactMap { base[Figures.Key(period: $0, measure: key.measure, category: key.category)] }
    guard columns.count == months.count, let first = columns.first else { return nil }
    if Self.states.contains(key.measure), key.measure != "volunteers.new" { return columns.last }
    return columns.dropFirst().reduce(first) { sum, column in zip(sum, column).map { $0 - (Exact.zero - $1) } }
  }

  func derive(
    _ key: Figures.Key, _ period: Period, _ months: [String], _ base: [Figures.Key: [Exact]], _ all: inout Figures,
    isPeriod: Bool
  ) {
    guard let now = total(key, months, base) else { return }
    func put(_ suffix: String, _ column: [Exact?]) {
      let name = Figures.Key(period: period.id, measure: key.measure + suffix, category: key.category)
      all.columns[name] = column.map { $0.map { Figure($0, .ok) } ?? .undefined }
    }
    put("", now)
    func compare(_ suffix: String, _ other: Period?) {
      guard let other, let before = total(key, other.monthIDs, base) else { return }
      put(suffix, before)
      put("\(suffix).change", zip(now, before).map { ($0 - $1) / $1 })
    }
    compare("@lastYear", period.lastYear(yearStarts: 1))
    guard isPeriod, key.category.isEmpty else { return }
    compare("@previous", period.previous(yearStarts: 1))
    if !Self.states.contains(key.measure) || key.measure == "volunteers.new",
      let year = period.yearToDate(yearStarts: 1)
    {
      put("@yearToDate", total(key, year.monthIDs, base) ?? [])
    }
    put("@share", now.map { $0 / now[0] })
    rank(key.measure, now, period, &all)
  }

  func ratio(_ id: String, _ above: String, _ below: String, _ period: Period, _ all: inout Figures, isPeriod: Bool) {
    func column(_ suffix: String) -> [Exact?] {
      let (a, b) = (
        all.columns[Figures.Key(period: period.id, measure: above + suffix)] ?? [],
        all.columns[Figures.Key(period: period.id, measure: below + suffix)] ?? []
      )
      return zip(a, b).map { x, y in
        guard let x = x.value, let y = y.value else { return nil }
        return x / y
      }
    }
    func put(_ suffix: String, _ column: [Exact?]) {
      guard !column.isEmpty else { return }
      all.columns[Figures.Key(period: period.id, measure: id + suffix)] = column.map {
        $0.map { Figure($0, .ok) } ?? .undefined
      }
    }
    let now = column("")
    put("", now)
    for suffix in isPeriod ? ["@previous", "@lastYear"] : ["@lastYear"] {
      let before = column(suffix)
      put(suffix, before)
      put(
        "\(suffix).change",
        zip(now, before).map { x, y in
          guard let x, let y else { return nil }
          return x - y
        })
    }
    if isPeriod { rank(id, now.map { $0 ?? .zero }, period, &all) }
  }

  private func rank(_ measure: String, _ values: [Exact], _ period: Period, _ all: inout Figures) {
    let units = all.units
    for (suffix, isGroup) in [("@rank", false), ("@groupRank", true)] {
      all.columns[Figures.Key(period: period.id, measure: measure + suffix)] = units.indices.map { i in
        guard units[i].part == .unit, values.indices.contains(i) else { return .undefined }
        let better = units.indices.filter { k in
          units[k].part == .unit && units[k].depth == units[i].depth && (!isGroup || units[k].group == units[i].group)
            && values[k] > values[i]
        }
        return Figure(Exact(better.count + 1), .ok)
      }
    }
  }
}
