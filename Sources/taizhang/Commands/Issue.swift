import ArgumentParser
import Diagnostics
import Pipeline

/// `taizhang issue`: keeps a period's figures as sent out.
struct Issue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "留存一个周期已发布的数据，以便以后说明变动。 Keeps a period's figures as issued.")

  @Option(name: .long, help: "写结果的文件夹。 The outputs folder.")
  var outputs = "outputs"

  @Option(name: .long, help: "提示语言 zh 或 en。 The language of messages.")
  var lang: Language?

  @Argument(help: "周期，如 2026-10。 A period.")
  var period: String

  func run() throws {
    let language = SharedOptions.language(lang)
    do throws(RunFailure) {
      let kept = try Pipeline(RunOptions(outputs: outputs, language: language)).issue(period)
      Terminal.say(language == .zh ? "已留存到 \(kept.path)" : "kept in \(kept.path)")
      if let count = kept.replaced, count > 0 {
        Terminal.say(
          language == .zh
            ? "这个周期以前留存过，其中本期的 \(count) 项数字与这次不同；以后的变动说明从这次算起"
            : "figures of this period were kept before; \(count) of the period's own differ: changes are told from these on"
        )
      }
      if let earlier = kept.earlier {
        Terminal.say(language == .zh ? "以前留存的移到了 \(earlier)" : "those kept before are now in \(earlier)")
      }
    } catch {
      for diagnostic in error.diagnostics { Terminal.say(diagnostic.line(in: language)) }
      throw error.isWrongUse ? ExitCode.validationFailure : ExitCode(2)
    }
  }
}
