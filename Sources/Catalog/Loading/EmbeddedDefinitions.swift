import Definitions

/// The definitions that are part of the program.
enum EmbeddedDefinitions {
  static var all: [DefinitionFile] {
    EmbeddedFiles.definitions.map { name, bytes in
      DefinitionFile(name: name, shownAs: "definitions/\(name)", text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The order in which kinds and measures are listed everywhere.
  static var order: [String] { EmbeddedFiles.definitions.map(\.name) }
}
