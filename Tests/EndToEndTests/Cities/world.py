"""A made-up city: its units in a tree and its people, decided by a seed."""
import random
from datetime import date, timedelta

FIRST = date(2025, 8, 1)
TOWNS = "城东街道 城西街道 河口镇 青山乡 白水镇 临江街道 南湖街道 柳溪镇 石桥镇 云台乡 大营镇 双河镇 永安街道 平湖镇 桃园乡 北关街道".split()
VILLAGES = ("东风 红星 和平 前进 光明 幸福 胜利 团结 新华 建设 民主 友谊 长征 朝阳 向阳 先锋 丰收 曙光 五星 春光 "
            "金桥 银河 玉泉 清河 石门 松林 竹园 梅花 兰亭 菊香").split()
BUREAUS = "卫生健康局 教育局 公安局 民政局 城市管理局 文化和旅游局 交通运输局 市场监督管理局 住房和建设局 财政局 司法局 水利局 农业农村局 自然资源局 生态环境局 人力资源和社会保障局".split()
BELOW = ["第一中心", "第二中心", "服务大厅", "执法大队", "信息站", "培训学校"]
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"


class Unit:
    """A body of the register."""

    def __init__(self, name, parent, group):
        self.name, self.parent, self.group = name, parent, group
        self.children, self.aliases = [], []
        self.staff = self.residents = self.since = self.until = None
        if parent:
            parent.children.append(self)

    @property
    def depth(self):
        return self.parent.depth + 1 if self.parent else 0

    def above(self):
        """The unit itself and all above it."""
        unit = self
        while unit:
            yield unit
            unit = unit.parent


class Unknown:
    """A unit as written that the register does not know, or that several bear."""

    def __init__(self, text):
        self.text = text


class Person:
    """A registered volunteer."""


class World:
    """Units, people and the days of a city."""

    def __init__(self, seed, units, people, last):
        self.random = random.Random(seed)
        self.seed, self.last = seed, last
        self.make_units(units)
        self.make_people(people)

    def make_units(self, wanted):
        pick = self.random
        self.units = []

        def add(name, parent, group):
            unit = Unit(name, parent, group)
            unit.code = f"{len(self.units) * 7 + 1:05d}"  # leading zeros matter
            self.units.append(unit)
            return unit

        towns = [add(name, None, "街道乡镇") for name in TOWNS[: max(2, wanted // 15)]]
        bureaus = [add(name, None, "市直部门") for name in BUREAUS[: max(2, wanted // 15)]]
        while len(self.units) < wanted:
            draw = pick.random()
            if draw < 0.65:  # villages, of the same names in different towns
                town = pick.choice(towns)
                name = pick.choice(VILLAGES) + pick.choice(["村", "社区"])
                if name not in [unit.name for unit in town.children] + [unit.name for unit in self.units if unit.children]:
                    add(name, town, "村社区")
            elif draw < 0.9:
                bureau = pick.choice(bureaus)
                name = bureau.name.removesuffix("局") + pick.choice(BELOW)
                if name not in [unit.name for unit in self.units]:
                    add(name, bureau, pick.choice(["窗口单位", "窗口单位", ""]))
            else:  # a third level, below units whose name is their own; of the same names again
                names = [unit.name for unit in self.units]
                middle = [unit for unit in self.units if unit.depth == 1 and names.count(unit.name) == 1]
                parent, name = (pick.choice(middle) if middle else None), pick.choice(["综合科", "服务科", "一分队"])
                if parent and name not in [unit.name for unit in parent.children]:
                    add(name, parent, "")
        names = [unit.name for unit in self.units]
        for at, unit in enumerate(self.units):
            unit.alone = names.count(unit.name) == 1
            unit.full = f"{unit.parent.name}/{unit.name}" if unit.parent else unit.name
            unit.shown = unit.name if unit.alone else unit.full
            if pick.random() < 0.85:
                unit.staff = pick.randint(5, 900)
            if unit.parent is None or pick.random() < 0.7:
                unit.residents = pick.randint(300, 90000)
            if pick.random() < 0.3:
                unit.aliases = [f"{unit.name}{at}简称"] + ([f"原第{at}单位"] if pick.random() < 0.4 else [])
            if not unit.children and pick.random() < 0.06:
                unit.since = FIRST + timedelta(pick.randint(30, 400))
            elif not unit.children and pick.random() < 0.04:
                unit.until = FIRST + timedelta(pick.randint(30, 400))
        self.twice = sorted({unit.name for unit in self.units if not unit.alone})

    def unit(self, unknown=0.006):
        """A unit for a record: as a rule a known one."""
        pick = self.random
        if pick.random() < unknown:
            if self.twice and pick.random() < 0.5:
                return Unknown(pick.choice(self.twice))  # which of them, nobody can tell
            return Unknown(pick.choice(["外地驻市单位", "某协会", "临时工作组"]))
        return pick.choice(self.units)

    def day(self, first, last):
        return first + timedelta(self.random.randint(0, (last - first).days))

    def name(self):
        pick = self.random
        return pick.choice(SURNAMES) + "".join(pick.choice(GIVEN) for _ in range(pick.randint(1, 2)))

    def id_number(self):
        """18 digits with their check digit, of an area that does not exist."""
        digits = "99" + f"{self.random.randint(0, 9999):04d}" + self.day(date(1950, 1, 1), date(2008, 1, 1)).strftime("%Y%m%d")
        digits += f"{self.random.randint(1, 99) * 10 + self.random.randint(1, 9):03d}"  # 000 at the end reads as lost digits
        total = sum(int(digit) * (2 ** (17 - at) % 11) for at, digit in enumerate(digits))
        return digits + "10X98765432"[total % 11]

    def make_people(self, wanted):
        pick = self.random
        self.people, self.taken, ids = [], set(), set()
        for at in range(wanted):
            person = Person()
            person.number = f"{at + 1:07d}" if at % 3 else f"V{at + 1:06d}"
            person.unit = self.unit(unknown=0.004)
            person.name = self.name()
            while (person.name, person.unit) in self.taken:
                person.name = self.name() + pick.choice(GIVEN)
            self.taken.add((person.name, person.unit))
            person.id = self.id_number() if pick.random() < 0.8 else None
            if person.id in ids:
                person.id = None
            ids.add(person.id)
            person.registered = self.day(date(2021, 1, 1), self.last + timedelta(40))
            person.left = self.day(person.registered, self.last + timedelta(60)) if pick.random() < 0.08 else None
            known = isinstance(person.unit, Unit)
            person.team = pick.choice(["红马甲队", "巾帼队", "青年突击队", "银龄队"]) if known and pick.random() < 0.7 else None
            person.prior = pick.randint(0, 1700 * 6) * 10 if pick.random() < 0.5 else None  # minutes
            person.prior_until = (
                pick.choice([date(2025, 7, 31), date(2025, 8, 31), date(2025, 9, 15)])
                if person.prior is not None and pick.random() < 0.8 else None)
            self.people.append(person)
        # Two of one name in one unit: a record that gives only these cannot be told.
        self.pairs = []
        known = [person for person in self.people if isinstance(person.unit, Unit)]
        for at in range(0, min(len(known) - 1, wanted // 20 * 2), 2):
            first, second = known[at], known[at + 1]
            second.unit, second.name = first.unit, first.name
            self.pairs.append(first)
        counts = {}
        for person in self.people:
            counts[person.name, person.unit] = counts.get((person.name, person.unit), 0) + 1
        self.single = [p for p in self.people if isinstance(p.unit, Unit) and counts[p.name, p.unit] == 1]
        self.with_id = [person for person in self.people if person.id]
