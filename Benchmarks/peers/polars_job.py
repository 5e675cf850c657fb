"""The job in Polars: a lazy scan of the needed columns, the streaming engine, categories for what repeats.

usage: polars_job.py INPUTS OUTPUTS
"""

import polars as pl

import brief

inputs, outputs = brief.arguments()
texts = ("记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务类别", "审核状态")
service = (
    pl.scan_csv(
        sorted(inputs.glob("志愿服务记录-*.csv")),
        schema_overrides={**dict.fromkeys(texts, pl.String), "服务时长": pl.Float64},
    )
    .filter(pl.col("审核状态") == "通过")
    .select(
        month=pl.col("服务日期").str.head(7),
        unit=pl.col("所属单位").cast(pl.Categorical),
        category=pl.col("服务类别").cast(pl.Categorical),
        person=pl.col("志愿者编号").cast(pl.Categorical),
        hours="服务时长",
    )
    .collect(engine="streaming")
    .lazy()
)
people = pl.scan_csv(inputs / "志愿者名册.csv").select(person="志愿者编号", unit="所属单位")
figure = (pl.len().alias("visits"), pl.col("person").n_unique().alias("people"), pl.col("hours").sum())
last = service.filter(pl.col("month") == pl.col("month").max())
by_month, by_unit, by_category, by_both, sums = pl.collect_all(
    [
        service.group_by("month").agg(figure),
        service.group_by("month", "unit").agg(figure),
        last.group_by("category").agg(figure),
        last.group_by("unit", "category").agg(figure),
        service.group_by("person").agg(pl.col("hours").sum()).filter(pl.col("hours") >= brief.LEVELS[0]),
    ],
    engine="streaming",
)
level = pl.coalesce(
    *(pl.when(pl.col("hours") >= hours).then(number) for number, hours in reversed([*enumerate(brief.LEVELS, 1)]))
)
starred = sums.lazy().select(pl.col("person").cast(pl.String), level=level).join(people, on="person")
by_level, by_star = pl.collect_all(
    [starred.group_by("level").agg(pl.len()), starred.group_by("unit", "level").agg(pl.len())], engine="streaming"
)
monthly = {(month, brief.WHOLE): values for month, *values in by_month.iter_rows()}
monthly |= {(month, unit): values for month, unit, *values in by_unit.iter_rows()}
categories = {(brief.WHOLE, category): values for category, *values in by_category.iter_rows()}
categories |= {(unit, category): values for unit, category, *values in by_both.iter_rows()}
stars = {(brief.WHOLE, number): count for number, count in by_level.iter_rows()}
stars |= {(unit, number): count for unit, number, count in by_star.iter_rows()}
brief.finish(outputs, monthly, categories, stars)
