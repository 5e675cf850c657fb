/// Finds out how a file parts and quotes its fields: a sample is read in every dialect that could be meant, and the one
/// that makes the most even table of the most natural cells is taken; but none by which no header is read whose names
/// are known, where another one reads one.
struct DialectSniffer {
  /// How much text is looked at, in bytes.
  static let sampleSize = 1 << 16

  let options: ReadingOptions

  /// The dialect of a text, and the width of most of its rows. `whole` says that the sample is all there is.
  func dialect(of sample: [UInt8], whole: Bool, isName: (String) -> Bool) -> (Dialect, usual: Int) {
    let quote: UInt8? = options.quote.map { $0.utf8.first } ?? 0x22
    // First the delimiter, with the usual quotes; then other quotes and escapes with it.
    let marks = delimiters(in: sample)
    var best = SniffedDialect(Dialect(delimiter: marks.first ?? .text([0x2C]), quote: quote), sample, whole: whole)
    var trials = [best]
    for mark in marks.dropFirst() {
      // Spaces part words as well as fields: they are thought of only where nothing else parts rows evenly.
      if mark.isBlank && best.score > 0.4 { continue }
      let trial = SniffedDialect(Dialect(delimiter: mark, quote: quote), sample, whole: whole)
      trials.append(trial)
      if trial.score > best.score + 1e-9 { best = trial }
    }
    trials.removeAll { $0.score == 0 }
    if trials.count > 1, !best.hasHeader(in: sample, of: isName) {
      let headed = trials.filter { $0.hasHeader(in: sample, of: isName) }
      best = headed.max { $0.score < $1.score } ?? best
    }
    let delimiter = best.score > 0 ? best.dialect.delimiter : marks.first ?? .text([0x2C])
    for (mark, escape) in writings(quote, in: sample) {
      let trial = SniffedDialect(
        Dialect(delimiter: delimiter, quote: mark, escape: escape), sample, whole: whole)
      if trial.score > best.score + 1e-9 { best = trial }
    }
    var dialect = best.dialect
    dialect.joinsDoubleQuotes = dialect.quote == 0x27 && Self.hasPairsOnly(sample)
    return (dialect, best.width)
  }

  /// Whether double quotes occur, and always two by two.
  private static func hasPairsOnly(_ sample: [UInt8]) -> Bool {
    var (run, found) = (0, false)
    for byte in sample {
      if byte == 0x22 {
        run += 1
        found = true
      } else {
        guard run % 2 == 0 else { return false }
        run = 0
      }
    }
    return found && run % 2 == 0
  }

  /// The delimiters that occur; of equally good ones the earlier is preferred.
  private func delimiters(in sample: [UInt8]) -> [Dialect.Delimiter] {
    if let said = options.delimiter, !said.isEmpty { return [.text(Array(said.utf8))] }
    var present = [Int](repeating: 0, count: 256)
    for byte in sample { present[Int(byte)] += 1 }
    let lines = max(1, present[0x0A] + present[0x0D])
    var found: [Dialect.Delimiter] = []
    for text in [",", ";", "\t", "|", "，", ", "] {
      // What stands in fewer than a fifth of the lines parts no table.
      guard text.utf8.allSatisfy({ present[Int($0)] * 5 >= lines }) else { continue }
      if text == ", " && !Self.areSpaced(sample) { continue }
      found.append(.text(Array(text.utf8)))
    }
    if present[0x20] * 2 >= lines { found += [.spaces(atLeast: 2), .text([0x20]), .spaces(atLeast: 1)] }
    return found.isEmpty ? [.text([0x2C])] : found
  }

  /// Whether a space stands behind most commas; behind a few, it is the next field's own.
  private static func areSpaced(_ sample: [UInt8]) -> Bool {
    var (commas, spaced) = (0, 0)
    for at in sample.indices where sample[at] == 0x2C {
      commas += 1
      if at + 1 < sample.count && sample[at + 1] == 0x20 { spaced += 1 }
    }
    return spaced * 2 >= commas
  }

  /// Other quotes and escapes that could be meant.
  private func writings(_ quote: UInt8?, in sample: [UInt8]) -> [(UInt8?, Dialect.Escape)] {
    var found: [(UInt8?, Dialect.Escape)] = []
    let slashes = sample.contains(0x5C)
    if slashes, let quote, sample.contains(quote) { found.append((quote, .backslash)) }
    if options.quote == nil && sample.contains(0x27) {
      found.append((0x27, .doubled))
      if slashes { found.append((0x27, .backslash)) }
    }
    return found
  }
}

extension Dialect.Delimiter {
  /// Whether it is made of spaces.
  var isBlank: Bool {
    switch self {
    case .spaces: true
    case .text(let bytes): bytes == [0x20]
    }
  }
}
