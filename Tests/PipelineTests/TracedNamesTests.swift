import Pipeline
import TestSupport
import Testing

@Suite("What is asked of a figure is a name of a figure")
struct TracedNamesTests {
  private func pipeline(_ inputs: TemporaryFolder) -> Pipeline {
    Pipeline(RunOptions(inputs: inputs.path, periods: ["2026-10"]))
  }

  private func town() throws -> TemporaryFolder {
    let inputs = try TemporaryFolder()
    try inputs.put(
      "单位名称,上级单位,别名\n城东街道,,城东\n和平社区,城东街道,\n城西街道,,城西\n和平社区,城西街道,\n", at: "单位名录.csv")
    try inputs.put(
      "志愿者编号,所属单位,服务日期,服务时长,服务类别\nV1,城东街道,2026-10-05,1,环保\nV2,城西街道,2026-10-06,2,敬老\n", at: "志愿服务.csv")
    return inputs
  }

  /// Why a question is refused, in Chinese; how many rows there are where it is not.
  private func answer(_ measure: String, unit: String? = nil, category: String = "") async throws -> String {
    let inputs = try town()
    do throws(RunFailure) {
      let answer = try await pipeline(inputs).trace(measure, unit: unit, category: category)
      let rows = answer.parts.reduce(0) { $0 + $1.lines.count }
      return "\(answer.unit) \(answer.category) \(rows) \(answer.figure.value?.decimal() ?? "—")"
    } catch { return error.diagnostics.map { $0.line(in: .zh) }.joined() }
  }

  @Test("a category that a measure has not is refused, and not answered by all rows")
  func unknownCategory() async throws {
    #expect(try await answer("service.hours", category: "服务类别=环保") == "全市 服务类别=环保 1 1")
    #expect(try await answer("service.hours", category: "服务类型=环保") == "全市 服务类别=环保 1 1")
    #expect(try await answer("service.hours", category: "服务类比=环保").contains("是否应为“服务类别=环保”"))
    #expect(try await answer("service.hours", category: "没有").contains("没有分类“没有”"))
    #expect(try await answer("service.hours_per_person", category: "服务类别=环保").contains("该指标不分类"))
    #expect(try await answer("service.hours@share", category: "服务类别=环保").contains("没有分类"))
  }

  @Test("a value without a record in the period is refused with those that there are")
  func unknownValue() async throws {
    #expect(try await answer("service.hours", category: "服务类别=环境保").contains("2026-10 没有“服务类别=环境保”的记录"))
    let known = try await answer("service.hours", category: "服务类别=没有")
    #expect(known.contains("环保") && known.contains("敬老"), "\(known)")
  }

  @Test("a unit is known by any name of the register, and asked about where several bear it")
  func unitByAlias() async throws {
    #expect(try await answer("service.hours", unit: "城东") == "城东街道  1 1")
    #expect(try await answer("service.hours", unit: "城东·本级") == "城东街道·本级  1 1")
    #expect(try await answer("service.hours", unit: "城西/和平社区") == "城西街道/和平社区  0 0")
    #expect(try await answer("service.hours", unit: "和平社区").contains("城东街道/和平社区、城西街道/和平社区"))
  }
}
