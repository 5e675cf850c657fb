"""Measures the speed claims of Guides/speed.md beside their peers, and writes the table. See Benchmarks/run.

usage: bench.py [--rows N] [--runs N] [--only job,scale,cache,units,month,same]
"""

import argparse
import os

from claims import same_bytes, sample_month, second_run, unit_workbooks, whole_job
from common import DATA, HERE, ROOT, TAIZHANG, Claims, stop
from measure import first_line, machine, say

FULL = 10_000_000
# `scale` adds further numbers of rows to `job`.
SECTIONS = {"job": whole_job, "scale": None, "cache": second_run, "units": unit_workbooks, "month": sample_month,
            "same": same_bytes}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=FULL)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(SECTIONS), type=lambda words: words.split(","))
    asked = parser.parse_args()
    if unknown := set(asked.only) - set(SECTIONS):
        stop(f"no such section: {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    if not TAIZHANG.exists():
        stop(f"{TAIZHANG} is not there: run `make build` first")
    wanted = {name: section for name, section in SECTIONS.items() if section and name in {*asked.only, *implied(asked)}}
    claims, about, body = Claims(), machine(HERE / "peers/requirements.txt"), []
    for name, section in wanted.items():
        say(f"== {name}")
        body += section.measure(asked, claims)
    text = "\n".join([*head(asked), *about, f"- taizhang: {build()}", "", *claims.table(), "", *body])
    keep(text, whole=asked.rows == FULL and set(asked.only) == set(SECTIONS))


def implied(asked):
    return {"job"} if "scale" in asked.only else set()


def head(asked):
    return ["# What `make bench` measured", "",
            f"{asked.rows:,} rows; medians of {asked.runs} alternating runs of whole processes; files in the page cache.",
            "Guides/speed.md says what is measured, and how.", ""]


def build():
    if "TAIZHANG" in os.environ:
        return "another build than this folder's"
    return first_line("git", "-C", ROOT, "describe", "--always", "--dirty")


def keep(text, whole):
    """Only a whole run replaces the table that the repository keeps."""
    print(text)
    kept = HERE / "RESULTS.md" if whole else DATA / "RESULTS.md"
    kept.write_text(text.rstrip("\n") + "\n")
    say(f"kept in {kept.relative_to(ROOT)}" + ("" if whole else "; Benchmarks/RESULTS.md is for whole runs"))


if __name__ == "__main__":
    main()
