#!/usr/bin/env python3
"""Makes a large and messy city with known figures and fates, and compares what taizhang makes of it.

usage: city.py make FOLDER [--seed N] [--rows N] [--units N]
       city.py check FOLDER --program TAIZHANG [--seed N] [--rows N] [--units N] [--periods P,P…] [--close-from BYTES]

FOLDER/inputs and FOLDER/outputs are written anew. See README.md.
"""
import argparse, csv, os, random, shutil, subprocess, sys
from collections import Counter
from datetime import date

import compare
from logs import REFUSED, City
from settings import Settings
from truth import Truth
from world import World
from writing import order


def make(folder, seed, rows, units):
    """Writes FOLDER/inputs, and returns the city."""
    last = date(2026, 10, random.Random(seed).choice([31, 31, 27, 20]))
    world = World(seed, units, max(40, rows // 25), last)
    city = City(world, rows)
    city.refused_states = REFUSED
    inputs = os.path.join(folder, "inputs")
    shutil.rmtree(inputs, ignore_errors=True)
    for file in city.files:
        file.write(inputs)
    city.fates = {file.path: Counter({"not a record": file.other}) for file in city.files}
    for file in city.files:
        for row in file.rows:
            city.fates[file.path][row.fate] += 1
    for file, path in city.copied:
        shutil.copyfile(os.path.join(inputs, file.path), os.path.join(inputs, path))
        # The one that is read second is the copy.
        first, second = sorted([file.path, path], key=order)
        fates = city.fates[file.path]
        records = sum(fates.values()) - fates["not a record"]
        city.fates[first], city.fates[second] = fates, Counter({"not a record": fates["not a record"], "duplicate": records})
    city.settings = Settings(seed, world)
    for name, text in (("settings.yaml", city.settings.yaml()), ("指标目标.csv", city.settings.csv())):
        with open(os.path.join(inputs, name), "w", encoding="utf-8") as out:
            out.write(text)
    city.fates["指标目标.csv"] = Counter({"not a record": 1, "counted": len(city.settings.targets)})
    with open(os.path.join(folder, "fates.csv"), "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["file", "fate", "rows"])
        for path, fates in city.fates.items():
            for fate, count in sorted(fates.items()):
                writer.writerow([path, fate, count])
    return city


def check(folder, city, program, periods, options=()):
    """Runs the program over the city and compares all that it says. True where everything agrees."""
    outputs = os.path.join(folder, "outputs")
    shutil.rmtree(outputs, ignore_errors=True)
    inputs = os.path.join(folder, "inputs")
    command = [program, "report", "--inputs", inputs, "--outputs", outputs, "--period", ",".join(periods)]
    done = subprocess.run(command + ["--quiet", *options], capture_output=True, text=True)
    report = compare.Comparison()
    if done.returncode != 0:
        report.fault("exit", f"{done.returncode}: {done.stderr[-2000:]}")
    else:
        folders = [os.path.join(outputs, period) for period in periods]
        compare.fates(city, folders[0], report)
        compare.refused(city, folders, report)
        truth = Truth(city, city.settings)
        for period in folders:
            compare.figures(truth, period, report)
    for line in report.faults:
        print(line)
    if report.kinds:
        print("differ:", dict(report.kinds.most_common()))
    print("compared:", dict(report.compared))
    return not report.kinds


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=["make", "check"])
    parser.add_argument("folder")
    parser.add_argument("--program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--units", type=int, default=30)
    parser.add_argument("--periods", default="2026-10,2026-09,2026-Q3,2026-H1,2026,2026-W40,2026-10-上,2026-09-下,攻坚")
    parser.add_argument("--close-from", help="from how many bytes on the program keeps a file as tallies only")
    asked = parser.parse_args()
    city = make(asked.folder, asked.seed, asked.rows, asked.units)
    rows = sum(len(file.rows) for file in city.files)
    print(f"seed {asked.seed}: {len(city.fates)} files, {rows} rows, {len(city.world.units)} units")
    # Where years start in September, a year by its number alone is not asked for.
    periods = [period for period in asked.periods.split(",") if not period.isdigit() or city.settings.year_starts == 1]
    options = ["--close-from", asked.close_from] if asked.close_from else []
    if asked.do == "check" and not check(asked.folder, city, asked.program, periods, options):
        sys.exit(1)
