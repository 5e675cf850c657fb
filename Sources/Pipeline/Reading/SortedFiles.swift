import Catalog
import Records

/// The files of a run in the order in which they count, each with what its header says it is.
struct SortedFiles: Sendable {
  /// Where a file stands in the order, and its path.
  typealias Member = (at: Int, path: String)

  /// Corrections behind all others.
  let paths: [String]
  /// Beside each path.
  let sniffed: [FileStage.Sniffed]

  /// Sorts files and looks into each, on several threads.
  init(_ files: [String], _ reader: RecordReader, _ stage: FileStage, jobs: Int) async {
    paths =
      files.filter { !reader.isCorrection($0) } + reader.sorted(corrections: files.filter { reader.isCorrection($0) })
    sniffed = await Concurrently.map(paths, jobs: jobs) { stage.kind($0) }
  }

  /// The files of a form.
  func files(of form: KindForm, _ catalog: Catalog) -> [Member] {
    paths.indices.filter { kindForm($0, catalog) == form }.map { ($0, paths[$0]) }
  }

  /// All that are no registers of units or people, those of no known kind among them.
  func logs(_ catalog: Catalog) -> [Member] {
    paths.indices.filter { ![.units, .people].contains(kindForm($0, catalog)) }.map { ($0, paths[$0]) }
  }

  /// The registers of units and people.
  func registers(_ catalog: Catalog) -> [String] {
    (files(of: .units, catalog) + files(of: .people, catalog)).map(\.path)
  }

  private func kindForm(_ at: Int, _ catalog: Catalog) -> KindForm? { sniffed[at].kind.map { catalog.kinds[$0].form } }
}
