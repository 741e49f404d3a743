#!/usr/bin/env python3
"""Runs every benchmark beside its yardstick and prints the ratios. Called by scripts/bench.sh.

Usage: run.py BINARIES PROGRAM PYTHON [SECTION…], with GUILDHALL_TEST_POSTGRES naming a throwaway PostgreSQL.
Everything listens on loopback or a unix socket, lasts a few seconds and is stopped again.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import pages
import world

BINARIES, PROGRAM, PYTHON = sys.argv[1], sys.argv[2], sys.argv[3]
BENCH = os.path.join(BINARIES, "guildhall-bench")
SERVER = os.path.join(BINARIES, "guildhall")
PORT = 18080
SECONDS = 6
SCRIPT = """
wrk.method = "POST"
wrk.body = [[%s]]
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer %s"
"""


def figures(*arguments):
    """The figures one run of guildhall-bench reports, by name."""
    out = subprocess.run([BENCH, *arguments], check=True, capture_output=True, text=True).stdout
    lines = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
    return {line["name"]: line.get("value", line.get("text")) for line in lines}


def row(name, ours, yardstick, yard, ratio, goal):
    print(f"  {name:<44} {ours:>14,.0f}   {yardstick:<38} {yard:>12,.0f}   ratio {ratio:6.2f}   goal {goal}")


def machine():
    model = "unknown"
    with open("/proc/cpuinfo") as info:
        found = re.search(r"model name\s*: (.*)", info.read())
        model = found.group(1) if found else model
    load = os.getloadavg()[0]
    print(f"machine: {model}, {os.cpu_count()} cores, {platform.platform()}, load {load:.1f}")


def request(path, body=None, key=None):
    """One request; returns status and parsed JSON."""
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    data = None if body is None else json.dumps(body).encode()
    call = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", data=data, headers=headers)
    with urllib.request.urlopen(call, timeout=30) as reply:
        return reply.status, json.loads(reply.read())


class Server:
    """A server under test, from start-up to its end."""

    def __init__(self, *arguments):
        started = time.monotonic()
        self.process = subprocess.Popen(
            [SERVER, *arguments, "--port", str(PORT), "--bench-endpoint"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                request("/healthz")
                break
            except OSError:
                if self.process.poll() is not None or time.monotonic() - started > 60:
                    raise SystemExit("the server did not start")
                time.sleep(0.005)
        self.startup = time.monotonic() - started

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)


def wrk(path, body, key=""):
    """Requests a second and the 99th percentile in milliseconds, with 32 connections."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT % (json.dumps(body), key))
        script.flush()
        out = subprocess.run(
            ["wrk", "-t1", "-c32", f"-d{SECONDS}s", "--latency", "-s", script.name,
             f"http://127.0.0.1:{PORT}{path}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"{path} refused requests:\n{out}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def prices():
    print("\n(a) price decisions in process, one core")
    found = figures("prices", PROGRAM)
    row("decisions a second", found["price decisions"], "goal", 500_000, found["price decisions"] / 500_000, "1.0")
    print(f"  with the words of every reason written out: {found['price decisions with words']:,.0f} a second")


def expressions():
    print("\nconditions of the expression language, one core, against common-expression-language (Rust core)")
    ours = figures("expressions", PROGRAM)["expressions"]
    other = subprocess.run([PYTHON, "Benchmarks/expressions.py"], capture_output=True, text=True)
    if other.returncode:
        print(f"  evaluations a second: {ours:,.0f}; the other could not run: {other.stderr.strip()[-200:]}")
    else:
        row("evaluations a second", ours, "the other's", float(other.stdout), ours / float(other.stdout), "3.0")


def quotes(folder):
    print("\n(b) POST /v1/quotes over HTTP, 32 connections, against decoding and encoding the same JSON")
    with Server("demo", "--folder", folder, "--commands-per-minute", "0") as server:
        with open(os.path.join(folder, "keys.json")) as file:
            key = json.load(file)["alpine"]
        body = {"customer": {"name": "Harbor Museum", "country": "US"}, "lines": [{"sku": "MIGRATE-1", "units": 10}]}
        _, reply = request("/v1/quotes", body, key)
        wrk("/bench/echo", reply)
        bare, bare_p99 = wrk("/bench/echo", reply)
        ours, p99 = wrk("/v1/quotes", body, key)
        row("quotes a second, on disk", ours, "bare decode and encode", bare, ours / bare, "0.6")
        print(f"  p99 {p99:.1f} ms (bare {bare_p99:.1f} ms)   goal under 10 ms")
        print(f"  the reply has {len(json.dumps(reply)):,} bytes; resident {server.resident_megabytes():.0f} MB")


def commands(folder):
    print("\n(c) durable commands on SQLite, 32 clients, against single-statement inserts with one sync each")
    bare = figures("inserts", os.path.join(folder, "inserts.sqlite"))["bare inserts"]
    found = figures("commands", PROGRAM, f"sqlite:{folder}/commands.sqlite")
    row("registrations a second", found["registrations"], "bare inserts", bare, found["registrations"] / bare, "3.0")
    row("quotes a second", found["quotes"], "bare inserts", bare, found["quotes"] / bare, "3.0")


def cluster():
    """How psql reaches the database server that the run may use; nothing where there is none."""
    url = os.environ.get("GUILDHALL_TEST_POSTGRES")
    if not url:
        return None
    query = urllib.parse.parse_qs(urllib.parse.urlparse(url).query)
    return ["-h", query["host"][0], "-U", query.get("user", ["postgres"])[0]]


def postgres():
    url = os.environ.get("GUILDHALL_TEST_POSTGRES")
    if not url:
        print("\n(d) PostgreSQL: skipped, GUILDHALL_TEST_POSTGRES is not set")
        return
    print("\n(d) durable commands on PostgreSQL, 32 clients, against pgbench with one insert a transaction")
    connection = cluster()
    tools = "/usr/lib/postgresql/15/bin"
    psql = ["psql", *connection, "-d", "postgres", "-q"]
    subprocess.run([*psql, "-c", "CREATE DATABASE bench"], check=True)
    subprocess.run(
        ["psql", *connection, "-d", "bench", "-q", "-c",
         "CREATE TABLE entries (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT NOT NULL)"], check=True)
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write("INSERT INTO entries (body) VALUES (repeat('x', 500));\n")
        script.flush()
        out = subprocess.run(
            [f"{tools}/pgbench", *connection, "-n", "-c", "32", "-j", "1", "-T", str(SECONDS), "-M", "prepared",
             "-f", script.name, "bench"], check=True, capture_output=True, text=True).stdout
    bare = float(re.search(r"tps = ([\d.]+)", out).group(1))
    subprocess.run([*psql, "-c", "CREATE DATABASE channel"], check=True)
    ours = "postgres:///channel?" + urllib.parse.urlparse(url).query
    found = figures("commands", PROGRAM, ours)
    row("registrations a second", found["registrations"], "pgbench inserts", bare, found["registrations"] / bare, "0.3")
    row("quotes a second", found["quotes"], "pgbench inserts", bare, found["quotes"] / bare, "0.3")


def lanes():
    url = os.environ.get("GUILDHALL_TEST_POSTGRES")
    if not url:
        print("\n(i) vendors side by side: skipped, GUILDHALL_TEST_POSTGRES is not set")
        return
    print("\n(i) eight vendors against one on PostgreSQL, 2 ms a round trip, two clients a vendor")
    query = urllib.parse.urlparse(url).query
    host = urllib.parse.parse_qs(query)["host"][0]
    for name in ("far_entries", "far_commands"):
        subprocess.run(["psql", "-h", host, "-U", "postgres", "-q", "-c", f"CREATE DATABASE {name}"], check=True)
    found = figures("entries", f"postgres:///far_entries?{query}")
    found |= figures("lanes", PROGRAM, f"postgres:///far_commands?{query}")
    for what in ("entries", "registrations"):
        for servers in ("one server", "two servers"):
            eight, one = found[f"{what} of 8 on {servers}"], found[f"{what} of 1 on {servers}"]
            row(f"{what} a second, eight vendors, {servers}", eight, "one vendor", one, eight / one, "6.0")
    print(
        f"  alone, a registration waits for the server {found['journeys of a registration']:.1f} times, "
        f"a quote {found['journeys of a quote']:.1f} times")


def long_record(folder):
    count = 100_000
    print(f"\n(e) start-up and memory with {count:,} registrations")
    url = f"sqlite:{folder}/long.sqlite"
    found = figures("registrations", PROGRAM, url, str(count))
    print(f"  made at {found['registrations made']:,.0f} a second")
    with Server("serve", "--database", url) as server:
        after = None
        for _ in range(40):
            _, page = request(f"/v1/deals?limit=200{'&after=' + after if after else ''}", key=found["admin secret"])
            after = page.get("next")
        print(f"  start-up to first answer {server.startup:.3f} s   goal under 0.5 s")
        print(f"  resident after reading 8,000 of them {server.resident_megabytes():.0f} MB   goal under 200 MB")


def record_cost():
    print("\n(j) the record: bytes a command adds to the journal, and how fast a record is verified and performed again, in memory")
    found = figures("record", PROGRAM)
    for what, goal in (("registration", 1_000), ("quote", 1_500)):
        size = found[f"bytes of a {what}"]
        row(f"bytes of a {what}", size, "goal", goal, goal / size, "1.0")
    row("entries verified a second", found["entries verified"], "goal", 30_000, found["entries verified"] / 30_000, "1.0")
    again = found["requests performed again"]
    row("requests performed again a second", again, "goal", 3_000, again / 3_000, "1.0")
    assert found["differences"] == 0


def portal(folder):
    print(f"\n(f) pages of the sample world, {pages.CONNECTIONS} connections, against a bare page of the same size")
    with Server("demo", "--folder", folder):
        pages.measure(f"http://127.0.0.1:{PORT}")


def standing():
    print("\n(g) standing of 100,000 partners from scratch, 2 threads, against DuckDB doing only the sums")
    program = os.path.join(os.path.dirname(PROGRAM), "nakivo")
    points = []
    for count in (1_000_000, 3_000_000, 10_000_000):
        found = figures("standing", program, str(count))
        measures = []
        for name, value in found.items():
            if name.endswith(" from"):
                key = name.removesuffix(" from")
                measures.append(f"{key.split()[0]}:{value:.0f}:{found[key + ' through']:.0f}")
        out = subprocess.run(
            [PYTHON, "Benchmarks/standing.py", str(count), *measures], capture_output=True, text=True)
        points.append((count, found["standing"]))
        line = f"  {count:>10,} lines: {found['standing'] * 1000:8.1f} ms, peak {found['peak memory'] / 1e6:5.0f} MB"
        if out.returncode:
            print(f"{line}; DuckDB could not run: {out.stderr.strip()[-200:]}")
            continue
        seconds, peak, checksum = (float(word) for word in out.stdout.split())
        if checksum != found["checksum"]:
            raise SystemExit(f"the sums differ: {found['checksum']:.0f} and {checksum:.0f}")
        ratio = found["standing"] / seconds
        print(f"{line}   DuckDB {seconds * 1000:8.1f} ms, peak {peak / 1e6:5.0f} MB   ratio {ratio:5.2f}   goal 5 at most")
    mean = [sum(point[axis] for point in points) / len(points) for axis in (0, 1)]
    slope = sum((x - mean[0]) * (y - mean[1]) for x, y in points) / sum((x - mean[0]) ** 2 for x, _ in points)
    base = mean[1] - slope * mean[0]
    worst = max(abs(y - base - slope * x) / y for x, y in points)
    print(f"  fit: {base * 1000:.1f} ms + {slope * 1e9:.2f} ms a million lines; at most {worst:.0%} off")
    one = figures("standing-of-one", program)["standing of one"]
    print(f"  one partner looked at again, with an order a day for three years: {one:.3f} ms   goal under 1 ms")


def imports(folder):
    print("\n(h) 100,000 orders imported from CSV into SQLite")
    found = figures("import", PROGRAM, f"sqlite:{folder}/import.sqlite")
    print(f"  brought in: {found['orders imported']:.1f} s   goal under 60 s")
    print(f"  the same again, every one known: {found['orders known again']:.1f} s")


def matching(folder):
    print("\n(m) companies found under other spellings among 1,000,000   goal recall 0.99 of the likely, acronyms 0.95")
    found = figures("matching", f"{folder}/keys.sqlite", os.environ.get("ACCOUNTS", "1000000"))
    for name, value in found.items():
        print(f"  {name}: {value:,.3f}")
    trigrams(f"{folder}/keys.sqlite", found)


def trigrams(path, found):
    """The same names and the same questions, by the trigrams of PostgreSQL: as many candidates as ours compares."""
    connection = cluster()
    if not connection:
        print("  pg_trgm: skipped, GUILDHALL_TEST_POSTGRES is not set")
        return
    subprocess.run(["psql", *connection, "-d", "postgres", "-q", "-c", "CREATE DATABASE trigrams"], check=True)
    psql = ["psql", *connection, "-d", "trigrams", "-q", "-A", "-t"]
    subprocess.run(
        [*psql, "-c", "CREATE EXTENSION pg_trgm", "-c", "CREATE TABLE names (place INTEGER, name TEXT NOT NULL)",
         "-c", f"\\copy names FROM '{path}.names'"], check=True)
    started = time.monotonic()
    subprocess.run(
        [*psql, "-c", "CREATE INDEX names_trgm ON names USING gin (name gin_trgm_ops)", "-c", "ANALYZE names"],
        check=True)
    built = time.monotonic() - started
    asked = [line.rstrip("\n").split("\t") for line in open(f"{path}.asked", encoding="utf-8")][::17]
    script = ["SET enable_seqscan = off;", "SET pg_trgm.similarity_threshold = 0.3;", "\\timing on"]
    for _, _, _, text in asked:
        quoted = text.replace("'", "''")
        script.append(
            f"SELECT coalesce(string_agg(place::text, ' '), '') FROM (SELECT place FROM names WHERE name % '{quoted}' "
            f"ORDER BY similarity(name, '{quoted}') DESC LIMIT 80) AS nearest;")
    out = subprocess.run([*psql, "-X"], input="\n".join(script), check=True, capture_output=True, text=True).stdout
    lines = [line for line in out.split("\n") if not line.startswith("Timing is")]
    answers = [line for line in lines if not line.startswith("Time:")][:len(asked)]
    times = sorted(float(line.split()[1]) for line in lines if line.startswith("Time:"))
    likely = [(place, answer) for (_, place, is_likely, _), answer in zip(asked, answers) if is_likely == "1"]
    recall = sum(place in answer.split() for place, answer in likely) / len(likely)
    middle, late = times[len(times) // 2], times[len(times) * 99 // 100]
    print(f"  pg_trgm, GIN, {len(asked)} of the same questions: made in {built:.0f} s, found of the likely {recall:.3f}")
    ours = found["candidates by SQLite, p50"]
    row("p50 of a question, µs", ours * 1000, "pg_trgm", middle * 1000, middle / ours, "50")
    ours = found["candidates by SQLite, p99"]
    row("p99 of a question, µs", ours * 1000, "pg_trgm", late * 1000, late / ours, "50")


def earnings():
    print("\n(n) decisions on earnings in process, one core")
    found = figures("earnings", PROGRAM)["earning decisions"]
    row("decisions a second", found, "goal", 500_000, found / 500_000, "1.0")


def commissions(folder):
    print("\n(n) commissions from the first notice to issued statements, a hundred lines a partner, on SQLite   goal 60 s, 1 GB for a million lines")
    counts = [int(word) for word in os.environ.get("COMMISSIONS", "100000,300000,1000000").split(",")]
    points = []
    for count in counts:
        file = f"{folder}/commissions-{count}.sqlite"
        found = figures("commissions", PROGRAM, f"sqlite:{file}", str(count))
        whole = found["earnings"] + found["statements"]
        points.append((count, whole))
        print(f"  {count:>10,} lines: earned {found['earnings']:7.1f} s, statements {found['statements']:6.1f} s, peak {found['peak memory'] / 1e6:5.0f} MB")
        journal = f"{folder}/ledger.journal"
        with open(journal, "w") as text:
            subprocess.run([SERVER, "ledger", "export", "--program", os.path.basename(PROGRAM), "--database", f"sqlite:{file}"], check=True, stdout=text)
        started = time.monotonic()
        subprocess.run(["hledger", "--file", journal, "balance", "--flat"], check=True, stdout=subprocess.DEVNULL)
        other = time.monotonic() - started
        print(f"  {'':>10}  balances of {found['accounts']:,.0f} accounts {found['balances'] * 1000:,.1f} ms, hledger {other:,.1f} s   ratio {other / found['balances']:,.0f}   goal 5")
        os.remove(file)
    if len(points) > 1:
        (fewer, first), (more, last) = points[0], points[-1]
        print(f"  growth: {(last / more) / (first / fewer):.2f} times the time a line   goal 1")


def subprograms(folder):
    print("\n(o) a quarter's incentive and a contest, a hundred lines a partner, on SQLite   goal 5 s for a million lines, linear; rank 50 ms")
    counts = [int(word) for word in os.environ.get("SUBPROGRAMS", "100000,300000,1000000").split(",")]
    points = []
    for count in counts:
        file = f"{folder}/subprograms-{count}.sqlite"
        found = figures("subprograms", PROGRAM, f"sqlite:{file}", str(count))
        points.append((count, found["settled"]))
        print(f"  {count:>10,} lines: counted {found['counted']:6.1f} s, settled {found['settled']:6.1f} s, rank p99 {found['rank'] * 1000:.1f} ms, peak {found['peak memory'] / 1e6:5.0f} MB")
        os.remove(file)
    if len(points) > 1:
        (fewer, first), (more, last) = points[0], points[-1]
        print(f"  growth: {(last / more) / (first / fewer):.2f} times the time a line   goal 1")


def worlds(folder):
    whole = [int(word) for word in os.environ.get("WORLD", "10000,200000,1000000").split(",")]
    sizes = [tuple(max(1, number // part) for number in whole) for part in (100, 10, 1)]
    print("\n(w) every page and list of a channel at three sizes, one request at a time: p50 / p99 and rows   goal p99 under 50 ms, growth flat")
    world.measure(SERVER, Server, PORT, folder, sizes)


SECTIONS = {
    "prices": lambda folder: prices(),
    "expressions": lambda folder: expressions(),
    "quotes": lambda folder: quotes(os.path.join(folder, "demo")),
    "pages": lambda folder: portal(os.path.join(folder, "pages")),
    "commands": commands,
    "postgres": lambda folder: postgres(),
    "lanes": lambda folder: lanes(),
    "record": long_record,
    "journal": lambda folder: record_cost(),
    "standing": lambda folder: standing(),
    "imports": imports,
    "matching": matching,
    "earnings": lambda folder: earnings(),
    "commissions": commissions,
    "subprograms": subprograms,
    "world": worlds,
}


def main():
    machine()
    folder = tempfile.mkdtemp(prefix="guildhall-bench-")
    try:
        for name in sys.argv[4:] or [name for name in SECTIONS if name != "world"]:
            SECTIONS[name](folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
