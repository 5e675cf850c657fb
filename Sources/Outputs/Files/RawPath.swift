/// A path as the system has it: bytes, which need not be UTF-8. Archives of older systems unpack to names in GBK, and
/// nothing can be opened by what such bytes look like as text.
public struct RawPath: Sendable, Hashable {
  /// None of them is 0.
  public let bytes: [UInt8]

  /// A path that is text.
  public init(_ path: String) { bytes = Array(path.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// For messages: what is no UTF-8 shows as U+FFFD.
  public var shown: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as text; nil where it is none.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// A name in a folder.
  func appending(_ name: RawPath) -> RawPath { RawPath(bytes: bytes + [Self.slash] + name.bytes) }

  /// The folder that the path lies in; nil at the top.
  var folder: RawPath? {
    guard let slash = bytes.lastIndex(of: Self.slash), slash > 0 else { return nil }
    return RawPath(bytes: Array(bytes[..<slash]))
  }

  /// A path whose name bears a number before its ending: 说明 (2).docx.
  func numbered(_ number: Int) -> RawPath {
    let start = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    var end = bytes.count
    if let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot > start { end = dot }
    return RawPath(bytes: bytes[..<end] + Array(" (\(number))".utf8) + bytes[end...])
  }

  /// Hands the path to a function of the system. It may read the path during the call only.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = bytes.map { CChar(bitPattern: $0) } + [0]
    return path.withUnsafeBufferPointer { buffer in
      // Never empty, so that there is a base address.
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }

  private static let slash = UInt8(ascii: "/")
}

extension RawPath: Comparable {
  /// In the order of their bytes.
  public static func < (a: RawPath, b: RawPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
