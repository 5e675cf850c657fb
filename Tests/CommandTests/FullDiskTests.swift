import TestSupport
import Testing

@Suite("Standard output on a full disk")
struct FullDiskTests {
  @Test("what cannot be written is said, and ends with 2")
  func full() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "记录编号,志愿者编号,所属单位,服务日期,服务时长\nR1,V1,甲街道,2026-10-01,3\n", at: "inputs/志愿服务.csv")
    let commands = [
      ["new", "settings"], ["list"], ["read", "inputs/志愿服务.csv"], ["trace", "2026-10", "service.hours"],
      ["explain", "service.hours"], ["check", "--format", "json"],
    ]
    for command in commands {
      let ran = try BuiltProgram.run(command, in: folder.path, output: "/dev/full")
      #expect(ran.code == 2 && ran.messages.contains("标准输出没有写全"), "\(command): \(ran.code) \(ran.messages)")
    }
  }
}
