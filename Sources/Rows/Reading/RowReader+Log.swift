import Diagnostics

extension RowReader {
  /// Logs what was put right in the rows of a batch that was just read.
  mutating func note(_ batch: RowBatch) {
    for repair in parser.repairs where repair.repair != .otherEscape {
      log.add(Self.diagnostic(repair.repair, at: Place(file: name, line: repair.line, column: repair.column)))
    }
    parser.repairs.removeAll(keepingCapacity: true)
    for oddity in source.takeOddities(before: passed + batch.bytes.count) {
      let place = place(of: oddity.offset - passed, in: batch)
      if oddity.isOtherEncoding {
        if place.line != lastOtherEncoding { log.add(otherEncoding(at: Place(file: name, line: place.line))) }
        lastOtherEncoding = place.line
        continue
      }
      // Once a field: bytes that cannot be read seldom come alone.
      if place == lastBroken { continue }
      lastBroken = place
      log.add(brokenBytes(at: place))
    }
    let nuls = source.takeNULs()
    if nuls > 0 { log.add(nulBytes, times: nuls) }
  }

  /// The line and column of a byte of a batch. O(log n).
  private func place(of offset: Int, in batch: RowBatch) -> Place {
    let field = Self.last(batch.allFields) { Int(batch.fieldStarts[$0]) <= offset }
    let row = Self.last(batch.count) { batch.fields(row: $0).lowerBound <= field }
    guard row < batch.count else { return Place(file: name) }
    return Place(file: name, line: batch.lines[row], column: field - batch.fields(row: row).lowerBound + 1)
  }

  /// The last index below `count` for which a falling condition holds, or 0.
  private static func last(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func brokenBytes(at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "text.broken", at: place,
      seen: Text(zh: "有字节不是\(encoding)文字，读作“\u{FFFD}”", en: "bytes that are no \(encoding) text, read as “\u{FFFD}”"),
      fix: Text(zh: "请核对这一格，必要时重新导出", en: "check this field, and export the file again if it matters"))
  }

  private func otherEncoding(at place: Place) -> Diagnostic {
    let other = encoding.name == "UTF-8" ? "GB18030" : "UTF-8"
    return Diagnostic(
      .warning, "text.mixed", at: place,
      seen: Text(
        zh: "这一行的编码是\(other)，与文件的\(encoding)不同，已按它自己的编码读",
        en: "this line is in \(other), unlike the file, which is in \(encoding); it was read by its own"),
      fix: Text(zh: "请核对这一行的文字", en: "check the words of this line"))
  }

  /// That double quotes were read otherwise than they stand.
  var pairedQuotes: Diagnostic {
    Diagnostic(
      .note, "quote.pairs", at: Place(file: name),
      seen: Text(
        zh: "单引号里的双引号都是双写的，两个读作一个", en: "double quotes within single ones are always doubled; two are read as one"),
      fix: Text(zh: "如文字里本来就有两个双引号，请核对", en: "check the texts where two were meant"))
  }

  private var nulBytes: Diagnostic {
    Diagnostic(
      .warning, "text.nul", at: Place(file: name),
      seen: Text(zh: "文件里有空字节（NUL），已略去", en: "NUL bytes in the file, left out"),
      fix: Text(zh: "文件可能没有完整保存，请核对或重新导出", en: "the file may not have been saved whole: check it or export it again"))
  }

  private static func diagnostic(_ repair: RowRepair, at place: Place) -> Diagnostic {
    switch repair {
    case .strayQuote:
      Diagnostic(
        .note, "quote.stray", at: place,
        seen: Text(zh: "引号没有成对，按普通文字读", en: "a quote without its partner, read as text"),
        fix: Text(zh: "请核对这一行", en: "check this line"))
    case .bareQuote, .otherEscape:
      Diagnostic(
        .note, "quote.bare", at: place,
        seen: Text(zh: "引号里的引号没有双写，按原样读", en: "a quote inside quotes that is not doubled, read as it stands"),
        fix: Text(zh: "请核对这一格", en: "check this field"))
    case .delimiterTooMany:
      Diagnostic(
        .warning, "delimiter.extra", at: place,
        seen: Text(
          zh: "这一行多了一个分隔符，已略去空的一格，使各格与列对齐",
          en: "a delimiter too many; an empty field was left out, so that the others fit their columns"),
        fix: Text(zh: "请核对这一行", en: "check this line"))
    case .delimiterMissing:
      Diagnostic(
        .warning, "delimiter.missing", at: place,
        seen: Text(
          zh: "这一格前少了分隔符，已按各列的样子分开", en: "a delimiter was missing before this field; it was split as the columns look"),
        fix: Text(zh: "请核对这一行", en: "check this line"))
    case .wordsJoined:
      Diagnostic(
        .note, "words.joined", at: place,
        seen: Text(
          zh: "这一行的词和格都用空格分隔，已按各列的样子把词合成格",
          en: "words and fields of this line are parted alike; words were joined to fields as the columns look"),
        fix: Text(zh: "请核对这一行", en: "check this line"))
    case .otherDelimiter:
      Diagnostic(
        .note, "delimiter.other", at: place,
        seen: Text(zh: "这一行的分隔符与其他行不同", en: "this line is parted by another delimiter than the others"),
        fix: Text(zh: "已按它自己的分隔符读，请核对", en: "read by its own delimiter; check it"))
    }
  }
}
