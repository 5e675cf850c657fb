"""Compares what the program wrote with what is known: fates, refused rows, figures."""
import csv, json, os
from collections import Counter

FATES = {"counted": "counted", "not approved": "notApproved", "duplicate": "duplicate", "superseded": "superseded",
         "rejected": "rejected", "not a record": "notARecord"}


class Comparison:
    """How many things were compared, and what differs."""

    def __init__(self):
        self.compared, self.faults, self.kinds = Counter(), [], Counter()

    def fault(self, sort, words):
        self.kinds[sort] += 1
        if self.kinds[sort] <= 3 and len(self.faults) < 40:
            self.faults.append(f"  {sort}: {words}")


def fates(city, folder, report):
    """The six fates of every file, in the manifest."""
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8-sig") as file:
        found = {entry["path"]: entry["rows"] for entry in json.load(file)["inputs"]}
    for path, wanted in city.fates.items():
        for fate, name in FATES.items():
            report.compared["fates"] += 1
            got = found.get(path, {}).get(name, 0)
            if got != wanted[fate]:
                report.fault("fate", f"{path}: {fate} {wanted[fate]}, the program says {got}")
    for path in set(found) - set(city.fates):
        if path.endswith(".csv"):
            report.fault("file", f"{path} is unknown here")


def refused(city, folders, report):
    """Each row that is sent back was refused here too, on that line and for that reason; and all are sent back."""
    copies = {second: file for file, second in city.copied}
    known = {}
    for file in city.files:
        for row in file.rows:
            if row.fate == "rejected":
                known[file.path, row.line] = row.reason
    met = set()
    for folder in folders:
        folder = os.path.join(folder, "退回")
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
                # What stood around the table stands above its header.
                header = next(at for at, row in enumerate(rows) if "原文件" in row)
                for row in (dict(zip(rows[header], row)) for row in rows[header + 1:]):
                    place = row["原文件"], int(row["原行号"])
                    if place[0] in copies:  # of two equal files either may be the first
                        place = copies[place[0]].path, place[1]
                    report.compared["refused rows"] += place not in met
                    met.add(place)
                    if place not in known:
                        report.fault("sent back", f"{place} is a good row here: {row['退回原因']}")
                    elif known[place] not in row["退回原因"]:
                        report.fault("reason", f"{place}: {known[place]}; the program says {row['退回原因']}")
    for place in sorted(set(known) - met):
        report.fault("not sent back", f"{place}: {known[place]}")


def figures(truth, folder, report):
    """Every true figure of a period folder, and that there are no others."""
    with open(os.path.join(folder, "figures.csv"), encoding="utf-8-sig", newline="") as file:
        found = {}
        for row in csv.DictReader(file):
            key = row["period"], row["unit"], row["category"], row["measure"]
            if key in found:
                report.fault("twice", str(key))
            found[key] = row["value"]
    asked = os.path.basename(folder)
    wanted = truth.figures(asked, others={key[0] for key in found} - {asked})
    for key, value in wanted.items():
        report.compared["figures"] += 1
        report.compared["of these not 0"] += value not in ("", "0")
        got = found.get(key)
        if (got or "0" if value == "0" else got or "") != value:
            report.fault("figure " + key[3], f"{key[0]} {key[1]} {key[2]}: {value or 'undefined'}, the program says {got}")
    for key, value in found.items():
        if key not in wanted:
            report.compared["figures of nothing"] += 1
            if value not in ("", "0"):
                report.fault("invented " + key[3], f"{key[0]} {key[1]} {key[2]}: {value}")
