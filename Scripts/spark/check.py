#!/usr/bin/env python3
"""usage: SPARK_HOME=… check.py TAIZHANG: every byte of `--engine spark` on a cluster beside what this machine reads itself.

Talks to nothing but the loopback.
"""
import filecmp
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from cluster import Cluster
import ledgers

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1]
FAKE = ROOT / "Tests/CommandTests/FakeSpark"
wrong = []


def report(inputs, outputs, period, *more, environment=None):
    arguments = [PROGRAM, "report", "--inputs", inputs, "--outputs", outputs, "--lang", "en", *more]
    if period:
        arguments += ["--period", period]
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, timeout=300)


def differences(one, other):
    """Paths below two folders that are not the same file, but for what begins with a point."""
    def files(folder):
        return {p.relative_to(folder) for p in pathlib.Path(folder).rglob("*")
                if p.is_file() and not any(part.startswith(".") for part in p.relative_to(folder).parts)}
    a, b = files(one), files(other)
    return sorted(map(str, a ^ b)) + sorted(
        str(p) for p in a & b if not filecmp.cmp(pathlib.Path(one) / p, pathlib.Path(other) / p, shallow=False))


def expect(holds, words):
    print(("ok    " if holds else "WRONG ") + words, flush=True)
    if not holds:
        wrong.append(words)


def read_by_spark(run):
    """How many files Spark read, and how many it was given."""
    found = re.search(r"Spark has read (\d+) of (\d+) files?", run.stderr)
    return (int(found.group(1)), int(found.group(2))) if found else (0, 0)


def same(name, native, spark, one, other, files=None):
    expect(native.returncode == spark.returncode == 0, f"{name}: both engines end well")
    if spark.returncode != 0:
        print(spark.stderr[-3000:], file=sys.stderr)
    found = differences(one, other)
    count = sum(1 for p in pathlib.Path(one).rglob("*") if p.is_file())
    expect(not found and count > 3, f"{name}: the same bytes in {count} files {found[:5]}")
    if files is not None:
        expect(read_by_spark(spark) == files, f"{name}: Spark read {files[0]} of {files[1]} files {read_by_spark(spark)}")


def on_a_cluster(folder):
    city, sample = folder / "city", ROOT / "inputs/sample"
    ledgers.write(city)
    engine = ["--engine", "spark", "--master"]
    with Cluster(folder / "cluster") as cluster:
        environment, engine = cluster.environment, [*engine, cluster.master]
        native = report(sample, folder / "sample-native", "2026-10,2026-Q3", "--close-from", "0")
        spark = report(sample, folder / "sample-spark", "2026-10,2026-Q3", "--close-from", "0", *engine,
                       environment=environment)
        same("sample", native, spark, folder / "sample-native", folder / "sample-spark", (83, 83))

        period = "2026-08,2026-Q2,2026"
        native = report(city, folder / "city-native", period)
        spark = report(city, folder / "city-spark", period, *engine, environment=environment)
        same("large logs", native, spark, folder / "city-native", folder / "city-spark", (9, 9))
        expect(all(cluster.shares()), f"both workers took part {cluster.shares()}")
        fates = re.findall(r"(Duplicate|Superseded) (\d+)", native.stderr)
        expect(len(fates) == 2 and all(int(n) > 5 for _, n in fates), f"duplicates and corrections across files {fates}")

        again = report(city, folder / "city-spark", "2026-08", *engine, environment=environment)
        expect(again.returncode == 0 and read_by_spark(again) == (0, 0), "what is known is not handed over again")

        cluster.lose(1)
        month = city / "志愿服务" / "志愿服务记录-2026-02.csv"
        month.write_bytes(month.read_bytes() + b"\r\n")
        native = report(city, folder / "city-native", period)
        spark = report(city, folder / "city-spark", period, *engine, environment=environment)
        same("one month changed, a worker lost", native, spark, folder / "city-native", folder / "city-spark", (1, 1))


def every_case(folder):
    """All end-to-end cases, with the stand-in that the unit tests use: as quick as they are many."""
    cases = sorted(p for p in (ROOT / "Tests/EndToEndTests/Cases").iterdir() if (p / "inputs").is_dir())
    environment = {**os.environ, "SPARK_HOME": str(FAKE)}
    found, handed = [], 0
    for case in cases:
        options = (case / "options").read_text(encoding="utf-8") if (case / "options").exists() else ""
        period = ",".join(re.findall(r"^period (\S+)", options, re.MULTILINE))
        one, other = folder / "cases" / case.name / "native", folder / "cases" / case.name / "spark"
        native = report(case / "inputs", one, period, "--close-from", "0")
        spark = report(case / "inputs", other, period, "--close-from", "0", "--engine", "spark", environment=environment)
        handed += read_by_spark(spark)[0]
        if native.returncode != spark.returncode or differences(one, other):
            found.append(case.name)
    expect(not found and handed > 100, f"{len(cases)} cases: the same bytes and exit codes, {handed} files handed over {found[:5]}")


with tempfile.TemporaryDirectory(prefix="taizhang-spark-") as name:
    name = pathlib.Path(name)
    (name / "cluster").mkdir()
    every_case(name)
    on_a_cluster(name)
print(f"{len(wrong)} complaints")
sys.exit(1 if wrong else 0)
