import Diagnostics
import Glibc

/// Places of input files as a terminal or an editor can open them: behind the folder that the user named.
///
/// Everywhere else, in manifests, sheets and returned rows, they are relative to that folder.
struct InputPlaces {
  /// What files may be relative to: the folder that was named, and the sample in it.
  private let roots: [String]

  init(inputs: String) {
    var path = inputs
    while path.count > 1 && path.last == "/" { path.removeLast() }
    roots = [path, "\(path)/sample"]
  }

  /// An input file with its folder; anything else, such as an option or the settings, as it is. Asks the system whether
  /// the file is there.
  func path(of file: String) -> String {
    guard !file.isEmpty, !file.hasPrefix("/"), !roots.contains(where: { file.hasPrefix("\($0)/") }) else { return file }
    return roots.lazy.map { "\($0)/\(file)" }.first { access($0, F_OK) == 0 } ?? file
  }

  /// The same of a place in a file.
  func shown(_ place: Place) -> Place { Place(file: path(of: place.file), line: place.line, column: place.column) }

  /// A diagnostic as one line.
  func line(_ diagnostic: Diagnostic, in language: Language) -> String {
    var diagnostic = diagnostic
    diagnostic.place = shown(diagnostic.place)
    return diagnostic.line(in: language)
  }
}
