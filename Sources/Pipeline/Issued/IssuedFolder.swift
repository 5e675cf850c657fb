import Catalog
import Diagnostics
import FoundationEssentials
import Outputs

/// A period's folder with its figures and its manifest, of which the one vouches for the other.
struct IssuedFolder: Sendable {
  /// What of a manifest is needed. Earlier programs did not write what may be absent here.
  struct Manifest: Decodable, Sendable {
    struct Input: Decodable, Sendable {
      var path: String
      var kind: String
      var sha256: String
      var rows: Rows?
    }
    struct Rows: Decodable, Sendable {
      var counted: Int?
      var rejected: Int
    }
    struct File: Decodable, Sendable {
      var path: String
      var sha256: String
    }
    var period: String
    var days: [String]?
    var asOf: String?
    var program: String
    var definitions: String
    var settings: [File]?
    var inputs: [Input]
    var outputs: [File]
  }

  static let figuresName = "figures.csv"
  static let manifestName = "manifest.json"

  let path: String
  let manifest: Manifest
  /// Both files as they are.
  let files: [(name: String, bytes: [UInt8])]

  /// Reads both files.
  /// - Parameter fix: what to do where they cannot be trusted.
  /// - Throws: where one is missing or cannot be understood, or the figures are not those that the manifest tells of.
  init(path: String, fix: Text) throws(Diagnostic) {
    self.path = path
    guard let manifest = Self.manifest(of: path), let words = Self.bytes("\(path)/\(Self.manifestName)"),
      let figures = Self.bytes("\(path)/\(Self.figuresName)")
    else {
      throw Diagnostic(
        .error, "issued.unreadable", at: Place(file: path),
        seen: Text(zh: "已发布的数据读不出来", en: "the issued figures cannot be read"), fix: fix)
    }
    self.manifest = manifest
    files = [(Self.figuresName, figures), (Self.manifestName, words)]
    let known = manifest.outputs.first { $0.path == Self.figuresName }?.sha256
    guard try FileDigest.sha256(figures) == known else {
      throw Diagnostic(
        .error, "issued.altered", at: Place(file: "\(path)/\(Self.figuresName)"),
        seen: Text(zh: "内容与生成时不同，被改动过或已损坏", en: "it is not as it was made: it was edited or damaged"), fix: fix)
    }
  }

  /// The manifest of a folder; nil where there is none, or it is damaged.
  static func manifest(of path: String) -> Manifest? {
    guard let bytes = bytes("\(path)/\(manifestName)") else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }

  private static func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }
}

extension IssuedFolder.Manifest {
  /// 截至 of then; nil where it was not kept.
  var known: CivilDate? { asOf.flatMap(Self.date) }

  /// The period by its name, or by its days where the settings know no such phase any more; nil where neither tells.
  func period(_ settings: Settings) -> Period? {
    if let period = Period(id: period, settings: settings) { return period }
    guard let days, days.count == 2, let first = Self.date(days[0]), let last = Self.date(days[1]) else { return nil }
    return Period(span: .phase, id: period, first: first, last: last)
  }

  private static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
