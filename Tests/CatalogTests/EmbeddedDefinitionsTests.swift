import Catalog
import Diagnostics
import Testing

@Suite struct EmbeddedDefinitionsTests {
  private let catalog: Catalog

  init() throws { catalog = try Catalog() }

  @Test func everyLedgerOfTheCampaignIsThere() {
    #expect(
      catalog.kinds.map(\.id) == [
        "units", "volunteer", "service", "activity", "publicity", "inspection", "issue", "survey", "honour",
        "assistance", "task", "archive", "targets",
      ])
  }

  @Test func everyFigureThatIsShownIsThere() {
    let shown = catalog.measures.filter { !$0.isHidden }.map(\.id)
    #expect(
      Set(shown) == [
        "volunteers.registered", "volunteers.teams", "volunteers.new", "volunteers.rate", "volunteers.active",
        "volunteers.active_rate", "service.visits", "service.people", "service.hours", "service.hours_per_person",
        "activity.sessions", "activity.participants", "activity.beneficiaries", "activity.materials", "activity.funds",
        "publicity.items", "inspection.count", "inspection.problems", "inspection.score", "issue.found",
        "issue.closed", "issue.closed_rate", "issue.on_time_rate", "issue.open", "issue.overdue", "issue.days",
        "survey.rate", "survey.satisfaction", "survey.awareness", "survey.support", "survey.participation",
        "honour.count", "honour.recommended", "assistance.count", "assistance.people",
        "assistance.money", "assistance.blood", "task.due", "task.done", "task.done_rate", "task.overdue",
        "task.responsible.due", "task.responsible.done", "task.responsible.done_rate", "task.responsible.overdue",
        "archive.required", "archive.submitted", "archive.rate", "reports.missing", "stars.1", "stars.2", "stars.3",
        "stars.4", "stars.5", "stars.promoted", "score.total",
      ])
    #expect(shown.count == Set(shown).count)
  }

  @Test func everyMeasureReadsInBothLanguages() {
    for measure in catalog.measures {
      #expect(!measure.title.zh.isEmpty && !measure.title.en.isEmpty, "\(measure.id)")
      #expect(
        measure.isHidden || !(measure.words.zh.isEmpty || measure.words.en.isEmpty), "\(measure.id) is not explained")
      #expect(!measure.title.en.contains { $0 >= "\u{4E00}" }, "\(measure.id) has a Chinese word in its English title")
    }
    for kind in catalog.kinds {
      for field in kind.fields { #expect(field.label.en != field.label.zh, "\(kind.id).\(field.id)") }
    }
  }

  /// Targets name measures by title, so two measures of one title could not be told apart.
  @Test func noTwoShownMeasuresShareATitle() {
    let titles = catalog.measures.filter { !$0.isHidden }.map(\.title.zh)
    #expect(titles.count == Set(titles).count)
  }

  @Test func aDeadlineOrRegistrationNeverSaysThatSomethingHappened() {
    var happening: [String: [String]] = [:]
    for kind in catalog.kinds {
      let dates = kind.fields.filter(\.happens).map(\.id)
      if !dates.isEmpty { happening[kind.id] = dates }
    }
    #expect(
      happening == [
        "service": ["date"], "activity": ["date"], "publicity": ["date"], "inspection": ["date"],
        "issue": ["found", "closed"], "survey": ["date"], "honour": ["date"], "assistance": ["date"], "task": ["done"],
        "archive": ["submitted"],
      ])
  }

  @Test(arguments: [
    ("service", ["record"]), ("activity", ["activity_id", "unit", "date"]),
    ("inspection", ["inspection_id", "unit", "date"]), ("issue", ["issue_id", "unit", "found"]),
    ("task", ["task_id", "lead"]), ("archive", ["indicator", "document", "unit"]), ("publicity", []), ("survey", []),
    ("honour", []), ("assistance", []),
  ])
  func recordsAreToldApartBy(kind id: String, key: [String]) throws {
    let kind = try #require(catalog.kind(id))
    #expect(kind.key.map { kind.fields[$0].id } == key)
  }

  @Test(arguments: [
    ("activity", "sessions", "1"), ("publicity", "quantity", "1"), ("inspection", "full_marks", "100"),
    ("honour", "stage", "命名"), ("targets", "direction", "≥"),
  ])
  func anEmptyCellCountsAs(kind id: String, field: String, standard: String) throws {
    let kind = try #require(catalog.kind(id))
    #expect(kind.fields[try #require(kind.field(named: field))].standard == standard)
  }

  @Test func closedListsAreThoseThatTheAssessmentPrescribes() {
    var closed: [String] = []
    for kind in catalog.kinds {
      for field in kind.fields where field.type == .choice && !field.isOpen { closed.append("\(kind.id).\(field.id)") }
    }
    #expect(
      closed == [
        "publicity.level", "survey.item", "honour.level", "honour.stage", "archive.result", "targets.every",
        "targets.direction",
      ])
  }

  @Test func questionnairesMustNotCountMoreAnswersThanWereSent() throws {
    let survey = try #require(catalog.kind("survey"))
    #expect(survey.ascending.map { $0.map { survey.fields[$0].id } } == [["positive", "valid", "returned", "sent"]])
  }

  @Test func aClosedIssueWithoutItsDayIsDoubtful() throws {
    let issue = try #require(catalog.kind("issue"))
    let doubt = try #require(issue.doubts.first)
    #expect(issue.fields[doubt.field].id == "status")
    #expect(doubt.without.map { issue.fields[$0].id } == "closed")
    #expect(doubt.says.contains("已办结"))
  }

  @Test func litresOfBloodAreThousandMillilitres() throws {
    let blood = try #require(catalog.measure("assistance.blood"))
    #expect(blood.conversion?.factors == ["毫升": 1, "ml": 1, "": 1, "升": 1000])
  }

  @Test func helpingUnitsAreCreditedByTheirOwnColumn() throws {
    let task = try #require(catalog.kind("task"))
    let helping = try #require(catalog.measure("task.responsible.due"))
    let leading = try #require(catalog.measure("task.due"))
    #expect(helping.credit.map { task.fields[$0].id } == "units")
    #expect(leading.credit.map { task.fields[$0].id } == "lead")
  }

  @Test func ratesOfQuestionnairesAreNeverAddedUpOverQuestions() throws {
    let rate = try #require(catalog.measure("survey.rate"))
    #expect(!rate.hasTotal)
    #expect(rate.by.count == 1)
  }
}
