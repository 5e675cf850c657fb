/// Finds out how a file parts and quotes its fields: a sample is read in every dialect that could be meant, and the one
/// that makes the most even table of the most natural cells is taken.
struct DialectSniffer {
  /// How much text is looked at, in bytes.
  static let sampleSize = 1 << 16

  /// How a dialect reads the sample.
  struct Trial {
    var dialect: Dialect
    /// The width of most rows.
    var width = 1
    /// How well it fits; 0 where there is but one column.
    var score = 0.0
    /// How many fields were properly quoted.
    var quoted = 0
    var repairs = 0
  }

  let options: ReadingOptions

  /// The dialect of a text, and the width of most of its rows. `whole` says that the sample is all there is.
  func dialect(of sample: [UInt8], whole: Bool) -> (Dialect, usual: Int) {
    let trials = candidates(in: sample).map { trial($0, sample, whole: whole) }
    var best = trials.first ?? Trial(dialect: .standard)
    for trial in trials.dropFirst() where trial.score > best.score + 1e-9 { best = trial }
    return (best.dialect, best.width)
  }

  /// The dialects whose marks occur in the sample; of equally good ones the earlier is preferred.
  private func candidates(in sample: [UInt8]) -> [Dialect] {
    var present = [Bool](repeating: false, count: 256)
    for byte in sample { present[Int(byte)] = true }
    var delimiters: [Dialect.Delimiter] = []
    if let said = options.delimiter, !said.isEmpty {
      delimiters = [.text(Array(said.utf8))]
    } else {
      for text in [",", ";", "\t", "|", "，", ", ", " "] where text.utf8.allSatisfy({ present[Int($0)] }) {
        delimiters.append(.text(Array(text.utf8)))
      }
      if present[0x20] { delimiters += [.spaces(atLeast: 2), .spaces(atLeast: 1)] }
      if delimiters.isEmpty { delimiters = [.text([0x2C])] }
    }
    var quotes: [UInt8?] = [0x22]
    if let said = options.quote {
      quotes = [said.utf8.first]
    } else if present[0x27] {
      quotes.append(0x27)
    }
    var found: [Dialect] = []
    for quote in quotes {
      for delimiter in delimiters {
        found.append(Dialect(delimiter: delimiter, quote: quote))
        if present[0x5C], let quote, present[Int(quote)] {
          found.append(Dialect(delimiter: delimiter, quote: quote, escape: .backslash))
        }
      }
    }
    return found
  }

  private func trial(_ dialect: Dialect, _ sample: [UInt8], whole: Bool) -> Trial {
    var parser = RowParser(dialect: dialect)
    var batch = RowBatch()
    batch.bytes = sample
    batch.bytes.withUnsafeMutableBufferPointer { text in
      var rows = RowBatch()
      _ = parser.parse(text, final: true, into: &rows)
      batch.fieldStarts = rows.fieldStarts
      batch.fieldEnds = rows.fieldEnds
      batch.rowEnds = rows.rowEnds
      batch.lines = rows.lines
    }
    // The last row of a cut sample may be half a row.
    let rows = batch.count - (whole || batch.count < 2 ? 0 : 1)
    return Self.judge(batch, rows: rows, Trial(dialect: dialect, repairs: parser.repairs.count))
  }

  private static func judge(_ batch: RowBatch, rows: Int, _ trial: Trial) -> Trial {
    var trial = trial
    var widths: [Int: Int] = [:]
    var filled = 0
    var natural = 0.0
    var cells = 0
    let quote = trial.dialect.quote
    for row in 0..<rows {
      let width = batch.fieldCount(row: row)
      if width == 1 && batch.isEmpty(row: row, column: 0) { continue }
      filled += 1
      widths[width, default: 0] += 1
      for field in batch.fields(row: row) {
        let (start, end) = (Int(batch.fieldStarts[field]), Int(batch.fieldEnds[field]))
        let isQuoted = start > 0 && quote != nil && batch.bytes[start - 1] == quote
        if isQuoted { trial.quoted += 1 }
        cells += 1
        natural += isQuoted ? 1 : CellLook.naturalness(batch.bytes[start..<end])
      }
    }
    guard filled > 0, cells > 0 else { return trial }
    // The width that fills most of the table, wider ones first among equals.
    let usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let wide = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual else { return trial }
    trial.width = usual.key
    if let wide, wide.value * 4 >= usual.value || filled <= 4 { trial.width = wide.key }
    guard trial.width > 1, let even = widths[trial.width] else { return trial }
    let evenness = Double(even) / Double(filled)
    let doubt = Double(trial.repairs) / Double(filled)
    let columns = Double(trial.width - 1) / Double(trial.width)
    trial.score = evenness * evenness * (natural / Double(cells)) * columns / (1 + 2 * doubt)
    trial.score += 0.01 * Double(trial.quoted) / Double(cells)
    return trial
  }
}
