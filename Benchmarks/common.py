"""What the claims share: where things are, how the program is called, and how figures are shown."""

import atexit
import hashlib
import os
import pathlib
import shutil
import sys

from measure import run, say, warm

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = HERE / ".data"
PYTHON = HERE / ".venv/bin/python"
TAIZHANG = pathlib.Path(os.environ.get("TAIZHANG", ROOT / ".build/release/taizhang"))
CORES = len(os.sched_getaffinity(0))
BYTES_A_ROW = 110  # of the data, with what is written from it
RECORDS = "志愿服务记录-*.csv"


class Claims:
    """The claims that were measured, each with its goal and whether it is met."""

    def __init__(self):
        self.rows = []

    def add(self, number, what, measured, goal, met):
        self.rows.append(f"| {number} | {what} | {measured} | {goal} | {'**met**' if met else 'not met'} |")

    def table(self):
        in_order = sorted(self.rows, key=lambda row: row[:4])  # by the number alone
        return ["| claim | what | measured | goal | |", "|---|---|---|---|---|", *in_order]


def generated(name, *arguments):
    """A folder of data, made if it is not there yet; in the page cache."""
    folder = DATA / name
    run([PYTHON, "-B", HERE / "generate.py", folder, *arguments])
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


USED = DATA / ".used"
atexit.register(shutil.rmtree, USED, ignore_errors=True)


def emptied(folder):
    """A call that puts the folder aside: with it the cache goes, and the program starts from cold.

    It is removed in the end: for a minute after files were removed, ext4 looks through them for each that is made, which
    took a tenth of the time of whoever writes a thousand.
    """
    def put_aside():
        if folder.exists():
            USED.mkdir(parents=True, exist_ok=True)
            folder.rename(USED / str(len(list(USED.iterdir()))))
    return put_aside


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


def rows(header, lines):
    """A table in Markdown: the first column is text, the others are numbers."""
    right = "|---|" + "--:|" * (len(header) - 1)
    return [f"| {' | '.join(header)} |", right, *(f"| {' | '.join(line)} |" for line in lines), ""]


def stop(words):
    sys.exit(words)
