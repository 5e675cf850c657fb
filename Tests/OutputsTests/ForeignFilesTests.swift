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

  @Test func aFileThatMayHaveNoSecondNameIsCopiedWithItsTimes() throws {
    let folder = TemporaryFolder()
    let (file, copy) = (RawPath(folder.path).appending(Self.note), RawPath("\(folder.path)/副本.txt"))
    let long = String(repeating: "批注", count: 100)
    try put(long, at: file)
    let times = [timespec(tv_sec: 1_700_000_001, tv_nsec: 5), timespec(tv_sec: 1_600_000_002, tv_nsec: 7)]
    #expect(file.withCString { utimensat(AT_FDCWD, $0, times, 0) } == 0)
    #expect(file.withCString { chmod($0, 0o640) } == 0)
    try SecondPlace.give(file, copy) { _, _ in
      errno = EPERM
      return false
    }
    #expect(try words(at: copy) == long)
    var status = stat()
    #expect(copy.withCString { lstat($0, &status) } == 0)
    #expect(status.st_nlink == 1 && status.st_mode & 0o777 == 0o640)
    #expect(status.st_mtim.tv_sec == 1_600_000_002 && status.st_mtim.tv_nsec == 7)
  }

  @Test func aLinkThatMayHaveNoSecondNameIsMadeAnew() throws {
    let folder = TemporaryFolder()
    let (link, copy) = (RawPath("\(folder.path)/通知"), RawPath("\(folder.path)/副本"))
    #expect(link.withCString { symlink("/别处/通知", $0) } == 0)
    try SecondPlace.give(link, copy) { _, _ in false }
    var target = [CChar](repeating: 0, count: 100)
    #expect(copy.withCString { readlink($0, &target, 99) } > 0)
    #expect(target.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } == "/别处/通知")
  }

  @Test func aFileThatIsGoneByThenIsNoError() throws {
    let folder = TemporaryFolder()
    try SecondPlace.give(RawPath("\(folder.path)/没有"), RawPath("\(folder.path)/副本"))
    #expect(try folder.files().isEmpty)
  }
}
