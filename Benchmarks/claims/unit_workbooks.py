"""Claim 4: a workbook for each of 1,000 units, beside XlsxWriter writing the same cells."""

import marshal

import cells
from common import CORES, DATA, HERE, PYTHON, emptied, generated, report, rows, size, stop
from measure import alternate, run, say

ABOUT = """\
Ours is the whole `taizhang report` from cold: reading {megabytes:.0f} MB of logs, figures, sheets, workbooks with their
charts. XlsxWriter gets the finished cells and formats, without the charts, and only writes them; the faster of one
process and of one a core counts.
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
    writer = [PYTHON, HERE / "peers/xlsxwriter_units.py", dump, again]
    jobs = {"taizhang": (emptied(outputs), report(folder, outputs))}
    for processes in sorted({1, CORES}):
        jobs[f"XlsxWriter, {processes} at once"] = (emptied(again), [*writer, processes])
    results = alternate(jobs, asked.runs)
    for book in books[:: max(1, len(books) // 20)]:
        if cells.shown(cells.read(again / book[0])) != cells.shown(book):
            stop(f"XlsxWriter's {book[0]} does not hold the cells of ours")

    ours, count = results["taizhang"], sum(len(sheet[-1]) for book in books for sheet in book[2])
    fastest = min((name for name in results if name != "taizhang"), key=lambda name: results[name].median)
    ratio = results[fastest].median / ours.median
    claims.add(4, f"{len(paths):,} unit workbooks, beside {fastest}", f"{ratio:.2f}× the speed", "≥ 8×", ratio >= 8)
    title = f"## 4. {len(paths):,} unit workbooks, {count:,} cells"
    return [title, "", ABOUT.format(megabytes=size(folder) / 1e6), *rows(
        "|median s|least s|CPU s|peak MB|cells/s|time ÷ ours".split("|"),
        ([name, *runs.shown(), f"{count / runs.median:,.0f}", f"{runs.median / ours.median:.2f}"]
         for name, runs in results.items()))]
