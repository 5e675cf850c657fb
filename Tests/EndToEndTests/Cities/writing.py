"""Writes records the way offices do: each value in one of its forms, each file in an encoding and dialect of its own.

Whatever is done to a file here changes nothing of what its rows say; how many lines are no records is kept.
"""
import os, re
from datetime import date

import fields
from world import Unit, Unknown

NUMERALS = "零一二三四五六七八九十"


class Raw(str):
    """A cell that is written as it stands: a value that cannot be read."""


class Row:
    """A line of a file, with what becomes of it and why."""

    def __init__(self, values, fate, reason=""):
        self.values, self.fate, self.reason = values, fate, reason
        self.line = None


class File:
    """A file to be: its columns, its style, its rows."""

    def __init__(self, world, kind, path, columns, unit=None, plain=False, **style):
        self.world, self.kind, self.path, self.columns = world, kind, path, columns
        self.unit = unit  # supplied by the file's surroundings; there is no column of it
        self.rows, self.other = [], 0
        pick = world.random
        self.style = {
            "dates": "iso" if plain else pick.choice(["iso", "mixed", "mixed", "mixed", "dmy", "serial", "yearless"]),
            "encoding": "utf-8" if plain else pick.choice(
                ["utf-8", "utf-8-sig", "gb18030", "gb18030", "utf-16-le", "utf-16-be"]),
            "newline": "\n" if plain else pick.choice(["\n", "\r\n", "\r\n", "\r"]),
            "delimiter": "," if plain else pick.choice([",", ",", ",", "\t", ";", "|"]),
            "quoted": not plain and pick.random() < 0.3,
            "minutes": not plain and pick.random() < 0.2, "wan": not plain and pick.random() < 0.2,
            "title": not plain and pick.random() < 0.6, "totals": not plain and pick.random() < 0.5,
            "foot": not plain and pick.random() < 0.5, "merged": False, "tidy": plain, "unit line": False,
        }
        self.style.update(style)

    def add(self, values, fate, reason="", after=None):
        """A row; in the same file it stands below `after`."""
        row = Row(values, fate, reason)
        low = after.at if after is not None and after.file is self else 0.0
        row.at, row.file = self.world.random.uniform(low, 1.0), self
        self.rows.append(row)
        return row

    # Values

    def cell(self, field, value):
        pick, style = self.world.random, self.style
        if value is None:
            return ""
        if isinstance(value, Raw):
            return str(value)
        if field in fields.UNITS:
            several = value if isinstance(value, list) else [value]
            return pick.choice("、；;").join(self.unit_form(unit) for unit in several)
        if field in fields.DATES:
            return self.date_form(field, value)
        if field in fields.HOURS:
            return self.hours_form(value)
        if field in fields.TIMES:
            return self.time_form(value)
        if field in fields.MONEY:
            return self.money_form(value)
        if field in fields.NUMBERS:
            return self.number_form(field, value)
        if style["tidy"]:
            return str(value)
        draw = pick.random()
        if field in fields.CODES:
            if draw < 0.01 and self.kind != "units":
                return pick.choice([f'="{value}"', f"'{value}", f"{value}\t"])
            return str(value)
        return f" {value}" if draw < 0.01 else f"{value} " if draw < 0.02 else str(value)

    def unit_form(self, unit):
        if isinstance(unit, Unknown):
            return unit.text
        pick = self.world.random
        if self.style["tidy"]:
            return unit.shown
        draw = pick.random()
        if draw < 0.80:
            return unit.shown
        if draw < 0.88:
            return unit.code
        if draw < 0.92 and unit.aliases:
            return pick.choice(unit.aliases)
        if draw < 0.96:
            return unit.full
        return pick.choice([f" {unit.shown}", f"{unit.shown} ", f"　{unit.shown}", unit.shown.replace("/", "／")])

    def date_form(self, field, day):
        style, pick = self.style["dates"], self.world.random
        y, m, d = day.year, day.month, day.day
        if style == "mixed":
            style = pick.choice(["iso", "slash", "dot", "zh", "compact", "short", "timed", "padded"])
            if style == "short" and field in ("from", "until"):
                style = "iso"  # a founding in 25 could be of 1925
        if style == "yearless":
            style = "yearless" if y == self.style.get("year") else "zh"
        return {
            "iso": f"{y}-{m:02d}-{d:02d}", "slash": f"{y}/{m}/{d}", "dot": f"{y}.{m}.{d}", "zh": f"{y}年{m}月{d}日",
            "compact": f"{y}{m:02d}{d:02d}", "short": f"{y % 100}-{m}-{d}", "timed": f"{y}-{m:02d}-{d:02d} 08:30:00",
            "padded": f" {y}/{m:02d}/{d:02d}", "yearless": f"{m}月{d}日", "dmy": f"{d}/{m}/{y}",
            "serial": str((day - date(1899, 12, 30)).days),
        }[style]

    def hours_form(self, minutes):
        pick = self.world.random
        hours, rest = divmod(minutes, 60)
        forms = [f"{minutes}分钟", f"{hours}小时{rest}分", f"{hours}小时{rest}分钟"]
        if not self.style["minutes"]:  # below 分钟 it could be minutes and seconds
            forms.append(f"{hours}:{rest:02d}")
        if minutes % 15 == 0:
            decimal = f"{minutes / 60:g}"
            forms += [f"{decimal}小时", f"{decimal}h"]
            if not self.style["minutes"]:
                forms += [decimal] * 12
        if self.style["minutes"]:
            forms += [str(minutes)] * 20
        if rest == 0 and 1 <= hours <= 10:
            forms.append(f"{NUMERALS[hours]}小时")
        if minutes == 30:
            forms.append("半小时")
        if self.style["tidy"]:
            return forms[0] if minutes % 15 else decimal
        return pick.choice(forms)

    def time_form(self, minutes):
        hour, minute = divmod(minutes, 60)
        forms = [f"{hour}:{minute:02d}"] * 4 + [f"{hour:02d}:{minute:02d}:00", f"{hour}点{minute}分"]
        if hour > 12:
            forms.append(f"下午{hour - 12}:{minute:02d}")
        if minutes % 180 == 0 and minutes:
            forms.append(str(minutes / 1440))
        return forms[0] if self.style["tidy"] else self.world.random.choice(forms)

    def number_form(self, field, value):
        pick = self.world.random
        plain = str(value)
        if self.style["tidy"] or not isinstance(value, int) or pick.random() < 0.85:
            return plain
        forms = [f"{value:,}", plain.translate(str.maketrans("0123456789", "０１２３４５６７８９"))]
        if value > 999:
            forms += [f"{value:,}".replace(",", " ")]
            if value % 100 == 0:
                forms.append(f"{value / 10000:g}万")
        if field in ("participants", "beneficiaries", "people", "sent", "returned"):
            forms += [f"{value}人" if field[0] in "pb" else f"{value}份", f"{value}余", f"约{value}"]
        return pick.choice(forms)

    def money_form(self, cents):
        """Yuan, given in cents."""
        pick, whole = self.world.random, cents % 100 == 0
        yuan = str(cents // 100) if whole else f"{cents // 100}.{cents % 100:02d}"
        grouped = f"{cents // 100:,}" + ("" if whole else f".{cents % 100:02d}")
        forms = [f"{yuan}元", f"{grouped}元"]
        if not self.style["wan"]:  # below 万元 it would be in doubt
            forms += [f"￥{grouped}", f"¥{yuan}"]
        if cents % 10000 == 0:
            forms.append(f"{cents / 1000000:.2f}".rstrip("0").rstrip(".") + "万元")
        if self.style["tidy"]:
            return yuan
        if self.style["wan"]:  # the header says 万元, so a bare number is ten thousands
            bare = f"{cents // 1000000}.{cents % 1000000:06d}".rstrip("0").rstrip(".")
            return pick.choice(forms + [bare] * 8)
        return pick.choice(forms + [yuan] * 8)

    # Lines

    def header(self):
        names, pick = [], self.world.random
        for field in self.columns:
            accepted = fields.KINDS[self.kind][1][field].split()
            name = accepted[0] if self.style["tidy"] else pick.choice(accepted)
            if field == "hours" and self.style["minutes"]:
                name += "(分钟)"
            elif field == "hours" and not self.style["tidy"] and pick.random() < 0.3:
                name += pick.choice(["（小时）", "(小时)"])
            if field == "prior" and self.style["minutes"]:
                name += "（分钟）"
            if field in fields.MONEY and self.style["wan"]:
                name += pick.choice(["(万元)", "（万元）"])
            if not self.style["tidy"] and pick.random() < 0.05:
                name = " " + name
            names.append(name)
        return names

    def total_row(self, word):
        """A total: its word first, sums below numbers, nothing that names a unit, a person or a record."""
        cells = []
        for at, field in enumerate(self.columns):
            number = field in fields.NUMBERS | fields.MONEY | {"hours"}
            cells.append(word if at == 0 else str(self.world.random.randint(10, 900)) if number else "")
        return cells

    def lines(self):
        """(cells, row or None), in the order of the file."""
        pick, style = self.world.random, self.style
        title = fields.KINDS[self.kind][0]
        lines, header = [], self.header()
        year = f"{style['year']}年" if style.get("year") else ""
        if style["title"] or (style["dates"] == "yearless" and year):
            padding = [""] * (len(header) - 1) if pick.random() < 0.5 else []
            lines.append(([f"某市{year}{title}统计表"] + padding, None))
        if style["unit line"]:
            lines.append(([f"填报单位：{self.unit.shown}"], None))
        lines.append((header, None))
        self.rows.sort(key=lambda row: row.at)
        if style["dates"] == "dmy":
            for field in fields.DATES & set(self.columns):
                days = [row.values[field] for row in self.rows if isinstance(row.values.get(field), date)]
                if days and max(day.day for day in days) <= 12:  # nobody could tell day from month
                    style["dates"] = "iso"
        if style["merged"]:
            self.merge()
        for at, row in enumerate(self.rows):
            lines.append((None, row))
            if not style["tidy"] and not style["merged"]:
                draw = pick.random()
                if draw < 0.0006:
                    lines.append((list(header), None))
                elif draw < 0.0015 and style["totals"]:
                    lines.append((self.total_row(pick.choice(["小计", "本页合计"])), None))
                elif draw < 0.0025:
                    lines.append(([""] * len(header), None))
        if style["totals"] and self.rows:
            lines.append((self.total_row(pick.choice(["合计", "总计", "合计："])), None))
        if style["foot"]:
            lines.append(([pick.choice(["填表人：王芳", "填表人：李强　审核人：赵敏"])], None))
        return lines

    def merge(self):
        """Sorted by unit, the unit written once above its rows, as merged cells are saved."""
        self.rows.sort(key=lambda row: (row.values["unit"].shown, row.at))
        self.blank, before = set(), None
        for row in self.rows:
            if row.values["unit"] is before:
                self.blank.add(row)
            before = row.values["unit"]
        if len(self.blank) * 2 <= len(self.rows):  # it would not look like merged cells
            self.blank = set()

    def quoted(self, cell):
        """Quotes where they are needed, or everywhere."""
        needed = self.style["quoted"] or any(mark in cell for mark in (self.style["delimiter"], '"', "\n"))
        return '"' + cell.replace('"', '""') + '"' if needed else cell

    def write(self, folder):
        style, lines, line = self.style, [], 1
        self.other = 0
        for cells, row in self.lines():
            if row is None:
                self.other += 1
            else:
                row.line = line
                blank = style["merged"] and row in self.blank
                cells = [
                    "" if blank and field == "unit" else self.cell(field, row.values.get(field)) for field in self.columns]
            written = style["delimiter"].join(self.quoted(cell) for cell in cells)
            lines.append(written)
            line += 1 + written.count("\n")
        content = style["newline"].join(lines)
        if style["tidy"] or self.world.random.random() < 0.8:
            content += style["newline"]
        path = os.path.join(folder, self.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(style["encoding"], b"")
        with open(path, "wb") as out:
            out.write(mark + content.encode(style["encoding"]))


def order(path):
    """The order in which files are read: folder by folder, names without their endings, numbers by value, else by code
    point; corrections last."""
    name = os.path.basename(path)
    last = any(word in name for word in ("更正", "修正", "订正", "补报", "重报", "修订", "correction"))
    return last, [
        [(0, int(run), "") if run.isdigit() else (1, 0, run) for run in re.split(r"(\d+)", part) if run]
        for part in os.path.splitext(path)[0].split("/")]
