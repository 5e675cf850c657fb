"""Measures the speed claims of Guides/speed.md beside their peers, and writes the table. See Benchmarks/run.

usage: bench.py [--rows N] [--runs N] [--only job,scale,cache,units,month,same]
"""
import argparse
import hashlib
import marshal
import os
import pathlib
import shutil
import subprocess
import sys

import cells
import compare
import suite
from measure import Runs, alternate, first_line, machine, run, say, warm

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = HERE / ".data"
PYTHON = HERE / ".venv/bin/python"
TAIZHANG = pathlib.Path(os.environ.get("TAIZHANG", ROOT / ".build/release/taizhang"))
PEERS = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}
PANDAS_ROWS = 3_000_000  # beyond it pandas is too slow to wait for
BYTES_A_ROW = 110  # with what the outputs take, rounded up
FULL = 10_000_000


class Claims:
    """The claims that were measured: number, what, measured, goal, whether met."""

    def __init__(self):
        self.rows = []

    def add(self, number, what, measured, goal, met):
        self.rows.append(f"| {number} | {what} | {measured} | {goal} | {'**met**' if met else 'not met'} |")

    def table(self):
        return ["| claim | what | measured | goal | |", "|---|---|---|---|---|", *sorted(self.rows)]


def generated(name, *arguments):
    """A folder of data, made if it is not there yet; in the page cache."""
    folder = DATA / name
    run([PYTHON, HERE / "generate.py", folder, *arguments])
    warm(folder)
    return folder


def service(rows):
    """The city's year with so many records, or nothing where the disk has no room for it."""
    DATA.mkdir(exist_ok=True)
    if not (DATA / f"{rows}.made").exists() and shutil.disk_usage(DATA).free < rows * BYTES_A_ROW * 3 // 2:
        say(f"no room on the disk for {rows:,} rows: left out")
        return None
    say(f"data: {rows:,} rows")
    return generated(str(rows), "--rows", rows)


def report(inputs, outputs, *options):
    return [TAIZHANG, "report", "--quiet", "--inputs", inputs, "--outputs", outputs, *options]


def emptied(folder):
    """A call that removes the folder: with it the cache goes, and the program starts from cold."""
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def digest(outputs):
    """One digest of all that a reader gets: every file's path and bytes, without the cache and the lock."""
    whole = hashlib.sha256()
    for path in sorted(outputs.rglob("*")):
        name = path.relative_to(outputs).as_posix()
        if path.is_file() and not name.startswith("."):
            whole.update(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def table(results, read, lines):
    """Ours first, then the others; `lines` is what wc -l took for the same files."""
    ours = results["taizhang"]
    rows = ["| | median s | least s | CPU s | peak MB | MB/s | time ÷ ours | memory ÷ ours | `wc -l` ÷ time |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for name, runs in results.items():
        rows.append(f"| {name} | {runs.median:.3f} | {runs.least:.3f} | {runs.work:.2f} | {runs.peak / 1e6:.0f} | {read / runs.median / 1e6:.0f} | "
                    f"{runs.median / ours.median:.2f} | {runs.peak / ours.peak:.2f} | {lines.median / runs.median:.1%} |")
    return rows


def race(sizes, rounds):
    """The whole job at each size, ours from cold beside the peers and wc -l, all in turn; {size: {name: Runs}}."""
    jobs, data = {}, {}
    for rows in sizes:
        if not (folder := service(rows)):
            continue
        data[rows] = folder
        outputs = DATA / f"out-{rows}"
        jobs[rows, "taizhang"] = (emptied(outputs / "taizhang"), report(folder, outputs / "taizhang"))
        for name, script in PEERS.items():
            if name != "pandas" or rows <= PANDAS_ROWS:
                command = [PYTHON, HERE / f"peers/{script}_job.py", folder, outputs / script]
                jobs[rows, name] = (emptied(outputs / script), command)
        jobs[rows, "wc -l"] = (lambda: None, ["wc", "-l", *sorted(folder.glob("志愿服务记录-*.csv"))])
    results = alternate(jobs, rounds)
    agreed = []
    for rows in data:
        figures, = (DATA / f"out-{rows}/taizhang").glob("*/figures.csv")
        for name, script in PEERS.items():
            if (rows, name) not in jobs:
                continue
            count, wrong = compare.differences(DATA / f"out-{rows}/{script}/answers.csv", figures)
            if wrong or not count:
                sys.exit(f"{rows:,} rows: {name} and ours differ in {len(wrong)} of {count} figures, first {wrong[:1]}")
            agreed.append(f"{name} at {rows:,} rows: {count:,} figures, all equal")
    tables = {rows: {name: runs for (at, name), runs in results.items() if at == rows} for rows in data}
    return data, tables, agreed


def race_lines(rows, folder, results):
    results = dict(results)
    lines = results.pop("wc -l")
    read = size(folder)
    return [f"### {rows:,} rows, {read / 1e9:.2f} GB", "", *table(results, read, lines),
            "", f"`wc -l` alone: {lines.median:.3f} s.", ""]


def job(asked, claims):
    """1. The whole job beside the peers, from cold; 3. three times the rows."""
    wanted = [asked.rows] if "scale" not in asked.only else [asked.rows // 10, asked.rows * 3 // 10, asked.rows, asked.rows * 3]
    data, results, agreed = race(wanted, asked.runs)
    ours = results[asked.rows]["taizhang"]
    fastest = min((results[asked.rows][name].median, name) for name in ("DuckDB", "Polars"))
    leanest = min((results[asked.rows][name].peak, name) for name in ("DuckDB", "Polars"))
    ratio, share = fastest[0] / ours.median, ours.peak / leanest[0]
    claims.add("1", f"whole job, {asked.rows:,} rows, cold, against {fastest[1]}", f"{ratio:.2f}× the speed", "≥ 4×", ratio >= 4)
    claims.add("1", f"its peak memory, against {leanest[1]}", f"{share:.2f} of it", "≤ 0.25", share <= 0.25)
    lines = ["## 1 and 3. The whole job", "",
             "Twelve monthly files, the registers of units and people; tallies by unit, month and category with exact distinct",
             "people, star totals, and the leaders' brief. Ours validates every cell and looks for duplicates and corrections;",
             "the peers do neither. Ours starts without its cache in every run.", ""]
    for rows, folder in data.items():
        lines += race_lines(rows, folder, results[rows])
    if asked.rows * 3 in results:
        more = results[asked.rows * 3]["taizhang"]
        times, memory = more.median / ours.median, more.peak / ours.peak
        claims.add("3", f"{asked.rows:,} → {asked.rows * 3:,} rows: time", f"{times:.2f}×", "≤ 3.15×", times <= 3.15)
        claims.add("3", "and memory", f"{memory:.2f}×", "≤ 1.5×", memory <= 1.5)
    return lines + ["Answers compared with ours:", "", *(f"- {line}" for line in agreed), ""]


def cache(asked, claims):
    """2. What a second run costs, and one more month."""
    whole = service(asked.rows)
    folder, outputs = DATA / "linked", DATA / "out-linked"
    files = sorted(whole.iterdir())
    months = [path for path in files if path.name.startswith("志愿服务记录-")]
    register = next(path for path in files if path.name.startswith("单位名册"))
    last, middle = folder / months[-1].name, folder / months[len(months) // 2].name
    renamed = folder / f"志愿服务记录（{middle.stem[-7:]}）.csv"
    names = ("from cold", "nothing new", "one file touched", "one file renamed", "register of units edited", "one new month")
    results, seen = {name: Runs() for name in names}, {}

    def timed(name):
        results[name].all.append(run(report(folder, outputs)))
        seen.setdefault(name, set()).add(digest(max(outputs.glob("20*"))))
        say(f"  {name}: {results[name].all[-1].seconds:.3f} s")

    for _ in range(asked.runs):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(outputs, ignore_errors=True)
        folder.mkdir()
        for path in files:
            os.link(path, folder / path.name)
        timed("from cold")
        timed("nothing new")
        os.utime(middle)
        timed("one file touched")
        middle.rename(renamed)
        timed("one file renamed")
        renamed.rename(middle)
        edited = folder / register.name
        edited.unlink()  # its other name stays as it is
        edited.write_bytes(register.read_bytes().replace(b",1", b",2", 1))
        timed("register of units edited")
        edited.unlink()
        os.link(register, edited)
        shutil.rmtree(outputs)
        last.unlink()
        run(report(folder, outputs))
        os.link(months[-1], last)
        timed("one new month")
    shutil.rmtree(folder)
    cold = results["from cold"].median
    faster, nothing = cold / results["one new month"].median, results["nothing new"].median
    claims.add("2", f"one new month beside eleven cached, {asked.rows:,} rows", f"{faster:.2f}× the speed of cold", "≥ 8×", faster >= 8)
    claims.add("2", f"nothing new, {asked.rows:,} rows", f"{nothing:.3f} s", "< 0.3 s", nothing < 0.3)
    same = len(set().union(*(seen[n] for n in ("from cold", "nothing new", "one file touched", "one new month")))) == 1
    claims.add("6", "outputs from cold, cached, touched, with the new month", "identical" if same else "differ", "identical", same)
    return [f"## 2. What a second run costs, at {asked.rows:,} rows", "",
            "| | median s | least s | peak MB | cold ÷ time |", "|---|--:|--:|--:|--:|",
            *(f"| {name} | {r.median:.3f} | {r.least:.3f} | {r.peak / 1e6:.0f} | {cold / r.median:.2f} |"
              for name, r in results.items()), ""]


def units(asked, claims):
    """4. A workbook for each of 1,000 units, beside XlsxWriter writing the same cells."""
    folder = generated("units", "--rows", 100_000, "--units", 1000, "--people", 20_000, "--logs", "--workbooks", "单位工作情况")
    outputs, dump, again = DATA / "out-units", DATA / "cells.marshal", DATA / "out-units-xlsxwriter"
    emptied(outputs)()
    run(report(folder, outputs))
    paths = sorted(outputs.glob("*/*/*.xlsx"))
    say(f"  reading {len(paths)} workbooks back")
    books = [cells.read(path) for path in paths]
    dump.write_bytes(marshal.dumps(books))
    count = sum(len(sheet[-1]) for book in books for sheet in book[2])
    writer = [PYTHON, HERE / "peers/xlsxwriter_units.py", dump, again]
    cores = len(os.sched_getaffinity(0))
    jobs = {"taizhang": (emptied(outputs), report(folder, outputs)), "XlsxWriter, 1 process": (emptied(again), [*writer, 1])}
    if cores > 1:
        jobs[f"XlsxWriter, {cores} processes"] = (emptied(again), [*writer, cores])
    results = alternate(jobs, asked.runs)
    for book in books[::len(books) // 20]:
        if cells.shown(cells.read(again / book[0])) != cells.shown(book):
            sys.exit(f"XlsxWriter's {book[0]} does not hold the cells of ours")
    ours = results.pop("taizhang")
    fastest = min((runs.median, name) for name, runs in results.items())
    ratio = fastest[0] / ours.median
    claims.add("4", f"{len(paths):,} unit workbooks, against {fastest[1]}", f"{ratio:.2f}× the speed", "≥ 8×", ratio >= 8)
    lines = [f"## 4. {len(paths):,} unit workbooks, {count:,} cells", "",
             f"Ours is the whole `taizhang report` from cold: reading {size(folder) / 1e6:.0f} MB of logs, figures, sheets, workbooks with their",
             "charts. XlsxWriter gets the finished cells and formats (no charts) and only writes them.", "",
             "| | median s | least s | CPU s | cells/s | time ÷ ours |", "|---|--:|--:|--:|--:|--:|"]
    for name, runs in {"taizhang": ours, **results}.items():
        lines.append(f"| {name} | {runs.median:.3f} | {runs.least:.3f} | {runs.work:.2f} | {count / runs.median:,.0f} | {runs.median / ours.median:.2f} |")
    return lines + [""]


def month(asked, claims):
    """5. A month of 10,000 rows, from start to the last workbook of the sample's suite."""
    log = suite.make(ROOT / "inputs/sample", DATA / "month")
    outputs = DATA / "out-month"
    words = "import pandas, sys; pandas.read_csv(sys.argv[1])"
    results = alternate({
        "taizhang report, all workbooks": (emptied(outputs), report(DATA / "month", outputs, "--period", "2026-10")),
        "import pandas, read_csv": (lambda: None, [PYTHON, "-c", words, log])}, max(asked.runs, 5))
    ours, pandas = results.values()
    books = len(list(outputs.rglob("*.xlsx")))
    claims.add("5", f"a 10,000-row month, all {books} workbooks, against pandas reading the file",
               f"{pandas.median / ours.median:.2f}× the speed", "> 1×", ours.median < pandas.median)
    claims.add("5", "the same", f"{ours.median:.3f} s", "< 0.3 s", ours.median < 0.3)
    return [f"## 5. A month of 10,000 rows and its {books} workbooks", "",
            "The sample city's registers, settings and logs of 2026-10, with 10,000 service records, from cold.", "",
            "| | median s | least s | peak MB |", "|---|--:|--:|--:|",
            *(f"| {name} | {r.median:.3f} | {r.least:.3f} | {r.peak / 1e6:.0f} |" for name, r in results.items()), ""]


def same(asked, claims):
    """6. The same bytes, whichever way they came about."""
    rows = min(asked.rows, 1_000_000)
    options = subprocess.run([TAIZHANG, "report", "--help-hidden"], capture_output=True, text=True).stdout
    ways = [("from cold", True, ()), ("cached", False, ()), *((f"--jobs {n}", True, ("--jobs", n)) for n in (1, 2, 3, 8))]
    if "--block-size" in options:
        ways += [(f"--block-size {n}", True, ("--block-size", n)) for n in (4096, 65_537, 1 << 20)]
    if "--verify" in options:
        ways += [("--verify", False, ("--verify",))]
    lines, all_equal = ["## 6. The same bytes", "", "| way | " + f"{rows:,} rows | sample city |", "|---|---|---|"], True
    sources = [(service(rows), ()), (ROOT / "inputs/sample", ("--period", "2026-10,2026-Q3"))]
    found = {}
    for number, (inputs, period) in enumerate(sources):
        outputs = DATA / f"out-same-{number}"
        for name, cold, extra in ways:
            if cold:
                emptied(outputs)()
            run(report(inputs, outputs, *period, *extra))
            found.setdefault(name, []).append(digest(outputs))
    first = found["from cold"]
    for name, digests in found.items():
        equal = [one == other for one, other in zip(digests, first)]
        all_equal &= all(equal)
        lines.append(f"| {name} | " + " | ".join(f"{d[:12]}{'' if e else ' **differs**'}" for d, e in zip(digests, equal)) + " |")
    claims.add("6", f"outputs of {len(ways)} ways to run, {rows:,} rows and the sample", "identical" if all_equal else "differ",
               "identical", all_equal)
    return lines + [""]


SECTIONS = {"job": job, "scale": None, "cache": cache, "units": units, "month": month, "same": same}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=FULL)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(SECTIONS), help="of job, scale (with job), cache, units, month, same")
    asked = parser.parse_args()
    asked.only = asked.only.split(",")
    if unknown := set(asked.only) - set(SECTIONS):
        sys.exit(f"no such section: {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    if "scale" in asked.only and "job" not in asked.only:
        asked.only.insert(0, "job")
    claims, about, body = Claims(), machine(HERE / "peers/requirements.txt"), []
    for name, section in SECTIONS.items():
        if section and name in asked.only:
            say(f"== {name}")
            body += section(asked, claims)
    commit = "a build of its own" if "TAIZHANG" in os.environ else first_line("git", "-C", ROOT, "describe", "--always", "--dirty")
    text = "\n".join([
        "# What `make bench` measured", "",
        f"{asked.rows:,} rows, medians of {asked.runs} alternating runs of whole processes; files in the page cache. Guides/speed.md",
        "says what is measured and how.", "", *about, f"- taizhang: {commit}", "", *claims.table(), "", *body]) + "\n"
    print(text)
    whole = asked.rows == FULL and set(asked.only) == set(SECTIONS)
    kept = HERE / "RESULTS.md" if whole else DATA / "RESULTS.md"
    kept.write_text(text)
    say(f"kept in {kept.relative_to(ROOT)}" + ("" if whole else " (Benchmarks/RESULTS.md is for whole runs)"))


if __name__ == "__main__":
    main()
