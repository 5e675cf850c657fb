import Glibc

/// The files and words that inputs are made of.
enum Corpus {
  struct Unreadable: Error { var path: String }

  /// The files of a folder, in the order of their names.
  static func files(in folder: String) throws(Unreadable) -> [[UInt8]] {
    guard let open = opendir(folder) else { throw Unreadable(path: folder) }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [[UInt8]] = []
    for name in names.sorted() { files.append(try read("\(folder)/\(name)")) }
    return files
  }

  /// The words of a dictionary in libFuzzer's form.
  static func words(in path: String) throws(Unreadable) -> [[UInt8]] {
    try read(path).split(separator: 0x0A).compactMap { line in
      guard line.first == 0x22, line.last == 0x22 else { return nil }
      var word: [UInt8] = []
      var rest = line.dropFirst().dropLast()
      while let byte = rest.popFirst() {
        guard byte == 0x5C, let next = rest.popFirst() else {
          word.append(byte)
          continue
        }
        guard next == UInt8(ascii: "x") else {
          word.append(next)
          continue
        }
        word.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
      return word
    }
  }

  private static func read(_ path: String) throws(Unreadable) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = fread(&block, 1, block.count, file)
      guard got > 0 else { return bytes }
      bytes += block[..<got]
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Unreadable) {
    guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
      throw Unreadable(path: path)
    }
  }
}
