"""Claims 1 and 3: the whole job beside the peers, from cold; and three times the rows."""

import compare
from common import DATA, HERE, PYTHON, RECORDS, emptied, report, rows, service, size, stop
from measure import alternate

PEERS = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}
FAST = ("DuckDB", "Polars")
PANDAS_ROWS = 3_000_000  # beyond it pandas is too slow to wait for
ABOUT = """\
Twelve monthly files, the registers of units and of people; tallies by unit, month and category with exact distinct
people, star totals, and the leaders' brief. Ours validates every cell and looks for duplicates and corrections; the
peers do neither. Ours starts without its cache in every run.
"""


def measure(asked, claims):
    sizes = [asked.rows]
    if "scale" in asked.only:
        sizes = [asked.rows // 10, asked.rows * 3 // 10, asked.rows, asked.rows * 3]
    data = {count: folder for count in sizes if (folder := service(count))}
    results = alternate(jobs(data), asked.runs)
    agreed = [line for count in data for line in agreement(count, results)]
    judge(asked.rows, results, claims)
    lines = ["## 1 and 3. The whole job", "", ABOUT]
    for count, folder in data.items():
        lines += table(count, size(folder), {name: runs for (at, name), runs in results.items() if at == count})
    return lines + ["Answers compared with ours:", "", *agreed, ""]


def jobs(data):
    """Everyone's command at each size, and what is done before it."""
    found = {}
    for count, folder in data.items():
        outputs = DATA / f"out-{count}"
        found[count, "taizhang"] = (emptied(outputs / "taizhang"), report(folder, outputs / "taizhang"))
        for name, script in PEERS.items():
            if name in FAST or count <= PANDAS_ROWS:
                command = [PYTHON, HERE / f"peers/{script}_job.py", folder, outputs / script]
                found[count, name] = (emptied(outputs / script), command)
        found[count, "wc -l"] = (lambda: None, ["wc", "-l", *sorted(folder.glob(RECORDS))])
    return found


def agreement(count, results):
    """A line for each peer whose answers are ours; any other ends the run."""
    (figures,) = (DATA / f"out-{count}/taizhang").glob("*/figures.csv")
    for name, script in PEERS.items():
        if (count, name) in results:
            compared, wrong = compare.differences(DATA / f"out-{count}/{script}/answers.csv", figures)
            if wrong or not compared:
                stop(f"{count:,} rows: {name} and ours differ in {len(wrong)} of {compared} figures, first {wrong[:1]}")
            yield f"- {name} at {count:,} rows: {compared:,} figures, all equal"


def judge(count, results, claims):
    ours = results[count, "taizhang"]
    fastest = min(FAST, key=lambda name: results[count, name].median)
    leanest = min(FAST, key=lambda name: results[count, name].peak)
    ratio, share = results[count, fastest].median / ours.median, ours.peak / results[count, leanest].peak
    claims.add(1, f"whole job, {count:,} rows, cold, beside {fastest}", f"{ratio:.2f}× the speed", "≥ 4×", ratio >= 4)
    claims.add(1, f"its peak memory, beside {leanest}", f"{share:.2f} of it", "≤ 0.25", share <= 0.25)
    if more := results.get((count * 3, "taizhang")):
        time, memory = more.median / ours.median, more.peak / ours.peak
        claims.add(3, f"{count:,} → {count * 3:,} rows: time", f"{time:.2f}×", "≤ 3.15×", time <= 3.15)
        claims.add(3, "and memory", f"{memory:.2f}×", "≤ 1.5×", memory <= 1.5)


def table(count, read, results):
    ours, lines = results["taizhang"], results.pop("wc -l")
    header = "|median s|least s|CPU s|peak MB|MB/s|time ÷ ours|memory ÷ ours|`wc -l` ÷ time".split("|")
    return [f"### {count:,} rows, {read / 1e9:.2f} GB; `wc -l` takes {lines.median:.3f} s", "", *rows(header, (
        [name, *runs.shown(), f"{read / runs.median / 1e6:.0f}", f"{runs.median / ours.median:.2f}",
         f"{runs.peak / ours.peak:.2f}", f"{lines.median / runs.median:.1%}"]
        for name, runs in results.items()))]
