"""Checks a peer's answers against our figures: every number of the one is in the other, and equal.

usage: compare.py ANSWERS FIGURES      answers.csv of a peer, figures.csv of ours

Ours has more: other measures, derived figures, year to date. What the two have in common is compared whole: the three
measures of service and the stars, by unit, month and category. Hours are compared as decimals, to the last digit.
"""

import csv
import decimal
import sys

MEASURES = {"service.visits", "service.people", "service.hours", *(f"stars.{level}" for level in range(1, 6))}
OTHER = "未归属单位"


def read(path, month):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["measure"] in MEASURES and row["value"]:
                value = decimal.Decimal(row["value"])
                if value != 0 or row["unit"] != OTHER:
                    yield (row[month], row["unit"], row["category"], row["measure"]), value


def differences(answers, figures):
    """How many figures were compared, and what differs. A figure that is nought may be left out."""
    theirs, ours = dict(read(answers, "month")), dict(read(figures, "period"))
    wrong = [
        (key, theirs.get(key, 0), ours.get(key, 0))
        for key in sorted(theirs.keys() | ours.keys())
        if theirs.get(key, 0) != ours.get(key, 0)
    ]
    return len(theirs), wrong


def main():
    count, wrong = differences(*sys.argv[1:])
    for (month, unit, category, measure), theirs, ours in wrong[:20]:
        print(f"{month} {unit} {category} {measure}: theirs {theirs}, ours {ours}", file=sys.stderr)
    print(f"{count} figures compared, {len(wrong)} differ")
    sys.exit(1 if wrong or not count else 0)


if __name__ == "__main__":
    main()
