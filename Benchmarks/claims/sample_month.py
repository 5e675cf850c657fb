"""Claim 5: a month of 10,000 rows, from start to the last workbook of the sample's suite, beside pandas reading it."""

import suite
from common import DATA, PYTHON, ROOT, emptied, report, rows
from measure import alternate

PANDAS = "import sys, pandas; pandas.read_csv(sys.argv[1])"
LEAST_RUNS = 5


def measure(asked, claims):
    log = suite.make(ROOT / "inputs/sample", DATA / "month")
    outputs = DATA / "out-month"
    results = alternate({
        "taizhang report, all workbooks": (emptied(outputs), report(DATA / "month", outputs, "--period", "2026-10")),
        "import pandas, read_csv": (lambda: None, [PYTHON, "-c", PANDAS, log]),
    }, max(asked.runs, LEAST_RUNS))
    ours, pandas = results.values()
    books = len(list(outputs.rglob("*.xlsx")))
    ratio = pandas.median / ours.median
    what = f"a 10,000-row month, all {books} workbooks"
    claims.add(5, f"{what}, beside pandas reading the file", f"{ratio:.2f}× the speed", "> 1×", ratio > 1)
    claims.add(5, what, f"{ours.median:.3f} s", "< 0.3 s", ours.median < 0.3)
    return [f"## 5. A month of 10,000 rows and its {books} workbooks", "",
            "The sample city's registers, settings and logs of 2026-10, with 10,000 service records, from cold.", "",
            *rows("|median s|least s|CPU s|peak MB".split("|"), ([name, *r.shown()] for name, r in results.items()))]
