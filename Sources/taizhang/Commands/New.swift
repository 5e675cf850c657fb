import ArgumentParser
import Catalog
import Diagnostics

/// `taizhang new`: what a file of one's own can begin with, on stdout; nothing is written.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "打印一份带注释的模板，供存入 inputs/。 Prints a commented template to be saved in inputs/.")

  @Argument(help: "kind | measure | workbook | targets | settings")
  var what: Template

  @Argument(help: "代号或文件名，如 loan。 Its id, such as loan.")
  var name: String?

  @Option(name: .long, help: "提示语言 zh 或 en。 The language of messages.")
  var lang: Language?

  func validate() throws {
    guard what.isNamed else { return }
    let isPlain = name?.allSatisfy { $0.isLetter || "0123456789_".contains($0) }
    guard let name, !name.isEmpty, isPlain == true else {
      throw ValidationError(
        "<name>",
        seen: name.map { Text(zh: "“\($0)”不能作代号", en: "`\($0)` is no id") }
          ?? Text(zh: "没有写代号", en: "an id is missing"),
        fix: Text(
          zh: "请用字母、数字或 _，如 taizhang new \(what.rawValue) loan",
          en: "use letters, digits or _, as in taizhang new \(what.rawValue) loan"))
    }
  }

  func run() throws {
    let language = SharedOptions.language(lang)
    let path = what.path(name ?? "")
    let example = (try? Catalog())?.measures.first { !$0.isHidden }?.id ?? ""
    var output = StandardOutput(in: language)
    try output.write(Array(what.text(name ?? "", measure: example).utf8))
    try output.flush()
    Terminal.say(
      language == .zh
        ? "存为 inputs/\(path) 后按需要修改；这里没有写任何文件" : "save it as inputs/\(path) and change it; nothing was written")
    guard let name, what.replacesBuiltIn(name) else { return }
    Terminal.say(
      language == .zh
        ? "注意：内置定义中已有 \(path)，存入后会替换它；若是另加，请换一个代号"
        : "note: there is a built-in \(path), which it would replace; to add another, choose another id")
  }
}

extension Template: ExpressibleByArgument {}
