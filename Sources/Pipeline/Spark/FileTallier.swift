import Catalog
import Diagnostics
import Records

/// Reads files one by one as a run would, and tells what each came to; nothing is written, and no cache is asked.
///
/// What a worker of a cluster runs, as `taizhang tally`: the registers are read once, when it is made.
public struct FileTallier: Sendable {
  private let root: String
  private let stage: FileStage
  private let catalog: Catalog
  private let units: Reading.Registered
  private let people: Reading.Registered
  private let definitions: String

  /// Opens the inputs folder and reads its registers.
  ///
  /// - Parameters:
  ///   - options: folder, threads, and from how many bytes on a file is kept.
  ///   - registers: the paths of the registers, in any order, where they are known; else every file is looked into.
  /// - Throws: where a run could not begin either, or a register is not among the inputs.
  public init(_ options: RunOptions, registers: [String] = []) async throws(RunFailure) {
    var options = options
    options.caches = false
    let (folder, catalog) = try Pipeline(options).open()
    let reader = RecordReader(catalog: catalog)
    root = folder.root
    self.catalog = catalog
    stage = FileStage(folder.root, reader, catalog, options)
    let asked = Set(registers)
    let absent = asked.subtracting(folder.files).sorted()
    guard absent.isEmpty else {
      throw RunFailure(
        absent.map { path in
          Diagnostic(
            .error, "register.absent", at: Place(file: path),
            seen: Text(zh: "--register 指定的文件不在 inputs 中", en: "the register is not among the inputs"),
            fix: Text(zh: "请写相对于 --inputs 的路径", en: "name it by its path below --inputs"))
        })
    }
    let files = asked.isEmpty ? folder.files : folder.files.filter { asked.contains($0) }
    let sorted = await SortedFiles(files, reader, stage, jobs: options.jobs)
    units = try await Reading.units(sorted, stage, options.jobs, catalog)
    people = await Reading.people(sorted, stage, options.jobs, beside: units.known, catalog)
    definitions = CacheFile.definitionsAnywhere(catalog.source, closesFrom: options.closesFrom ?? .max)
  }

  /// What was wrong with the registers.
  public var failures: [Diagnostic] { (units.files + people.files).flatMap(\.1.outcome.failures) }

  /// A file's line with its end, and why it could not be read, if so.
  ///
  /// - Parameter path: relative to the inputs folder.
  public func line(of path: String) async -> (bytes: [UInt8], failures: [Diagnostic]) {
    let stamp = FileStamp(path: "\(root)/\(path)")
    func line(_ stamp: FileStamp?, _ kept: Result<[UInt8], NotKept>) -> [UInt8] {
      TallyLine(path: path, definitions: definitions, stamp: stamp, kept: kept).bytes
    }
    if let stamp, !stage.isLarge(stamp) { return (line(stamp, .failure(.small)), []) }
    let kind = stage.kind(path).kind
    if let kind, [.units, .people].contains(catalog.kinds[kind].form) {
      return (line(stamp, .failure(.register)), [])
    }
    let known = people.known
    let file = await stage.closed(path, kind, known.registers.units, parts: stage.parts(1, of: 1)) { known }
    if let why = FileStage.whyNotKept(file) { return (line(file.stamp, .failure(why)), file.outcome.failures) }
    guard let kept = stage.keptForm(of: file, kind, known) else { return (line(nil, .failure(.failed)), []) }
    return (line(file.stamp, .success(kept.bytes)), [])
  }
}
