import FuzzLaws
import FuzzSupport

/// Rows and tables, on what libFuzzer makes up.
@main struct FuzzRows {
  static let law = RowsLaw()

  static func main() {
    fuzz { start, count in
      FuzzRows.law.check(UnsafeBufferPointer(start: start, count: count), in: MemoryFile())
      return 0
    }
  }
}
