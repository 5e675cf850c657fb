import Catalog
import Diagnostics

/// Labels of sheets, both languages side by side.
enum Words {
  static let reporter = Text(zh: "填报单位：", en: "Reported by: ")
  static let period = Text(zh: "统计周期：", en: "Period: ")
  static let unit = Text(zh: "单位：", en: "In: ")
  static let filledBy = Text(zh: "填报人：", en: "Prepared by:")
  static let reviewedBy = Text(zh: "审核人：", en: "Reviewed by:")
  static let filledOn = Text(zh: "填报日期：", en: "Date: ")
  static let page = Text(zh: "第 &P 页 共 &N 页", en: "Page &P of &N")
  static let news = Text(zh: "要情", en: "In brief")
  static let contents = Text(zh: "目录", en: "Contents")
  static let continued = Text(zh: "（续）", en: " (continued)")
  static let back = Text(zh: "‹ 返回", en: "‹ Back to ")
  static let chartData = Text(zh: "图表数据", en: "Chart data")
  static let number = Text(zh: "序号", en: "No.")
  static let body = Text(zh: "单位", en: "Unit")
  static let responsible = Text(zh: "责任单位", en: "Responsible")
  static let group = Text(zh: "类别", en: "Group")
  static let own = Text(zh: "本级", en: "own")
  static let measure = Text(zh: "指标", en: "Measure")
  static let countedIn = Text(zh: "计量单位", en: "Unit")
  static let current = Text(zh: "本期", en: "This period")
  static let previous = Text(zh: "上期", en: "Previous")
  static let lastYear = Text(zh: "去年同期", en: "Last year")
  static let previousChange = Text(zh: "环比", en: "vs prev.")
  static let lastYearChange = Text(zh: "同比", en: "vs last year")
  static let yearToDate = Text(zh: "累计", en: "YTD")
  static let share = Text(zh: "占比", en: "Share")
  static let rank = Text(zh: "排名", en: "Rank")
  static let groupRank = Text(zh: "同类排名", en: "Group rank")
  static let year = Text(zh: "年份", en: "Year")
  static let month = Text(zh: "月份", en: "Month")
  static let thatMonth = Text(zh: "当月", en: "Month")
  static let lastYearMonth = Text(zh: "去年同月", en: "Year before")
  static let week = Text(zh: "周次", en: "Week")
  static let thatWeek = Text(zh: "当周", en: "Week")
  static let lastYearWeek = Text(zh: "去年同周", en: "Year before")
  static let halfMonth = Text(zh: "半月", en: "Half-month")
  static let thatHalfMonth = Text(zh: "当半月", en: "Half-month")
  static let lastYearHalfMonth = Text(zh: "去年同期", en: "Year before")
  static let total = Text(zh: "合计", en: "Total")
  static let noData = Text(zh: "本期没有可供统计的记录。", en: "There are no records to count in this period.")
  static let notes = Text(zh: "注：", en: "Notes: ")
  static let groupSum = Text(zh: "同类合计", en: "Group total")
  static let groupCount = Text(zh: "同类单位数", en: "Units in group")
  static let groupMean = Text(zh: "同类均值", en: "Group mean")
  static let target = Text(zh: "目标", en: "Target")
  static let met = Text(zh: "达标", en: "Met")
  static let nobody = Text(zh: "无", en: "none")
  static let flat = Text(zh: "持平", en: "unchanged")

  static let lastRank = Text(zh: "上期名次", en: "Rank before")
  static let rise = Text(zh: "升降", en: "Moved")
  static let nobodyTrails = Text(zh: "没有列入黑榜的单位。", en: "No unit is on the black list.")
  static let fewMeasured = Text(
    zh: "测评的单位不足半数，不列黑榜。", en: "Fewer than half of the units are measured: there is no black list.")
  static let file = Text(zh: "文件", en: "File")
  static let line = Text(zh: "行号", en: "Line")
  static let column = Text(zh: "列", en: "Column")
  static let fix = Text(zh: "处理办法", en: "What to do")
  static let times = Text(zh: "次数", en: "Times")
  static let deadline = Text(zh: "期限", en: "Due")
  static let daysLate = Text(zh: "逾期天数", en: "Days late")

  /// 共120条，此处列出前100条…: what a note says of a list of so many, of which the first may be all that is shown.
  ///
  /// - Parameter item: what they are counted in, in Chinese; 条 where empty.
  static func listed(_ count: Int, first shown: Int? = nil, item: String = "") -> Text {
    let (all, word) = (count.grouped, item.isEmpty ? "条" : item)
    guard let shown = shown?.grouped else { return Text(zh: "共\(all)\(word)。", en: "\(all) in all.") }
    return Text(
      zh: "共\(all)\(word)，此处列出前\(shown)\(word)，全部见同一文件夹中与本表同名的CSV文件。",
      en:
        "\(all) in all, of which the first \(shown) are listed; the CSV file named like this sheet beside it holds all."
    )
  }

  /// The word of a derived figure.
  static func derived(_ derived: FigureName.Derived) -> Text {
    switch derived {
    case .previous: previous
    case .lastYear: lastYear
    case .yearToDate: yearToDate
    case .share: share
    case .rank: rank
    case .groupRank: groupRank
    case .previousChange: previousChange
    case .lastYearChange: lastYearChange
    }
  }

  /// What 累计 is of: 今年, or 本年度 where years do not begin in January.
  static func year(starts: Int) -> Text {
    starts == 1 ? Text(zh: "今年", en: "the year") : Text(zh: "本年度", en: "the year")
  }

  /// 月度, 每周, 每半月: the steps of a trend.
  static func steps(_ span: Period.Span) -> Text {
    switch span {
    case .week: Text(zh: "每周", en: "week by week")
    case .halfMonth: Text(zh: "每半月", en: "by half-months")
    default: Text(zh: "月度", en: "month by month")
    }
  }

  /// 10月, Oct: a month from 1 to 12 by its own name, as a number alone is read as a figure.
  static func monthName(_ month: Int) -> Text {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return Text(zh: "\(month)月", en: names.indices.contains(month - 1) ? names[month - 1] : "\(month)")
  }

  /// 月报, 季报 …
  static func report(_ span: Period.Span) -> Text {
    switch span {
    case .month: Text(zh: "月报", en: "monthly report")
    case .quarter: Text(zh: "季报", en: "quarterly report")
    case .halfYear: Text(zh: "半年报", en: "half-year report")
    case .year: Text(zh: "年报", en: "annual report")
    case .week: Text(zh: "周报", en: "weekly report")
    case .halfMonth: Text(zh: "半月报", en: "half-monthly report")
    case .phase: Text(zh: "阶段报告", en: "report")
    }
  }
}
