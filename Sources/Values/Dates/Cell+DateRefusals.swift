import Catalog
import Diagnostics

extension Cell {
  var impossible: Refusal { refusal("impossible", zh: "不是存在的\(type.name.zh)", en: "does not exist") }

  var withoutYear: Refusal {
    refusal(
      "no_year", zh: "没有年份", en: "has no year",
      fix: Text(
        zh: "请写上年份，例如 2026年10月5日，或在文件名或表格标题中写明年份",
        en: "write the year, for example 2026-10-05, or name it in the file's name or the table's title"))
  }

  /// 10.5-8 may be a day of the year 10, or the days from 5 to 8 October.
  var dateOrRange: Refusal {
    refusal(
      "ambiguous", zh: "可能是一个日期，也可能是几天", en: "could be one day or several",
      fix: Text(zh: "请写成 2026-10-05，或10月5日-8日", en: "write it like 2026-10-05, or 10月5日-8日"))
  }

  /// 10月8日、15日 are no days that follow each other: something happened on each of them.
  func severalDays(_ context: DateContext) -> Refusal {
    refusal(
      "several", zh: "写了几天", en: "names several days",
      fix: context.takesRanges
        ? Text(zh: "请每天写一行", en: "give each day a row") : Text(zh: "请只写一天", en: "write one of them"))
  }

  /// 10月前 may be due before October or within it.
  var before: Refusal {
    refusal(
      "before", zh: "看不出是在此之前，还是到此期间结束", en: "may mean before that time, or by its end",
      fix: Text(zh: "请写明，例如 9月30日前、10月底前", en: "say which, as 9月30日前 or 10月底前"))
  }

  /// 2026.1 may be January, or October without its 0.
  var januaryOrOctober: Refusal {
    refusal(
      "ambiguous", zh: "可能是1月，也可能是10月（电子表格会去掉末尾的0）",
      en: "could be January, or October whose 0 a spreadsheet dropped",
      fix: Text(zh: "请写成 2026年1月 或 2026年10月", en: "write it like 2026年1月 or 2026年10月"))
  }

  func ambiguous(_ one: CivilDate, _ other: CivilDate) -> Refusal {
    refusal(
      "ambiguous", zh: "可能是\(one.words(zh: true))，也可能是\(other.words(zh: true))",
      en: "could be \(one) or \(other)",
      fix: Text(zh: "请把这一列改为 2026-10-05 这样的写法", en: "write the dates of this column like 2026-10-05"))
  }

  /// The refusal for what lacks a day or a month.
  func incomplete(_ date: DateParts) -> Refusal {
    if date.count == 1, date.parts[0].mark == "日" {
      return refusal("no_month", zh: "只有日，没有年和月", en: "has a day but no month")
    }
    if date.mayLackDay, let month = date.parts.first?.value, let number = date.parts.last?.value,
      (1...31).contains(number)
    {
      // As spreadsheets read two digits of a year.
      let year = (number < 30 ? 2000 : 1900) + number
      return refusal(
        "ambiguous",
        zh: "可能是\(month)月\(number)日，也可能是\(year)年\(month)月（电子表格把 \(year)-\(month) 变成这样）",
        en: "could be a day, or the month \(year)-\(month), which spreadsheets show so",
        fix: Text(zh: "请写全年月日，例如 2026-10-05", en: "write the whole date, for example 2026-10-05"))
    }
    let short = date.count == 2 && date.parts.allSatisfy { $0.width <= 2 } && date.parts[0].mark == "."
    if short {
      // 10.1 may have been 10.10, whose last 0 a spreadsheet drops.
      return refusal(
        "decimal", zh: "像小数，月和日无法确定（10.10会变成10.1）", en: "looks like a decimal; its day is in doubt (10.10 becomes 10.1)"
      )
    }
    return refusal(
      "no_day", zh: "没有写明是哪一天", en: "does not name a day",
      fix: Text(
        zh: "请写到日，例如 \(type.examples.zh)；按月汇总的数，请换成逐条的明细",
        en: "write the day, for example \(type.examples.en); in place of a month's sums give the records"))
  }
}
