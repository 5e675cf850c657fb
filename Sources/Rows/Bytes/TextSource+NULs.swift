internal import Glibc

extension TextSource {
  /// Takes out the NUL bytes of the text from `start` on, and moves the odd places from the one of index `known` on.
  mutating func leaveOutNULs(of text: inout [UInt8], from start: Int, movingOddities known: Int) {
    // A line that began in the block before may have been read anew, and become shorter.
    let start = min(start, text.count)
    let first = text.withUnsafeBytes { all in
      all.baseAddress.flatMap { base in memchr(base + start, 0, all.count - start).map { UnsafeRawPointer($0) - base } }
    }
    guard let first else { return }
    let shift = textLength - textBase
    var to = first
    var next = oddities[known...].firstIndex { $0.offset - shift >= first } ?? oddities.count
    for from in first..<text.count {
      while next < oddities.count, oddities[next].offset - shift == from {
        oddities[next].offset = to + shift
        next += 1
      }
      guard text[from] != 0 else { continue }
      text[to] = text[from]
      to += 1
    }
    nulCount += text.count - to
    text.removeLast(text.count - to)
  }
}
