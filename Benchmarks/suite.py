"""A month of the sample city with 10,000 service records: the sample's registers, settings and logs of 2026-10."""

import csv
import random
import shutil

LOG = "志愿服务记录-2026年10月.csv"
SAME_MONTH = ("2026年10月", "2026年第4季度")


def make(sample, folder, rows=10_000):
    """The folder, made anew; returns the log of service."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in sorted(sample.rglob("*")):
        relative = path.relative_to(sample)
        if (
            path.is_file()
            and relative.parts[0] != "志愿服务"
            and (len(relative.parts) == 1 or any(month in path.name for month in SAME_MONTH))
        ):
            (folder / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder / relative)
    with open(sample / "志愿者名册.csv", encoding="utf-8-sig", newline="") as file:
        people = [(row["志愿者编号"], row["姓名"], row["所属单位"]) for row in csv.DictReader(file)]
    chance = random.Random(20261031)
    log = folder / "志愿服务" / LOG
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        table.writerow(
            ["记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务时长", "服务类别", "活动名称", "审核状态"]
        )
        for number in range(rows):
            volunteer, name, unit = chance.choice(people)
            table.writerow(
                [
                    f"FW9{number:09}",
                    volunteer,
                    name,
                    unit,
                    f"2026-10-{number * 31 // rows + 1:02}",
                    chance.choice([0.5, 1, 1.5, 2, 2, 2.5, 3]),
                    chance.choice(["环境卫生", "文明劝导", "关爱老人", "助残帮困", "义诊"]),
                    chance.choice(["周末清洁家园", "市场秩序劝导", "敬老助老", "助残出行", "急救知识普及"]),
                    "通过",
                ]
            )
    return log
