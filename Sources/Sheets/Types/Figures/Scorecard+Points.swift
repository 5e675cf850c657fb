import Catalog
import Diagnostics
import Figures

/// 得分明细: what each unit got for each indicator.
extension BookScope {
  /// More indicators than these are too many to be read on one page.
  static let mostIndicatorsAcross = 15

  /// Units down, indicators across under their parts; the total is a live formula over the points. Of many indicators the
  /// sheet stays one table, of which a page bears as many as can be read, with rank, unit and total beside them.
  func points(
    _ classes: [Scoreboard.Class], _ indicators: [ScoreIndicator], _ plan: SheetPlan, name: String
  ) -> Sheet {
    let parts = settings.index?.parts ?? []
    let blocks = Self.blocks(of: parts.map(\.indicators.count), most: Self.mostIndicatorsAcross)
    let lead = 3
    var table = pointsTable(parts, indicators.count, lead: lead, blocks: blocks)
    let weights = indicators.map { Cell.centred($0.weight) }
    table.lines.append(
      .total(
        [.centred(""), .wrapped(Text(zh: "权重", en: "Weight")[language]), .ordinal(100)] + weights + [.centred("—")]))
    let lacking = lackingForScores
    for one in classes {
      table.lines.append(.band(className(one)))
      for entry in one.entries {
        let (row, across) = (5 + table.lines.count, lead..<(lead + indicators.count))
        let name = starred(entry.unit, lacking)
        table.lines.append(
          .cells(cells(entry, indicators.map(\.weight), called: name, row: row, columns: across)))
      }
    }
    table.notes = lackingScoreNotes + scoreNotes
    var sheet = table.sheet(self, plan, name: name)
    let area = CellRange(rows: 4...(3 + table.lines.count), columns: 2...2)
    sheet.ignored = [.formulaDiffers: [area], .formulaRange: [area]]
    var column = lead
    for part in parts {
      sheet.parted(column: column, rows: 3...(3 + table.lines.count))
      column += part.indicators.count
    }
    return sheet
  }

  /// The table without its lines: rank, unit and total lead, then the indicators of each part, then what is unmeasured.
  private func pointsTable(
    _ parts: [ScorePart], _ indicators: Int, lead: Int, blocks: [ClosedRange<Int>]
  ) -> TableSheet {
    let (isWide, isBlocked) = (indicators > 12, blocks.count > 1)
    let (width, size) = (isBlocked ? 5.2 : 5.4, isWide ? 9.5 : 11.0)
    var columns = [
      TableSheet.Column(Words.rank, language, least: 6),
      TableSheet.Column(Words.body, language, least: 14, most: isBlocked ? 19 : 22),
      TableSheet.Column(Text(zh: "总分", en: "Score"), language, least: 7),
    ]
    for part in parts {
      columns += part.indicators.map { one in
        TableSheet.Column(
          one.name, group: part.name.isEmpty ? "—" : part.name, least: width, most: isWide ? width : 10, size: size)
      }
    }
    // No word is broken.
    columns.append(
      TableSheet.Column(Text(zh: "未测评", en: "Unmeasured"), language, least: language == .zh ? 7 : 12))
    var table = TableSheet(language, columns)
    table.isNumbered = false
    table.counted = Text(zh: "分", en: "points")[language]
    table.shrinks = !isWide
    if isBlocked {
      table.frozen = lead
      table.height = 18
      table.blocks = blocks.map { ($0.lowerBound + lead)...($0.upperBound + lead) }
      // What is not measured belongs to no part, and ends the last block.
      table.blocks[blocks.count - 1] = table.blocks[blocks.count - 1].lowerBound...(columns.count - 1)
    }
    return table
  }

  /// Rank, unit, total, the points one by one, and the weight that is not measured. `row` is as Excel counts it.
  private func cells(
    _ entry: ScoreEntry, _ weights: [Exact], called name: Cell, row: Int, columns: Range<Int>
  ) -> [Cell] {
    let none = Cell.text("—", Style.dash.aligned(.centre))
    let shown = index.scores.amount(entry) ?? .decimal
    // What lacks something of its weight is not read as all of it.
    let points = zip(entry.points, weights).map { points, weight in
      points.map { Cell.centred($0, .amount(shown.keeping($0) { $0 >= weight })) } ?? none
    }
    let unmeasured = Position.letters(columns.upperBound)
    let sum = "SUM(\(Position.letters(columns.lowerBound))\(row):\(Position.letters(columns.upperBound - 1))\(row))"
    let total = entry.total.map { total in
      Cell(
        .formula("100*\(sum)/(100-\(unmeasured)\(row))", result: .number(total)),
        Style.ordinal.formatted(.amount(shown)))
    }
    return [entry.rank.map { .ordinal($0) } ?? none, name, total ?? none]
      + points + [.centred(entry.unmeasured)]
  }

  /// Parts of an index, by their numbers of indicators, put together to blocks of at most so many, as few and as even as
  /// may be: whole parts where they fit, a longer part in pieces. Ranges of indicators, in order.
  static func blocks(of parts: [Int], most: Int) -> [ClosedRange<Int>] {
    let few = packed(parts, piece: most, most: most)
    let even = (1...most).lazy.map { packed(parts, piece: most, most: $0) }.first { $0.count == few.count } ?? few
    // Two or three columns alone have no room for a title: rather is a part divided.
    guard even.count > 1, even.contains(where: { $0.count < 5 }) else { return even }
    return (1...most).lazy.map { packed(parts, piece: $0, most: $0) }.first { $0.count == few.count } ?? even
  }

  private static func packed(_ parts: [Int], piece: Int, most: Int) -> [ClosedRange<Int>] {
    var blocks: [ClosedRange<Int>] = []
    var next = 0
    for part in parts where part > 0 {
      let pieces = (part + piece - 1) / piece
      for i in 0..<pieces {
        let count = part / pieces + (i < part % pieces ? 1 : 0)
        if let last = blocks.last, last.count + count <= most {
          blocks[blocks.count - 1] = last.lowerBound...(next + count - 1)
        } else {
          blocks.append(next...(next + count - 1))
        }
        next += count
      }
    }
    return blocks
  }
}
