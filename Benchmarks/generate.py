"""Makes the data of the benchmarks: a made-up city's year of volunteer service, the same bytes for the same arguments.

usage: generate.py FOLDER --rows N [--units N] [--people N] [--months N] [--seed N] [--workbooks NAME] [--logs]

FOLDER gets twelve monthly files, the registers of units and of people, and settings.yaml. The files are as an export
writes them: UTF-8 with a byte order mark, all texts quoted, CRLF, record numbers rising, some records not approved.
They hold no duplicates, no totals and no errors, so that tools which look for none of these arrive at the same figures.
Hours are multiples of a quarter, which binary floating point adds up exactly. --logs adds a log of activities and one
of issues, of which every unit has some.
"""

import argparse
import json
import pathlib

import numpy
import polars

VERSION = 2  # of the data; raise it with any change below
PLACES = (
    "城东 城西 城南 城北 河东 河西 青山 白石 柳溪 云台 望江 梧桐 枫林 荷塘 桃源 竹园 松涛 兰亭 桂花 海棠 "
    "石桥 清泉 东湖 西山 南关 北门 金沙 银滩 翠湖 凤凰"
).split()
BODIES = "街道 社区 中心小学 卫生院 文化站 敬老院 派出所 供电所 农商行 东风村".split()
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉玲志建国文斌宇浩凯婷雪"
CATEGORIES = "环境卫生 文明劝导 关爱老人 助残帮困 文化活动 理论宣讲 义诊 平安巡逻 便民服务 赛会服务".split()
CATEGORY_WEIGHTS = [20, 18, 14, 10, 9, 8, 7, 6, 5, 3]
ACTIVITIES = "周末清洁家园 移风易俗宣讲 重阳敬老 道德讲堂 我们的节日·中秋 健康义诊 反诈宣传 读书分享会".split()
ACTIVITY_CATEGORIES = "志愿服务 道德讲堂 教育培训 我们的节日 文体活动 义诊 宣讲".split()
ISSUES = "楼道堆放杂物 非机动车乱停放 公益广告破损 路面积水 垃圾清运不及时 占道经营".split()
HOURS = [0.5, 0.75, 1, 1.5, 2, 2.5, 3, 3.5, 4]
HOURS_WEIGHTS = [4, 2, 12, 18, 28, 12, 14, 4, 6]
# Few serve often, many seldom: share of the people, and how much more often they come.
HABITS = [(0.50, 0.2), (0.35, 1), (0.12, 3), (0.027, 8), (0.003, 15)]
APPROVED, PENDING = "通过", "待审核"


def quoted(texts):
    return [f'"{text}"' for text in texts]


def picked(texts, codes):
    """A column of texts[code] for each code."""
    return polars.Series(texts).gather(polars.Series(codes))


def numbered(prefix, first, count, digits):
    numbers = polars.Series(numpy.arange(first, first + count)).cast(polars.String).str.zfill(digits)
    return polars.select(polars.format(f'"{prefix}{{}}"', numbers)).to_series()


def dates(days):
    return polars.select(polars.format('"{}"', polars.Series(days).cast(polars.String))).to_series()


def write(path, header, columns):
    """The columns hold their quotes already, so that a row is one text."""
    frame = polars.DataFrame(columns)
    line = frame.select(polars.concat_str(polars.all(), separator=",").alias("line"))
    with open(path, "wb") as file:
        file.write("\ufeff".encode() + (",".join(quoted(header)) + "\r\n").encode())
        line.write_csv(file, include_header=False, quote_style="never", line_terminator="\r\n", separator="\x1f")


def choose(random, weights, count):
    """Codes with such weights, by a table rather than a search."""
    shares = numpy.round(numpy.cumsum(numpy.array(weights) / sum(weights)) * 4096).astype(int)
    table = numpy.repeat(numpy.arange(len(weights)), numpy.diff(shares, prepend=0))
    return table[random.integers(0, 4096, count)]


def unit_names(count):
    names = [place + body for body in BODIES for place in PLACES]
    while len(names) < count:
        names += [f"{name}{len(names) // 300 + 1}区" for name in names[:300]]
    return names[:count]


def registers(folder, random, units, people):
    names = unit_names(units)
    write(
        folder / "单位名册.csv",
        ["单位编码", "单位名称", "单位类别", "在职人数"],
        {
            "code": numbered("WX", 1, units, 4),
            "name": quoted(names),
            "group": quoted(BODIES[(i // len(PLACES)) % len(BODIES)] for i in range(units)),
            "staff": polars.Series(random.integers(50, 2000, units)).cast(polars.String),
        },
    )
    home = random.integers(0, units, people)
    called = random.integers(0, len(SURNAMES) * len(GIVEN) * (len(GIVEN) + 1), people)
    given = [a + b for a in GIVEN for b in ("",) + tuple(GIVEN)]
    person = [f'"{SURNAMES[c % len(SURNAMES)]}{given[c // len(SURNAMES)]}"' for c in called.tolist()]
    ids = numbered("V", 1, people, 7)
    day = numpy.datetime64("2020-01-01") + random.integers(0, 2190, people)
    write(
        folder / "志愿者名册.csv",
        ["志愿者编号", "姓名", "所属单位", "注册日期"],
        {"id": ids, "name": person, "unit": picked(quoted(names), home), "registered": dates(day)},
    )
    return names, home, person, ids


def year(folder, random, rows, months, names, home, person, ids):
    people = len(ids)
    person = polars.Series(person)
    mixed = random.permutation(people)
    borders = numpy.round(numpy.cumsum([share for share, _ in HABITS]) * people).astype(int)
    starts = numpy.concatenate([[0], borders[:-1]])
    most = 2 * 365 * months / 12 / (rows / people)  # about twice a day, however many the rows
    weights = [share * min(often, most) for share, often in HABITS]
    written = 0
    for month in range(1, months + 1):
        count = rows * month // months - written
        habit = choose(random, weights, count)
        who = mixed[starts[habit] + (random.random(count) * (borders - starts)[habit]).astype(int)]
        # Most serve at home; one in ten elsewhere.
        where = numpy.where(random.random(count) < 0.9, home[who], random.integers(0, len(names), count))
        days = int(
            (numpy.datetime64(f"2026-{month:02}") + 1).astype("datetime64[D]").astype(int)
            - numpy.datetime64(f"2026-{month:02}-01").astype(int)
        )
        # Records are entered up to four days after the service.
        day = numpy.arange(count) * days // max(1, count) - random.integers(0, 5, count)
        day = numpy.clip(day, 0, days - 1)
        write(
            folder / f"志愿服务记录-2026-{month:02}.csv",
            ["记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务时长", "服务类别", "审核状态"],
            {
                "record": numbered("FW26", written + 1, count, 8),
                "id": ids.gather(polars.Series(who)),
                "name": person.gather(polars.Series(who)),
                "unit": picked(quoted(names), where),
                "date": picked([f'"2026-{month:02}-{d:02}"' for d in range(1, 32)], day),
                "hours": picked([f"{h:g}" for h in HOURS], choose(random, HOURS_WEIGHTS, count)),
                "category": picked(quoted(CATEGORIES), choose(random, CATEGORY_WEIGHTS, count)),
                "status": picked(quoted([APPROVED, PENDING]), (random.random(count) < 0.01).astype(int)),
            },
        )
        written += count


def logs(folder, random, months, names):
    """Two activities a unit and month, and an issue, of which one in four is open."""
    count = len(names) * months
    unit = quoted(names * months)
    month = numpy.arange(1, months + 1).repeat(len(names))
    start = (month - 1).astype("timedelta64[M]") + numpy.datetime64("2026-01")
    day = start.astype("datetime64[D]") + random.integers(0, 28, count)
    write(
        folder / "活动记录-2026.csv",
        ["活动编号", "活动名称", "主办单位", "活动日期", "活动类别", "参与人次", "服务群众人次"],
        {
            "id": numbered("HD", 1, 2 * count, 7),
            "name": picked(quoted(ACTIVITIES), random.integers(0, len(ACTIVITIES), 2 * count)),
            "unit": unit * 2,
            "date": dates(numpy.concatenate([day, day + 1])),
            "category": picked(quoted(ACTIVITY_CATEGORIES), random.integers(0, len(ACTIVITY_CATEGORIES), 2 * count)),
            "people": polars.Series(random.integers(10, 300, 2 * count)).cast(polars.String),
            "served": polars.Series(random.integers(0, 500, 2 * count)).cast(polars.String),
        },
    )
    closed = day + random.integers(1, 30, count)
    is_open = (random.random(count) < 0.25) | (closed >= numpy.datetime64("2027-01-01"))
    closed = dates(closed).set(polars.Series(is_open), "")
    write(
        folder / "问题整改-2026.csv",
        ["问题编号", "责任单位", "发现日期", "问题来源", "问题描述", "整改期限", "办结日期"],
        {
            "id": numbered("WT", 1, count, 7),
            "unit": unit,
            "found": dates(day),
            "source": picked(quoted(["督查", "群众反映", "自查"]), random.integers(0, 3, count)),
            "words": picked(quoted(ISSUES), random.integers(0, len(ISSUES), count)),
            "due": dates(day + 15),
            "closed": closed,
        },
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--units", type=int, default=200)
    parser.add_argument("--people", type=int, help="200,000, or fewer where rows are few")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--seed", type=int, default=20261031)
    parser.add_argument("--workbooks", default="领导简报")
    parser.add_argument("--logs", action="store_true")
    asked = parser.parse_args()
    asked.people = asked.people or min(200_000, max(asked.units, asked.rows // 5))
    made = json.dumps({"version": VERSION, **{k: v for k, v in vars(asked).items() if k != "folder"}}, sort_keys=True)
    stamp = asked.folder.parent / f"{asked.folder.name}.made"
    if stamp.exists() and stamp.read_text() == made:
        return
    stamp.unlink(missing_ok=True)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for old in asked.folder.iterdir():
        old.unlink()
    (asked.folder / "settings.yaml").write_text(f"workbooks: [{asked.workbooks}]\n")
    random = numpy.random.Generator(numpy.random.PCG64(asked.seed))
    names, *people = registers(asked.folder, random, asked.units, asked.people)
    year(asked.folder, random, asked.rows, asked.months, names, *people)
    if asked.logs:
        logs(asked.folder, random, asked.months, names)
    stamp.write_text(made)


if __name__ == "__main__":
    main()
