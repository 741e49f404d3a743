#!/usr/bin/env python3
"""Two hundred resellers register one end customer under twenty spellings at the same moment: one is first, all others are told.

With --postgres two servers over one database take them by turns; else one server over SQLite does. Each round has an end customer of
its own. What is asserted is who stands where, never a time but that of a hang.
"""

import argparse
import http.client
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from databases import PostgresDatabases, SQLiteDatabases, make_sample_world
from server import HANG_SECONDS, Client, Server, free_port
from traffic import Wrong

# Beginnings that no two rounds share, so that rounds do not meet.
FIRST = ["Kestrel", "Falcon", "Curlew", "Bittern", "Plover", "Dunlin", "Gannet", "Osprey", "Merlin", "Wigeon"]
SECOND = ["Quarry", "Orchard", "Harbour", "Foundry", "Meadow", "Timber", "Canvas", "Granite", "Copper", "Velvet"]
PDF = b"%PDF-1.4\n%%EOF\n"


def spellings(first, second):
    """Twenty ways in which people write one company."""
    plain = f"{first} {second} Mueller"
    sharp = f"{first} {second} Müller"
    slip = plain[:-2] + plain[-1]
    return [
        plain, f"{plain} GmbH", f"{sharp} GmbH", sharp, plain.upper(), sharp.lower(), f"{plain}, Inc.",
        f"{plain} Ltd.", f"{first}-{second} Mueller", f"{first}{second} Mueller", f"{sharp} Gesellschaft mit beschränkter Haftung",
        f"The {plain}", f"{plain} LLC", f"  {plain}  ", f"{first}  {second}  {sharp.split()[-1]}", f"GmbH {plain}",
        f"{plain} G.m.b.H.", slip, f"{slip} GmbH", f"{second} {first} Mueller",
    ]


def registration(name):
    return {
        "customer": {"name": name.strip(), "country": "US"}, "product_line": "backup", "units": 20,
        "bant": {"budget": "set aside", "authority": "the board", "need": "retention", "timing": "this year"},
    }


class RaceTest:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.log = os.path.join(folder, "server.log")
        if options.postgres:
            self.databases = PostgresDatabases(
                os.environ["GUILDHALL_TEST_POSTGRES"], os.environ["GUILDHALL_TEST_POSTGRES_CONTROL"])
        else:
            self.databases = SQLiteDatabases(folder)
        self.ports = [free_port() for _ in range(2 if options.postgres else 1)]
        self.servers, self.keys, self.resellers = [], {}, []

    def run(self):
        began = time.monotonic()
        self.make_world()
        try:
            for server in self.servers:
                server.start()
            self.admit()
            told = {"declined": 0, "in_review": 0}
            for number in range(self.options.rounds):
                if time.monotonic() - began > 300 + self.options.rounds * HANG_SECONDS:
                    raise Wrong("the rounds hang")
                for status, count in self.round(number).items():
                    told[status] += count
                if number % 10 == 9 or number == self.options.rounds - 1:
                    print(f"  {number + 1} rounds, {time.monotonic() - began:.0f} s", flush=True)
        finally:
            for server in self.servers:
                if server.process is not None and server.process.poll() is None:
                    server.stop()
        print(
            f"race test passed on {self.databases.name} with {len(self.ports)} server(s): {self.options.rounds} rounds of "
            f"{self.options.resellers} resellers, one first each time; {told['declined']} were declined at once, "
            f"{told['in_review']} are looked at by a person")

    def make_world(self):
        self.keys = make_sample_world(
            self.options.binary, self.databases, self.folder, self.ports[0], self.log, "--program", "Programs/avepoint")
        address = self.databases.copy(0)
        self.servers = [
            Server(
                [self.options.binary, "serve", "--database", address, "--port", str(port), "--commands-per-minute", "0",
                 "--metrics-port", "0"],
                port, self.log) for port in self.ports]

    def admit(self):
        """Partners who signed on paper, each with a key."""
        document = self.upload()

        def one(number):
            client = Client(self.ports[number % len(self.ports)], self.keys["vendor_admin"])
            partner = self.done(client, "/v1/partners", {
                "name": f"Reseller {number:03}", "country": "US", "type": "invested",
                "paper": {"name": "Sam Signer", "day": "2026-01-05", "file": document}})
            key = self.done(client, "/v1/keys", {
                "name": f"reseller {number}", "role": "reseller", "partner": partner["id"]})
            client.close()
            return key["secret"]

        with ThreadPoolExecutor(8) as pool:
            self.resellers = list(pool.map(one, range(self.options.resellers)))

    def upload(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=HANG_SECONDS)
        connection.request(
            "POST", "/v1/files?name=signed.pdf", PDF,
            {"Authorization": f"Bearer {self.keys['vendor_admin']}", "Content-Type": "application/pdf"})
        response = connection.getresponse()
        text = response.read()
        connection.close()
        if response.status not in (200, 201):
            raise Wrong(f"the signed document was not taken: {response.status} {text}")
        return json.loads(text)["id"]

    def done(self, client, path, body):
        status, reply = client.ask("POST", path, body)
        if status not in (200, 201):
            raise Wrong(f"{path}: {status} {reply}")
        return reply

    def round(self, number):
        """One end customer, all resellers at once; returns how many were told what."""
        first, second = FIRST[number % 10], SECOND[number // 10 % 10]
        names = spellings(first + "er" * (number // 100), second)
        gate, answers = threading.Barrier(len(self.resellers)), [None] * len(self.resellers)

        def one(place):
            client = Client(self.ports[place % len(self.ports)], self.resellers[place])
            client.ask("GET", "/v1/deals?limit=1")
            gate.wait()
            answers[place] = client.ask("POST", "/v1/deals", registration(names[place % len(names)]))
            client.close()

        threads = [threading.Thread(target=one, args=(place,), daemon=True) for place in range(len(self.resellers))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=HANG_SECONDS)
        if any(answer is None or answer[0] != 201 for answer in answers):
            raise Wrong(f"round {number}: {[answer for answer in answers if answer is None or answer[0] != 201][:3]}")
        deals = [reply for _, reply in answers]
        free = [deal for deal in deals if deal["status"] == "submitted"]
        others = [deal for deal in deals if deal["status"] != "submitted"]
        if len(free) != 1:
            raise Wrong(f"round {number}: {[deal['customer']['name'] for deal in free]} are all first")
        for deal in others:
            told = deal["status"] == "declined" or deal["status"] == "in_review" and deal.get("doubt")
            if not told:
                raise Wrong(f"round {number}: {deal['customer']['name']} is {deal['status']} and was told nothing")
        return {
            status: sum(deal["status"] == status for deal in others) for status in ("declined", "in_review")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--resellers", type=int, default=200)
    parser.add_argument("--postgres", action="store_true")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="guildhall-race-")
    try:
        RaceTest(options, folder).run()
    except Wrong as wrong:
        print(f"race test failed: {wrong}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
