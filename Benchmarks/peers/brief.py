"""What the three peers share once they have their figures: the brief's main tables through XlsxWriter, and the answers.

A figure is (visits, people, hours). `monthly` maps (month, unit) to one, `categories` (unit, category) of the last
month, `stars` (unit, level) to people; WHOLE stands for all units together.
"""

import pathlib
import sys

import xlsxwriter

WHOLE = "全市"
LEVELS = (100, 300, 600, 1000, 1500)
MEASURES = ("service.visits", "service.people", "service.hours")
TITLES = ("服务人次", "服务人数", "服务时长")
CATEGORY = "服务类别"


def arguments():
    """The folder of CSV files, and the folder to write into."""
    inputs, outputs = map(pathlib.Path, sys.argv[1:])
    outputs.mkdir(parents=True, exist_ok=True)
    return inputs, outputs


def finish(outputs, monthly, categories, stars):
    write_answers(outputs / "answers.csv", monthly, categories, stars)
    write_workbook(outputs / "brief.xlsx", monthly, categories, stars)


def number(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


def write_answers(path, monthly, categories, stars):
    last = max(month for month, _ in monthly)
    with open(path, "w", encoding="utf-8") as file:
        file.write("month,unit,category,measure,value\n")
        for (month, unit), figure in sorted(monthly.items()):
            for measure, value in zip(MEASURES, figure):
                file.write(f"{month},{unit},,{measure},{number(value)}\n")
        for (unit, category), figure in sorted(categories.items()):
            for measure, value in zip(MEASURES, figure):
                file.write(f"{last},{unit},{CATEGORY}={category},{measure},{number(value)}\n")
        for (unit, level), people in sorted(stars.items()):
            file.write(f"{last},{unit},,stars.{level},{people}\n")


def write_workbook(path, monthly, categories, stars):
    months = sorted({month for month, _ in monthly})
    last, before = months[-1], months[-2] if len(months) > 1 else None
    units = sorted({unit for _, unit in monthly} - {WHOLE})
    kinds = sorted({category for _, category in categories})
    nothing = (0, 0, 0)
    with xlsxwriter.Workbook(path) as book:
        title = book.add_format({"font_name": "方正小标宋简体", "font_size": 22, "align": "center"})
        header = book.add_format(
            {
                "font_name": "黑体",
                "font_size": 12,
                "bg_color": "#EAF0F6",
                "border": 1,
                "text_wrap": True,
                "align": "center",
                "valign": "vcenter",
            }
        )
        body = {"font_name": "仿宋_GB2312", "font_size": 12, "border": 1}
        text = book.add_format(body)
        count, hours, rate = (book.add_format({**body, "num_format": f}) for f in ("#,##0", "#,##0.0", "0.0%"))
        kinds_of = (count, count, hours)

        def sheet(name, heading, columns):
            page = book.add_worksheet(name)
            page.merge_range(0, 0, 0, len(columns) - 1, heading, title)
            page.write_row(2, 0, columns, header)
            page.set_column(0, 0, 24)
            page.set_column(1, len(columns), 12)
            page.freeze_panes(3, 1)
            page.set_landscape()
            page.set_paper(9)
            page.fit_to_pages(1, 0)
            page.repeat_rows(2)
            return page

        def chart(page, at, kind, name, column, rows):
            drawn = book.add_chart({"type": kind})
            drawn.add_series(
                {"categories": [page.name, 3, 0, 2 + rows, 0], "values": [page.name, 3, column, 2 + rows, column]}
            )
            drawn.set_title({"name": name})
            page.insert_chart(3, at, drawn)

        page = sheet("总览", f"{WHOLE}志愿服务简报 {last}", ["指标", "本期", "上期", "环比"])
        now, then = monthly[last, WHOLE], monthly.get((before, WHOLE), nothing)
        for row, name in enumerate(TITLES):
            page.write(3 + row, 0, name, text)
            page.write(3 + row, 1, now[row], kinds_of[row])
            page.write(3 + row, 2, then[row], kinds_of[row])
            page.write(3 + row, 3, now[row] / then[row] - 1 if then[row] else "—", rate)
        for level in range(1, len(LEVELS) + 1):
            page.write(5 + level, 0, f"{level}星志愿者", text)
            page.write(5 + level, 1, stars.get((WHOLE, level), 0), count)

        page = sheet(
            "单位统计",
            f"各单位志愿服务统计表 {last}",
            ["单位", *TITLES, "占比", "环比", "排名", *(f"{n}星" for n in range(1, len(LEVELS) + 1))],
        )
        order = sorted((-monthly.get((last, unit), nothing)[2] for unit in units))
        for row, unit in enumerate([WHOLE, *units]):
            now, then = monthly.get((last, unit), nothing), monthly.get((before, unit), nothing)
            page.write(3 + row, 0, unit, text)
            for column in range(3):
                page.write(3 + row, 1 + column, now[column], kinds_of[column])
            page.write(3 + row, 4, now[2] / monthly[last, WHOLE][2], rate)
            page.write(3 + row, 5, now[2] / then[2] - 1 if then[2] else "—", rate)
            page.write(3 + row, 6, order.index(-now[2]) + 1 if unit != WHOLE else "", count)
            for level in range(1, len(LEVELS) + 1):
                page.write(3 + row, 6 + level, stars.get((unit, level), 0), count)
        page.autofilter(2, 0, 3 + len(units), 6)

        page = sheet("趋势", "月度趋势", ["月份", *TITLES])
        for row, month in enumerate(months):
            page.write(3 + row, 0, month, text)
            for column in range(3):
                page.write(3 + row, 1 + column, monthly[month, WHOLE][column], kinds_of[column])
        chart(page, 6, "line", "服务时长", 3, len(months))
        chart(page, 6, "line", "服务人次", 1, len(months))

        page = sheet("分类分析", f"服务类别 {last}", [CATEGORY, *TITLES])
        for row, kind in enumerate(kinds):
            page.write(3 + row, 0, kind, text)
            for column in range(3):
                page.write(3 + row, 1 + column, categories.get((WHOLE, kind), nothing)[column], kinds_of[column])
        chart(page, 6, "bar", "服务时长", 3, len(kinds))

        page = sheet("单位分类", f"各单位服务时长（按类别） {last}", ["单位", *kinds])
        for row, unit in enumerate(units):
            page.write(3 + row, 0, unit, text)
            for column, kind in enumerate(kinds):
                page.write(3 + row, 1 + column, categories.get((unit, kind), nothing)[2], hours)
