"""Claim 6: the same bytes, whichever way they came about."""

import subprocess

from common import DATA, ROOT, TAIZHANG, digest, emptied, report, service
from measure import run

MOST_ROWS = 1_000_000
# Options of other ways to the same, tried where the program has them.
OPTIONS = {"--block-size": (4096, 65_537, 1 << 20), "--close-from": (1, 1 << 40)}


def measure(asked, claims):
    count = min(asked.rows, MOST_ROWS)
    inputs = {f"{count:,} rows": (service(count), ()),
              "sample city": (ROOT / "inputs/sample", ("--period", "2026-10,2026-Q3"))}
    found = {}
    for number, (folder, period) in enumerate(inputs.values()):
        outputs = DATA / f"out-same-{number}"
        for way, cold, options in ways():
            if cold:
                emptied(outputs)()
            elif way != "nothing new":
                (outputs / ".cache/run").unlink(missing_ok=True)
            run(report(folder, outputs, *period, *options))
            found.setdefault(way, []).append(digest(outputs))
    first = found["from cold"]
    same = all(digests == first for digests in found.values())
    what = f"outputs of {len(found)} ways to run, {' and '.join(inputs)}"
    claims.add(6, what, "identical" if same else "differ", "identical", same)
    lines = [f"| way | {' | '.join(inputs)} |", "|---|" + "---|" * len(inputs)]
    for way, digests in found.items():
        cells = [one[:12] + ("" if one == right else " **differs**") for one, right in zip(digests, first, strict=True)]
        lines.append(f"| {way} | {' | '.join(cells)} |")
    return ["## 6. The same bytes", "", "The start of the SHA-256 of everything written.", "", *lines, ""]


def ways():
    """Name, whether from cold, options; of the options only those that the program has."""
    yield "from cold", True, ()
    yield "cached", False, ()
    yield "nothing new", False, ()
    for jobs in (1, 2, 3, 8):
        yield f"--jobs {jobs}", True, ("--jobs", jobs)
    said = subprocess.run([TAIZHANG, "report", "--help-hidden"], capture_output=True, text=True).stdout
    for option, values in OPTIONS.items():
        for value in values if option in said else ():
            yield f"{option} {value}", True, (option, value)
    if "--verify" in said:
        yield "--verify", False, ("--verify",)
