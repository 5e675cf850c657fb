import FuzzLaws
import Glibc

/// `FuzzMany rows|records COUNT SEED FROM STATE`: checks the inputs FROM ..< COUNT of a seed, one after the other, and
/// keeps the index of the input at hand in the file STATE. `FuzzMany write COUNT SEED INDEX FILE` writes one to a file.
///
/// An input that breaks a law or takes more than ten seconds ends the process; `Fuzz/run many` writes it down and
/// goes on behind it. The same seed makes the same inputs.
@main struct FuzzMany {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let count = UInt64(arguments[2]), let seed = UInt64(arguments[3]),
      let from = UInt64(arguments[4])
    else { fatalError("FuzzMany rows|records COUNT SEED FROM STATE") }
    let mutator = Mutator(corpus: try Corpus.files(in: "Corpus"), words: try Corpus.words(in: "dictionary.txt"))
    switch arguments[1] {
    case "write": try Corpus.write(mutator.input(seed: seed, index: from), to: arguments[5])
    case "rows": run(RowsLaw(), mutator, from..<max(from, count), seed, arguments[5])
    case "records": run(RecordsLaw(), mutator, from..<max(from, count), seed, arguments[5])
    default: fatalError("rows, records, or write")
    }
  }

  private static func run(
    _ law: some Law, _ mutator: Mutator, _ indices: Range<UInt64>, _ seed: UInt64, _ state: String
  ) {
    let file = MemoryFile()
    let descriptor = open(state, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { fatalError("\(state) cannot be written") }
    for index in indices {
      let note = Array("\(index)\n".utf8)
      _ = pwrite(descriptor, note, note.count, 0)
      // The default answer to an alarm is the end of the process.
      if index % 64 == 0 { alarm(10) }
      mutator.input(seed: seed, index: index).withUnsafeBufferPointer { law.check($0, in: file) }
      if (index + 1) % 100_000 == 0 {
        print("\(index + 1) inputs of seed \(seed)")
        fflush(nil)
      }
    }
    close(descriptor)
  }
}
