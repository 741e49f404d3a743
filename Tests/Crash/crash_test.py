#!/usr/bin/env python3
"""Kills a busy server at random moments and looks whether anything it had confirmed is lost.

A round: start the server; see that everything confirmed in the round before is there; send again what got no answer, with
the same idempotency key; let clients work; kill the server with SIGKILL. Every tenth round the record is verified by replay
and a fresh database begins. On PostgreSQL, in every fifth round the database server is killed under the running server.

Only the standard library is used, and only processes started here are ended.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from databases import PostgresDatabases, SQLiteDatabases, make_sample_world
from server import HANG_SECONDS, Client, Lost, Server, free_port
from traffic import Worker, Wrong, check

ROUNDS_A_DATABASE = 10
SECONDS_A_ROUND = 60


class CrashTest:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.random = random.Random(options.seed)
        self.port = free_port()
        self.log = os.path.join(folder, "server.log")
        if options.postgres:
            self.databases = PostgresDatabases(
                os.environ["GUILDHALL_TEST_POSTGRES"], os.environ["GUILDHALL_TEST_POSTGRES_CONTROL"])
        else:
            self.databases = SQLiteDatabases(folder)
        self.server = None
        self.url = None
        self.keys = {}
        self.confirmed = []
        self.unknown = []
        self.deals = 0
        self.totals = {"confirmed": 0, "unknown": 0, "kills": 0, "entries": 0}

    def run(self):
        """Runs all rounds; returns whether all was well."""
        began = time.monotonic()
        self.keys = make_sample_world(self.options.binary, self.databases, self.folder, self.port, self.log)
        rounds = self.options.rounds
        print(f"crash test on {self.databases.name}: {rounds} rounds, seed {self.options.seed}", flush=True)
        for number in range(rounds):
            if time.monotonic() - began > 120 + rounds * SECONDS_A_ROUND:
                raise Wrong(f"the rounds take more than {SECONDS_A_ROUND} s each")
            if number % ROUNDS_A_DATABASE == 0:
                self.fresh_database(number // ROUNDS_A_DATABASE)
            self.round(number)
            if number % ROUNDS_A_DATABASE == ROUNDS_A_DATABASE - 1 or number == rounds - 1:
                self.verify()
                self.report(number + 1, time.monotonic() - began)
        seconds = time.monotonic() - began
        print(
            f"crash test passed: {self.totals['kills']} kills in {rounds} rounds and {seconds:.0f} s, "
            f"{self.totals['confirmed']} confirmed requests, none lost; {self.totals['unknown']} without an answer, "
            f"none done twice; {self.totals['entries']} journal entries replayed with 0 differences")

    def fresh_database(self, number):
        self.url = self.databases.copy(number)
        self.server = Server(
            [self.options.binary, "serve", "--database", self.url, "--port", str(self.port), "--commands-per-minute", "0"], self.port, self.log)
        self.confirmed, self.unknown = [], []
        self.deals = 0

    def round(self, number):
        if self.random.random() < 0.2:
            self.kill_while_starting()
        self.server.start()
        self.check_last_round()
        workers = [
            Worker(self.port, self.keys, self.random.random()) for _ in range(self.options.clients)]
        for worker in workers:
            worker.start()
        time.sleep(self.random.uniform(0.05, 0.5))
        if self.options.postgres and number % 5 == 4:
            self.databases.kill()
            time.sleep(self.random.uniform(0, 0.3))
            self.databases.start()
            self.totals["kills"] += 1
            self.wait_for_recovery()
        self.kill()
        for worker in workers:
            worker.stop()
            self.confirmed += worker.confirmed
            self.unknown += worker.unknown
        self.totals["confirmed"] += sum(len(worker.confirmed) for worker in workers)

    def kill(self):
        self.server.kill()
        self.totals["kills"] += 1

    def kill_while_starting(self):
        self.server.launch()
        time.sleep(self.random.uniform(0, 0.15))
        self.kill()

    def wait_for_recovery(self):
        """The server finds its database again by itself."""
        client = Client(self.port, self.keys["alpine"])
        end = time.monotonic() + HANG_SECONDS
        while time.monotonic() < end:
            status, _ = client.ask("GET", "/v1/products")
            if status == 200:
                return
            time.sleep(0.02)
        raise Wrong(f"the server did not find its database again within {HANG_SECONDS} s")

    def check_last_round(self):
        """Sends again what got no answer, then looks for all that was confirmed."""
        reseller = Client(self.port, self.keys["alpine"])
        clients = {client.secret: client for client in (reseller, Client(self.port, self.keys["channel_manager"]))}
        for request in self.unknown:
            if not request.send(clients[request.secret]):
                raise Wrong(f"{request.path} got 503 although the database is there")
        self.totals["unknown"] += len(self.unknown)
        everything = self.confirmed + self.unknown
        for request in self.random.sample(self.confirmed, min(10, len(self.confirmed))):
            request.send(clients[request.secret])
        approved = {request.reply["id"] for request in everything if request.path.endswith("/approve")}
        for request in everything:
            check(request, reseller, approved)
        self.deals += sum(request.path == "/v1/deals" for request in everything)
        self.count_deals(reseller)
        self.confirmed, self.unknown = [], []
        for client in clients.values():
            client.close()

    def count_deals(self, client):
        """As many deals as were registered: no more, so that nothing was done twice."""
        found, after = 0, ""
        while after is not None:
            _, page = client.ask("GET", "/v1/deals?limit=200" + (f"&after={after}" if after else ""))
            found += sum(deal["customer"]["name"].startswith("Works ") for deal in page["items"])
            after = page.get("next")
        if found != self.deals:
            raise Wrong(f"{self.deals} deals were registered, and there are {found}")

    def verify(self):
        """The last round's checks once more, then a replay of the whole record."""
        self.server.start()
        self.check_last_round()
        if self.server.stop() != 0:
            raise Wrong(f"the server did not end in good order:\n{self.server.last_words()}")
        result = subprocess.run(
            [self.options.binary, "verify", "--database", self.url], stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=300, check=False)
        last = result.stdout.strip().splitlines()[-1:] or [""]
        if result.returncode != 0 or ", 0 differences" not in last[0]:
            raise Wrong(f"guildhall verify:\n{result.stdout}{result.stderr}")
        self.totals["entries"] += int(last[0].split()[0])

    def report(self, rounds, seconds):
        print(
            f"  {rounds:4} rounds, {seconds:6.1f} s: {self.totals['confirmed']} confirmed, "
            f"{self.totals['unknown']} without an answer, {self.totals['entries']} entries replayed", flush=True)

    def clean_up(self):
        if self.server is not None:
            self.server.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--binary", default=".build/debug/guildhall")
    parser.add_argument("--postgres", action="store_true", help="on the server that scripts/postgres.sh runs")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="repeats the moments of another run")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = tempfile.mkdtemp(prefix="guildhall-crash-")
    test = CrashTest(options, folder)
    try:
        test.run()
    except (Wrong, Lost, RuntimeError) as wrong:
        test.clean_up()
        print(f"crash test FAILED (seed {options.seed}; its files stay in {folder}): {wrong}", file=sys.stderr)
        return 1
    except BaseException:
        test.clean_up()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
