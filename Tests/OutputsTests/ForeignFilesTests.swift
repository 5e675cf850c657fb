import Diagnostics
import Glibc
import Testing

@testable import Outputs

/// Files of others in a period's folder, on any drive and of any name.
@Suite struct ForeignFilesTests {
  /// 批注.txt, as a Chinese Windows writes the name into archives.
  static let note = RawPath(bytes: [0xC5, 0xFA, 0xD7, 0xA2] + Array(".txt".utf8))

  private func put(_ words: String, at path: RawPath) throws {
    let file = try FileDescriptor(creating: path)
    var bytes = Array(words.utf8)
    try bytes.withUnsafeMutableBytes { try file.write(UnsafeRawBufferPointer($0)) }
    try file.close()
  }

  private func words(at path: RawPath) throws -> String {
    let file = try FileDescriptor(reading: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test func aNameThatIsNoUTF8IsKeptByItsBytes() throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: folder.path)
    try outputs.stage(period: "2026-10").commit(emptyManifest)
    let period = RawPath("\(folder.path)/2026-10")
    try put("同意", at: period.appending(Self.note))
    let found = try OutputsFolder.files(of: period.shown)
    #expect(found == [RawPath("manifest.json"), Self.note])
    try outputs.stage(period: "2026-10").commit(emptyManifest, keeping: [Self.note])
    #expect(try words(at: period.appending(Self.note)) == "同意")
    #expect(try OutputsFolder.files(of: period.shown) == found)
    #expect(Self.note.numbered(2).bytes == Array(Self.note.bytes[..<4]) + Array(" (2).txt".utf8))
  }

  @Test func whatAKilledRunLeftIsClearedAwayWhateverItsNames() throws {
    let folder = TemporaryFolder()
    try folder.put("半", at: ".staging-2026-10/单位/甲.xlsx")
    try put("同意", at: RawPath("\(folder.path)/.staging-2026-10").appending(Self.note))
    try put("别的", at: RawPath(folder.path).appending(Self.note))
    _ = try OutputsFolder(root: folder.path)
    #expect(try folder.files() == [".lock", Self.note.shown])
  }

}
