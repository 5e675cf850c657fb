"""A made-up city's logs for two engines: large files in several encodings, records sent twice and corrected across files."""
import pathlib
import random

UNITS = ["东街街道", "西街街道", "南街街道", "北街街道", "河东镇", "河西镇"]
HEADER = "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别\r\n"
ENCODINGS = ["utf-8-sig", "gb18030", "utf-8", "utf-16"]


def write(folder, months=8, rows=24000, seed=20261101):
    """Files of more than 1 MiB each, but for the last two."""
    folder = pathlib.Path(folder)
    (folder / "志愿服务").mkdir(parents=True)
    chance = random.Random(seed)
    units = "".join(f"{unit},,街道,{unit[:2]}\r\n" for unit in UNITS)
    (folder / "单位名册.csv").write_text("单位名称,上级单位,单位类别,别名\r\n" + units, encoding="utf-8", newline="")
    people = "".join(f"V{n:05},姓名{n},{UNITS[n % 6]},2025-01-0{n % 9 + 1}\r\n" for n in range(5000))
    (folder / "志愿者名册.csv").write_text("志愿者编号,姓名,所属单位,注册日期\r\n" + people, encoding="gb18030", newline="")
    (folder / "settings.yaml").write_text("workbooks: [领导简报, 数据质量]\n", encoding="utf-8")
    for month in range(1, months + 1):
        lines = []
        for row in range(rows):
            lines.append(
                f"FW2026{month:02}{row:06},V{chance.randrange(5000):05},{chance.choice(UNITS)},2026-{month:02}-"
                f"{row * 28 // rows + 1:02},{chance.choice(['1.5', '2小时', '90分钟', '3'])},"
                f"{chance.choice(['环保清洁服务活动', '关爱老人服务活动', '文明交通劝导活动'])}\r\n")
        # Some that cannot be used, and some twice within the file.
        for row in range(0, rows, 1999):
            lines[row] = lines[row].replace(f"2026-{month:02}-", "2026-13-")
        lines += lines[5:9]
        name = folder / "志愿服务" / f"志愿服务记录-2026-{month:02}.csv"
        name.write_text(HEADER + "".join(lines), encoding=ENCODINGS[month % 4], newline="")
        if month == 3:
            again = [line for line in lines[100:160] if "-13-" not in line]
        if month == 5:
            wrong = [line.replace("环保清洁服务活动", "关爱老人服务活动") for line in lines[200:230]]
        if month == months:
            # The last month's first half once more, in a file as large as the others: both are looked at row by row.
            (folder / "志愿服务" / "月底补报.csv").write_text(HEADER + "".join(lines[rows // 4:]), encoding="utf-8", newline="")
    (folder / "补交.csv").write_text(HEADER + "".join(again), encoding="utf-8", newline="")
    (folder / "五月更正.csv").write_text(HEADER + "".join(wrong), encoding="gb18030", newline="")
