import Diagnostics
import Glibc
import Testing

@testable import Catalog

/// `Guides/definitions.md` explains every key, and its examples load.
@Suite struct DefinitionsGuideTests {
  private let guide: String

  init() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let file = try #require(fopen("\(root)/Guides/definitions.md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    guide = String(decoding: bytes, as: UTF8.self)
  }

  private static let keys =
    Kind.keys + Field.keys + Measure.keys + Settings.keys + ScoreIndicator.keys + KindForm.allCases.map(\.rawValue)
    + FieldType.allCases.map(\.rawValue) + FieldRole.allCases.map(\.rawValue) + Comparison.allCases.map(\.rawValue)
    + PeriodBound.allCases.map(\.rawValue) + Better.allCases.map(\.rawValue) + FigureFormat.allCases.map(\.rawValue)
    + Derivation.allCases.map(\.rawValue) + Cycle.allCases.map(\.name)
    + ScoreIndicator.RuleName.allCases.map(\.rawValue)

  @Test(arguments: Set(keys).sorted())
  func explains(key: String) { #expect(guide.contains("`\(key)`")) }

  @Test func examplesLoad() throws {
    var files: [DefinitionFile] = []
    for part in guide.split(separator: "```yaml ").dropFirst() {
      let name = String(part.prefix { $0 != "\n" })
      let text = String(part.dropFirst(name.count + 1).prefix { $0 != "`" })
      files.append(DefinitionFile(name: name, shownAs: name, text: text))
    }
    try #require(files.map(\.name) == ["kind-loan.yaml", "measures-loan.yaml", "settings.yaml"])
    let catalog = try Catalog(own: Array(files.dropLast()), settings: files.last)
    #expect(catalog.kind("loan")?.title.zh == "借阅登记")
    #expect(catalog.measure("loan.overdue")?.better == .less)
    #expect(catalog.settings.index?.indicators.count == 4)
  }
}
