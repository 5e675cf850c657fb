"""A standalone cluster of Spark on the loopback: a master and workers, each with one core, gone in the end."""
import os
import pathlib
import re
import signal
import subprocess
import time

ADDRESS = "127.0.0.1"


class Cluster:
    def __init__(self, folder, workers=2):
        self.folder = pathlib.Path(folder)
        self.home = pathlib.Path(os.environ["SPARK_HOME"])
        configuration = self.folder / "conf"
        configuration.mkdir()
        # Small heaps, and nothing that listens beyond what the cluster itself needs.
        (configuration / "spark-defaults.conf").write_text(
            "spark.ui.enabled false\nspark.executor.memory 512m\nspark.driver.memory 768m\n"
            f"spark.driver.host {ADDRESS}\nspark.driver.bindAddress {ADDRESS}\n", encoding="ascii")
        (configuration / "log4j2.properties").write_text(
            "rootLogger.level = info\nrootLogger.appenderRef.console.ref = console\nappender.console.type = Console\n"
            "appender.console.name = console\nappender.console.target = SYSTEM_ERR\n"
            "appender.console.layout.type = PatternLayout\nappender.console.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n\n",
            encoding="ascii")
        self.environment = {
            **os.environ, "SPARK_LOCAL_IP": ADDRESS, "SPARK_LOCAL_HOSTNAME": ADDRESS, "SPARK_CONF_DIR": str(configuration),
            "SPARK_DAEMON_MEMORY": "384m", "SPARK_NO_DAEMONIZE": "1", "SPARK_LOCAL_DIRS": str(self.folder)}
        self.processes = []
        self.workers = []
        self.master = None
        self.count = workers

    def __enter__(self):
        try:
            self.start("master", "org.apache.spark.deploy.master.Master")
            self.master = self.said("master", r"Starting Spark master at (spark://[\d.]+:\d+)")
            for number in range(self.count):
                name = f"worker{number}"
                work = self.folder / name
                process = self.start(
                    name, "org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "600m", "--work-dir", str(work),
                    self.master)
                self.workers.append((process, work))
            for number in range(self.count):
                self.said(f"worker{number}", r"(Successfully registered with master)")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            self.end(process)

    def start(self, name, program, *arguments):
        with open(self.folder / f"{name}.log", "wb") as log:
            process = subprocess.Popen(
                [self.home / "bin/spark-class", program, "--host", ADDRESS, "--port", "0", "--webui-port", "0", *arguments],
                env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        self.processes.append(process)
        return process

    def said(self, name, pattern, seconds=90):
        """What a process says by a pattern, once it does."""
        log, until = self.folder / f"{name}.log", time.monotonic() + seconds
        while time.monotonic() < until:
            if found := re.search(pattern, log.read_text(encoding="utf-8", errors="replace")):
                return found.group(1)
            time.sleep(0.1)
        raise RuntimeError(f"{name} did not start:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")

    def lose(self, number):
        """A worker that is gone without a word, and its executors with it."""
        process, _ = self.workers[number]
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end(self, process):
        """Ends one of our own processes and those that it started, by their group."""
        if process.poll() is None:
            try:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def shares(self):
        """How many files each worker's executors read, by what they said."""
        return [len(list(work.rglob("taizhang-*"))) for _, work in self.workers]
