import Diagnostics
import Testing

@Suite struct WrongMeasureTests {
  @Test(arguments: [
    "kind: loan, value: count", "kind: loan, value: sum books, by: [sort]", "kind: loan, value: distinct unit",
    "kind: loan, value: mean days date back, dated by: back",
    "kind: loan, value: count, where: [sort = 科普, books >= 2]",
    "kind: loan, value: count, where: [not back <= as of, back is empty, back > date], dated by: none",
    "value: ratio service.hours service.visits", "kind: loan, value: count, credit: unit, derive: [previous]",
    "kind: loan, value: count, category of: survey.rate",
  ])
  func theOrderlyOnesAreTaken(entries: String) {
    #expect(complaint(measure: entries)?.line(in: .en) == nil)
  }

  @Test(arguments: [
    ("kind: loan, valu: count", ["valu", "value"]),
    ("kind: loam, value: count", ["loam", "loan"]),
    ("kind: loan, value: average books", ["average", "count", "sum", "distinct", "ratio", "mean days"]),
    ("kind: loan, value: sum book", ["book", "books"]),
    ("kind: loan, value: sum sort", ["sort", "choice", "number"]),
    ("kind: loan, value: mean days date books", ["books", "date"]),
    ("value: sum books", ["books", "kind"]),
    ("kind: loan, value: count, by: [unit]", ["unit", "choice"]),
    ("kind: loan, value: count, by: [sorts]", ["sorts", "sort"]),
    ("kind: loan, value: count, by: [sort, sort]", ["sort", "by"]),
    ("kind: loan, value: count, dated by: books", ["books", "date"]),
    ("kind: loan, value: count, credit: sort", ["sort", "unit"]),
    ("kind: loan, value: count, where: [sort = 小说，books > 2]", ["sort = 小说，books > 2"]),
    ("kind: loan, value: count, where: [books > 1e30]", ["1e30", "60"]),
    ("kind: loan, value: count, where: [books < 99999999999999999999]", ["99999999999999999999"]),
    ("kind: loan, value: count, where: [books < nan]", ["nan", "60"]),
    ("kind: loan, value: count, where: [books >= 0x3]", ["0x3", "60"]),
    ("kind: service, value: count, where: [hours <= 0x3]", ["0x3", "60"]),
    ("kind: service, value: count, where: [hours <= 3h]", ["3h", "60"]),
    ("kind: loan, value: sum books, convert: {field: sort, factors: {ml: 1, ＭＬ: 1000}}", ["ＭＬ"]),
    ("kind: loan, value: count, total: false", ["by", "total"]),
    ("kind: loan, value: count, category of: service.hours", ["service.hours", "total: false"]),
    ("kind: loan, value: count, category of: survey.rates", ["survey.rates", "total: false"]),
    ("value: ratio service.hours service.visits, times: 0", ["1"]),
    ("value: ratio service.hours service.visits, times: -3", ["1", "-3"]),
    ("kind: loan, value: sum books, convert: {field: sort, factors: {}}", ["1000"]),
    ("kind: loan, value: count, by: [sort], category title: 场次", ["{category}", "场次"]),
    ("kind: loan, value: count, where: [books]", ["is filled", "as of"]),
    ("kind: loan, value: count, where: [books ~ 3]", ["is filled"]),
    ("kind: loan, value: count, where: [boks > 3]", ["boks", "books"]),
    ("kind: loan, value: count, where: [books > 很多]", ["books", "很多"]),
    ("kind: loan, value: count, where: [sort = 小人书]", ["小人书", "小说", "科普"]),
    ("kind: loan, value: count, where: [sort > 小说]", ["sort", "!="]),
    ("kind: loan, value: count, where: [back <= 2026-10-01]", ["back", "as of"]),
    ("kind: loan, value: count, where: [back <= books]", ["back", "as of"]),
    ("kind: loan, value: count, better: bigger", ["bigger", "more", "less", "neither"]),
    ("kind: loan, value: count, format: percentage", ["percentage", "percent"]),
    ("kind: loan, value: count, derive: [previuos]", ["previuos", "previous"]),
    ("kind: loan, value: sum books, times: 100", ["times"]),
    ("value: ratio service.hours service.visits, where: [books is filled]", ["where"]),
    ("value: ratio service.hours service.visits, by: [category]", ["kind"]),
    ("value: ratio service.hour service.visits", ["service.hour", "service.hours"]),
    ("value: ratio service.hours_per_person service.visits", ["service.hours_per_person", "count"]),
    (
      "kind: service, value: ratio service.hours volunteers.registered, by: [category]",
      ["volunteers.registered", "by"]
    ),
    ("kind: service, value: count, where: [volunteer in service.hours]", ["service.hours", "distinct"]),
    ("kind: loan, value: sum books, convert: {field: sort, factors: {箱: 许多}}", ["10"]),
  ])
  func saysWhereAndWhatIsAllowed(entries: String, words: [String]) throws {
    let wrong = try #require(complaint(measure: entries))
    #expect(wrong.place.file == "inputs/definitions/measures-loan.yaml")
    #expect(wrong.place.line == 2)
    for word in words {
      #expect(wrong.line(in: .en).contains(word), "\(wrong.line(in: .en))")
      #expect(wrong.line(in: .zh).contains(word), "\(wrong.line(in: .zh))")
    }
  }

  @Test func twoMeasuresOfOneName() throws {
    let text = "measures:\n  - {id: service.hours, title: 试, kind: loan, value: count}\n"
    let wrong = try #require(complaint(measures: text))
    #expect(wrong.line(in: .en).contains("measures-service.yaml"))
    #expect(wrong.place.line == 2)
  }

  @Test(arguments: ["service.hours@previous", "loan x", "loan{x}", "loan=x", "loan,x"])
  func anIDThatWouldMeanSomethingElseWhereItIsNamed(id: String) throws {
    let wrong = try #require(
      complaint(measures: "measures:\n  - {id: \"\(id)\", title: 试, kind: loan, value: count}\n"))
    #expect(wrong.place.file == "inputs/definitions/measures-loan.yaml" && wrong.place.line == 2)
    #expect(wrong.line(in: .zh).contains(id) && wrong.line(in: .en).contains("loan.books"), "\(wrong.line(in: .zh))")
  }

  @Test(arguments: ["服务时长", " 服务时长 ", "{zh: 时长, en: Service hours}"])
  func aTitleThatAnotherMeasureBears(title: String) throws {
    let wrong = try #require(
      complaint(measures: "measures:\n  - {id: loan.x, title: \(title), kind: loan, value: count}\n"))
    #expect(wrong.cause == "definition.twice" && wrong.place.line == 2)
    #expect(wrong.line(in: .en).contains("measures-service.yaml"), "\(wrong.line(in: .en))")
  }
}
