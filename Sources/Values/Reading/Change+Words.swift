import Diagnostics

extension Change {
  /// The stable name; a repair's `id` ends with it.
  var name: String { line.name }

  /// What was done, in both languages.
  var words: Text { Text(zh: line.zh, en: line.en) }

  /// 0 for the gravest. What changes a figure comes first, what only tidies its writing last.
  var rank: Int { line.rank }

  private var line: (rank: Int, name: String, zh: String, en: String) {
    switch self {
    case .emptyMark: (0, "empty_mark", "这样写表示未填", "this mark stands for nothing")
    case .weekday: (1, "weekday", "所写的星期与日期不符，按日期计", "the written weekday is another; the date counts")
    case .approximate: (2, "approximate", "约数按所写的数计", "an approximate figure counts as written")
    case .rounded: (3, "rounded", "四舍五入到可记的最小单位", "rounded to the smallest unit kept")
    case .binaryNoise: (4, "binary_noise", "去掉计算机小数误差", "a computer's rounding error is taken off")
    case .yearSupplied(let year):
      (5, "year_supplied", "年份按所在的表补为\(year)年", "the year \(year) comes from around the table")
    case .century(let year): (6, "century", "两位年份补足为\(year)年", "the two-digit year is taken as \(year)")
    case .firstOfRange: (5, "first_of_range", "起止日期按第一天计", "of several days the first counts")
    case .lastOfRange: (5, "last_of_range", "起止日期的期限按最后一天计", "of several days the last is the deadline")
    case .firstOfMonth: (5, "first_of_month", "只写了月份，按当月1日计", "a month without its day counts as its first day")
    case .endOfSpan: (5, "end_of_span", "期限按最后一天计", "due on the last day of it")
    case .untilThen: (5, "until_then", "期限含当日", "due on that day at the latest")
    case .fromTimes: (5, "from_times", "由起止时刻算出", "worked out from the two times")
    case .dayFirst: (7, "day_first", "日在前、月在后", "the day stands before the month")
    case .monthFirst: (7, "month_first", "月在前、日在后", "the month stands before the day")
    case .serial: (8, "serial", "电子表格的日期序号换算为日期", "a spreadsheet's day number is turned into a date")
    case .zone: (9, "zone", "换算为北京时间", "turned into Beijing time")
    case .dayFraction: (10, "day_fraction", "一天的小数换算为时刻", "a part of a day is turned into a time")
    case .colonSupplied: (11, "colon_supplied", "时与分之间补上冒号", "the colon is supplied")
    case .lastUnitSupplied: (12, "unit_supplied", "末尾的数按下一级单位计", "the last number is in the next smaller unit")
    case .slangScale: (14, "slang", "w按万计", "w stands for 万, ten thousand")
    case .scientific: (15, "scientific", "科学计数法写成整数或小数", "scientific notation is written out")
    case .chinese: (16, "chinese", "中文数字换算为数值", "Chinese numerals are turned into a number")
    case .measure(let word): (17, "measure", "去掉量词“\(word)”", "the measure word \(word) is left out")
    case .leadingWord(let word): (18, "word", "去掉“\(word)”", "the word \(word) is left out")
    case .thousands: (19, "thousands", "去掉千位分隔符", "thousands separators are taken out")
    case .spaces: (20, "spaces", "去掉中间的空格", "spaces within are taken out")
    case .punctuation: (21, "punctuation", "改正标点", "a punctuation mark is corrected")
    case .decimalTail: (22, "decimal_tail", "去掉编号被当作数字时多出的“.0”", "the .0 of a code taken for a number is taken off")
    case .letterCase: (23, "letter_case", "小写x改为大写X", "x becomes X")
    case .wrapped: (24, "wrapped", "去掉导出时加的引号、等号或制表符", "quotes, equals sign or tab of an export are taken off")
    case .invisible: (25, "invisible", "去掉看不见的字符", "invisible characters are taken out")
    case .fullWidth: (26, "full_width", "全角字符改为半角", "full-width characters become half-width")
    }
  }
}
