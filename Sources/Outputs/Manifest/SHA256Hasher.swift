internal import CCrypto
import Diagnostics

/// SHA-256 over bytes as they come, at the processor's speed (OpenSSL's libcrypto).
public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer
  /// False once a call has failed.
  private var isWhole: Bool

  /// A digest of nothing so far.
  public init() throws(Diagnostic) {
    guard let context = EVP_MD_CTX_new() else { throw Self.failure }
    self.context = context
    isWhole = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    if EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { isWhole = false }
  }

  /// The digest in 64 hexadecimal digits.
  public consuming func finish() throws(Diagnostic) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    guard isWhole, EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw Self.failure }
    return Self.hexadecimal(digest)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static var failure: Diagnostic {
    Diagnostic(
      .error, "digest.failed", at: Place(file: "libcrypto"),
      seen: Text(zh: "无法计算 SHA-256", en: "SHA-256 cannot be computed"),
      fix: Text(zh: "请重新安装 libssl-dev 后再构建", en: "install libssl-dev again and rebuild"))
  }
}
