#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers are written with a point, whatever the user's locale says; this thread only, until it ends.
struct NumericLocale: ~Copyable {
  private let made: locale_t?
  private let before: locale_t?

  init() {
    made = newlocale(LC_NUMERIC_MASK, "C", nil)
    before = made.flatMap { uselocale($0) }
  }

  deinit {
    if let before { uselocale(before) }
    if let made { freelocale(made) }
  }
}
