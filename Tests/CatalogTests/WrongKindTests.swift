import Catalog
import Diagnostics
import Testing

@Suite struct WrongKindTests {
  @Test func theOrderlyOneIsTaken() { #expect(complaint() == nil) }

  /// What is replaced in the orderly ledger, the line complained of, and words that must stand in the message.
  @Test(arguments: [
    ("title:", "titel:", 2, ["titel", "title"]),
    ("required: true}\n  - {id: date", "requred: true}\n  - {id: date", 6, ["requred", "required"]),
    ("type: number}", "type: numbr}", 8, ["numbr", "number", "money", "duration"]),
    ("role: date, required", "role: dat, required", 7, ["dat", "date", "person"]),
    ("key: [number, unit]", "key: [numbr, unit]", 3, ["numbr", "number"]),
    ("id: books", "id: date", 8, ["date"]),
    ("names: [册数]", "names: [册数，数量]", 8, ["册数，数量", "[册数, 数量]"]),
    ("choices: [小说, 科普]", "choices: [小说、科普]", 9, ["小说、科普", "[小说, 科普]"]),
    ("type: number}", "type: number, default: x}", 8, ["x", "1"]),
    ("type: number}", "type: number, most: 50, default: \"99\"}", 8, ["99", "most"]),
    ("type: number}", "type: number, above: 0, default: \"0\"}", 8, ["0", "above"]),
    ("type: number}", "type: number, above: 60, most: 50}", 8, ["50", "above", "most"]),
    ("type: number}", "type: number, least: 60, most: 50}", 8, ["50", "least", "most"]),
    ("{zh: 借阅记录, en: Loans}", "{zh: 志愿服务记录, en: Loans}", 1, ["志愿服务记录", "kind-service.yaml"]),
    ("type: number}", "type: number, happens: true}", 8, ["happens", "number"]),
    ("type: number}", "type: number, choices: [1, 2]}", 8, ["choices", "number"]),
    ("type: code, role: number}", "type: code, role: number, most: 5}", 5, ["most", "code"]),
    ("names: [册数]", "names: [\"\"]", 8, ["册数"]),
    ("type: date}", "type: date}\nascending: [date, books]", 11, ["ascending"]),
    ("type: date}", "type: date}\nascending: [[date, books]]", 11, ["ascending"]),
    ("names: [册数]", "names: [日 期]", 8, ["日 期", "date", "books"]),
    ("default: 小说", "default: 小人书", 9, ["小人书", "小说", "科普"]),
    ("type: unit, role: unit", "type: number, role: unit", 6, ["unit", "number", "units"]),
    ("choices: [小说, 科普]", "choices: [小说, 科普], synonyms: {小说: [AB], 科普: [ab]}", 9, ["ab", "小说"]),
    ("choices: [小说, 科普]", "choices: [小说, 科普], synonyms: {小说: [科 普]}", 9, ["科 普", "科普"]),
    ("type: number}", "type: number, default: 0x3}", 8, ["0x3", "1"]),
    ("type: number}", "type: number, ordered: true}", 8, ["choices", "ordered"]),
    ("type: number}", "type: number, years: 2100-1990}", 8, ["1990-2100"]),
    ("type: number}", "type: number, most: 9223372036854775807}", 8, ["1000000000000", "9223372036854775807"]),
    ("title: {zh: 借阅记录, en: Loans}", "title: {zh: 借阅记录}", 2, ["en"]),
    ("{zh: 借阅记录", "{zh: 借阅记录, zh: 借书", 2, ["zh"]),
    (", required: true}\n  - {id: date", ", required: 对}\n  - {id: date", 6, ["true", "false"]),
    ("kind: loan", "kind: loan\nform: register", 2, ["register", "units", "people", "targets"]),
    ("type: date}", "type: date}\nascending: [[date, bak]]", 11, ["bak", "back"]),
    ("type: date}", "type: date}\ndoubts: [{field: sort, says: [还], whithout: back}]", 11, ["whithout", "without"]),
  ])
  func saysWhereAndWhatIsAllowed(old: String, new: String, line: Int, words: [String]) throws {
    // The raw literal above is indented as Swift strips it.
    let text = orderly.replacing(old, with: new)
    try #require(text != orderly, "the case changes nothing")
    let wrong = try #require(complaint(kind: text))
    #expect(wrong.place.file == "inputs/definitions/kind-loan.yaml")
    #expect(wrong.place.line == line, "\(wrong.line(in: .en))")
    for word in words {
      #expect(wrong.line(in: .en).contains(word), "\(wrong.line(in: .en))")
      #expect(wrong.line(in: .zh).contains(word), "\(wrong.line(in: .zh))")
    }
  }

  @Test func missingRoleIsNamed() throws {
    let wrong = try #require(complaint(kind: orderly.replacing(", role: date", with: "")))
    #expect(wrong.line(in: .en).contains("no field of role date"))
    #expect(wrong.line(in: .en).contains("role: date"))
  }

  @Test func kindWithoutFieldsSaysSo() throws {
    let wrong = try #require(complaint(kind: "kind: loan\ntitle: 借阅\n"))
    #expect(wrong.line(in: .en).contains("`fields` is missing"))
  }

  @Test func yamlThatIsNoneNamesTheLine() throws {
    let wrong = try #require(complaint(kind: "kind: loan\ntitle: {zh: 借阅\nfields: ]\n"))
    #expect(wrong.cause == "definition.syntax")
    #expect(wrong.place.line >= 2)
  }

  @Test func anchorsNamedAgainAndAgainAreRefused() throws {
    var bomb = "kind: loan\nx0: &x0 [a, b]\n"
    for level in 1...9 {
      let names = [String](repeating: "*x\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "x\(level): &x\(level) [\(names)]\n"
    }
    let wrong = try #require(complaint(kind: bomb))
    #expect(wrong.cause == "definition.size")
  }

  @Test func twoKindsOfOneName() throws {
    let wrong = try #require(complaint(kind: orderly.replacing("kind: loan", with: "kind: service")))
    #expect(wrong.cause == "definition.twice")
    #expect(wrong.line(in: .en).contains("kind-service.yaml"))
    #expect(wrong.line(in: .en).contains("kind-loan.yaml"))
  }

  @Test func twoRegistersOfOneSort() throws {
    let text = """
      kind: offices
      title: 科室
      form: units
      fields:
        - {id: name, names: [科室], type: text, role: unit}
      """
    let wrong = try #require(complaint(kind: text))
    #expect(wrong.line(in: .en).contains("units"))
  }

  @Test func fileThatIsNoDefinition() throws {
    let file = DefinitionFile(name: "借阅.yaml", shownAs: "inputs/definitions/借阅.yaml", text: orderly)
    #expect(throws: Diagnostic.self) { try Catalog(own: [file]) }
  }

  @Test func anOwnFileReplacesTheBuiltInOfItsName() throws {
    let text = orderly.replacing("kind: loan", with: "kind: honour")
    let measures = DefinitionFile(name: "measures-honour.yaml", shownAs: "m", text: "measures: []")
    let file = DefinitionFile(name: "kind-honour.yaml", shownAs: "k", text: text)
    let catalog = try Catalog(own: [file, measures])
    #expect(catalog.kind("honour")?.title.zh == "借阅记录")
    #expect(catalog.measure("honour.count") == nil)
    #expect(catalog.kinds.count == 13)
  }

  /// It lay beside the built-in one as “领导简报 (2)”.
  @Test(arguments: [("brief", "试", "`brief`"), ("mine", "领导简报", "领导简报")])
  func aWorkbookOfTheNameOfAnother(id: String, title: String, words: String) throws {
    let text = """
      workbook: \(id)
      title: \(title)
      sheets:
        - {type: matrix, name: 单位, title: 单位, groups: [{heading: 服务, figures: [service.hours]}]}
      """
    let file = DefinitionFile(name: "workbook-a.yaml", shownAs: "inputs/definitions/workbook-a.yaml", text: text)
    let wrong = try #require(throws: Diagnostic.self) { try Catalog(own: [file]) }
    #expect(wrong.cause == "definition.twice" && wrong.place.file == file.shownAs, "\(wrong.line(in: .en))")
    #expect(wrong.line(in: .en).contains("workbook-brief.yaml") && wrong.line(in: .en).contains(words))
  }
}
