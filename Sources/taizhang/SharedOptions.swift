import ArgumentParser
import Diagnostics
import Glibc

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: "放 CSV 的文件夹。 The folder with the CSV files.")
  var inputs = "inputs"

  @Option(name: .long, help: "提示语言 zh 或 en，默认按 LANG。 The language of messages; LANG by default.")
  var lang: String?

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil { throw ValidationError("--lang: zh | en") }
  }

  /// Places in the inputs, for people.
  var places: InputPlaces { InputPlaces(inputs: inputs) }

  /// The language of messages.
  var language: Language { Self.language(lang) }

  /// As asked, else Chinese unless the environment names another.
  static func language(_ asked: String?) -> Language {
    if let asked, let language = Language(rawValue: asked) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("zh") || value == "C" || value.hasPrefix("C.") || value == "POSIX" ? .zh : .en
    }
    return .zh
  }
}
