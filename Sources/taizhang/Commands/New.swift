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
  var lang: String?

  func validate() throws {
    guard what.isNamed else { return }
    let isPlain = name?.allSatisfy { $0.isLetter || "0123456789_".contains($0) }
    guard let name, !name.isEmpty, isPlain == true else {
      throw ValidationError("请写上代号：字母、数字或 _。 Give it an id of letters, digits or _: taizhang new \(what.rawValue) loan")
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
  }
}

extension Template: ExpressibleByArgument {}
