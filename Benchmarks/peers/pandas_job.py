"""The job in pandas: pyarrow's reader, the needed columns, categories for what repeats.

usage: pandas_job.py INPUTS OUTPUTS
"""

import pandas

import brief

inputs, outputs = brief.arguments()
columns = {
    "志愿者编号": "person",
    "所属单位": "unit",
    "服务日期": "date",
    "服务时长": "hours",
    "服务类别": "category",
    "审核状态": "status",
}
parts = []
for path in sorted(inputs.glob("志愿服务记录-*.csv")):
    part = pandas.read_csv(path, engine="pyarrow", dtype_backend="pyarrow", usecols=list(columns)).rename(
        columns=columns
    )
    part = part[part.pop("status") == "通过"]
    part["month"] = part.pop("date").astype("str").str[:7]
    parts.append(part)
service = pandas.concat(parts, ignore_index=True)
del parts, part
for name in ("month", "unit", "category", "person"):
    service[name] = service[name].astype("category")
service["hours"] = service["hours"].astype("float64")
people = pandas.read_csv(inputs / "志愿者名册.csv", engine="pyarrow", usecols=["志愿者编号", "所属单位"])


def figures(frame, by):
    groups = frame.groupby(by, observed=True)
    table = pandas.DataFrame(
        {"visits": groups.size(), "people": groups["person"].nunique(), "hours": groups["hours"].sum()}
    )
    return {key: values for key, *values in table.itertuples()}


months = figures(service, ["month"])
monthly = {(month, brief.WHOLE): values for month, values in months.items()} | figures(service, ["month", "unit"])
last = service[service["month"] == max(months)]
categories = {(brief.WHOLE, name): values for name, values in figures(last, ["category"]).items()}
categories |= figures(last, ["unit", "category"])
sums = service.groupby("person", observed=True)["hours"].sum()
level = pandas.cut(sums, [*brief.LEVELS, float("inf")], right=False, labels=False).dropna().astype(int) + 1
starred = people.set_index("志愿者编号").join(level.rename("level").rename(index=str), how="inner")
stars = {(brief.WHOLE, number): count for number, count in starred.groupby("level").size().items()}
stars |= dict(starred.groupby(["所属单位", "level"]).size().items())
brief.finish(outputs, monthly, categories, stars)
