"""All figures of a city, computed from its records as the specification of figures says, in exact fractions.

Nothing here reads a file or knows how the program works: the records are the generator's own.
"""
from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP, localcontext
from fractions import Fraction

import fields
from world import Person, Unit

DAY = timedelta(1)
MONEY_OF = {"activity.funds": "funds", "assistance.money": "money"}
CLOSED = {  # choices that are all there are; others count as 其他
    "媒体级别": ["中央级", "省级", "市级", "县级", "自有平台"], "级别": ["国家级", "省级", "市级", "县级"]}
# What is compared with what: a state as of a day has no 累计, a rate no 占比.
STATES = {"volunteers.registered", "volunteers.teams", "volunteers.active", "issue.open", "issue.overdue",
          "task.overdue", "task.responsible.overdue"}
RATIOS = {"volunteers.rate", "volunteers.active_rate", "service.hours_per_person", "inspection.score",
          "issue.closed_rate", "issue.on_time_rate", "issue.days", "task.done_rate", "task.responsible.done_rate",
          "archive.rate", "survey.satisfaction", "survey.awareness", "survey.support", "survey.participation"}
QUESTIONS = {"survey.satisfaction": "满意度", "survey.awareness": "知晓率", "survey.support": "支持率",
             "survey.participation": "参与率"}
LESS = {"inspection.problems", "issue.open", "issue.overdue", "issue.days", "task.overdue",
        "task.responsible.overdue"}
NEITHER = {"issue.found", "task.due", "task.responsible.due", "archive.required"}
AMOUNTS = [
    "volunteers.registered", "volunteers.teams", "volunteers.new", "volunteers.active", "service.visits", "service.people",
    "service.hours", "activity.sessions", "activity.participants", "activity.beneficiaries", "activity.materials",
    "activity.funds", "publicity.items", "inspection.count", "inspection.problems", "issue.found", "issue.closed",
    "issue.open", "issue.overdue", "honour.count", "honour.recommended", "assistance.count", "assistance.people",
    "assistance.money", "assistance.blood", "task.due", "task.done", "task.overdue", "task.responsible.due",
    "task.responsible.done", "task.responsible.overdue", "archive.required", "archive.submitted"]


def show(value):
    """A plain decimal, rounded half away from zero to six places; empty where it is not defined."""
    if value is None:
        return ""
    with localcontext() as context:
        context.prec = 60
        scaled = abs(value) * 10**6
        whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
        text = format((Decimal(whole) / 10**6).normalize(), "f")
    return "-" + text if value < 0 and whole else text


def month_span(year, month, months=1):
    end_year, end_month = divmod(year * 12 + month - 1 + months, 12)
    return date(year, month, 1), date(end_year, end_month + 1, 1) - DAY


def span(period, phases=()):
    """First and last day."""
    if period in dict(phases):
        return dict(phases)[period]
    year = int(period[:4])
    if "-W" in period:
        first = date.fromisocalendar(year, int(period[6:]), 1)
        return first, first + 6 * DAY
    if "-Q" in period:
        return month_span(year, int(period[-1]) * 3 - 2, 3)
    if "-H" in period:
        return month_span(year, int(period[-1]) * 6 - 5, 6)
    if len(period) == 4:
        return month_span(year, 1, 12)
    first, last = month_span(year, int(period[5:7]))
    if period.endswith("上"):
        return first, first.replace(day=15)
    if period.endswith("下"):
        return first.replace(day=16), last
    return first, last


def before(period, phases=()):
    """The previous period of the same kind (环比); None for a phase."""
    if period in dict(phases):
        return None
    first, _ = span(period)
    end = first - DAY
    if "-W" in period:
        year, week, _ = end.isocalendar()
        return f"{year}-W{week:02d}"
    if "-Q" in period:
        return f"{end.year}-Q{(end.month + 2) // 3}"
    if "-H" in period:
        return f"{end.year}-H{(end.month + 5) // 6}"
    if len(period) == 4:
        return str(end.year)
    if period.endswith("下"):
        return period[:-1] + "上"
    return f"{end.year}-{end.month:02d}" + ("-下" if period.endswith("上") else "")


def year_before(period, phases=()):
    """The same period a year before (同比)."""
    if period in dict(phases):
        return None
    if period.endswith("-W53"):
        return None
    return str(int(period[:4]) - 1) + period[4:]


class Base:
    """Figures of one span: by measure and category, by line; None where undefined. And how many records each rests on."""

    def __init__(self, lines):
        self.lines, self.values, self.records = lines, {}, {}


class Truth:
    """All figures of a city."""

    def __init__(self, city, settings):
        self.city, self.world, self.settings = city, city.world, settings
        self.whole, self.phases, self.minimum = settings.whole, settings.phases, settings.minimum
        self.year_starts, self.stars = settings.year_starts, settings.stars
        self.make_lines()
        self.records = {
            kind: [story.values for story in city.standing.get(kind, [])] for kind in fields.KINDS}
        self.records["service"] = [r for r in self.records["service"] if r["status"] not in city.refused_states]
        happened = {kind: [r["date"] for r in self.records[kind]]
                    for kind in ("service", "activity", "publicity", "inspection", "survey", "honour", "assistance")}
        for kind, names in (("issue", ("found", "closed")), ("task", ("done",)), ("archive", ("submitted",))):
            happened[kind] = [r[name] for r in self.records[kind] for name in names if r[name]]
        self.newest = max(day for days in happened.values() for day in days)
        self.begins = {kind: self.beginning(days) for kind, days in happened.items() if days}
        self.sorted, self.cache = {}, {}
        self.people = {}
        for record in self.records["volunteer"]:
            self.people[record["volunteer"]] = record

    @staticmethod
    def beginning(days):
        """The first day of the first month with at least 1 % of a usual month's records."""
        months = Counter(day.replace(day=1) for day in days)
        usual = sorted(months.values())[len(months) // 2]
        return min(month for month, records in months.items() if records * 100 >= usual)

    # Lines

    def exists(self, line, first, last):
        """Whether a line's unit existed on some day of a span, as far as records reach."""
        unit, as_of = self.unit_of_line[line], max(first, min(last, self.newest))
        return unit is None or not (unit.since and unit.since > as_of) and not (unit.until and unit.until < first)

    def make_lines(self):
        """全市, each unit with those below it, its own part where it has units below, and 未归属单位."""
        self.names, self.unit_of_line = [self.whole], [None]
        self.line, self.own, self.adds = {}, {}, {}
        for unit in self.world.units:
            self.line[unit] = len(self.names)
            self.names.append(unit.shown)
            self.unit_of_line.append(unit)
            if unit.children:
                self.own[unit] = len(self.names)
                self.names.append(unit.shown + "·本级")
                self.unit_of_line.append(None)
        self.unassigned = len(self.names)
        self.names.append("未归属单位")
        self.unit_of_line.append(None)
        for unit in self.world.units:
            lines = {0, *(self.line[above] for above in unit.above())}
            if unit in self.own:
                lines.add(self.own[unit])
            self.adds[unit] = frozenset(lines)

    def lines_of(self, unit):
        return self.adds[unit] if isinstance(unit, Unit) else frozenset((0, self.unassigned))

    # Records by day

    def within(self, kind, field, first, last):
        """The records of a kind whose date lies in a span."""
        if (kind, field) not in self.sorted:
            records = sorted((r for r in self.records[kind] if r[field]), key=lambda r: r[field])
            self.sorted[kind, field] = records, [r[field] for r in records]
        records, days = self.sorted[kind, field]
        return records[bisect_left(days, first) : bisect_right(days, last)]

    # The measures

    def base(self, first, last):
        if (first, last) not in self.cache:
            self.cache[first, last] = self.compute(first, last)
        return self.cache[first, last]

    def compute(self, first, last):
        as_of, size = min(last, self.newest), len(self.names)
        base = Base(size)
        sums, counts, sets = {}, {}, {}

        def add(measure, unit_lines, value, categories=()):
            for category in ("", *categories):
                key = measure, category
                if key not in sums:
                    sums[key], counts[key] = [0] * size, [0] * size
                total, count = sums[key], counts[key]
                for line in unit_lines:
                    total[line] += value
                    count[line] += 1

        def unite(measure, unit_lines, thing, categories=()):
            for category in ("", *categories):
                key = measure, category
                if key not in sets:
                    sets[key], counts[key] = [set() for _ in range(size)], [0] * size
                for line in unit_lines:
                    sets[key][line].add(thing)
                    counts[key][line] += 1

        def category(kind, record, *names):
            parts = []
            for name in names:
                label, value = fields.label(kind, name), record[name] or "未填"
                if label in CLOSED and value != "未填" and value not in CLOSED[label]:
                    value = "其他"
                parts.append(f"{label}={value}")
            return parts

        serving = set()
        for r in self.within("service", "date", first, last):
            lines, parts = self.lines_of(r["unit"]), category("service", r, "category")
            add("service.visits", lines, 1, parts)
            add("service.hours", lines, self.minutes(r), parts)
            person = r["person"].number if isinstance(r["person"], Person) else r["person"]
            unite("service.people", lines, person, parts)
            serving.add(person)
        for r in self.records["volunteer"]:
            lines = self.lines_of(r["unit"])
            if first <= r["registered"] <= last:
                add("volunteers.new", lines, 1)
            if r["registered"] <= as_of and not (r["left"] and r["left"] <= as_of):
                add("volunteers.registered", lines, 1)
                if r["team"]:
                    unite("volunteers.teams", lines, (r["unit"], r["team"]))
                if r["volunteer"] in serving:
                    add("volunteers.active", lines, 1)
        for r in self.within("activity", "date", first, last):
            lines, parts = self.lines_of(r["unit"]), category("activity", r, "category", "theme")
            add("activity.sessions", lines, 1 if r["sessions"] is None else r["sessions"], parts)
            for name in ("participants", "beneficiaries", "materials"):
                add("activity." + name, lines, r[name] or 0, parts)
            add("activity.funds", lines, r["funds"] or 0, parts)
        for r in self.within("publicity", "date", first, last):
            add("publicity.items", self.lines_of(r["unit"]), 1 if r["quantity"] is None else r["quantity"],
                category("publicity", r, "level", "form"))
        for r in self.within("inspection", "date", first, last):
            lines, parts = self.lines_of(r["unit"]), category("inspection", r, "type")
            add("inspection.count", lines, 1, parts)
            add("inspection.problems", lines, r["problems"] or 0, parts)
            if r["score"] is not None:
                add("score/", lines, Fraction(str(r["score"])), parts)
                add("full/", lines, 100 if r["full"] is None else r["full"], parts)
        for r in self.within("issue", "found", first, last):
            add("issue.found", self.lines_of(r["unit"]), 1, category("issue", r, "source", "category"))
            if r["closed"] and r["closed"] <= as_of:
                add("found closed/", self.lines_of(r["unit"]), 1)
        for r in self.within("issue", "closed", first, last):
            add("issue.closed", self.lines_of(r["unit"]), 1, category("issue", r, "source", "category"))
            add("days/", self.lines_of(r["unit"]), (r["closed"] - r["found"]).days)
        for r in self.within("issue", "due", first, min(last, as_of)):
            add("due/", self.lines_of(r["unit"]), 1)
            if r["closed"] and r["closed"] <= r["due"]:
                add("on time/", self.lines_of(r["unit"]), 1)
        for r in self.records["issue"]:
            if r["found"] <= as_of:
                add("issues known/", self.lines_of(r["unit"]), 1)
            if r["found"] <= as_of and not (r["closed"] and r["closed"] <= as_of):
                add("issue.open", self.lines_of(r["unit"]), 1)
                if r["due"] and r["due"] < as_of:
                    add("issue.overdue", self.lines_of(r["unit"]), 1)
        for r in self.within("survey", "date", first, last):
            parts = category("survey", r, "item")
            add("positive/", self.lines_of(r["unit"]), r["positive"], parts)
            add("valid/", self.lines_of(r["unit"]), r["valid"], parts)
        for r in self.within("honour", "date", first, last):
            measure = {"推荐": "honour.recommended", "公示": None}.get(r["stage"], "honour.count")
            if measure:
                add(measure, self.lines_of(r["unit"]), 1, category("honour", r, "category", "level"))
        for r in self.within("assistance", "date", first, last):
            lines, parts = self.lines_of(r["unit"]), category("assistance", r, "category")
            add("assistance.count", lines, 1, parts)
            add("assistance.people", lines, r["people"] or 0, parts)
            add("assistance.money", lines, r["money"] or 0, parts)
            if r["category"] == "无偿献血":
                factor = {"毫升": 1, "ml": 1, None: 1, "升": 1000}.get(r["measure"])
                if factor and r["quantity"] is not None:
                    add("assistance.blood", lines, r["quantity"] * factor)
        for r in self.within("task", "due", first, last):
            for name, lines in (("task", self.lines_of(r["lead"])), ("task.responsible", self.helping(r))):
                add(name + ".due", lines, 1)
                if r["done"] and r["done"] <= as_of:
                    add(name + ".done", lines, 1)
        for r in self.records["task"]:
            if r["due"] < as_of:
                add("expired/", self.lines_of(r["lead"]), 1)
                add("responsible expired/", self.helping(r), 1)
            if r["due"] < as_of and not (r["done"] and r["done"] <= as_of):
                add("task.overdue", self.lines_of(r["lead"]), 1)
                add("task.responsible.overdue", self.helping(r), 1)
        for r in self.within("archive", "due", first, last):
            add("archive.required", self.lines_of(r["unit"]), 1)
            if r["submitted"] and r["submitted"] <= as_of and r["result"] != "退回":
                add("archive.submitted", self.lines_of(r["unit"]), 1)

        # Whoever is registered is asked whether he was active, so the register's records stand behind.
        counts["volunteers.active", ""] = counts.get(("volunteers.registered", ""), [0] * size)
        for key, things in sets.items():
            sums[key] = [len(thing) for thing in things]
        for key, values in sums.items():
            scale = 60 if key[0] == "service.hours" else 100 if key[0] in MONEY_OF else 1
            base.values[key] = [Fraction(value) / scale for value in values]
        base.records = dict(counts)
        zeros = [Fraction(0)] * size
        for measure in AMOUNTS:
            base.values.setdefault((measure, ""), zeros)
            base.records.setdefault((measure, ""), [0] * size)
        # Of what is late all that could be stands behind.
        for measure, among in (("issue.open", "issues known/"), ("issue.overdue", "issues known/"),
                               ("task.overdue", "expired/"), ("task.responsible.overdue", "responsible expired/")):
            base.records[measure, ""] = counts.get((among, ""), [0] * size)

        def ratio(measure, above, below, times=1, part=""):
            over, under = base.values.get((above, part), zeros), base.values.get((below, part), zeros)
            base.values[measure, part] = [a * times / b if b else None for a, b in zip(over, under)]
            base.records[measure, part] = counts.get((below, part), [0] * size)

        ratio("service.hours_per_person", "service.hours", "service.people")
        ratio("volunteers.active_rate", "volunteers.active", "volunteers.registered")
        ratio("issue.closed_rate", "found closed/", "issue.found")
        ratio("issue.on_time_rate", "on time/", "due/")
        ratio("issue.days", "days/", "issue.closed")
        ratio("task.done_rate", "task.done", "task.due")
        ratio("task.responsible.done_rate", "task.responsible.done", "task.responsible.due")
        ratio("archive.rate", "archive.submitted", "archive.required")
        for measure, part in list(base.values):
            if measure == "full/":
                ratio("inspection.score", "score/", "full/", 100, part)
            elif measure == "valid/" and part:
                ratio("survey.rate", "positive/", "valid/", 1, part)
        for measure, question in QUESTIONS.items():
            part = "调查项目=" + question
            over, under = base.values.get(("positive/", part), zeros), base.values.get(("valid/", part), zeros)
            base.values[measure, ""] = [a / b if b else None for a, b in zip(over, under)]
            base.records[measure, ""] = counts.get(("valid/", part), [0] * size)
        if ("inspection.score", "") not in base.values:
            ratio("inspection.score", "score/", "full/")
        self.registration(base)
        return base

    def minutes(self, record):
        """A record's time: as given, else from start to end, an end before its start being the next day."""
        if record["hours"] is not None:
            return record["hours"]
        return (record["end"] - record["start"]) % 1440

    def helping(self, task):
        lines = set()
        for unit in task["units"] or []:
            lines |= self.lines_of(unit)
        return lines

    def registration(self, base):
        registered = base.values["volunteers.registered", ""]
        rates = [None] * len(self.names)
        for line, unit in enumerate(self.unit_of_line):
            if unit and (unit.staff or unit.residents):
                rates[line] = registered[line] / (unit.staff or unit.residents)
        residents = sum(unit.residents or 0 for unit in self.world.units if unit.parent is None)
        rates[0] = registered[0] / residents if residents else None
        base.values["volunteers.rate", ""] = rates
        base.records["volunteers.rate", ""] = base.records["volunteers.registered", ""]

    # What follows by comparison

    def year_to_date(self, last):
        start = date(last.year - (last.month < self.year_starts), self.year_starts, 1)
        return start, last

    def figures(self, period, others=()):
        """(period, unit, category, measure) to the text of the value: of a period, and of others as a trend shows them."""
        out = {}
        first, last = span(period, self.phases)
        now = self.base(first, last)
        for (measure, category), values in now.values.items():
            if not measure.endswith("/"):
                self.enter(out, period, category, measure, values)
        previous, earlier = before(period, self.phases), year_before(period, self.phases)
        for measure in AMOUNTS + sorted(RATIOS):
            values = now.values[measure, ""]
            for suffix, other in (("previous", previous), ("lastYear", earlier)):
                if other:
                    old = self.base(*span(other, self.phases)).values[measure, ""]
                    self.enter(out, period, "", f"{measure}@{suffix}", old)
                    self.enter(out, period, "", f"{measure}@{suffix}.change", [
                        self.change(measure, a, b) for a, b in zip(values, old)])
            if measure not in STATES | {"volunteers.rate"} and self.year_to_date(last)[0] <= first:
                to_date = self.base(*self.year_to_date(last)).values[measure, ""]
                self.enter(out, period, "", measure + "@yearToDate", to_date)
            if measure not in RATIOS:
                whole = values[0]
                self.enter(out, period, "", measure + "@share", [
                    None if line == 0 or not whole else value / whole for line, value in enumerate(values)])
            if measure not in NEITHER:
                for suffix, group in (("rank", lambda unit: unit.depth),
                                      ("groupRank", lambda unit: (unit.depth, unit.group) if unit.group else None)):
                    self.enter(out, period, "", f"{measure}@{suffix}", self.ranks(now, measure, group, first, last))
        self.enter_stars(out, period, first, last)
        self.enter_missing(out, period, first, last)
        self.enter_targets(out, period, first, last)
        self.enter_scores(out, period, now, first, last)
        for month in others:
            then = self.base(*span(month))
            for measure in AMOUNTS + sorted(RATIOS):
                self.enter(out, month, "", measure, then.values[measure, ""])
                year = self.base(*span(year_before(month))).values[measure, ""]
                self.enter(out, month, "", measure + "@lastYear", year)
        return out

    def enter(self, out, period, category, measure, values):
        for name, value in zip(self.names, values):
            out[period, name, category, measure] = show(value)

    def change(self, measure, now, then):
        """Relative for amounts, a difference for rates; of nothing, undefined."""
        if now is None or then is None:
            return None
        if measure in RATIOS:
            return now - then
        return (now - then) / abs(then) if then else None

    def ranks(self, base, measure, group, first, last):
        """1, 2, 2, 4 among the units of one level; without a rank where too few records stand behind."""
        values, records = base.values[measure, ""], base.records[measure, ""]
        classes = {}
        for line, unit in enumerate(self.unit_of_line):
            if unit is None or values[line] is None or group(unit) is None:
                continue
            if records[line] >= self.minimum and self.exists(line, first, last):
                classes.setdefault(group(unit), []).append(line)
        ranks = [None] * len(values)
        for lines in classes.values():
            for line in lines:
                better = [o for o in lines if (values[o] < values[line] if measure in LESS else values[o] > values[line])]
                ranks[line] = Fraction(len(better) + 1)
        return ranks

    def enter_stars(self, out, period, first, last):
        """Prior hours, and counted ones after them up to the day."""
        as_of = min(last, self.newest)
        now, then = {}, {}
        for r in self.records["service"]:
            person = r["person"].number if isinstance(r["person"], Person) else r["person"]
            known = self.people.get(person)
            if known is None or r["date"] > as_of or (known["prior_until"] and r["date"] <= known["prior_until"]):
                continue
            now[person] = now.get(person, 0) + self.minutes(r)
            if r["date"] < first:
                then[person] = then.get(person, 0) + self.minutes(r)
        level = lambda minutes: sum(minutes >= hours * 60 for hours in self.stars)
        counts = {name: [Fraction(0)] * len(self.names) for name in ["promoted", "1", "2", "3", "4", "5"]}
        for number, r in self.people.items():
            if r["registered"] <= as_of and not (r["left"] and r["left"] <= as_of):
                today = level((r["prior"] or 0) + now.get(number, 0))
                yesterday = level((r["prior"] or 0) + then.get(number, 0))
                for line in self.lines_of(r["unit"]):
                    if today:
                        counts[str(today)][line] += 1
                    if today > yesterday:
                        counts["promoted"][line] += 1
        for name, values in counts.items():
            self.enter(out, period, "", "stars." + name, values)

    def enter_missing(self, out, period, first, last):
        """应报未报: units without units below, months that are over, and neither a row nor a zero report."""
        as_of, counts = min(last, self.newest), [Fraction(0)] * len(self.names)
        if not self.settings.expected:
            return
        for kind in self.settings.expected:
            day = first.replace(day=1) if first.day == 1 else (first.replace(day=28) + 4 * DAY).replace(day=1)
            while day <= last:
                _, end = month_span(day.year, day.month)
                for unit in self.world.units if end <= min(last, as_of) else ():
                    lives = not (unit.since and unit.since > end) and not (unit.until and unit.until < day)
                    if not unit.children and lives and (kind, unit, day) not in self.city.reported:
                        for line in self.lines_of(unit):
                            counts[line] += 1
                day = end + DAY
        self.enter(out, period, "", "reports.missing", counts)

    # Targets and scores

    CYCLES = {"月": 1, "季": 3, "半年": 6, "年": 12}

    def cycle_of(self, every, day):
        """The cycle that a day lies in. Only years may start elsewhere than in January."""
        months = self.CYCLES[every]
        if every == "年":
            start = date(day.year - (day.month < self.year_starts), self.year_starts, 1)
        else:
            start = date(day.year, (day.month - 1) // months * months + 1, 1)
        return start, month_span(start.year, start.month, months)[1]

    def reached(self, target, first, last):
        """By line: what was reached of the target's measure."""
        values = self.base(first, last).values
        zero = None if target.measure in RATIOS | {"survey.rate"} else Fraction(0)
        return values.get((target.measure, target.category), [zero] * len(self.names))

    def enter_targets(self, out, period, first, last):
        for target in self.settings.targets:
            lines = [
                line for line, unit in enumerate(self.unit_of_line)
                if (line == 0 if target.unit == self.whole else unit is not None and (
                    unit is target.unit if target.unit else unit.group == target.group if target.group else True))]
            whole = []  # the cycles that lie wholly in the period
            start, end = self.cycle_of(target.every, first)
            while start <= last:
                if start >= first and end <= last:
                    whole.append((start, end))
                start, end = self.cycle_of(target.every, end + DAY)
            wanted, share, cycles, times = ([None] * len(self.names) for _ in range(4))
            begins = self.begins.get(target.measure.split(".")[0], date.min)
            known = min(last, self.cycle_of(target.every, min(last, self.newest))[1]) >= begins
            reached = [self.reached(target, *cycle) for cycle in whole]
            running = self.reached(target, self.cycle_of(target.every, last)[0], last)
            for line in lines:
                wanted[line] = target.value
                if whole and whole != [(first, last)]:  # 频次: in how many of the cycles that are over, or met already
                    met = of = 0
                    for (start, end), values in zip(whole, reached):
                        value = values[line]
                        if value is None or end < begins or not self.exists(line, start, end):
                            continue  # nothing to measure: neither met nor missed
                        good = value <= target.value if target.ceiling else value >= target.value
                        if start <= self.newest:
                            met, of = met + good, of + (good or end <= self.newest)
                    if of:
                        cycles[line], times[line], share[line] = Fraction(of), Fraction(met), Fraction(met, of)
                else:
                    value = running[line]
                    if value is not None and known and self.exists(line, first, last):
                        above, below = (target.value, value) if target.ceiling else (value, target.value)
                        share[line] = Fraction(above) / below if below else None
            self.enter(out, period, target.category, target.measure + "@target", wanted)
            for suffix, values in (("completion", share), ("cycles", cycles), ("met", times)):
                self.enter(out, period, target.category, f"{target.measure}@{suffix}", values)

    def enter_scores(self, out, period, now, first, last):
        """Weight × share, out of 100 over the indicators that are measured."""
        if not self.settings.index:
            return
        totals = {line: [Fraction(0), Fraction(0)] for line, unit in enumerate(self.unit_of_line) if unit}
        for indicator in self.settings.index:
            points = [None] * len(self.names)
            values, records = now.values[indicator.measure, ""], now.records.get((indicator.measure, ""))
            for line in totals:
                less, value = indicator.measure in LESS, values[line]
                if value is None or not records or records[line] < self.minimum or not self.exists(line, first, last):
                    continue  # not measured
                weight = Fraction(indicator.weight)
                if indicator.rule == "ratio":
                    share = (indicator.bound / value if value else 1) if less else value / indicator.bound
                    points[line] = weight * min(share, 1)
                elif indicator.rule == "steps":
                    points[line] = weight * next((share for bound, share in indicator.bound if value >= bound), 0)
                else:  # points off for each, down to a floor
                    points[line] = max(weight - value * indicator.bound, 0)
                totals[line][0] += points[line]
                totals[line][1] += weight
            self.enter(out, period, "", "score." + indicator.id, points)
        self.enter(out, period, "", "score.total", [
            100 * totals[line][0] / totals[line][1] if totals.get(line, [0, 0])[1] else None for line in range(len(self.names))])
