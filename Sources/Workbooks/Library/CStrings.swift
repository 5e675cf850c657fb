#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Strings for C, freed together.
struct CStrings: ~Copyable {
  private var pointers: [UnsafeMutablePointer<CChar>] = []

  mutating func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let pointer = strdup(text) else { return nil }
    pointers.append(pointer)
    return pointer
  }

  deinit { for pointer in pointers { free(pointer) } }
}
