"""Times whole processes: from start to exit, with the peak memory that the kernel counted."""

import dataclasses
import multiprocessing
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time


@dataclasses.dataclass
class Run:
    seconds: float
    work: float  # seconds of processor time, over all cores
    peak: int  # bytes of resident memory at most; of the process itself, not of those that it starts


@dataclasses.dataclass
class Runs:
    all: list[Run] = dataclasses.field(default_factory=list)

    @property
    def median(self):
        return statistics.median(run.seconds for run in self.all)

    @property
    def least(self):
        return min(run.seconds for run in self.all)

    @property
    def work(self):
        return statistics.median(run.work for run in self.all)

    @property
    def peak(self):
        """The median, too: what a run needs, not what one in ten needed."""
        return statistics.median(run.peak for run in self.all)

    def shown(self):
        """Cells of a table: median, least, processor time, peak memory."""
        return [f"{self.median:.3f}", f"{self.least:.3f}", f"{self.work:.2f}", f"{self.peak / 1e6:.0f}"]


def spawn(command):
    """One run of the command. Its output goes to a file, so that no pipe slows it down."""
    with tempfile.TemporaryFile() as output:
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        started = time.perf_counter()
        try:
            process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        except OSError as error:
            return None, 127, str(error)
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - started
        code = os.waitstatus_to_exitcode(status)
        output.seek(0)
        words = output.read()[-3000:].decode(errors="replace") if code else ""
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024), code, words


class Starter:
    """A small process that starts what is measured: the kernel counts a starter's memory as the started one's, too."""

    def __init__(self):
        self.pipe, theirs = multiprocessing.Pipe()
        if os.fork() == 0:
            self.pipe.close()
            try:
                while True:
                    theirs.send(spawn(theirs.recv()))
            except (EOFError, KeyboardInterrupt):
                os._exit(0)
        theirs.close()

    def run(self, command):
        self.pipe.send(command)
        return self.pipe.recv()


STARTER = Starter()  # while this process is still small


def run(command):
    """One run of the command, which must succeed."""
    command = [str(part) for part in command]
    measured, code, words = STARTER.run(command)
    if code != 0:
        sys.exit(f"failed ({code}): {' '.join(command)}\n{words}")
    return measured


def alternate(jobs, rounds):
    """Runs of each job, one of each a round and in another order each round, so that a slow minute is everyone's.

    A job is (prepare, command): the first is called before each run and not timed. Returns {name: Runs}.
    """
    results = {name: Runs() for name in jobs}
    names = list(jobs)
    for turn in range(rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            prepare, command = jobs[name]
            prepare()
            results[name].all.append(run(command))
            shown = name if isinstance(name, str) else " ".join(map(str, name))
            say(f"  {turn + 1}/{rounds} {shown}: {results[name].all[-1].seconds:.3f} s")
    return results


def say(line):
    print(line, file=sys.stderr, flush=True)


def warm(folder):
    """Has the files in the page cache: reading from the disk is nobody's doing."""
    for path in sorted(folder.iterdir()):
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 22):
                pass


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "?"


def machine(requirements):
    """What the figures depend on, and nothing that tells whose machine it is."""
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / (1 << 20)
    swift = re.search(
        r"Swift version \S+", subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    )
    peers = ", ".join(line.strip().replace("==", " ") for line in requirements.read_text().splitlines() if line.strip())
    return [
        f"- {len(os.sched_getaffinity(0))} cores ({cpu[1].strip() if cpu else '?'}), {memory:.0f} GiB of memory, "
        f"Linux {os.uname().release.split('-')[0]}",
        f"- {swift[0] if swift else 'Swift ?'}, Python {sys.version.split()[0]}; {peers}",
        f"- load of the machine before the first run: {os.getloadavg()[0]:.2f} (at rest it is near 0)",
    ]
