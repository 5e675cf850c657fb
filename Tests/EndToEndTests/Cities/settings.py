"""The settings, targets and index of a city, by its seed; and the files that say them."""
import random
from datetime import date
from fractions import Fraction


class Target:
    def __init__(self, words, measure, value, written, every, unit="", group="", ceiling=False, category=""):
        self.words, self.measure, self.value, self.written = words, measure, Fraction(value), written
        self.every, self.unit, self.group, self.ceiling, self.category = every, unit, group, ceiling, category


class Indicator:
    def __init__(self, id, measure, weight, rule, bound):
        self.id, self.measure, self.weight, self.rule, self.bound = id, measure, weight, rule, bound


class Settings:
    """What is set for a city."""

    def __init__(self, seed, world):
        pick = random.Random(seed * 31)
        self.whole = pick.choice(["全市", "全区"])
        self.minimum = pick.choice([1, 1, 3])
        self.year_starts = pick.choice([1, 1, 9])
        self.stars = pick.choice([(100, 300, 600, 1000, 1500), (50, 200, 500, 900, 1400)])
        self.phases = (("攻坚", (date(2026, 3, 5), date(2026, 5, 25))), ("迎检", (date(2026, 9, 10), date(2026, 10, 12))))
        self.expected = ["service", "issue"]
        some = pick.choice(world.units)
        self.targets = [
            Target("服务时长", "service.hours", 900, "900小时", "月", unit=self.whole),
            Target("service.visits", "service.visits", 12, "12", "月"),
            Target("宣传报道", "publicity.items", 300, "300", "季", unit=some),
            Target("整改率", "issue.closed_rate", Fraction(9, 10), "90%", "年"),
            Target("平均办结天数", "issue.days", 20, "20", "季", ceiling=True),
            Target("投入经费", "activity.funds", 30000, "3万元", "半年", group="街道乡镇"),
            Target("推荐典型·荣誉类别=身边好人", "honour.recommended", 1, "1", "月", category="荣誉类别=身边好人"),
            Target("满意度·调查项目=知晓率", "survey.rate", Fraction(85, 100), "0.85", "季", unit=self.whole, category="调查项目=知晓率"),
            Target("issue.overdue", "issue.overdue", 5, "5", "月", group="市直部门", ceiling=True),
        ]
        self.index = [
            Indicator("1-1", "service.hours", 30, "ratio", Fraction(60)),
            Indicator("1-2", "volunteers.active_rate", 20, "steps", [
                (Fraction(6, 10), Fraction(1)), (Fraction(45, 100), Fraction(66, 100)), (Fraction(1, 5), Fraction(33, 100))]),
            Indicator("2-1", "issue.closed_rate", 20, "ratio", Fraction(9, 10)),
            Indicator("2-2", "issue.overdue", 15, "deduct", Fraction(1, 2)),
            Indicator("2-3", "issue.days", 15, "ratio", Fraction(12)),
        ]

    def yaml(self):
        lines = [
            f"whole: {self.whole}", f"minimum records: {self.minimum}", f"year starts: {self.year_starts}",
            "workbooks: [志愿者星级]", f"stars: {{hours: {list(self.stars)}, source: 示例}}",
            "expected reports: {service: month, issue: month}", "phases:"]
        lines += [f"  {name}: {first}..{last}" for name, (first, last) in self.phases]
        lines += ["index:", "  title: 考核", "  source: 示例", "  parts:", "    - name: 全部", "      indicators:"]
        rules = {"ratio": "rule: ratio, target: {}", "deduct": "rule: deduct, points: {}"}
        for one in self.index:
            if one.rule == "steps":
                steps = ", ".join(f"{float(bound * 100):g}%: {float(share * 100):g}%" for bound, share in one.bound)
                rule = f"rule: steps, steps: {{{steps}}}"
            else:
                rule = rules[one.rule].format(f"{float(one.bound):g}")
            lines.append(f"        - {{id: {one.id}, name: 指标{one.id}, measure: {one.measure}, weight: {one.weight}, {rule}}}")
        return "\n".join(lines) + "\n"

    def csv(self):
        lines = ["指标,目标值,周期,单位,单位类别,方向,依据"]
        for one in self.targets:
            unit = one.unit if isinstance(one.unit, str) else one.unit.shown
            lines.append(f"{one.words},{one.written},{one.every},{unit},{one.group},{'≤' if one.ceiling else ''},要点")
        return "\n".join(lines) + "\n"
