"""The job in Polars: a lazy scan of the needed columns, the streaming engine. usage: polars_job.py INPUTS OUTPUTS"""
import polars as pl

import brief

inputs, outputs = brief.arguments()
texts = ("记录编号", "志愿者编号", "姓名", "所属单位", "服务日期", "服务类别", "审核状态")
service = (
    pl.scan_csv(sorted(inputs.glob("志愿服务记录-*.csv")), schema_overrides={**dict.fromkeys(texts, pl.String), "服务时长": pl.Float64})
    .filter(pl.col("审核状态") == "通过")
    .select(month=pl.col("服务日期").str.head(7), unit=pl.col("所属单位").cast(pl.Categorical),
            category=pl.col("服务类别").cast(pl.Categorical), person="志愿者编号", hours="服务时长")
    .collect(engine="streaming").lazy())
people = pl.scan_csv(inputs / "志愿者名册.csv")
figure = (pl.len().alias("visits"), pl.col("person").n_unique().alias("people"), pl.col("hours").sum())
last = service.filter(pl.col("month") == pl.col("month").max())
starred = (
    service.group_by("person").agg(pl.col("hours").sum()).filter(pl.col("hours") >= brief.LEVELS[0])
    .select("person", level=pl.coalesce(*(pl.when(pl.col("hours") >= h).then(n)
                                          for n, h in reversed([*enumerate(brief.LEVELS, 1)]))))
    .join(people.select(person="志愿者编号", unit="所属单位"), on="person"))
by_month, by_unit, by_category, by_both, by_level, by_star = pl.collect_all([
    service.group_by("month").agg(figure), service.group_by("month", "unit").agg(figure),
    last.group_by("category").agg(figure), last.group_by("unit", "category").agg(figure),
    starred.group_by("level").agg(pl.len()), starred.group_by("unit", "level").agg(pl.len())], engine="streaming")
monthly = {(month, brief.WHOLE): values for month, *values in by_month.iter_rows()}
monthly |= {(month, unit): values for month, unit, *values in by_unit.iter_rows()}
categories = {(brief.WHOLE, category): values for category, *values in by_category.iter_rows()}
categories |= {(unit, category): values for unit, category, *values in by_both.iter_rows()}
stars = {(brief.WHOLE, number): count for number, count in by_level.iter_rows()}
stars |= {(unit, number): count for unit, number, count in by_star.iter_rows()}
brief.finish(outputs, monthly, categories, stars)
