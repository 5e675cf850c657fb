import Diagnostics
import Glibc
import Testing

@testable import Outputs

@Suite struct OutputsFolderTests {
  /// Why a folder cannot be taken; nil where it can.
  private func refusal(of root: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try OutputsFolder(root: root)
      return nil
    } catch {
      return error
    }
  }

  @Test func aPeriodAppearsWhenItIsCommitted() throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: "\(folder.path)/outputs/")
    let staged = try outputs.stage(period: "2026-10")
    try staged.write(Array("数".utf8), to: "单位/城东街道.csv")
    #expect(try folder.words(at: "outputs/2026-10/单位/城东街道.csv") == nil)
    let manifest = try staged.commit(emptyManifest)
    #expect(try folder.words(at: "outputs/2026-10/单位/城东街道.csv") == "数")
    #expect(manifest.outputs.map(\.path) == ["单位/城东街道.csv"])
    #expect(try folder.words(at: "outputs/2026-10/manifest.json") == String(decoding: manifest.json, as: UTF8.self))
    #expect(try folder.files() == ["outputs/.lock", "outputs/2026-10/manifest.json", "outputs/2026-10/单位/城东街道.csv"])
  }

  @Test("a digest that is known is taken as it is; others are taken of the files")
  func knownDigestsAreTaken() throws {
    let folder = TemporaryFolder()
    let staged = try OutputsFolder(root: folder.path).stage(period: "2026-10")
    try StagedPeriod.write([Array("一".utf8)], asNew: "\(staged.path)/甲.csv")
    #expect(throws: Diagnostic.self) { try StagedPeriod.write([[]], asNew: "\(staged.path)/甲.csv") }
    try staged.write(Array("二".utf8), to: "乙.csv")
    let known = try FileDigest(of: [Array("三三".utf8)])
    let outputs = try staged.commit(emptyManifest, known: ["甲.csv": known]).outputs
    let own = try FileDigest.ofFile("\(folder.path)/2026-10/乙.csv")
    #expect(outputs.map(\.path) == ["乙.csv", "甲.csv"])
    #expect(outputs.map(\.sha256) == [own.sha256, known.sha256] && outputs.map(\.bytes) == [3, 6])
  }

  @Test func theNewSetReplacesTheEarlierOneWhole() throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: folder.path)
    for (file, words) in [("甲.csv", "一"), ("乙.csv", "二")] {
      let staged = try outputs.stage(period: "2026-10")
      try staged.write(Array(words.utf8), to: file)
      try staged.commit(emptyManifest)
    }
    #expect(try folder.files() == [".lock", "2026-10/manifest.json", "2026-10/乙.csv"])
  }

  @Test func theEarlierSetStaysWhereTheRunFails() throws {
    let folder = TemporaryFolder()
    try folder.put("旧", at: "2026-10/简报.xlsx")
    let outputs = try OutputsFolder(root: folder.path)
    func failing() throws {
      let staged = try outputs.stage(period: "2026-10")
      try staged.write([1, 2, 3], to: "简报.xlsx")
      try staged.write([1, 2, 3], to: "简报.xlsx")
    }
    #expect(throws: Diagnostic.self) { try failing() }
    #expect(try folder.files() == [".lock", "2026-10/简报.xlsx"])
    #expect(try folder.words(at: "2026-10/简报.xlsx") == "旧")
  }

  @Test func whatAKilledRunLeftIsClearedAway() throws {
    let folder = TemporaryFolder()
    try folder.put("旧", at: "2026-10/简报.xlsx")
    try folder.put("半", at: ".staging-2026-10/单位/甲.xlsx")
    try folder.put("缓", at: ".cache/a")
    let outputs = try OutputsFolder(root: folder.path)
    #expect(try folder.files() == [".cache/a", ".lock", "2026-10/简报.xlsx"])
    let staged = try outputs.stage(period: "2026-10")
    try staged.commit(emptyManifest)
    #expect(try folder.files() == [".cache/a", ".lock", "2026-10/manifest.json"])
  }

  /// Where a file system cannot exchange two paths, a run may die between the two steps of the swap.
  @Test func theEarlierSetComesBackAfterAKillBetweenTwoSteps() throws {
    let folder = TemporaryFolder()
    try folder.put("旧", at: ".replaced-2026-10/简报.xlsx")
    try folder.put("新", at: ".staging-2026-10/简报.xlsx")
    _ = try OutputsFolder(root: folder.path)
    #expect(try folder.words(at: "2026-10/简报.xlsx") == "旧")
    #expect(try folder.files() == [".lock", "2026-10/简报.xlsx"])
  }

  @Test func theSwapInTwoStepsEndsLikeTheOther() throws {
    let folder = TemporaryFolder()
    try folder.put("旧", at: "place/旧.csv")
    try folder.put("新", at: "new/新.csv")
    try FolderSwap.putInTwoSteps(
      "\(folder.path)/new", inPlaceOf: "\(folder.path)/place", aside: "\(folder.path)/aside")
    #expect(try folder.files() == ["place/新.csv"])
  }

  @Test func theSwapInTwoStepsIsUndoneWhereTheSecondFails() throws {
    let folder = TemporaryFolder()
    try folder.put("旧", at: "place/旧.csv")
    #expect(throws: Diagnostic.self) {
      try FolderSwap.putInTwoSteps(
        "\(folder.path)/nothing", inPlaceOf: "\(folder.path)/place", aside: "\(folder.path)/aside")
    }
    #expect(try folder.files() == ["place/旧.csv"])
  }

  @Test func linksAreRemovedNotFollowed() throws {
    let folder = TemporaryFolder()
    try folder.put("别处", at: "elsewhere/文件.csv")
    try FileTree.makeFolder("\(folder.path)/outputs")
    #expect(symlink("\(folder.path)/elsewhere", "\(folder.path)/outputs/2026-10") == 0)
    let outputs = try OutputsFolder(root: "\(folder.path)/outputs")
    try outputs.stage(period: "2026-10").commit(emptyManifest)
    #expect(try folder.files() == ["elsewhere/文件.csv", "outputs/.lock", "outputs/2026-10/manifest.json"])
  }

  @Test func onlyOneRunAtATime() throws {
    let folder = TemporaryFolder()
    do {
      let outputs = try OutputsFolder(root: folder.path)
      let busy = try #require(refusal(of: folder.path))
      #expect(busy.line(in: .zh).contains("另一次运行"))
      #expect(busy.place.file == outputs.root)
    }
    #expect(refusal(of: folder.path) == nil)
  }

  @Test func aRunThatMadeNothingLeavesNothing() throws {
    let folder = TemporaryFolder()
    try OutputsFolder(root: "\(folder.path)/a/b").leave()
    #expect(try FileTree.names(in: RawPath(folder.path)).isEmpty)
    try folder.put("旧", at: "2026-10/简报.xlsx")
    try OutputsFolder(root: folder.path).leave()
    #expect(try folder.files() == ["2026-10/简报.xlsx"])
    try folder.put("", at: ".lock")
    try OutputsFolder(root: folder.path).leave()
    #expect(try folder.files() == [".lock", "2026-10/简报.xlsx"])
  }

  /// One that waits at the very moment holds a lock that nobody else can see.
  @Test func aLockThatWasTakenAwayHoldsNothing() throws {
    let folder = TemporaryFolder()
    let orphan = try FileDescriptor(locking: "\(folder.path)/.lock")
    let before = (isHeld: try orphan.lock(), isUnlinked: orphan.isUnlinked)
    #expect(unlink("\(folder.path)/.lock") == 0)
    let after = orphan.isUnlinked
    #expect(before.isHeld && !before.isUnlinked && after)
    #expect(refusal(of: folder.path) == nil)
  }

  /// A staged period keeps the folder, whatever becomes of the value that began it.
  @Test func aStagedPeriodHoldsTheFolder() throws {
    let folder = TemporaryFolder()
    func begin() throws -> StagedPeriod { try OutputsFolder(root: folder.path).stage(period: "2026-10") }
    let staged = try begin()
    #expect(refusal(of: folder.path)?.cause == "outputs.busy")
    try staged.commit(emptyManifest)
    #expect(refusal(of: folder.path) == nil)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = TemporaryFolder()
    var manifests: [[UInt8]] = []
    for root in ["a", "b"] {
      let outputs = try OutputsFolder(root: "\(folder.path)/\(root)")
      let staged = try outputs.stage(period: "2026-10")
      for name in root == "a" ? ["甲", "乙", "丙"] : ["丙", "甲", "乙"] {
        try staged.write(Array(name.utf8), to: "单位/\(name).csv")
      }
      manifests.append(try staged.commit(emptyManifest).json)
    }
    #expect(manifests[0] == manifests[1])
  }

  @Test(arguments: ["../2026-09/简报.xlsx", "/etc/passwd", "a//b", "", "./a"])
  func nothingIsWrittenOutsideThePeriod(path: String) throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: folder.path)
    let staged = try outputs.stage(period: "2026-10")
    #expect(throws: Diagnostic.self) { try staged.write([1], to: path) }
  }

  @Test func aFileWhereTheFolderShouldBeIsNamed() throws {
    let folder = TemporaryFolder()
    try folder.put("", at: "outputs")
    let refused = try #require(refusal(of: "\(folder.path)/outputs"))
    #expect(refused.place.file == "\(folder.path)/outputs")
    #expect(refused.line(in: .en).contains("a file stands where a folder is meant"))
  }

  /// `/dev/full` fails as a full disk does.
  @Test func aFullDiskIsCalledThat() throws {
    let disk = try FileDescriptor(locking: "/dev/full")
    var bytes: [UInt8] = [1]
    let failure = bytes.withUnsafeMutableBytes { buffer -> Diagnostic? in
      do throws(Diagnostic) {
        try disk.write(UnsafeRawBufferPointer(buffer))
        return nil
      } catch {
        return error
      }
    }
    #expect(failure?.line(in: .zh).contains("磁盘已满") == true)
    #expect(failure?.line(in: .en).contains("the earlier workbooks are untouched") == true)
  }
}
