#!/usr/bin/env python3
"""Feeds broken programs, expressions and requests to guildhall. Whatever comes in, it may complain; it may not crash, hang or
answer with a fault of its own.

Only the standard library is used, and only processes started here are ended. Each of the three parts stops by itself after
the given seconds.
"""

import argparse
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Crash"))

from mutation import NASTY, mutate
from server import HANG_SECONDS, Server, free_port

PROGRAM = pathlib.Path("Programs/avepoint")


class Broken(Exception):
    """The program did what it may not."""


def run(command, what, limit=HANG_SECONDS):
    """Runs a command that may fail in good order only."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise Broken(f"no end within {limit} s: {what}") from error
    if done.returncode not in (0, 1, 64):
        raise Broken(f"exit status {done.returncode}: {what}\n{done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return done.returncode


def fuzz_programs(options, chance, folder, end):
    """Programs with changes; those that still check go through their scenarios."""
    files = {path.name: path.read_text(encoding="utf-8") for path in PROGRAM.glob("*.yaml")}
    scenarios = {path.name: path.read_text(encoding="utf-8") for path in (PROGRAM / "scenarios").glob("*.yaml")}
    count = good = 0
    while time.monotonic() < end:
        target = os.path.join(folder, "program")
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(os.path.join(target, "scenarios"))
        changed = chance.choice(["program.yaml", "program.yaml", "clauses.yaml", *scenarios])
        name = chance.choice(list(scenarios)) if changed not in scenarios else changed
        for path, text in [*files.items(), (f"scenarios/{name}", scenarios[name])]:
            broken = mutate(text, chance) if path.endswith(changed) else text
            with open(os.path.join(target, path), "wb") as file:
                file.write(broken.encode("utf-8", "surrogatepass"))
        if run([options.binary, "program", "check", target], f"program check {target}") == 0:
            run([options.binary, "program", "test", target], f"program test {target}", limit=2 * HANG_SECONDS)
            good += 1
        count += 1
    return f"{count} programs, {good} of them still sound and run"


def fuzz_expressions(options, chance, folder, end):
    """Conditions of the sample program with changes."""
    text = (PROGRAM / "program.yaml").read_text(encoding="utf-8")
    seeds = [line.strip('"') for line in re.findall(r"if: (.*)", text)] + NASTY
    variables = {"partner": {"type": "x", "payments_current": True}, "order": {"total": 60, "route": "direct"}, "x": "aaaa"}
    count = 0
    while time.monotonic() < end:
        expression = mutate(chance.choice(seeds), chance).replace("\0", " ")[:50_000]
        run([options.binary, "cel", "eval", "--vars", json.dumps(variables), "--", expression], repr(expression))
        count += 1
    return f"{count} expressions"


BODIES = {
    "/v1/deals": {
        "customer": {"name": "Works", "domain": "works.example", "country": "US"}, "product_line": "backup", "units": 100,
        "list_value": {"amount": "100.00", "currency": "USD"}, "tender_published": "2026-05-01",
        "bant": {"budget": "yes", "authority": "board", "need": "retention", "timing": "June"}},
    "/v1/quotes": {
        "customer": {"name": "Works", "country": "US"}, "route": "direct", "role": "resale", "currency": "USD",
        "lines": [{"sku": "BACKUP-100", "units": 100}]},
    "/v1/orders": {
        "customer": {"name": "Works", "country": "US"}, "lines": [{"sku": "BACKUP-100", "units": 100}]},
    "/v1/partners": {"name": "Works", "country": "US", "domain": "works.example", "type": "invested"},
    "/v1/products": {"sku": "X", "name": "X", "product_line": "x", "price": {"amount": "1.00", "currency": "USD"}},
}


def fuzz_requests(options, chance, folder, end):
    """Requests with changed bodies, paths and headers, and bytes that are no request at all."""
    port = free_port()
    server = Server(
        [options.binary, "demo", "--folder", os.path.join(folder, "demo"), "--port", str(port)], port,
        os.path.join(folder, "server.log"))
    try:
        server.start()
        with open(os.path.join(folder, "demo", "keys.json"), encoding="utf-8") as file:
            keys = json.load(file)
        count, statuses = 0, {}
        while time.monotonic() < end:
            status = request(chance, port, keys) if chance.random() < 0.95 else noise(chance, port)
            statuses[status] = statuses.get(status, 0) + 1
            count += 1
            if server.process.poll() is not None:
                raise Broken(f"the server ended:\n{server.last_words()}")
        if server.stop() != 0:
            raise Broken(f"the server did not end in good order:\n{server.last_words()}")
    finally:
        server.kill()
    run([options.binary, "verify", "--database", f"sqlite:{folder}/demo/demo.sqlite"], "verify after the requests", 300)
    told = ", ".join(f"{number} × {status}" for status, number in sorted(statuses.items()))
    return f"{count} requests: {told}"


def request(chance, port, keys):
    path, body = chance.choice(list(BODIES.items()))
    text = mutate(json.dumps(body), chance) if chance.random() < 0.9 else json.dumps(body)
    if chance.random() < 0.2:
        path = "/" + "".join(chance.choice(["v1", "/", "deals", "%00", "%ff", "..", "?limit=", "-1", "&after=", "x"]) for _ in range(6))
    method = chance.choice(["POST"] * 6 + ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
    headers = {"Content-Type": "application/json"}
    headers["Authorization"] = "Bearer " + chance.choice(list(keys.values()) * 3 + ["x", ""])
    if chance.random() < 0.2:
        header = chance.choice(["Idempotency-Key", "If-Match", "Content-Type", "Accept", "Host"])
        headers[header] = chance.choice(NASTY).replace("\n", "").replace("\r", "").encode("utf-8")[:500]
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=HANG_SECONDS)
        connection.request(method, path, text.encode("utf-8", "surrogatepass"), headers)
        answer = connection.getresponse()
        words = answer.read()
        connection.close()
    except (ValueError, http.client.HTTPException, ConnectionError):
        return "no answer"
    except TimeoutError as error:
        raise Broken(f"no answer within {HANG_SECONDS} s: {method} {path} {text}") from error
    if answer.status >= 500 and answer.status != 501:
        raise Broken(f"{answer.status}: {method} {path} {headers} {text}\n{words.decode('utf-8', 'replace')}")
    return str(answer.status)


def noise(chance, port):
    with socket.create_connection(("127.0.0.1", port), timeout=HANG_SECONDS) as raw:
        raw.settimeout(0.2)
        try:
            raw.sendall(chance.choice([b"GET ", b"POST /v1/deals HTTP/1.1\r\n", b"", b"\x16\x03\x01"]) + chance.randbytes(200))
            raw.recv(1000)
        except OSError:
            pass
    return "noise"


PARTS = {"programs": fuzz_programs, "expressions": fuzz_expressions, "requests": fuzz_requests}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="for each part")
    parser.add_argument("--binary", default=".build/debug/guildhall")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", choices=list(PARTS))
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    status = 0
    for name, part in PARTS.items():
        if options.only not in (None, name):
            continue
        folder = tempfile.mkdtemp(prefix="guildhall-fuzz-")
        try:
            told = part(options, random.Random(f"{options.seed} {name}"), folder, time.monotonic() + options.seconds)
            print(f"fuzz {name}: {told}; nothing broke (seed {options.seed})", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
        except (Broken, RuntimeError) as broken:
            print(f"fuzz {name} FAILED (seed {options.seed}; its files stay in {folder}): {broken}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
