internal import CDefinitions

/// The files that are part of the program, as bytes of UTF-8. `CDefinitions` embeds them: as lists of bytes in Swift they
/// would add ten seconds to the first build.
package enum EmbeddedFiles {
  /// Name and bytes of every definition, in the order in which kinds and measures are listed everywhere.
  package static var definitions: [(name: String, bytes: [UInt8])] {
    var count = 0
    let files = taizhang_definitions(&count)
    return all(files, count)
  }

  /// The words by which titles of measures are known.
  package static var measureWords: [UInt8] { other("BuiltIn/measure-words.txt") }

  /// Words within the names of people and bodies.
  package static var nameWords: [UInt8] { other("BuiltIn/name-words.txt") }

  package static var kindTemplate: [UInt8] { other("Templates/kind.yaml") }
  package static var measureTemplate: [UInt8] { other("Templates/measure.yaml") }
  package static var workbookTemplate: [UInt8] { other("Templates/workbook.yaml") }
  package static var targetsTemplate: [UInt8] { other("Templates/targets.csv") }
  /// The template of settings is what holds without any.
  package static var settingsTemplate: [UInt8] { definitions.first { $0.name == "settings.yaml" }?.bytes ?? [] }

  private static func other(_ name: String) -> [UInt8] {
    var count = 0
    let files = taizhang_other_files(&count)
    return all(files, count).first { $0.name == name }?.bytes ?? []
  }

  /// Precondition: `files` points to as many files, which live as long as the program.
  private static func all(_ files: UnsafePointer<taizhang_embedded>?, _ count: Int) -> [(name: String, bytes: [UInt8])]
  {
    UnsafeBufferPointer(start: files, count: count).map { file in
      (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
    }
  }
}
