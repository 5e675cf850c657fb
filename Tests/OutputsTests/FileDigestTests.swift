import Diagnostics
import Testing

@testable import Outputs

@Suite struct FileDigestTests {
  /// The first two are of FIPS 180-4's examples; the others were computed by `sha256sum`.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("a", 1_048_577, "4a3f0c0c213adea174f9a3d4c13177315b588bdb2e9c1012d3d0bf0453ca0f6a"),
    ("台账", 1, "bf3d597a8461e4c2c7bb4def2e21811b7d1523e8a743001ba15fdf28ea11c817"),
  ])
  func agreesWithOthers(words: String, times: Int, digest: String) throws {
    let text = String(repeating: words, count: times)
    #expect(try FileDigest.sha256(Array(text.utf8)) == digest)
    let folder = TemporaryFolder()
    try folder.put(text, at: "file")
    #expect(try FileDigest.ofFile("\(folder.path)/file") == FileDigest(bytes: text.utf8.count, sha256: digest))
  }

  @Test func aMissingFileIsNamed() {
    do throws(Diagnostic) {
      _ = try FileDigest.ofFile("/tmp/taizhang-nothing-here.csv")
      Issue.record("read")
    } catch {
      #expect(error.line(in: .zh).contains("/tmp/taizhang-nothing-here.csv: 错误: 无法读取：不存在"))
    }
  }
}
