import Catalog
import Definitions
import Diagnostics

/// A column that no field explains, by which records without a number may be told apart: each text as a hash of it, folded.
public struct UnknownColumn: Sendable {
  /// The names of columns that number the rows.
  package static let serials = Set(NameWords.known.serials)

  /// The column's name as it was written.
  public let name: String
  /// A hash of the folded name.
  public let key: UInt64
  /// By code: a hash of the text; 0 where it is empty.
  private let hashes: [UInt64]
  private let codes: RowCodes

  /// Nil where the column tells no rows apart: all of it is one text, or it only numbers the rows. The one text of a single
  /// row is kept, as another file may show that such texts tell rows apart.
  package init?(name: String, texts: TextList, codes: RowCodes) {
    guard texts.count > 2 || codes.count == 1, !Self.serials.contains(FoldedName(name).description),
      !Self.isRunning(texts, codes)
    else { return nil }
    self.name = name
    key = Self.hash(name)
    hashes = texts.map { Self.hash($0) }
    self.codes = codes
  }

  /// A hash of a row's text; 0 where it is empty.
  public func hash(row: Int) -> UInt64 { hashes[Int(codes[row])] }

  /// Whether each row bears the number after that of the row before. O(rows) where it is.
  private static func isRunning(_ texts: TextList, _ codes: RowCodes) -> Bool {
    var next: Int?
    for code in codes {
      // Nothing comes after the greatest number, which some exports write for none.
      guard let number = Int(texts[Int(code)]), number < .max, number == next ?? number else { return false }
      next = number + 1
    }
    return codes.count > 1 || next == 2
  }

  private static func hash(_ text: String) -> UInt64 {
    let folded = FoldedName(text).description
    guard !folded.isEmpty else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash == 0 ? 1 : hash
  }
}
