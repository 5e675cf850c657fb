import Catalog
import Values

/// Why nothing can be kept of a file.
enum NotKept: String, Error, Sendable {
  /// It is smaller than what is kept.
  case small
  /// It is a register, which every machine reads for itself.
  case register
  /// It could not be read, in whole or in part.
  case failed
  /// It changed while it was read, or within the same tick of the clock.
  case changed
  /// Other files decide what it says.
  case open
}

extension FileStage {
  /// Whether a file is so large that it is kept; false where there is none.
  func isLarge(_ stamp: FileStamp?) -> Bool { stamp.map { $0.bytes >= Int64(from) } ?? false }

  /// A file from the cache, unread; nil where it is not known, or what is kept of it no longer holds.
  func taken(_ path: String, _ kind: Int?, _ known: @Sendable () async -> Known) async -> Reading.File? {
    guard let cache, let stamp = FileStamp.settled("\(root)/\(path)"), isLarge(stamp) else { return nil }
    var digest = cache.digest(of: path, stamp)
    if digest == nil && cache.mayKnow(stamp) { digest = try? Self.digest("\(root)/\(path)").get().sha256 }
    guard let digest, let kept = cache.file(digest, at: path) else { return nil }
    let known = await known()
    let isSame = kept.holds(
      path: path, told: reader.told(byPath: path, units: known.registers.units), kind: kind,
      isCorrection: reader.isCorrection(path), registers: known.registers, digests: known.digests)
    guard isSame else { return nil }
    var file = kept.file
    file.isTaken = true
    file.stamp = stamp == FileStamp(path: "\(root)/\(path)") ? stamp : nil
    return file
  }

  /// Why nothing can be kept of a file that was read; nil where it can.
  static func whyNotKept(_ file: Reading.File) -> NotKept? {
    if !file.outcome.failures.isEmpty { return .failed }
    if file.stamp == nil { return .changed }
    let isWhole = file.tables.allSatisfy { $0.records.incomplete.isEmpty && $0.records.unknown.isEmpty }
    return isWhole ? nil : .open
  }

  /// A file as it is to be kept, with what its reading rested on.
  func keptForm(of file: Reading.File, _ kind: Int?, _ known: Known) -> KeptFile? {
    guard let catalog else { return nil }
    let told = reader.told(byPath: file.path, units: known.registers.units)
    return KeptFile(
      file, told: told, kind: kind, isCorrection: reader.isCorrection(file.path), digests: known.digests, catalog)
  }
}
