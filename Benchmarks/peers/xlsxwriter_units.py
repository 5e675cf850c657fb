"""Writes the cells that cells.py read back, with XlsxWriter. usage: xlsxwriter_units.py CELLS OUTPUTS PROCESSES [charts]

The values come ready, formats are made once a book, and each cell goes through the method of its own type.
"""

import gc
import marshal
import multiprocessing
import os
import sys

import xlsxwriter


def draw(workbook, page, chart):
    kind, series, settings, (row, column, place) = chart
    made = workbook.add_chart({"type": kind})
    for one in series:
        made.add_series(one)
    for name, options in settings.items():
        getattr(made, name)(options)
    made.show_hidden_data()
    page.insert_chart(row, column, made, place)


def write(book):
    name, formats, sheets = book
    with xlsxwriter.Workbook(os.path.join(OUTPUTS, name), {"in_memory": True}) as workbook:
        styles = [workbook.add_format(properties) for properties in formats]
        for title, columns, rows, merges, cells, charts in sheets:
            page = workbook.add_worksheet(title)
            for first, last, width in columns:
                page.set_column(first, last, width)
            for row, height in rows:
                page.set_row(row, height)
            merged = {range[:2]: range for range in merges}
            for row, column, kind, value, style, formula in cells:
                style = styles[style]
                range = merged.get((row, column)) if merged else None
                if range and kind != "f":
                    page.merge_range(*range, "" if value is None else value, style)
                    continue
                if range:
                    page.merge_range(*range, "", style)
                if kind == "s":
                    page.write_string(row, column, value, style)
                elif kind == "n":
                    page.write_number(row, column, value, style)
                elif kind == "f":
                    page.write_formula(row, column, formula, style, 0 if value is None else value)
                elif kind == "b":
                    page.write_boolean(row, column, value == "1", style)
                else:
                    page.write_blank(row, column, None, style)
            if DRAWS:
                for chart in charts:
                    draw(workbook, page, chart)


def write_at(index):
    write(BOOKS[index])


if __name__ == "__main__":
    cells, OUTPUTS, processes, *more = sys.argv[1:]
    DRAWS = more == ["charts"]
    os.makedirs(OUTPUTS, exist_ok=True)
    with open(cells, "rb") as file:
        BOOKS = marshal.load(file)
    gc.freeze()
    if int(processes) == 1:
        for book in BOOKS:
            write(book)
    else:
        with multiprocessing.get_context("fork").Pool(int(processes)) as pool:
            pool.map(write_at, range(len(BOOKS)), chunksize=8)
