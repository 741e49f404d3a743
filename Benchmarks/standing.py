#!/usr/bin/env python3
"""The sums of StandingBenchmark.swift by one SQL statement of DuckDB, with two threads, on the same lines. Used by run.py.

Usage: standing.py LINES QUANTITY:FROM:THROUGH…
Prints the median seconds of five runs, the peak memory in bytes, and the sum of all sums.
"""

import re
import statistics
import sys
import time

import duckdb

PARTNERS = 100_000
LAST_DAY = 20_634  # 2026-06-30 in days since 1970
EXPRESSIONS = {"minor": "sum(minor)", "units": "sum(units)", "orders": "count(*)"}


def main():
    count = int(sys.argv[1])
    measures = [argument.split(":") for argument in sys.argv[2:]]
    database = duckdb.connect(config={"threads": 2})
    database.execute(
        f"""
        CREATE TABLE lines AS SELECT
            (i * 48271 % 2147483647 % {PARTNERS})::INTEGER AS partner, ({LAST_DAY} - i * 69621 % 1096)::INTEGER AS day,
            (i * 16807 % 50000 + 100)::BIGINT AS minor, (i % 50 + 1)::INTEGER AS units
        FROM range({count}) AS made (i)
        """)
    columns = ", ".join(
        f"{EXPRESSIONS[quantity]} FILTER (WHERE day BETWEEN {first} AND {last})" for quantity, first, last in measures)
    statement = f"SELECT partner, {columns} FROM lines GROUP BY partner"
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        database.execute(f"CREATE OR REPLACE TABLE sums AS {statement}")
        seconds.append(time.perf_counter() - start)
    total = sum(value or 0 for row in database.execute(statement).fetchall() for value in row[1:])
    with open("/proc/self/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) * 1024
    print(statistics.median(seconds), peak, total)


main()
