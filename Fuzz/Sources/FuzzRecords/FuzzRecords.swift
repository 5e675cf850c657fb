import FuzzLaws
import FuzzSupport

/// Records, on what libFuzzer makes up.
@main struct FuzzRecords {
  static let law = RecordsLaw()

  static func main() {
    fuzz { start, count in
      FuzzRecords.law.check(UnsafeBufferPointer(start: start, count: count), in: MemoryFile())
      return 0
    }
  }
}
