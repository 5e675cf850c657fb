#!/usr/bin/env python3
"""An independent computation of service, activity and issue figures, from the specification alone.

usage: figures.py INPUTS PERIOD[,PERIOD...]   (a phase as NAME=FIRST..LAST)

Reads the city that City.swift makes and prints period,unit,category,measure,value. Standard library only; exact
fractions throughout. Shares no code, and no idea beyond the specification, with the program that it checks.
"""
import csv, io, os, re, sys, unicodedata
from collections import OrderedDict
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction

INPUTS, ASKED = sys.argv[1], sys.argv[2].split(",")
APPROVED = {"通过", "已审核", "审核通过", "approved"}


def fold(text):
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def table(path):
    """The rows of a file as dicts: titles above the header, totals, blank lines and footnotes left out."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(io.StringIO(file.read())))
    at = next(i for i, row in enumerate(rows) if sum(1 for cell in row if cell) > 2)
    records = []
    for row in rows[at + 1 :]:
        cells = [cell.strip() for cell in row]
        if any(cells) and not cells[0].startswith(("合计", "填表人")):
            records.append(dict(zip(rows[at], cells)))
    return records


def day(text):
    match = re.fullmatch(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?", text or "")
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def hours(text):
    for pattern, parts in (
        (r"(\d+):(\d\d)", (1, Fraction(1, 60))), (r"(\d+)小时(\d+)分", (1, Fraction(1, 60))),
        (r"([\d.]+)分钟", (Fraction(1, 60),)), (r"([\d.]+)(?:小时|h)?", (1,)),
    ):
        match = re.fullmatch(pattern, text or "")
        if match:
            value = sum(Fraction(number) * part for number, part in zip(match.groups(), parts))
            return value if 0 < value <= 24 else None
    return None


def number(text):
    match = re.search(r"[\d.]+", (text or "").replace(",", ""))
    return Fraction(match.group()) if match else Fraction(0)


# The register of units: a tree, found by name, code, alias, or 上级/名称.
UNITS = table(os.path.join(INPUTS, "单位名录.csv"))
names = [unit["单位名称"] for unit in UNITS]
SHOWN = [
    unit["上级单位"] + "/" + unit["单位名称"] if names.count(unit["单位名称"]) > 1 and unit["上级单位"] else unit["单位名称"]
    for unit in UNITS
]
PARENT = [names.index(unit["上级单位"]) if unit["上级单位"] else None for unit in UNITS]


def unit_of(text):
    """The position of a unit; None for one unknown or ambiguous."""
    ways = (
        lambda i: [UNITS[i]["单位名称"]], lambda i: [UNITS[i]["单位编码"]],
        lambda i: re.split("[、;；|]", UNITS[i]["别名"]), lambda i: [UNITS[i]["上级单位"] + "/" + UNITS[i]["单位名称"]],
    )
    for way in ways:
        found = [i for i in range(len(UNITS)) if fold(text) in [fold(name) for name in way(i) if name]]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def lines_of(unit):
    """The lines that a record of a unit adds to."""
    if unit is None:
        return ["全市", "未归属单位"]
    lines = ["全市"] + ([SHOWN[unit] + "·本级"] if unit in PARENT else [])
    while unit is not None:
        lines.append(SHOWN[unit])
        unit = PARENT[unit]
    return lines


def same_unit(a, b):
    if a["unit"] is None and b["unit"] is None:
        return a["unit text"] == b["unit text"]
    return a["unit"] == b["unit"]


def natural(path):
    parts = re.split(r"(\d+)", path)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part]


def files(prefix):
    found = []
    for root, _, names in os.walk(INPUTS):
        found += [os.path.relpath(os.path.join(root, name), INPUTS) for name in names]
    found = [path for path in found if path.startswith(prefix)]
    return sorted(found, key=lambda path: ("更正" in path, natural(path)))


def standing(prefix, parse, matches):
    """The records that stand in the end: a later row of a key takes the earlier one's place."""
    kept = []
    for path in files(prefix):
        before, met = len(kept), {}
        for row in table(os.path.join(INPUTS, path)):
            record = parse(row)
            if record is None:
                continue
            if record["key"]:
                at = next((i for i, other in enumerate(kept) if other["key"] and matches(record, other)), None)
            else:  # Without a number: the n-th copy meets the n-th of the earlier files.
                whole = record["whole"]
                met[whole] = met.get(whole, 0) + 1
                copies = [i for i, other in enumerate(kept[:before]) if not other["key"] and other["whole"] == whole]
                at = copies[met[whole] - 1] if len(copies) >= met[whole] else None
            if at is None:
                kept.append(record)
            else:
                kept[at] = record
    return kept


def service(row):
    record = {
        "key": row.get("记录编号", ""), "person": row["志愿者编号"], "unit": unit_of(row["所属单位"]),
        "unit text": row["所属单位"], "date": day(row["服务日期"]), "hours": hours(row["服务时长"]),
        "category": row["服务类别"] or "未填", "ok": fold(row.get("审核状态", "") or "通过") in APPROVED,
    }
    record["whole"] = (record["person"], record["date"], record["hours"])
    complete = record["person"] and row["所属单位"] and record["date"] and record["hours"]
    return record if complete else None


def activity(row):
    sums = {
        "sessions": number(row["场次"] or "1"), "participants": number(row["参与人次"]),
        "beneficiaries": number(row["服务群众人次"]), "materials": number(row["发放资料份数"]), "funds": number(row["投入经费"]),
    }
    return {
        "key": row["活动编号"], "unit": unit_of(row["主办单位"]), "unit text": row["主办单位"], "date": day(row["活动日期"]),
        "categories": ["活动类别=" + (row["活动类别"] or "未填"), "活动主题=" + (row["活动主题"] or "未填")], "sums": sums,
    }


def issue(row):
    record = {
        "key": row["问题编号"], "unit": unit_of(row["责任单位"]), "unit text": row["责任单位"], "date": day(row["发现日期"]),
        "due": day(row["整改期限"]), "closed": day(row["办结日期"]),
        "categories": ["问题来源=" + (row["问题来源"] or "未填"), "问题类别=" + (row["问题类别"] or "未填")],
    }
    return None if record["closed"] and record["closed"] < record["date"] else record


SERVICES = [
    record
    for record in standing(
        "志愿服务/", service,
        lambda a, b: a["key"] == b["key"] and (same_unit(a, b) or a["date"] == b["date"]))
    if record["ok"]
]
FULL = lambda a, b: a["key"] == b["key"] and same_unit(a, b) and a["date"] == b["date"]
ACTIVITIES = standing("活动记录", activity, FULL)
ISSUES = standing("问题整改/", issue, FULL)
NEWEST = max(
    [record["date"] for record in SERVICES + ACTIVITIES + ISSUES] + [record["closed"] for record in ISSUES if record["closed"]]
)


def span(name):
    if "=" in name:
        name, days = name.split("=")
        return (name, *map(date.fromisoformat, days.split("..")))
    if "-W" in name:
        first = date.fromisocalendar(int(name[:4]), int(name[6:]), 1)
        return name, first, first + timedelta(6)
    year, month = int(name[:4]), int(name[5:7])
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    if name.endswith("上"):
        return name, date(year, month, 1), date(year, month, 15)
    return name, date(year, month, 16 if name.endswith("下") else 1), end


def show(value):
    value = Decimal(value.numerator) / Decimal(value.denominator)
    text = format(value.quantize(Decimal("0.000001"), ROUND_HALF_UP).normalize(), "f")
    return text


def figures(first, last):
    """(unit, category, measure) to value."""
    out = OrderedDict()

    def add(record, categories, measure, value):
        for unit in lines_of(record["unit"]):
            for category in [""] + categories:
                key = unit, category, measure
                if isinstance(value, str):
                    out.setdefault(key, set()).add(value)
                else:
                    out[key] = out.get(key, Fraction(0)) + value

    within = lambda when: when is not None and first <= when <= last
    as_of = min(last, NEWEST)
    for record in SERVICES:
        if within(record["date"]):
            categories = ["服务类别=" + record["category"]]
            add(record, categories, "service.visits", Fraction(1))
            add(record, categories, "service.hours", record["hours"])
            add(record, categories, "service.people", record["person"])
    for record in ACTIVITIES:
        if within(record["date"]):
            for name, value in record["sums"].items():
                add(record, record["categories"], "activity." + name, value)
    for record in ISSUES:
        closed, due = record["closed"], record["due"]
        is_closed = closed is not None and closed <= as_of
        if within(record["date"]):
            add(record, record["categories"], "issue.found", Fraction(1))
            add(record, [], "issue.closed_rate/", Fraction(is_closed))
        if within(closed):
            add(record, record["categories"], "issue.closed", Fraction(1))
            add(record, [], "issue.days/", Fraction((closed - record["date"]).days))
        if within(due) and due <= as_of:
            add(record, [], "issue.due", Fraction(1))
            add(record, [], "issue.on_time_rate/", Fraction(closed is not None and closed <= due))
        if record["date"] <= as_of and not is_closed:
            add(record, [], "issue.open", Fraction(1))
            if due is not None and due < as_of:
                add(record, [], "issue.overdue", Fraction(1))
    for key, value in out.items():
        if isinstance(value, set):
            out[key] = Fraction(len(value))
    below = {"issue.closed_rate": "issue.found", "issue.days": "issue.closed", "issue.on_time_rate": "issue.due"}
    for unit, category, measure in list(out):
        if measure.endswith("/"):
            name = measure[:-1]
            out[unit, category, name] = out.pop((unit, category, measure)) / out[unit, "", below[name]]
        if measure == "service.people" and not category:
            out[unit, "", "service.hours_per_person"] = out[unit, "", "service.hours"] / out[unit, "", measure]
    return {key: value for key, value in out.items() if key[2] != "issue.due"}


writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["period", "unit", "category", "measure", "value"])
for asked in ASKED:
    name, first, last = span(asked)
    for (unit, category, measure), value in figures(first, last).items():
        writer.writerow([name, unit, category, measure, show(value)])
