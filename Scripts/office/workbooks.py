"""Workbooks in LibreOffice: they open whole, compute to what they store, and print to pages that can be read.

Each must be sound as a package; come back from LibreOffice with every cell as it was, all formulas computed anew
(phones and previews show the stored results); and turn into pages that bear every visible sheet's title and the
count of pages in their footers, without an error value, a number that does not fit its column, or an empty page.
"""
import functools
import math
import posixpath
import re
import subprocess
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ERRORS = re.compile(r"#(DIV/0!|NAME\?|REF!|VALUE!|N/A|NUM!|NULL!)|Err:5\d\d|\bNaN\b|\bINF\b|###", re.IGNORECASE)
FOOTER = re.compile(r"(?:第\s*(\d+)\s*页\s*共\s*(\d+)\s*页|Page\s+(\d+)\s+of\s+(\d+))")
# Without this LibreOffice trusts the stored results.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def check(books, folder):
    """What is wrong with the workbooks, in words. All are opened by one LibreOffice, under names of their own."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user/registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    (folder / "books").mkdir()
    copies = []
    for number, book in enumerate(books):
        copies.append(folder / "books" / f"{number:04}.xlsx")
        copies[-1].symlink_to(book)
    convert("pdf", copies, folder / "pdf", profile)
    convert("xlsx", copies, folder / "again", profile)
    wrong, pages, formulas, cells = [], 0, 0, 0
    for book, copy in zip(books, copies):
        label = "/".join(book.parts[-3:])
        if faults := list(unsound(book)):
            wrong += [f"{label}: {words}" for words in faults]
            continue
        pdf, again = folder / "pdf" / f"{copy.stem}.pdf", folder / "again" / copy.name
        if not pdf.exists() or not again.exists():
            wrong.append(f"{label}: LibreOffice cannot open it")
            continue
        stored = read(book)
        wrong += [f"{label}: {words}" for words in differences(stored, read(again))]
        count, complaints = printed(pdf, stored)
        wrong += [f"{label}: {words}" for words in complaints]
        pages += count
        cells += sum(len(sheet.values) for sheet in stored)
        formulas += sum(len(sheet.formulas) for sheet in stored)
    print(f"{len(books)} workbooks opened: {pages} pages, {cells} cells compared, {formulas} of them formulas computed anew")
    return wrong


def convert(form, books, into, profile):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", form, "--outdir", into, *books],
        check=True, timeout=60 + 20 * len(books), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL)


def unsound(book):
    """Whether every part is there, unbroken and well-formed, and every relation leads somewhere: no repair is needed."""
    with zipfile.ZipFile(book) as parts:
        if broken := parts.testzip():
            yield f"{broken} is broken"
        names = parts.namelist()
        if len(names) != len(set(names)):
            yield "a part stands in it twice"
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            try:
                root = xml.fromstring(parts.read(name))
            except xml.ParseError as error:
                yield f"{name}: {error}"
                continue
            if name.endswith(".rels"):
                home = posixpath.dirname(posixpath.dirname(name))
                for relation in root.iter(RELATION):
                    if relation.get("TargetMode") == "External":
                        continue
                    target = posixpath.normpath(posixpath.join("/", home, relation.get("Target"))).lstrip("/")
                    if target not in names:
                        yield f"{name}: {target} is not there"


class Sheet:
    """A sheet as far as it is compared."""

    def __init__(self, name, is_hidden):
        self.name, self.is_hidden = name, is_hidden
        self.values, self.formulas = {}, {}


def read(book):
    """The sheets of a workbook with the values of all cells that are not empty."""
    with zipfile.ZipFile(book) as parts:
        strings = []
        if "xl/sharedStrings.xml" in parts.namelist():
            for item in xml.fromstring(parts.read("xl/sharedStrings.xml")):
                strings.append("".join(t.text or "" for t in item.iter(MAIN + "t")))
        relations = xml.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
        targets = {r.get("Id"): posixpath.normpath(posixpath.join("xl", r.get("Target"))) for r in relations}
        sheets = []
        for entry in xml.fromstring(parts.read("xl/workbook.xml")).find(MAIN + "sheets"):
            sheet = Sheet(entry.get("name"), entry.get("state", "visible") != "visible")
            for cell in xml.fromstring(parts.read(targets[entry.get(LINK)].lstrip("/"))).iter(MAIN + "c"):
                value = cell.findtext(MAIN + "v")
                if cell.get("t") == "s" and value is not None:
                    value = strings[int(value)]
                elif cell.get("t") == "inlineStr":
                    value = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                if cell.find(MAIN + "f") is not None:
                    sheet.formulas[cell.get("r")] = referred(cell.findtext(MAIN + "f") or "")
                elif not value:
                    continue
                sheet.values[cell.get("r")] = value or ""
            sheets.append(sheet)
        return sheets


def differences(stored, again):
    """Where the workbook as computed and written by LibreOffice says something else than it stores."""
    if [s.name for s in stored] != [s.name for s in again]:
        yield f"its sheets became {[s.name for s in again]}"
        return
    for one, other in zip(stored, again):
        for place in sorted(one.values.keys() | other.values.keys()):
            value, found = one.values.get(place, ""), other.values.get(place, "")
            if place in one.formulas and value == "":
                yield f"{one.name}!{place} is a formula without a stored result"
            elif not same(value, found, one.formulas.get(place, 0)):
                what = "its formula gives" if place in one.formulas else "LibreOffice reads"
                yield f"{one.name}!{place} stores {value}, but {what} {found}"


def same(one, other, cells):
    """Numbers are stored with six places, as in figures.csv: each cell that a formula refers to may be off by half a millionth."""
    try:
        a, b = float(one), float(other)
    except ValueError:
        return one == other
    return math.isfinite(a) and abs(a - b) <= max(5.1e-7 * (1 + cells), 1e-12 * abs(a))


def referred(formula):
    """How many cells a formula refers to."""
    def column(letters):
        return functools.reduce(lambda sum, letter: sum * 26 + ord(letter) - 64, letters, 0)

    cells = 0
    for a, first, b, last in re.findall(r"\b([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?", formula):
        cells += (column(b) - column(a) + 1) * (int(last) - int(first) + 1) if b else 1
    return cells


def printed(pdf, sheets):
    """How many pages there are, and what is wrong with them."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    wrong = [f"shows {found.group()}" for found in ERRORS.finditer(text)]
    visible = [sheet for sheet in sheets if not sheet.is_hidden]
    if len(pages) < len(visible):
        wrong.append(f"{len(pages)} pages for {len(visible)} sheets")
    plain = "".join(text.split())
    for sheet in visible:
        # Where columns are repeated on each page of blocks, the title stands behind them.
        first = sorted((len(cell), cell) for cell, text in sheet.values.items() if cell.endswith("1") and cell[:-1].isalpha() and text)
        title = "".join(sheet.values[first[0][1]].split()) if first else ""
        if not title:
            wrong.append(f"{sheet.name} has no title")
        elif title not in plain:
            wrong.append(f"no page bears the title of {sheet.name}: {title}")
    for number, page in enumerate(pages, 1):
        found = FOOTER.search(page)
        told = [int(n) for n in found.groups() if n] if found else []
        # A notice goes to one body: the pile's numbers would make it ask for the other pages.
        is_notice = "签收人" in page or "Received by" in page
        if told != ([] if is_notice else [number, len(pages)]):
            wrong.append(f"page {number} of {len(pages)} says {told or 'nothing'} in its footer")
        if len("".join(page.split())) < 40:
            wrong.append(f"page {number} is almost empty")
    return len(pages), wrong
