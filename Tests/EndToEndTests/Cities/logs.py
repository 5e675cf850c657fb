"""The ledgers of a city: every record, and every row in which it is sent, with the fate that it must have.

A record is sent once as a rule; some are sent twice, corrected, refused at first, or refused for good. The fates follow
from what is done here, and `standing` holds what the records say in the end.
"""
import re
from datetime import date, timedelta

import fields
from world import FIRST, Person, Unit, Unknown
from writing import File, Raw, order

APPROVED, REFUSED = ["通过", "通过", "通过", "已审核", "审核通过", "approved", None], ["待审核", "未通过", "驳回", "审核中"]
DAY = timedelta(1)


def month_end(day):
    return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY


class Story:
    """The rows of one record."""

    def __init__(self, kind):
        self.kind, self.values, self.last, self.row = kind, {}, None, None


class City:
    """All files and all records of a world."""

    def __init__(self, world, rows):
        self.world, self.random, self.rows = world, world.random, rows
        self.files, self.standing = [], {}
        self.months = []
        day = FIRST
        while day <= world.last:
            self.months.append((day, min(month_end(day), world.last)))
            day = month_end(day) + DAY
        self.count, self.loose = 0, set()
        for make in (self.registers, self.services, self.activities, self.publicity, self.inspections, self.issues,
                     self.surveys, self.honours, self.assistance, self.tasks, self.archives, self.zero_reports, self.copies):
            make()

    # What is done to a record

    def odds(self, share):
        return self.random.random() < share

    def number(self, prefix):
        self.count += 1
        return f"{prefix}{self.count:07d}"

    def send(self, story, file, changes=None, blur=None):
        """One more row of a record: a duplicate if it says what stands, else it takes the place of what stands."""
        values = {**story.values, **(changes or {})}
        shown = {field: values.get(field) for field in file.columns}
        if story.row is not None:
            same = all(shown[field] == story.shown.get(field) for field in file.columns)
            fate = "duplicate" if same else "superseded"
        else:
            same, fate = False, None
        written = {**values, **(blur or {})}
        stands = "not approved" if values.get("status") in REFUSED and story.kind == "service" else "counted"
        row = file.add(written, "duplicate" if same else stands, after=story.last)
        if not same:
            if story.row is not None:
                story.row.fate = "superseded"
            for rejected in getattr(story, "rejected", []):
                rejected.fate = "superseded"
            story.row = row
            story.shown = {**getattr(story, "shown", {}), **shown}
            story.values = {**values, **{field: story.shown[field] for field in file.columns}}
        story.last = row
        return row

    def reject(self, story, file, broken, reason):
        """A row that cannot be taken; superseded once its record is sent well."""
        row = file.add({**story.values, **broken}, "rejected", reason, after=story.last)
        story.rejected = getattr(story, "rejected", []) + [row]
        story.last = row
        return row

    def begin(self, kind, values):
        story = Story(kind)
        story.values = dict(values)
        return story

    def keep(self, story):
        self.standing.setdefault(story.kind, []).append(story)

    def usual(self, kind, values, file, later, correction, change, broken=(), blur=None):
        """The life of a record of a log: sent once, twice, corrected, or refused at first."""
        story, draw = self.begin(kind, values), self.random.random()
        alike = [other for other in later if other.columns == file.columns]
        if draw < 0.01 and broken:
            cells, reason = self.random.choice(broken)
            self.reject(story, file, cells, reason)
            if self.odds(0.3):
                self.reject(story, file, cells, reason)
            if not self.odds(0.6):
                return None  # never sent well
            self.send(story, self.random.choice(alike) if alike else file)
            self.keep(story)
            return story
        self.send(story, file, blur=blur)
        if 0.01 < draw < 0.02:
            self.send(story, file, blur=blur)
        elif 0.02 < draw < 0.035 and alike:
            self.send(story, self.random.choice(alike), blur=blur)
        elif 0.035 < draw < 0.045 and alike:
            self.send(story, self.random.choice(alike), changes=change())
        elif 0.045 < draw < 0.055 and correction:
            self.send(story, correction, changes=change())
        elif 0.055 < draw < 0.06:  # changed, and then sent as it was before
            before = dict(story.values)
            self.send(story, file, changes=change())
            self.send(story, alike[-1] if alike else file, changes=before)
        self.keep(story)
        return story

    def file(self, kind, path, columns, **style):
        file = File(self.world, kind, path, columns, **style)
        self.files.append(file)
        return file

    # Files

    def sets(self, kind, title, layouts, each, correction=None, merged=False):
        """Month by month, `each` files of a kind, and one of corrections; in the order in which they are read."""
        months = []
        for first, last in self.months:
            files = []
            for part in range(each):
                columns = layouts[part % len(layouts)]
                name = f"{title}/{first.year}-{first.month:02d}/{title}-{first.year}年{first.month}月-{part + 1}.csv"
                style = {"year": first.year}
                if merged and part % len(layouts) == len(layouts) - 1:
                    style.update(merged=True, totals=False)
                files.append(self.file(kind, name, columns, **style))
            months.append((first, last, files))
        if correction:
            correction = self.file(kind, f"{title}/{title}-更正.csv", correction)
            if correction.style["dates"] == "yearless":
                correction.style["dates"] = "iso"
        return months, correction

    def supplied(self, kind, title, columns, first):
        """A file of one unit without a column of it: named by the folder, the file, or a line above the table."""
        unit = self.random.choice([unit for unit in self.world.units if unit.alone])
        month, way = f"{first.year}-{first.month:02d}", self.random.randint(0, 2)
        mark = len(self.files)
        path = [f"{title}/{unit.name}/{title}-{month}.csv", f"{title}/{unit.name}-{title}-{month}.csv",
                f"{title}/报送/{title}-{month}-{mark}.csv"][way]
        if any(file.path == path for file in self.files):
            path, way = f"{title}/报送/{title}-{month}-{mark}.csv", 2
        style = {"unit line": way == 2, "year": first.year}
        return self.file(kind, path, [field for field in columns if field not in ("unit", "lead")], unit=unit, **style)

    # Registers

    def registers(self):
        world, pick = self.world, self.random
        columns = ["code", "name", "parent", "group", "aliases", "staff", "residents", "from", "until"]
        first = self.file("units", "单位名录.csv", columns, totals=False, dates="mixed")
        fixed = self.file("units", "单位名录-更正.csv", ["name", "parent", "staff"], plain=True)

        def values(unit):
            return {
                "code": unit.code, "name": unit.name, "parent": unit.parent.name if unit.parent else None,
                "group": unit.group or None, "aliases": "、".join(unit.aliases) or None, "staff": unit.staff,
                "residents": unit.residents, "from": unit.since, "until": unit.until}

        for at, unit in enumerate(world.units):
            story = self.begin("units", values(unit))
            if at % 17 == 5:  # its staff is corrected later
                story.values["staff"] = (unit.staff or 50) + 7
                row = self.send(story, first)
                row.at = at
                unit.staff = unit.staff or 50
                self.send(story, fixed, changes={"staff": unit.staff})
            else:
                row = self.send(story, first)
                row.at = at
                if at % 29 == 3:
                    self.send(story, first).at = 100000 + at
        parts = max(1, len(world.people) // 3000)
        columns = ["volunteer", "name", "id", "phone", "unit", "registered", "team", "left", "prior", "prior_until"]
        files = []
        for part in range(parts):
            files.append(self.file(
                "volunteer", f"志愿者名册/志愿者名册-{part + 1}.csv", columns, totals=False, dates=pick.choice(
                    ["iso", "mixed", "mixed", "serial"])))
        fixed = self.file("volunteer", "志愿者名册/志愿者名册-更正.csv", columns[:2] + columns[4:8], totals=False, dates="mixed")
        for at, person in enumerate(world.people):
            file = files[at * parts // len(world.people)]
            values = {
                "volunteer": person.number, "name": person.name, "id": person.id, "unit": person.unit,
                "phone": f"000{pick.randint(0, 99999999):08d}", "registered": person.registered, "team": person.team,
                "left": person.left, "prior": person.prior, "prior_until": person.prior_until}
            story, draw = self.begin("volunteer", values), pick.random()
            if draw < 0.01 and person in self.world.single:
                story.values["team"] = "旧队"
                self.send(story, file)
                self.send(story, fixed, changes={"team": person.team})
            elif draw < 0.02:
                self.send(story, file)
                self.send(story, pick.choice(files[files.index(file):]))
            elif draw < 0.03 and values["id"] is None:
                self.send(story, file, blur={"id": Raw("4.40981E+17")})  # digits are lost: blank, with a warning
            elif draw < 0.035:
                self.reject(story, file, {"registered": Raw("2026-02-30")}, "不是存在的日期")
                self.send(story, file)
            else:
                self.send(story, file)
            self.keep(story)
            if self.odds(0.004):
                bad = self.begin("volunteer", {**values, "volunteer": self.number("X")})
                cells, reason = pick.choice([
                    ({"name": None}, "姓名"), ({"registered": None}, "注册"), ({"unit": None}, "单位"),
                    ({"volunteer": Raw("4.40981E+17")}, "4.40981E+17"), ({"registered": Raw("长期")}, "长期")])
                self.reject(bad, file, cells, reason)

    # Service

    def services(self):
        pick, world = self.random, self.world
        a = ["number", "volunteer", "name", "unit", "date", "hours", "category", "status", "note"]
        b = ["number", "volunteer", "unit", "date", "start", "end", "activity", "category"]
        c = ["volunteer", "unit", "date", "hours", "activity", "category"]
        d = ["number", "name", "id", "unit", "date", "hours", "category", "status"]
        wanted = int(self.rows * 0.63 / len(self.months))
        each = max(5, wanted // 1500)
        layouts = [a, b, a, c, a, d][:each] if each < 6 else [a, b, a, c, a, d]
        months, fixed = self.sets("service", "志愿服务", layouts, each, correction=a)
        everything = [file for _, _, files in months for file in files]
        own = {first: [self.supplied("service", "志愿服务", a, first) for _ in range(max(1, each // 4))] for first, _, _ in months}
        broken = [
            ({"date": None}, "日期"), ({"date": Raw("2026-02-30")}, "不是存在的日期"), ({"date": Raw("待定")}, "待定"),
            ({"hours": Raw("-1")}, "-1"), ({"hours": Raw("300小时")}, "300"), ({"hours": Raw("0")}, "0"),
            ({"hours": Raw("不详")}, "不详"), ({"date": Raw("1889-05-05")}, "1889"), ({"hours": None}, "时长")]
        categories = ["关爱老人", "环境整治", "文明交通", "助残帮困", "文化活动", "其他服务", None]
        for first, last, files in months:
            later = [file for file in everything if order(file.path) > order(files[-1].path)][: each * 2]
            for _ in range(wanted):
                mine = own[first]
                # Of a city of an even seed, one file a month holds most of it.
                file = files[0] if world.seed % 2 == 0 and self.odds(0.8) else pick.choice(files)
                file = pick.choice(mine) if self.odds(0.06) else file
                values, person = self.service(file, first, last, categories, a, b, c, d)
                follow = files[files.index(file) + 1:] + later if file in files else []
                usable = [way for way in broken if all(field in file.columns for field in way[0])]
                if file.columns == c or (file.columns == b) or values["number"] is None:
                    usable = []

                def change():
                    draw = pick.random()
                    if "hours" in file.columns and draw < 0.6:
                        return {"hours": values["hours"] % 720 + 10}
                    if draw < 0.75 and "unit" in file.columns and isinstance(values["unit"], Unit):
                        return {"unit": pick.choice(world.units)}  # the same date tells that it is the same
                    if draw < 0.9 and "number" in file.columns and values["number"] and "unit" in file.columns:
                        return {"date": world.day(first, last)}
                    return {"category": "改类"}

                if values["number"] is None:
                    story = self.loose_service(values, file, [f for f in follow if f.columns == file.columns])
                else:
                    correct = fixed if file.columns == a and values["volunteer"] else None
                    if file.unit or not values["volunteer"]:
                        # Who it was is found by unit and name: these stay.
                        story = self.usual("service", values, file, follow, None, lambda: {"category": "改类"}, usable)
                    else:
                        story = self.usual("service", values, file, follow, correct, change, usable)
                if story is None:
                    continue
                story.values["person"] = person
                if file.unit:
                    story.values["unit"] = file.unit
                if file.columns == a and self.odds(0.003) and isinstance(values["unit"], Unit) and values["number"]:
                    self.clash(story, file, first, last, person)
                if file.columns == a and self.odds(0.004):
                    self.approved_later(file, follow, values, person)
            for file in [pick.choice(files)] + mine[:1]:
                self.refused_services(file, first, last, a, c, d, pick)

    def service(self, file, first, last, categories, a, b, c, d):
        """Values of one record in the columns of a file, and who did it."""
        pick, world = self.random, self.world
        values = dict.fromkeys(a + b + d)
        values["number"] = self.number("FW") if "number" in file.columns and not (
            file.columns in (a, b) and self.odds(0.03)) else None
        values["date"], values["category"] = world.day(first, last), pick.choice(categories)
        values["unit"] = file.unit or world.unit()
        values["status"] = pick.choice(REFUSED) if self.odds(0.03) else pick.choice(APPROVED)
        values["hours"] = pick.choice([15, 10]) * pick.randint(2, 36) if not self.odds(0.01) else pick.randint(49, 144) * 10
        if "status" not in file.columns:
            values["status"] = None
        if "activity" in file.columns:
            values["activity"] = f"第{pick.randint(1, 400)}次行动"
        if "note" in file.columns and self.odds(0.02):
            values["note"] = pick.choice(['雨天,"室内"进行', "第一天\n第二天", "含；分号", "a|b\tc"])
        person = pick.choice(world.people)
        if file.columns == d:
            draw = pick.random()
            if draw < 0.45:
                person = pick.choice(world.with_id)
                values["id"], values["name"] = person.id, person.name if self.odds(0.5) else None
            elif draw < 0.9:
                person = pick.choice(world.single)
                values["name"], values["unit"] = person.name, person.unit
            elif draw < 0.95:
                values["id"] = world.id_number()
                person = "id " + values["id"]
            else:
                values["name"] = "外" + world.name()
                unit = values["unit"] = pick.choice(world.units)
                person = f"{values['name']} of {world.units.index(unit)}"
        elif file.columns == a and self.odds(0.02):
            person = pick.choice(world.single)
            values["name"], values["unit"] = person.name, person.unit
        else:
            values["name"] = person.name if "name" in file.columns and self.odds(0.8) else None
            values["volunteer"] = person.number
            if self.odds(0.02):
                values["volunteer"] = person = f"T{pick.randint(1, 300):05d}"
        if file.columns == b:
            values["hours"] = None
            values["start"] = pick.randint(30, 130) * 10 + pick.choice([0, 30])
            values["end"] = (values["start"] + pick.randint(2, 30) * 15) % 1440
            if self.odds(0.03):
                values["start"], values["end"] = 1320, 60  # over midnight
        return values, person

    def loose_service(self, values, file, follow):
        """A record without a number: all its copies in one file count, and meet those of other files one by one."""
        pick = self.random
        while True:
            key = (values["volunteer"] or values["name"], values["date"], values["start"] if values["start"] is not None else
                   values["hours"], values["activity"], values["unit"] if not values["volunteer"] else None)
            if key not in self.loose:
                break
            values["date"] -= DAY * pick.randint(0, 3)
            if values["start"] is None:
                values["hours"] = pick.randint(2, 140) * 10
            else:
                values["start"], values["end"] = pick.randint(30, 700), pick.randint(720, 1300)
        self.loose.add(key)
        story, draw = self.begin("service", values), pick.random()
        self.send(story, file)
        self.keep(story)
        if draw < 0.03:
            self.copies_of(story, file, follow)
        return story

    def copies_of(self, story, file, follow):
        """`here` more copies in its file, which all count; `there` copies in a later one, of which the surplus counts."""
        here, there = self.random.randint(0, 2), self.random.randint(0, 3) if follow else 0
        for _ in range(here):
            file.add(story.row.values, story.row.fate, after=story.last)
            self.standing[story.kind].append(story)
        if there:
            other = self.random.choice(follow)
            for copy in range(there):
                is_known = copy <= here
                other.add(story.row.values, "duplicate" if is_known else story.row.fate)
                if not is_known:
                    self.standing[story.kind].append(story)

    def clash(self, story, file, first, last, person):
        """The same number with another unit and on another day: another record."""
        other = self.begin("service", {**story.values, "unit": self.random.choice(self.world.units)})
        while other.values["unit"] is story.values["unit"]:
            other.values["unit"] = self.random.choice(self.world.units)
        while other.values["date"] == story.values["date"]:
            other.values["date"] = self.world.day(FIRST, self.world.last)
        if len(getattr(story, "shown", {})) and story.last is story.row and not getattr(story, "rejected", None):
            other.values["volunteer"] = person.number if isinstance(person, Person) else person
            other.last = story.last
            self.send(other, file)
            other.values["person"] = person
            self.keep(other)

    def approved_later(self, file, follow, values, person):
        """Refused at first, approved in a later file; or the other way round."""
        story = self.begin("service", {**values, "number": self.number("FW"), "status": "待审核"})
        states = ["待审核", "通过"] if self.odds(0.7) else ["通过", "驳回"]
        alike = [other for other in follow if other.columns == file.columns]
        self.send(story, file, changes={"status": states[0]})
        self.send(story, self.random.choice(alike) if alike else file, changes={"status": states[1]})
        story.values["person"] = person
        self.keep(story)

    def refused_services(self, file, first, last, a, c, d, pick):
        """Rows that nobody ever sends well."""
        world = self.world
        for _ in range(2):
            values, _ = self.service(file, first, last, ["关爱老人"], a, [], c, d)
            if file.columns == c or values["number"] is None or "hours" not in file.columns:
                continue
            ways = [({"date": Raw("2026-13-05")}, "2026-13-05"), ({"hours": Raw("48小时")}, "48")]
            if "name" in file.columns and "unit" in file.columns and world.pairs:
                pair = pick.choice(world.pairs)
                ways += [({"volunteer": None, "id": None, "name": pair.name, "unit": pair.unit}, "2人符合")] * 3
            if "volunteer" in file.columns:
                ways += [({"volunteer": None, "name": None}, "志愿者编号"), ({"volunteer": Raw("1.20981E+11")}, "1.20981E+11")]
            if "unit" in file.columns:
                ways += [({"unit": None}, "单位")]
            cells, reason = pick.choice(ways)
            self.reject(self.begin("service", values), file, cells, reason)

    # Other logs

    def activities(self):
        pick, world = self.random, self.world
        columns = ["number", "title", "unit", "date", "category", "theme", "place", "sessions", "participants",
                   "beneficiaries", "materials", "funds", "note"]
        wanted = int(self.rows * 0.07 / len(self.months))
        months, fixed = self.sets("activity", "活动记录", [columns, columns[:10] + columns[11:]], max(2, wanted // 700), columns)
        everything = [file for _, _, files in months for file in files]
        broken = [({"title": None}, "活动名称"), ({"date": Raw("2026-06-31")}, "不是存在的日期"), ({"date": None}, "日期")]
        for first, last, files in months:
            own = self.supplied("activity", "活动记录", columns, first)
            later = [file for file in everything if order(file.path) > order(files[-1].path)]
            for at in range(wanted):
                file = own if self.odds(0.08) else pick.choice(files)
                values = dict.fromkeys(columns)
                values.update(
                    number=self.number("HD") if not self.odds(0.05) else None, title=f"活动{self.count}-{at}-{first}",
                    unit=file.unit or world.unit(), date=world.day(first, last),
                    category=pick.choice(["志愿服务", "道德讲堂", "教育培训", "我们的节日", "义诊", "宣讲", "读书会", "邻里节", None]),
                    theme=pick.choice(["春节", "重阳节", "学雷锋", None, None]), sessions=pick.choice([None, 1, 2, 3]),
                    participants=pick.choice([None, pick.randint(1, 300), pick.randint(1, 90) * 100]),
                    beneficiaries=pick.choice([None, pick.randint(0, 2000)]),
                    materials=pick.choice([None, pick.randint(0, 3000)]) if "materials" in file.columns else None,
                    funds=pick.choice([None, pick.randint(1, 500000), pick.randint(1, 900) * 10000]))
                blur = {"participants": Raw("若干")} if values["participants"] is None and self.odds(0.03) else None
                follow = files[files.index(file) + 1:] + later if file is not own else []
                if values["number"] is None:
                    story = self.begin("activity", values)
                    self.send(story, file, blur=blur)
                    self.keep(story)
                    if self.odds(0.05):
                        self.copies_of(story, file, [f for f in follow if f.columns == file.columns])
                    continue

                def change():
                    return {"participants": pick.randint(1, 500)} if self.odds(0.7) else {"category": "文体活动"}

                story = self.usual("activity", values, file, follow, fixed, change, broken, blur)
                if story is None:
                    continue
                if self.odds(0.01) and story.last is story.row and file is not own:
                    # Another unit's part of it, or another day's: records of their own.
                    other = self.begin("activity", dict(values))
                    other.last = story.last
                    if self.odds(0.5) and isinstance(values["unit"], Unit):
                        other.values["unit"] = pick.choice([unit for unit in world.units if unit is not values["unit"]])
                    else:
                        other.values["date"] = values["date"] + DAY
                        if other.values["date"] > world.last:
                            other.values["date"] = values["date"] - DAY
                    if other.values["unit"] is not story.values["unit"] or other.values["date"] != story.values["date"]:
                        self.send(other, file)
                        self.keep(other)
                elif self.odds(0.01) and story.last is story.row and isinstance(values["unit"], Unit) and file is not own:
                    self.send(story, fixed, changes={"date": world.day(first, last)})  # a correction may move the day

    def plain_log(self, kind, title, columns, share, make, broken, merged=False):
        """A log without numbers: each record is told by all its fields."""
        pick = self.random
        wanted = int(self.rows * share / len(self.months))
        months, _ = self.sets(kind, title, [columns], max(1, wanted // 600), merged=False)
        everything, seen = [file for _, _, files in months for file in files], set()
        for first, last, files in months:
            if merged:
                own = self.file(
                    kind, f"{title}/{first.year}-{first.month:02d}/{title}-汇总-{first.year}年{first.month}月.csv", columns,
                    merged=True, totals=False, year=first.year)
                units = self.random.sample([unit for unit in self.world.units], min(4, len(self.world.units)))
            later = [file for file in everything if order(file.path) > order(files[-1].path)]
            for _ in range(wanted):
                file = pick.choice(files)
                values = make(first, last)
                if merged and self.odds(0.1):
                    file, values["unit"] = own, pick.choice(units)
                key = tuple(str(values.get(field)) for field in columns if field != "unit") + (id(values["unit"]),)
                if key in seen:
                    continue
                seen.add(key)
                story = self.begin(kind, values)
                if self.odds(0.012) and not file.style["merged"]:
                    cells, reason = pick.choice(broken)
                    self.reject(story, file, cells, reason)
                    continue
                self.send(story, file)
                self.keep(story)
                if self.odds(0.03) and not file.style["merged"]:
                    self.copies_of(story, file, files[files.index(file) + 1:] + later)

    def publicity(self):
        pick, world = self.random, self.world

        def make(first, last):
            self.count += 1
            return {
                "date": world.day(first, last), "unit": world.unit(), "title": f"稿件{self.count}：“文明”新风",
                "level": pick.choice(["中央级", "省级", "市级", "县级", "自有平台", "乡镇级", None]),
                "outlet": pick.choice(["日报", "电视台", None]),
                "form": pick.choice(["报刊", "电视", "公众号", "横幅", "短视频", None]),
                "quantity": pick.choice([None, 1, 1, 2, pick.randint(3, 1500)]), "link": None}

        columns = ["date", "unit", "title", "level", "outlet", "form", "quantity", "link"]
        self.plain_log("publicity", "宣传报道", columns, 0.045, make, [
            ({"title": None}, "标题"), ({"date": Raw("2026-04-31")}, "不是存在的日期"), ({"unit": None}, "单位")], merged=True)

    def surveys(self):
        pick, world = self.random, self.world

        def make(first, last):
            sent = pick.randint(20, 900)
            returned = pick.randint(10, sent)
            valid = pick.randint(0, returned)
            return {
                "date": world.day(first, last), "unit": world.unit(), "item": pick.choice(["满意度", "知晓率", "支持率", "参与率"]),
                "sent": sent, "returned": returned if self.odds(0.9) else None, "valid": valid,
                "positive": pick.randint(0, valid)}

        self.plain_log("survey", "问卷调查", ["date", "unit", "item", "sent", "returned", "valid", "positive"], 0.02, make, [
            ({"positive": 1000}, "大于"), ({"valid": 999, "returned": 950, "sent": 940, "positive": 1}, "大于"),
            ({"item": None}, "调查项目"), ({"valid": Raw("-5")}, "-5"), ({"positive": Raw("很多")}, "很多")])

    def honours(self):
        pick, world = self.random, self.world

        def make(first, last):
            self.count += 1
            return {
                "date": world.day(first, last), "unit": world.unit(),
                "category": pick.choice(["身边好人", "道德模范", "文明家庭", "美德少年", "最美邻居"]),
                "level": pick.choice(["国家级", "省级", "市级", "县级", "镇级", None]), "name": f"{world.name()}{self.count}",
                "stage": pick.choice(["推荐", "公示", "命名", None])}

        self.plain_log("honour", "典型选树", ["date", "unit", "category", "level", "name", "stage"], 0.018, make, [
            ({"category": None}, "荣誉类别"), ({"date": Raw("2026-02-29")}, "不是存在的日期")])

    def assistance(self):
        pick, world = self.random, self.world

        def make(first, last):
            category = pick.choice(["走访慰问", "捐款", "无偿献血", "结对帮扶", "助学", "以工代赈"])
            blood = category == "无偿献血"
            return {
                "date": world.day(first, last), "unit": world.unit(), "category": category,
                "people": pick.choice([None, pick.randint(1, 500)]),
                "money": None if blood else pick.choice([None, pick.randint(100, 9000000), pick.randint(1, 300) * 10000]),
                "quantity": pick.randint(1, 60) * 100 if blood else pick.choice([None, pick.randint(1, 90)]),
                "measure": pick.choice(["毫升", "ml", None, "升", "袋"]) if blood else pick.choice([None, "件"])}

        columns = ["date", "unit", "category", "people", "money", "quantity", "measure"]
        self.plain_log("assistance", "帮扶捐赠", columns, 0.033, make, [
            ({"category": None}, "帮扶类别"), ({"date": Raw("二月三十日")}, "二月三十日")])

    def inspections(self):
        pick, world = self.random, self.world
        columns = ["number", "date", "unit", "type", "item", "place", "score", "full", "problems"]
        wanted = int(self.rows * 0.04 / len(self.months))
        months, fixed = self.sets("inspection", "督查检查", [columns], max(2, wanted // 600), columns)
        everything = [file for _, _, files in months for file in files]
        for first, last, files in months:
            later = [file for file in everything if order(file.path) > order(files[-1].path)]
            for _ in range(wanted):
                file, full = pick.choice(files), pick.choice([None, 100, 50, 20, 10])
                values = {
                    "number": self.number("JC"), "date": world.day(first, last), "unit": world.unit(),
                    "type": pick.choice(["日查", "周查", "月检", "季度督查", "暗访", "互查", None]), "item": "环境卫生", "place": None,
                    "score": pick.choice([None, pick.randint(0, full or 100), pick.randint(0, 10 * (full or 100)) / 10]),
                    "full": full, "problems": pick.choice([None, 0, pick.randint(1, 40)])}
                self.usual(
                    "inspection", values, file, files[files.index(file) + 1:] + later, fixed,
                    lambda: {"problems": pick.randint(41, 60)},
                    [({"date": Raw("2026-11-31")}, "不是存在的日期"), ({"date": Raw("上周")}, "上周")])

    # Living ledgers

    def issues(self):
        pick, world = self.random, self.world
        columns = ["number", "unit", "found", "source", "category", "description", "due", "closed", "status"]
        wanted = int(self.rows * 0.03 / len(self.months))
        months, fixed = self.sets("issue", "问题整改", [columns], 1, columns)
        files = [files[0] for _, _, files in months]
        for at, (first, last, _) in enumerate(months):
            for _ in range(wanted):
                found = world.day(first, last)
                closed = found + DAY * pick.randint(0, 70) if self.odds(0.85) else None
                if closed and closed > world.last:
                    closed = None
                values = {
                    "number": self.number("WT"), "unit": world.unit(), "found": found,
                    "source": pick.choice(["12345热线", "督查", "信访", "媒体", None]),
                    "category": pick.choice(["环境卫生", "交通秩序", "占道经营", "设施破损", None]),
                    "description": pick.choice(["描述,带“逗号”", "两行\n描述", "路面破损", None]),
                    "due": found + DAY * pick.randint(3, 45) if self.odds(0.9) else None, "closed": None, "status": None}
                story = self.begin("issue", values)
                if self.odds(0.01):
                    self.reject(story, files[at], {"closed": found - DAY}, "早于")
                    if self.odds(0.4):
                        continue
                self.follow(story, values, closed, files[at:], [end for _, end, _ in months[at:]])
                if self.odds(0.01) and isinstance(values["unit"], Unit) and story.row is not None:
                    self.send(story, fixed, changes={"due": found + DAY * 50})
                elif self.odds(0.005) and isinstance(values["unit"], Unit) and story.row is not None and found > first:
                    self.send(story, fixed, changes={"found": found - DAY})
                if story.row is not None:
                    self.keep(story)
                if self.odds(0.01):  # the same number for a second unit: a record of its own
                    other = self.begin("issue", {**values, "unit": pick.choice(world.units)})
                    if isinstance(values["unit"], Unit) and other.values["unit"] is not values["unit"]:
                        self.send(other, files[at])
                        self.keep(other)

    def follow(self, story, values, closed, files, ends):
        """Sent each month until it is closed, or no more."""
        for file, end in list(zip(files, ends))[:4]:
            is_closed = closed is not None and closed <= end
            changes = {"closed": closed, "status": "已办结"} if is_closed else {"closed": None, "status": None}
            self.send(story, file, changes=changes)
            if is_closed:
                break

    def tasks(self):
        pick, world = self.random, self.world
        columns = ["number", "name", "lead", "units", "indicator", "due", "done", "progress", "status"]
        wanted = max(1, int(self.rows * 0.006 / len(self.months)))
        months, fixed = self.sets("task", "任务台账", [columns], 1, columns)
        files = [files[0] for _, _, files in months]
        for at, (first, last, _) in enumerate(months):
            for _ in range(wanted):
                due = world.day(first, last + DAY * 60)
                done = world.day(first, min(due + DAY * 40, world.last)) if self.odds(0.7) else None
                helping = [world.unit() for _ in range(pick.choice([0, 1, 1, 2, 3]))]
                values = {
                    "number": self.number("RW"), "name": "重点任务", "lead": world.unit(), "units": helping or None,
                    "indicator": None, "due": due, "done": None, "progress": pick.choice(["0%", "50%", None]), "status": None}
                story = self.begin("task", values)
                if self.odds(0.02):
                    cells, reason = pick.choice([({"name": None}, "任务名称"), ({"due": Raw("近期完成")}, "近期完成")])
                    self.reject(story, files[at], cells, reason)
                    if self.odds(0.5):
                        continue
                for file, (_, end, _) in list(zip(files, months))[at:at + 5]:
                    is_done = done is not None and done <= end
                    self.send(story, file, changes={"done": done, "progress": "100%"} if is_done else {})
                    if is_done and self.odds(0.7):
                        break
                if self.odds(0.02) and isinstance(values["lead"], Unit):
                    self.send(story, fixed, changes={"due": due + DAY * 5})
                self.keep(story)

    def archives(self):
        pick, world = self.random, self.world
        columns = ["number", "document", "unit", "due", "submitted", "result"]
        wanted = max(1, int(self.rows * 0.01 / len(self.months)))
        months, fixed = self.sets("archive", "测评材料", [columns], 1, columns)
        files = [files[0] for _, _, files in months]
        for at, (first, last, _) in enumerate(months):
            for _ in range(wanted):
                self.count += 1
                due = world.day(first, last + DAY * 40) if self.odds(0.9) else None
                submitted = world.day(first, min(last + DAY * 50, world.last)) if self.odds(0.7) else None
                values = {
                    "number": f"{pick.randint(1, 9)}-{pick.randint(1, 30)}", "document": f"材料{self.count}", "unit": world.unit(),
                    "due": due, "submitted": None, "result": None}
                story = self.begin("archive", values)
                for file, (_, end, _) in list(zip(files, months))[at:at + 3]:
                    is_in = submitted is not None and submitted <= end
                    result = pick.choice(["合格", "退回", None]) if is_in else None
                    self.send(story, file, changes={"submitted": submitted if is_in else None, "result": result})
                    if is_in and self.odds(0.5):
                        break
                if self.odds(0.02) and isinstance(values["unit"], Unit):
                    self.send(story, fixed, changes={"due": (due or last) + DAY, "result": "合格"})
                self.keep(story)

    # Whole files

    def zero_reports(self):
        """Headers without rows; and who reported of which month, by a row of any fate or by nothing at all."""
        self.reported = set()
        for file in self.files:
            # A living ledger reports by what happened since, and by the month that the file is named after.
            days = ["found", "closed"] if file.kind == "issue" else ["date"]
            named = re.search(r"(20\d\d)-(\d\d)", file.path) if file.kind == "issue" else None
            for row in file.rows if file.kind in ("service", "issue") else ():
                unit = file.unit or row.values.get("unit")
                when = [row.values.get(day) for day in days if isinstance(row.values.get(day), date)]
                if isinstance(unit, Unit) and when:
                    when += [date(int(named[1]), int(named[2]), 1)] if named else []
                    self.reported.update((file.kind, unit, day.replace(day=1)) for day in when)
        leaves = [unit for unit in self.world.units if unit.alone and not unit.children]
        for kind, columns in (("service", ["number", "volunteer", "date", "hours"]), ("issue", ["number", "found", "closed"])):
            for first, _ in self.months:
                unit = self.random.choice(leaves)
                path = f"零报告/{unit.name}/{fields.KINDS[kind][0]}-{first.year}-{first.month:02d}.csv"
                self.file(kind, path, columns, unit=unit, totals=False, year=first.year, dates="iso")
                self.reported.add((kind, unit, first))

    def copies(self):
        """Some files lie there twice, byte for byte, under names of the same kind, unit and year."""
        self.copied = []
        for file in self.files:
            if "/20" in file.path and file.rows and self.odds(0.03):
                self.copied.append((file, file.path.replace(".csv", "-副本.csv")))
