"""Claim 4: a workbook for each of 1,000 units, beside XlsxWriter writing the same."""

import marshal

import cells
from common import CORES, DATA, HERE, PYTHON, emptied, generated, report, rows, size, stop
from measure import alternate, run, say

ABOUT = """\
Ours is the whole `taizhang report` from cold: reading {megabytes:.0f} MB of logs, figures, sheets, workbooks with their
charts. XlsxWriter gets the finished cells, formats and charts, and only writes them: in one process, as the library
comes, and in one a core, as whoever knows it would have it; and the cells alone, without charts.
"""


def measure(asked, claims):
    folder = generated("units", "--rows", 100_000, "--units", 1000, "--people", 20_000, "--logs",
                       "--workbooks", "单位工作情况")
    outputs, dump, again = DATA / "out-units", DATA / "cells.marshal", DATA / "out-units-xlsxwriter"
    emptied(outputs)()
    run(report(folder, outputs))
    paths = sorted(outputs.glob("*/*/*.xlsx"))
    say(f"  reading {len(paths)} workbooks back")
    books = [cells.read(path) for path in paths]
    dump.write_bytes(marshal.dumps(books))
    writer = [PYTHON, HERE / "peers/xlsxwriter_units.py", dump]
    processes = {1: "XlsxWriter"} | ({CORES: f"XlsxWriter, {CORES} processes"} if CORES > 1 else {})
    jobs = {"taizhang": (emptied(outputs), report(folder, outputs))}
    for cores, name in processes.items():
        drawn = DATA / f"out-units-xlsxwriter-{cores}"
        jobs[name] = (emptied(drawn), [*writer, drawn, cores, "charts"])
        jobs[name + ", cells alone"] = (emptied(again), [*writer, again, cores])
    results = alternate(jobs, asked.runs)
    for cores in processes:
        compare(books, DATA / f"out-units-xlsxwriter-{cores}")

    ours = results["taizhang"]
    for name in processes.values():
        ratio = results[name].median / ours.median
        claims.add(4, f"{len(paths):,} unit workbooks, beside {name}", f"{ratio:.2f}× the speed", "≥ 8×", ratio >= 8)
    count, charts = (sum(len(sheet[part]) for book in books for sheet in book[2]) for part in (4, 5))
    title = f"## 4. {len(paths):,} unit workbooks, {count:,} cells, {charts:,} charts"
    return [title, "", ABOUT.format(megabytes=size(folder) / 1e6), *rows(
        "|median s|least s|CPU s|peak MB|cells/s|time ÷ ours".split("|"),
        ([name, *runs.shown(), f"{count / runs.median:,.0f}", f"{runs.median / ours.median:.2f}"]
         for name, runs in results.items()))]


def compare(books, theirs):
    """Some workbooks of XlsxWriter's, read back: their cells and charts must be those of ours."""
    for book in books[:: max(1, len(books) // 20)]:
        read = cells.read(theirs / book[0])
        if cells.shown(read) != cells.shown(book) or cells.drawn(read) != cells.drawn(book):
            stop(f"XlsxWriter's {book[0]} does not hold the cells and charts of ours")
