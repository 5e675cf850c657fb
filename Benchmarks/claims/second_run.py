"""Claim 2: what a second run costs, and one more month."""

import os
import shutil

from common import DATA, digest, report, rows, service
from measure import Runs, run, say

COLD, NOTHING, CACHED, TOUCHED, RENAMED, EDITED, MONTH = (
    "from cold", "nothing new", "all cached, written anew", "one file touched", "one file renamed",
    "register of units edited", "one new month beside eleven")


def measure(asked, claims):
    whole = service(asked.rows)
    folder, outputs = DATA / "linked", DATA / "out-linked"
    files = sorted(whole.iterdir())
    months = [path for path in files if path.name.startswith("志愿服务记录-")]
    register = next(path for path in files if path.name.startswith("单位名册"))
    last, middle = folder / months[-1].name, folder / months[len(months) // 2].name
    renamed = folder / f"志愿服务记录（{middle.stem[-7:]}）.csv"
    results, made = {name: Runs() for name in (COLD, NOTHING, CACHED, TOUCHED, RENAMED, EDITED, MONTH)}, {}

    def timed(name):
        results[name].all.append(run(report(folder, outputs)))
        made.setdefault(name, set()).add(digest(max(outputs.glob("20*"))))
        say(f"  {name}: {results[name].all[-1].seconds:.3f} s")

    for _ in range(asked.runs):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(outputs, ignore_errors=True)
        folder.mkdir()
        for path in files:
            os.link(path, folder / path.name)
        timed(COLD)
        timed(NOTHING)
        (outputs / ".cache/run").unlink(missing_ok=True)
        timed(CACHED)
        os.utime(middle)
        timed(TOUCHED)
        middle.rename(renamed)
        timed(RENAMED)
        renamed.rename(middle)
        edit(folder / register.name, register)
        timed(EDITED)
        (folder / register.name).unlink()
        os.link(register, folder / register.name)
        shutil.rmtree(outputs)
        last.unlink()
        run(report(folder, outputs))
        os.link(months[-1], last)
        timed(MONTH)
    shutil.rmtree(folder)
    judge(asked.rows, results, made, claims)
    cold = results[COLD].median
    return [f"## 2. What a second run costs, at {asked.rows:,} rows", "", *rows(
        "|median s|least s|CPU s|peak MB|cold ÷ time".split("|"),
        ([name, *runs.shown(), f"{cold / runs.median:.2f}"] for name, runs in results.items()))]


def edit(link, register):
    """Another number of staff for the first unit; the file that the link shares is left alone."""
    link.unlink()
    link.write_bytes(register.read_bytes().replace(b",1", b",2", 1))


def judge(count, results, made, claims):
    faster, nothing = results[COLD].median / results[MONTH].median, results[NOTHING].median
    claims.add(2, f"{MONTH} cached, {count:,} rows", f"{faster:.2f}× the speed of cold", "≥ 8×", faster >= 8)
    claims.add(2, f"{NOTHING}, {count:,} rows", f"{nothing:.3f} s", "< 0.3 s", nothing < 0.3)
    same = len(set().union(*(made[name] for name in (COLD, NOTHING, CACHED, TOUCHED, MONTH)))) == 1
    words = "outputs from cold, cached, touched, with the new month"
    claims.add(6, words, "identical" if same else "differ", "identical", same)
