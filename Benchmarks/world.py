"""Walks every page and every list of the API on worlds of three sizes: p50, p99, rows, and how both grow. Used by run.py."""

import json
import os
import re
import subprocess
import time
import urllib.request

import pages

TURNS = 30


def percentile(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


def timed(ask):
    """Median and 99th percentile in milliseconds, and the last answer."""
    times, answer = [], None
    for _ in range(TURNS):
        started = time.monotonic()
        answer = ask()
        times.append(time.monotonic() - started)
    return percentile(times, 0.5), percentile(times, 0.99), answer


def lists(base):
    """The paths of the API that answer with pages, but those that need a part of their own."""
    description = json.load(urllib.request.urlopen(base + "/openapi.json", timeout=30))
    found = []
    for path, methods in description["paths"].items():
        operation = methods.get("get")
        if not operation or "{" in path:
            continue
        names = {parameter.get("name") for parameter in operation.get("parameters", [])}
        if "limit" in names and "after" in names:
            found.append((path, "sort" in names, operation))
    return found


def orders(operation):
    for parameter in operation["parameters"]:
        if parameter.get("name") == "sort":
            return parameter["schema"].get("enum", [])
    return []


def api(base, key):
    def ask(path):
        request = urllib.request.Request(base + path, headers={"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.load(reply)

    found = {}
    for path, sorts, operation in lists(base):
        wanted = [f"{path}?limit=50"] + [f"{path}?limit=50&sort={order}" for order in (orders(operation) if sorts else [])]
        if any(parameter.get("name") == "q" for parameter in operation["parameters"]):
            wanted.append(f"{path}?limit=50&q=maschinen")
        for one in wanted:
            p50, p99, answer = timed(lambda one=one: ask(one))
            found[f"GET {one}"] = (p50, p99, len(answer.get("items", [])))
    for words in ("maschinenbau", "gmbh", "mulller", "borealis software"):
        one = "/v1/search?q=" + words.replace(" ", "%20")
        p50, p99, answer = timed(lambda one=one: ask(one))
        found[f"GET {one}"] = (p50, p99, len(answer["items"]))
    p50, p99, _ = timed(lambda: ask("/v1/deals/counts"))
    found["GET /v1/deals/counts"] = (p50, p99, 1)
    return found


def walk(base, password):
    found = {}
    for email in ("manager@world.example", "seller@world.example"):
        browser = pages.Browser(base, email, password)
        for path in browser.rail():
            p50, p99, text = timed(lambda path=path: browser.text(path))
            kind = re.sub(r"[a-z]+_[0-9A-Za-z]{10,}", "…", path)
            found[kind] = (p50, p99, text.count("<tr"))
    return found


def measure(server, serve, port, folder, sizes):
    """Makes each world with the program `server`, serves it by `serve`, and prints what was seen side by side."""
    base = f"http://127.0.0.1:{port}"
    seen = []
    for partners, deals, lines in sizes:
        place = os.path.join(folder, f"world-{partners}")
        started = time.monotonic()
        out = subprocess.run(
            [server, "world", "--partners", str(partners), "--deals", str(deals), "--lines", str(lines), "--folder", place],
            check=True, capture_output=True, text=True).stdout.split("\n")
        said = next(number for number, line in enumerate(out) if line.startswith("The world stands"))
        key, password = out[said + 1].strip(), out[said + 2].strip()
        print(f"  {partners:,} partners, {deals:,} deals, {lines:,} lines: made in {time.monotonic() - started:.1f} s")
        with serve("serve", "--database", f"sqlite:{place}/world.sqlite"):
            seen.append({**api(base, key), **walk(base, password)})
    print(f"  {'':<58}" + "".join(f"{f'{size[0]:,} partners':>30}" for size in sizes) + "   growth of p50")
    for name in seen[-1]:
        cells = ""
        for one in seen:
            p50, p99, rows = one.get(name, (0, 0, 0))
            cells += f"{p50:>9.1f} / {p99:>7.1f} ms {rows:>5}"
        first, last = seen[0].get(name, (0, 0, 0))[0], seen[-1][name][0]
        print(f"  {name[:58]:<58}{cells}   {last / first if first else 0:6.2f}")
