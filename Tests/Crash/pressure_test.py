#!/usr/bin/env python3
"""Many at once: races for one thing, a flood of sign-ins, clocks that are moved, and an end in the middle of it all.

A real server over loopback: what is asserted are counts, states and that things go on; the only bound of time is one that a hang
alone meets.
"""

import argparse
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid

from server import HANG_SECONDS, Client, Lost, Server, free_port
from traffic import Worker, Wrong, check, registration

PASSWORD = "sample-channel-2026"
PROGRAMS = ["Programs/avepoint", "Programs/nakivo"]


class Stranger:
    """Somebody at a browser who is not signed in yet, at an address of the loopback."""

    def __init__(self, port, place):
        self.port, self.place = port, place
        self.connection = None
        self.cookie = self.token = None

    def ask(self, method, path, body=None, headers=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=HANG_SECONDS, source_address=(self.place, 0))
        self.connection.request(method, path, body, {"Accept": "text/html"} | (headers or {}))
        response = self.connection.getresponse()
        return response, response.read().decode()

    def sign_in(self, address, password):
        """The status of the answer: 303 for who is in, 422 for a wrong password, 429 for who has to wait."""
        if self.cookie is None:
            response, text = self.ask("GET", "/signin")
            self.cookie = response.getheader("Set-Cookie").partition(";")[0]
            self.token = re.search(r'name="csrf" value="([^"]+)"', text).group(1)
        form = urllib.parse.urlencode({"csrf": self.token, "email": address, "password": password})
        response, _ = self.ask(
            "POST", "/signin", form, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookie})
        return response.status

    def close(self):
        if self.connection is not None:
            self.connection.close()


class Flood:
    """Wrong passwords without a pause, from many places, for many accounts."""

    def __init__(self, port, people, width=12):
        self.port, self.people = port, people
        self.over = threading.Event()
        self.statuses = {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.guess, args=(number,), daemon=True) for number in range(width)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join(timeout=HANG_SECONDS)

    def guess(self, number):
        stranger = Stranger(self.port, f"127.0.1.{number + 1}")
        turn = 0
        while not self.over.is_set():
            turn += 1
            address = f"guess-{number}-{turn}@nobody.example" if turn % 2 else self.people[turn % len(self.people)]
            try:
                status = stranger.sign_in(address, "not the right one")
            except (OSError, http.client.HTTPException):
                stranger.close()
                stranger = Stranger(self.port, stranger.place)
                status = None
            with self.lock:
                self.statuses[status] = self.statuses.get(status, 0) + 1
        stranger.close()

    def answered(self):
        with self.lock:
            return sum(count for status, count in self.statuses.items() if status is not None)


def at_once(count, work):
    """What each of so many threads that begin together returns."""
    gate, results = threading.Barrier(count), [None] * count

    def one(number):
        gate.wait()
        results[number] = work(number)

    threads = [threading.Thread(target=one, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=HANG_SECONDS)
    return results


class PressureTest:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.port = free_port()
        programs = [word for program in PROGRAMS for word in ("--program", program)]
        self.command = [
            options.binary, "demo", "--folder", os.path.join(folder, "demo"), "--port", str(self.port),
            "--metrics-port", "0", "--commands-per-minute", "0", *programs]
        self.server = Server(self.command, self.port, os.path.join(folder, "server.log"))

    def client(self, name):
        return Client(self.port, self.keys[name])

    def done(self, name, method, path, body=None):
        client = self.client(name)
        status, reply = client.ask(method, path, body)
        client.close()
        if status not in (200, 201):
            raise Wrong(f"{name}: {method} {path}: {status} {reply}")
        return reply

    def race_for_a_quote(self):
        """Of many who order one quote at the same moment one does, and there is one order."""
        quote = self.done(
            "alpine", "POST", "/v1/quotes",
            {"customer": {"name": "Race Works", "country": "US"}, "lines": [{"sku": "BACKUP-100", "units": 3}]})
        answers = self.race(["alpine"] * 12, "/v1/orders", {"quote": quote["id"]})
        if sorted(answers) != [201] + [409] * 11:
            raise Wrong(f"the orders of one quote were answered {answers}")

    def race_for_a_deal(self):
        """Of many who approve and decline one registration at the same moment one decides."""
        deal = self.done("alpine", "POST", "/v1/deals", registration())
        paths = [f"/v1/deals/{deal['id']}/{what}" for what in ["approve", "decline"] * 6]
        bodies = [{"note": "n"}, {"clause": "App.I 1.1.3", "note": "n"}] * 6
        answers = at_once(12, lambda number: self.ask_once("channel_manager", paths[number], bodies[number]))
        taken = [status for status in answers if status == 200]
        if len(taken) != 1 or any(status not in (200, 409) for status in answers):
            raise Wrong(f"the decisions on one registration were answered {answers}")

    def race_for_a_customer(self):
        """Of two resellers who register the same end customer at the same moment the first has it."""
        body = registration()
        answers = self.race(["alpine", "brightwater"] * 4, "/v1/deals", body)
        found = self.done("vendor_admin", "GET", "/v1/deals?q=" + body["customer"]["domain"])["items"]
        standing = [deal for deal in found if deal["status"] in ("submitted", "in_review", "approved")]
        partners = {json.dumps(deal["partner"]) for deal in standing}
        if len(partners) != 1 or any(status not in (201, 409) for status in answers):
            raise Wrong(f"{answers}: {len(standing)} registrations stand, of {len(partners)} partners")

    def race_with_one_key(self):
        """The same request with the same idempotency key, many times at the same moment, is done once."""
        body, key = registration(), uuid.uuid4().hex

        def send(_):
            client = self.client("alpine")
            answer = client.ask("POST", "/v1/deals", body, key)
            client.close()
            return answer

        answers = at_once(12, send)
        ids = {reply["id"] for status, reply in answers if status == 201}
        if len(ids) != 1 or any(status not in (201, 409) for status, _ in answers):
            raise Wrong(f"one request was answered {answers}")

    def race(self, names, path, body):
        return at_once(len(names), lambda number: self.ask_once(names[number], path, body))

    def ask_once(self, name, path, body):
        client = self.client(name)
        status, _ = client.ask("POST", path, body)
        client.close()
        return status

    def clocks(self):
        """One vendor's clock moves a year ahead: its registrations run out, and nothing of the other vendor's changes."""
        other = "nakivo/vendor_admin"
        before = [self.done(other, "GET", path) for path in ("/v1/deals?limit=200", "/v1/partners?limit=200")]
        entries = self.done(other, "GET", "/v1/journal?limit=1&order=newest")["items"][0]["sequence"]
        deal = self.done("alpine", "POST", "/v1/deals", registration())
        self.done("channel_manager", "POST", f"/v1/deals/{deal['id']}/approve", {"note": "n"})
        self.done("vendor_admin", "POST", "/v1/sandbox/clock", {"to": "2027-05-01T09:00"})
        if self.done("vendor_admin", "GET", f"/v1/deals/{deal['id']}")["status"] != "expired":
            raise Wrong("a registration of a year ago is still approved")
        after = [self.done(other, "GET", path) for path in ("/v1/deals?limit=200", "/v1/partners?limit=200")]
        if before != after:
            raise Wrong("what the other vendor has changed with the clock of the first")
        if self.done(other, "GET", "/v1/journal?limit=1&order=newest")["items"][0]["sequence"] != entries:
            raise Wrong("the other vendor's record grew with the clock of the first")

    def flood(self):
        """While wrong passwords come from everywhere, keys go on, and somebody at another place signs in."""
        with Flood(self.port, self.people) as flood:
            self.until(lambda: flood.answered() > 4, "the flood has begun")
            for _ in range(5):
                self.done("alpine", "POST", "/v1/deals", registration())
                self.done("alpine", "GET", "/v1/products")
            seller = Stranger(self.port, "127.0.2.1")
            status = seller.sign_in("priya.raman@vendor.example", PASSWORD)
            seller.close()
            if status != 303:
                raise Wrong(f"somebody who signs in during a flood got {status}")
            if any(status and status >= 500 for status in flood.statuses):
                raise Wrong(f"the flood was answered {flood.statuses}")
        print(f"    {flood.statuses}")

    def ends(self):
        """Told to end under load it ends in good order; what it had confirmed is there afterwards."""
        workers = [Worker(self.port, self.keys, number) for number in range(4)]
        with Flood(self.port, self.people) as flood:
            for worker in workers:
                worker.start()
            # Somebody who never sends the rest of a body, and somebody who never reads.
            slow = [http.client.HTTPConnection("127.0.0.1", self.port, timeout=HANG_SECONDS) for _ in range(8)]
            for connection in slow:
                connection.putrequest("POST", "/v1/deals")
                connection.putheader("Authorization", f"Bearer {self.keys['alpine']}")
                connection.putheader("Content-Type", "application/json")
                connection.putheader("Content-Length", "1000")
                connection.endheaders(b"{")
            self.until(lambda: flood.answered() > 4 and all(worker.confirmed for worker in workers), "all are at work")
            # Waits for HANG_SECONDS at most.
            status = self.server.stop()
            for connection in slow:
                connection.close()
        if status != 0:
            raise Wrong(f"the server ended with {status}:\n{self.server.last_words()}")
        for worker in workers:
            worker.stop()
        self.server.start()
        confirmed = [request for worker in workers for request in worker.confirmed]
        client = self.client("alpine")
        approved = {request.reply["id"] for request in confirmed if request.path.endswith("/approve")}
        unknown = [request for worker in workers for request in worker.unknown]
        for request in unknown:
            other = self.client("channel_manager") if request.path.endswith("/approve") else client
            request.send(other)
            if request.path.endswith("/approve") and request.reply:
                approved.add(request.reply["id"])
        for request in confirmed:
            check(request, client, approved)
        client.close()
        print(f"    {len(confirmed)} confirmed, {len(unknown)} without an answer")

    def verified(self):
        """The record has no differences after all of it."""
        if self.server.stop() != 0:
            raise Wrong(f"the server did not end in good order:\n{self.server.last_words()}")
        done = subprocess.run(
            [self.options.binary, "verify", "--database", f"sqlite:{self.folder}/demo/demo.sqlite"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode != 0 or ", 0 differences" not in done.stdout:
            raise Wrong(f"guildhall verify:\n{done.stdout}{done.stderr}")

    @staticmethod
    def until(condition, what):
        end = time.monotonic() + HANG_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise Wrong(f"it never came about that {what}")
            time.sleep(0.02)

    def run(self):
        began = time.monotonic()
        self.server.start()
        with open(os.path.join(self.folder, "demo", "keys.json"), encoding="utf-8") as file:
            self.keys = json.load(file)
        with open(os.path.join(self.folder, "demo", "people.json"), encoding="utf-8") as file:
            self.people = [person["email"] for person in json.load(file) if person["email"] != "priya.raman@vendor.example"]
        for case in [
            self.race_for_a_quote, self.race_for_a_deal, self.race_for_a_customer, self.race_with_one_key, self.flood,
            self.ends, self.clocks, self.verified,
        ]:
            start = time.monotonic()
            case()
            print(f"good ({time.monotonic() - start:.1f} s): {case.__doc__.splitlines()[0]}", flush=True)
        print(f"pressure test passed in {time.monotonic() - began:.0f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=".build/debug/guildhall")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = tempfile.mkdtemp(prefix="guildhall-pressure-")
    test = PressureTest(options, folder)
    try:
        test.run()
    except (Wrong, Lost, RuntimeError) as wrong:
        test.server.kill()
        print(f"pressure test FAILED (its files stay in {folder}): {wrong}", file=sys.stderr)
        return 1
    except BaseException:
        test.server.kill()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
