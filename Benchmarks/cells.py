"""Reads workbooks back into plain values, for the peer that writes the same cells again.

A book is (name, formats, sheets): formats as XlsxWriter takes them, a sheet (name, columns, rows, merges, cells, charts)
with columns (first, last, width), rows (row, height), merges (first row, first column, last row, last column), cells
(row, column, kind, value, format, formula) and charts as charts.py has them. Kinds: "s" text, "n" number, "b" truth,
"f" formula, "" blank.
"""

import pathlib
import re
import xml.etree.ElementTree as xml
import zipfile

import charts

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 49: "@"}
LINES = "none thin medium dashed dotted thick double hair".split()
ALIGNED = {
    "horizontal": "align",
    "textRotation": "rotation",
    "wrapText": "text_wrap",
    "shrinkToFit": "shrink",
    "indent": "indent",
}


def place(reference):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row) - 1, column - 1


def colour(element):
    rgb = None if element is None else element.get("rgb")
    return "#" + rgb[2:] if rgb else None


def formats(book):
    """What each style of the cells is, in XlsxWriter's words."""
    root = xml.fromstring(book.read("xl/styles.xml"))
    numbers = BUILT_IN | {int(n.get("numFmtId")): n.get("formatCode") for n in root.iter(MAIN + "numFmt")}
    fonts, fills, borders = (list(root.find(MAIN + part)) for part in ("fonts", "fills", "borders"))
    for style in root.find(MAIN + "cellXfs"):
        found = {"num_format": numbers.get(int(style.get("numFmtId")), "General")}
        font = fonts[int(style.get("fontId"))]
        found["font_name"] = font.find(MAIN + "name").get("val")
        found["font_size"] = float(font.find(MAIN + "sz").get("val"))
        found["font_color"] = colour(font.find(MAIN + "color"))
        for tag, name in (("b", "bold"), ("i", "italic"), ("u", "underline")):
            if font.find(MAIN + tag) is not None:
                found[name] = 1
        pattern = fills[int(style.get("fillId"))].find(MAIN + "patternFill")
        if pattern is not None and pattern.get("patternType") == "solid":
            found["bg_color"] = colour(pattern.find(MAIN + "fgColor"))
        for side in borders[int(style.get("borderId"))]:
            if side.get("style"):
                name = side.tag.removeprefix(MAIN)
                found[name] = LINES.index(side.get("style"))
                found[name + "_color"] = colour(side.find(MAIN + "color"))
        aligned = style.find(MAIN + "alignment")
        if aligned is not None:
            for key, value in aligned.attrib.items():
                if key == "vertical":
                    found["valign"] = "vcenter" if value == "center" else value
                elif key in ALIGNED:
                    found[ALIGNED[key]] = int(value) if value.isdigit() else value
        yield {key: value for key, value in found.items() if value not in (None, "General")}


def strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [
        "".join(t.text or "" for t in item.iter(MAIN + "t"))
        for item in xml.fromstring(book.read("xl/sharedStrings.xml"))
    ]


def cell(element, texts):
    row, column = place(element.get("r"))
    style, kind = int(element.get("s", 0)), element.get("t", "n")
    value, formula = element.find(MAIN + "v"), element.find(MAIN + "f")
    text = value.text if value is not None else None
    if kind == "s":
        text = texts[int(text)]
    elif kind == "inlineStr":
        kind, text = "s", "".join(t.text or "" for t in element.iter(MAIN + "t"))
    elif kind == "n" and text is not None:
        text = float(text)
    if formula is not None:
        return row, column, "f", text, style, formula.text
    return row, column, ("" if text is None else kind), text, style, None


def sheet(name, book, path, texts):
    root = xml.fromstring(book.read(path))
    columns = [(int(c.get("min")) - 1, int(c.get("max")) - 1, float(c.get("width"))) for c in root.iter(MAIN + "col")]
    rows = [(int(r.get("r")) - 1, float(r.get("ht"))) for r in root.iter(MAIN + "row") if r.get("ht")]
    merges = [tuple(p for end in m.get("ref").split(":") for p in place(end)) for m in root.iter(MAIN + "mergeCell")]
    hidden = {(r, c) for r1, c1, r2, c2 in merges for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)}
    hidden -= {(r1, c1) for r1, c1, _, _ in merges}
    cells = [found for c in root.iter(MAIN + "c") if (found := cell(c, texts))[:2] not in hidden]
    return name, columns, rows, merges, cells, list(charts.read(book, path))


def read(path):
    with zipfile.ZipFile(path) as book:
        texts = strings(book)
        targets = {r.get("Id"): r.get("Target") for r in xml.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        sheets = [
            sheet(s.get("name"), book, "xl/" + targets[s.get(RELATION)], texts)
            for s in xml.fromstring(book.read("xl/workbook.xml")).find(MAIN + "sheets")
        ]
        return pathlib.Path(path).name, list(formats(book)), sheets


def shown(book):
    """What a reader sees in each cell, to compare two books."""
    return {
        (name, row, column): (kind, value, formula)
        for name, _, _, _, cells, _ in book[2]
        for row, column, kind, value, _, formula in cells
        if kind
    }


def drawn(book):
    """What the charts of each sheet show, to compare two books: their titles, and names and places of their series."""
    return {
        (name, index): (kind, settings["set_title"], [(s["name"], s["categories"], s["values"]) for s in series])
        for name, *_, found in book[2]
        for index, (kind, series, settings, _) in enumerate(found)
    }
