import Catalog
import Diagnostics
import Figures

/// The standards that figures are judged by, each with its source: thresholds of the settings, and targets.
extension BookScope {
  /// Empty where a measure has none.
  func standard(_ measure: Measure) -> String {
    var standards: [String] = []
    switch measure.value {
    case .stars, .starsPromoted: standards.append(starStandard)
    case .score: standards.append(passStandard)
    default: break
    }
    for at in index.targets.positions(of: [unit]) where figures.targets[at].target.measure == measure.id {
      standards.append(standard(figures.targets[at].target))
    }
    return standards.joined(separator: language == .zh ? "；" : "; ")
  }

  /// 一至五星：100、300、600、1000、1500小时，依据：….
  private var starStandard: String {
    let hours = settings.starHours.map { "\($0)" }.joined(separator: language == .zh ? "、" : ", ")
    return language == .zh
      ? "各星级累计时长：\(hours)小时\(sourced(settings.starSource))"
      : "Hours of each star: \(hours)\(sourced(settings.starSource))"
  }

  /// 及格线85分，低于的为黄牌，依据：….
  private var passStandard: String {
    let source = sourced(settings.index?.source ?? "")
    return language == .zh
      ? "及格线\(settings.rankingPass)分，低于的为黄牌\(source)"
      : "Pass line \(settings.rankingPass), below it a yellow card\(source)"
  }

  /// 每月目标1,400小时，依据：工作要点; 省级宣传报道每季目标8条.
  private func standard(_ target: Target) -> String {
    let name = target.category.isEmpty ? "" : title(target.measure, category: target.category)
    // One source for all is said once, under the table.
    let source = index.targetSources.count > 1 ? sourced(target.source) : ""
    return name + (name.isEmpty || language == .zh ? "" : ": ") + wanted(target) + source
  }

  /// 目标依据：工作要点, where it is that of all targets; nil without targets.
  var commonSource: String? {
    guard let source = index.targetSources.first, index.targetSources.count == 1 else { return nil }
    guard !index.targets.positions(of: [unit]).isEmpty else { return nil }
    return language == .zh ? "目标的依据：\(source)。" : "Targets are of: \(source)."
  }

  private func sourced(_ source: String) -> String {
    // Sources hold brackets of their own.
    source.isEmpty ? "" : language == .zh ? "，依据：\(source)" : ", source: \(source)"
  }
}
