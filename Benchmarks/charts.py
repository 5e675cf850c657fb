"""Reads the charts of a workbook's sheets, for the peer that draws the same ones again.

A chart is (type, series, settings, place): series as `add_series` of XlsxWriter takes them, settings the arguments of
`set_title` and its like by their names, place the arguments of `insert_chart` but the chart itself and its size.
"""

import posixpath
import xml.etree.ElementTree as xml

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACE = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
POINT = 12_700  # a point in the drawing's units
PIXEL = 9_525


def relations(book, path):
    """The parts that a part refers to, by the names it has for them."""
    folder, name = posixpath.split(path)
    listed = f"{folder}/_rels/{name}.rels"
    if listed not in book.namelist():
        return {}
    return {
        r.get("Id"): posixpath.normpath(posixpath.join(folder, r.get("Target")))
        for r in xml.fromstring(book.read(listed))
    }


def value(element, path):
    found = None if element is None else element.find("/".join(CHART + tag for tag in path.split("/")))
    return None if found is None else found.get("val")


def line(shape):
    """A line as XlsxWriter takes it; None where the shape has none."""
    found = None if shape is None else shape.find(DRAWING + "ln")
    if found is None:
        return None
    if found.find(DRAWING + "noFill") is not None:
        return {"none": True}
    colour = found.find(f"{DRAWING}solidFill/{DRAWING}srgbClr")
    told = {"color": "#" + colour.get("val")} if colour is not None else {}
    if found.get("w"):
        told["width"] = int(found.get("w")) / POINT
    dash = found.find(DRAWING + "prstDash")
    if dash is not None:
        told["dash_type"] = dash.get("val")
    return told


def fill(shape):
    colour = None if shape is None else shape.find(f"{DRAWING}solidFill/{DRAWING}srgbClr")
    return None if colour is None else {"color": "#" + colour.get("val")}


def font(element):
    found = None if element is None else next(element.iter(DRAWING + "defRPr"), None)
    if found is None:
        return None
    told = {"size": int(found.get("sz")) / 100, "bold": found.get("b") == "1"}
    colour, face = next(found.iter(DRAWING + "srgbClr"), None), found.find(DRAWING + "latin")
    if colour is not None:
        told["color"] = "#" + colour.get("val")
    if face is not None:
        told["name"] = face.get("typeface")
    return told


def told(**options):
    return {key: option for key, option in options.items() if option is not None}


def title(element):
    if element is None:
        return {}
    return told(name="".join(t.text for t in element.iter(DRAWING + "t")), name_font=font(element))


def labels(element):
    if element is None:
        return None
    number = element.find(CHART + "numFmt")
    places = {"outEnd": "outside_end"}
    return told(
        value=value(element, "showVal") == "1" or None,
        category=value(element, "showCatName") == "1" or None,
        percentage=value(element, "showPercent") == "1" or None,
        num_format=None if number is None else number.get("formatCode"),
        font=font(element.find(CHART + "txPr")),
        position=places.get(value(element, "dLblPos")),
        separator=element.findtext(CHART + "separator"),
    )


def marker(element):
    if element is None:
        return None
    shape = element.find(CHART + "spPr")
    size = value(element, "size")
    return told(type=value(element, "symbol"), size=size and int(size), fill=fill(shape), border=line(shape))


def series(element, gap):
    shape = element.find(CHART + "spPr")
    points = [
        told(fill=fill(point.find(CHART + "spPr")), border=line(point.find(CHART + "spPr")))
        for point in element.iter(CHART + "dPt")
    ]
    return told(
        name=element.find(f"{CHART}tx/{CHART}v").text,
        categories="=" + next(element.find(CHART + "cat").iter(CHART + "f")).text,
        values="=" + next(element.find(CHART + "val").iter(CHART + "f")).text,
        line=line(shape),
        fill=fill(shape),
        marker=marker(element.find(CHART + "marker")),
        data_labels=labels(element.find(CHART + "dLbls")),
        points=points or None,
        gap=gap and int(gap),
    )


def axis(element):
    number, grid = element.find(CHART + "numFmt"), element.find(CHART + "majorGridlines")
    least, skipped = value(element, "scaling/min"), value(element, "tickLblSkip")
    return title(element.find(CHART + "title")) | told(
        num_font=font(element.find(CHART + "txPr")),
        line=line(element.find(CHART + "spPr")),
        major_tick_mark=value(element, "majorTickMark"),
        num_format=None if number is None else number.get("formatCode"),
        min=least and float(least),
        reverse=value(element, "scaling/orientation") == "maxMin" or None,
        interval_unit=skipped and int(skipped),
        label_position={"none": "none"}.get(value(element, "tickLblPos")),
        major_gridlines={"visible": False} if grid is None else told(visible=True, line=line(grid.find(CHART + "spPr"))),
    )


def chart(root, place):
    area = root.find(f"{CHART}chart/{CHART}plotArea")
    plot = next(part for part in area if part.tag.endswith("Chart"))
    kind = plot.tag.removeprefix(CHART).removesuffix("Chart")
    if kind == "bar" and value(plot, "barDir") == "col":
        kind = "column"
    legend = root.find(f"{CHART}chart/{CHART}legend")
    settings = {
        "set_title": title(root.find(f"{CHART}chart/{CHART}title")),
        "set_legend": {"none": True} if legend is None
        else told(position={"b": "bottom"}[value(legend, "legendPos")], font=font(legend.find(CHART + "txPr"))),
        "set_chartarea": {"border": {"none": True}},
        "set_plotarea": {"border": {"none": True}},
    }
    for tag, name in (("catAx", "set_x_axis"), ("valAx", "set_y_axis")):
        if (found := area.find(CHART + tag)) is not None:
            settings[name] = axis(found)
    return kind, [series(s, value(plot, "gapWidth")) for s in plot.iter(CHART + "ser")], settings, place


def read(book, sheet):
    """The charts of a sheet, which is the name of its part."""
    for target in relations(book, sheet).values():
        if "/drawings/" not in target:
            continue
        parts = relations(book, target)
        for anchor in xml.fromstring(book.read(target)):
            start, picture = anchor.find(PLACE + "from"), next(anchor.iter(PLACE + "cNvPr"))
            row, column, down, right = (int(start.findtext(PLACE + tag)) for tag in ("row", "col", "rowOff", "colOff"))
            place = row, column, {
                "x_offset": right / PIXEL, "y_offset": down / PIXEL, "description": picture.get("descr"),
                "object_position": 1,
            }
            path = parts[next(anchor.iter(CHART + "chart")).get(RELATION)]
            yield chart(xml.fromstring(book.read(path)), place)
