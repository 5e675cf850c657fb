"""The job in DuckDB: one scan of all files into narrow columns, then the aggregates.

usage: duckdb_job.py INPUTS OUTPUTS
"""

import duckdb

import brief

inputs, outputs = brief.arguments()
db = duckdb.connect()
db.execute("SET preserve_insertion_order = false")


def scan(pattern, **types):
    """The files as a table function; with all columns told, nothing is sniffed and nothing guessed."""
    files = ", ".join(f"'{path}'" for path in sorted(inputs.glob(pattern)))
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    return (
        f"read_csv([{files}], header = true, auto_detect = false, delim = ',', quote = '\"', columns = {{{columns}}})"
    )


records = scan(
    "志愿服务记录-*.csv",
    记录编号="VARCHAR",
    志愿者编号="VARCHAR",
    姓名="VARCHAR",
    所属单位="VARCHAR",
    服务日期="DATE",
    服务时长="DECIMAL(9,2)",
    服务类别="VARCHAR",
    审核状态="VARCHAR",
)
people = scan("志愿者名册.csv", 志愿者编号="VARCHAR", 姓名="VARCHAR", 所属单位="VARCHAR", 注册日期="DATE")
db.execute(f"""
    CREATE TEMP TABLE service AS
    SELECT (year(服务日期) * 12 + month(服务日期) - 1)::INTEGER AS month, 所属单位 AS unit, 服务类别 AS category,
      志愿者编号 AS person, 服务时长 AS hours
    FROM {records} WHERE 审核状态 = '通过'""")
last = db.execute("SELECT max(month) FROM service").fetchone()[0]
figure = "count(*), count(DISTINCT person), sum(hours)"
monthly, categories, stars = {}, {}, {}
for month, unit, *values in db.execute(f"""
        SELECT month, unit, {figure} FROM service GROUP BY month, unit
        UNION ALL SELECT month, NULL, {figure} FROM service GROUP BY month""").fetchall():
    monthly[f"{month // 12}-{month % 12 + 1:02}", unit or brief.WHOLE] = values
for unit, category, *values in db.execute(f"""
        SELECT unit, category, {figure} FROM service WHERE month = {last}
        GROUP BY GROUPING SETS ((unit, category), (category))""").fetchall():
    categories[unit or brief.WHOLE, category] = values
level = "CASE " + " ".join(f"WHEN hours >= {h} THEN {n}" for n, h in reversed([*enumerate(brief.LEVELS, 1)])) + " END"
for unit, reached, count in db.execute(f"""
        WITH sums AS (SELECT person, sum(hours) AS hours FROM service GROUP BY person)
        SELECT 所属单位 AS unit, {level} AS level, count(*)
        FROM sums JOIN {people} AS people ON people.志愿者编号 = person WHERE hours >= {brief.LEVELS[0]}
        GROUP BY GROUPING SETS ((unit, level), (level))""").fetchall():
    stars[unit or brief.WHOLE, reached] = count
brief.finish(outputs, monthly, categories, stars)
