/// Makes inputs: some lines of a file of the corpus, broken in a few ways.
struct Mutator {
  let corpus: [[UInt8]]
  let words: [[UInt8]]

  /// The input that a seed and an index stand for. Most have up to 300 bytes, a few up to 4096.
  func input(seed: UInt64, index: UInt64) -> [UInt8] {
    var random = RandomNumbers(seed: seed, index: index)
    let longest = random.once(in: 40) ? 4096 : 40 + random.below(260)
    var bytes = piece(&random, longest)
    for _ in 0..<(1 + random.below(random.once(in: 4) ? 16 : 4)) { mutate(&bytes, &random) }
    return Array(bytes.prefix(longest + 64))
  }

  /// The first line or two of a file, and as many of its other lines as there is room for.
  private func piece(_ random: inout RandomNumbers, _ longest: Int) -> [UInt8] {
    guard let file = corpus.isEmpty ? nil : corpus[random.below(corpus.count)] else { return [] }
    guard file.count > longest else { return file }
    var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0 + [0x0A] }
    lines[lines.count - 1].removeLast()
    var out: [UInt8] = []
    let first = random.once(in: 8) ? random.below(lines.count) : 0
    for line in lines[first...] where out.count < longest {
      if out.isEmpty || !random.once(in: 3) { out += line }
    }
    return Array(out.prefix(longest))
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    let at = random.below(bytes.count + 1)
    let span = at..<min(bytes.count, at + 1 + random.below(random.once(in: 3) ? 64 : 8))
    switch random.below(14) {
    case 0, 1, 2: bytes.insert(contentsOf: word(&random), at: at)
    case 3: bytes.replaceSubrange(span, with: word(&random))
    case 4, 5: bytes.removeSubrange(span)
    case 6: bytes.insert(contentsOf: bytes[span], at: random.below(bytes.count + 1))
    case 7: bytes.insert(contentsOf: bytes[span] + bytes[span], at: at)
    case 8: if at < bytes.count { bytes[at] ^= 1 << random.below(8) }
    case 9: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: random.next()) }
    case 10:
      let other = corpus.isEmpty ? [] : corpus[random.below(corpus.count)]
      let from = random.below(other.count + 1)
      bytes.insert(contentsOf: other[from..<min(other.count, from + random.below(80))], at: at)
    case 11: swapMarks(&bytes, &random)
    case 12: moveLine(&bytes, &random)
    default: widen(&bytes, &random)
    }
  }

  private func word(_ random: inout RandomNumbers) -> [UInt8] {
    words.isEmpty ? [0x2C] : words[random.below(words.count)]
  }

  /// Puts one mark for another, in the whole input or in one line.
  private func swapMarks(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x20, 0x22, 0x27, 0x0A, 0x0D]
    let (old, new) = (marks[random.below(marks.count)], marks[random.below(marks.count)])
    let start = random.once(in: 2) ? 0 : random.below(bytes.count + 1)
    let end = start == 0 ? bytes.count : bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    for index in start..<end where bytes[index] == old { bytes[index] = new }
  }

  /// Puts a line where another one starts.
  private func moveLine(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.remove(at: random.below(lines.count))
    lines.insert(line, at: random.below(lines.count + 1))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// Makes two bytes of each, as UTF-16 does, now and then; else ends all lines in another way.
  private func widen(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    if random.once(in: 4) {
      let isBig = random.once(in: 2)
      bytes = bytes.prefix(400).flatMap { isBig ? [0, $0] : [$0, 0] }
    } else {
      let end: [UInt8] = random.once(in: 2) ? [0x0D, 0x0A] : [0x0D]
      bytes = bytes.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? end : [$0] }
    }
  }
}
