/// The texts of a column that differ in their last digits alone, as the numbers of members and records do: each is found
/// at the place that its digits name, without hashing.
///
/// The first text tells the form: its length, up to sixteen bytes, and what stands before its last three to eight digits.
struct DigitTable {
  private let form: DigitForm
  /// By thousand-and-twenty-four of the numbers: where their codes begin in `codes`, or 0.
  private var pages: [UInt32] = []
  /// By page and number: a code, or 0. The first page is of no number.
  private var codes = [UInt32](repeating: 0, count: DigitTable.width)
  private var count = 0

  private static let shift = 10
  private static let width = 1 << shift
  /// So many places may be taken however few numbers there are.
  private static let free = 1 << 20
  /// Beyond, there must be a number for each so many.
  private static let sparsest = 32

  /// Nil where the text has no such form. Precondition: as `TextBytes`.
  init?(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) {
    guard let form = DigitForm(start, count, limit: limit) else { return nil }
    self.form = form
  }

  /// Whether numbers lie so far apart that a hash table is better.
  var isSparse: Bool { codes.count > Self.free && codes.count > Self.sparsest * count }

  /// Enters the code of a text; false where it has another form. Precondition: it was not entered, and as `TextBytes`.
  mutating func enter(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer, code: UInt32) -> Bool {
    guard let number = form.number(start, count, limit: limit) else { return false }
    let page = number >> Self.shift
    if page >= pages.count { pages += repeatElement(0, count: max(page + 1 - pages.count, pages.count)) }
    if pages[page] == 0 {
      pages[page] = UInt32(truncatingIfNeeded: codes.count)
      codes += repeatElement(0, count: Self.width)
    }
    codes[Int(pages[page]) + number & (Self.width - 1)] = code
    self.count += 1
    return true
  }

  /// Lends the table for look-ups.
  @inline(__always)
  func withLookup<R>(_ body: (Lookup) -> R) -> R {
    pages.withUnsafeBufferPointer { pages in
      codes.withUnsafeBufferPointer { body(Lookup(form: form, pages: pages, codes: $0)) }
    }
  }

  /// The memory of the table.
  struct Lookup {
    fileprivate let form: DigitForm
    fileprivate let pages: UnsafeBufferPointer<UInt32>
    fileprivate let codes: UnsafeBufferPointer<UInt32>

    /// The place of a text's code; `UInt32.max` where it has another form. Precondition: as `TextBytes`.
    @inline(__always)
    func place(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32 {
      guard let number = form.number(start, count, limit: limit) else { return .max }
      let page = number >> DigitTable.shift
      let inPage = UInt32(truncatingIfNeeded: number & (DigitTable.width - 1))
      return page < pages.count ? pages[page] &+ inPage : inPage
    }

    /// The code at a place; 0 where there is none.
    @inline(__always)
    subscript(place: UInt32) -> UInt32 { codes[Int(place)] }

    /// The code of a text, `UInt32.max` where it is not there; nil where it has another form. Precondition: as `TextBytes`.
    @inline(__always)
    func code(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> UInt32? {
      let place = place(start, count, limit: limit)
      guard place != .max else { return nil }
      return self[place] == 0 ? .max : self[place]
    }
  }
}
