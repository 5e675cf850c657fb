import ArgumentParser
import Diagnostics
import Glibc

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: "放 CSV 的文件夹。 The folder with the CSV files.")
  var inputs = "inputs"

  @Option(name: .long, help: "提示语言 zh 或 en，默认按 LANG。 The language of messages; LANG by default.")
  var lang: Language?

  /// How many threads were asked for, else as many as there are processors.
  static func threads(_ asked: Int?) -> Int { asked ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Refuses less than one.
  static func check(threads: Int?) throws {
    guard let threads, threads < 1 else { return }
    throw ValidationError(
      "--jobs", seen: Text(zh: "不能是“\(threads)”", en: "it cannot be `\(threads)`"),
      fix: Text(zh: "请写 1、2、3 …", en: "write 1, 2, 3 …"))
  }

  /// Places in the inputs, for people.
  var places: InputPlaces { InputPlaces(inputs: inputs) }

  /// The language of messages.
  var language: Language { Self.language(lang) }

  /// As asked, else Chinese unless the environment names another.
  static func language(_ asked: Language?) -> Language {
    if let asked { return asked }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("zh") || value == "C" || value.hasPrefix("C.") || value == "POSIX" ? .zh : .en
    }
    return .zh
  }
}

extension Language: ExpressibleByArgument {}
