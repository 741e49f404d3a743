"""Partners and a channel manager at work, and a memory of everything they were told."""

import random
import threading
import time
import uuid

from server import HANG_SECONDS, Client, Lost


class Request:
    """One request that changes something, and what came of it. The idempotency key makes it repeatable."""

    def __init__(self, secret, path, body):
        self.secret = secret
        self.path = path
        self.body = body
        self.key = uuid.uuid4().hex
        self.reply = None

    def send(self, client):
        """Sends it, perhaps not for the first time. Returns whether it was confirmed; raises Wrong for any other answer."""
        status, reply = client.ask("POST", self.path, self.body, self.key)
        if status in (200, 201):
            if self.reply is not None and reply != self.reply:
                raise Wrong(f"{self.path} with a repeated key: {reply} instead of {self.reply}")
            self.reply = reply
            return True
        if status == 503:
            return False
        raise Wrong(f"{self.path} got {status}: {reply}")


class Wrong(Exception):
    """The server said or kept something it must not have."""


class Worker(threading.Thread):
    """Registers deals, has some approved and some quoted, until the server is gone."""

    def __init__(self, port, keys, seed):
        super().__init__(daemon=True)
        self.reseller = Client(port, keys["alpine"])
        self.manager = Client(port, keys["channel_manager"])
        self.random = random.Random(seed)
        self.confirmed = []
        self.unknown = []
        self.wrong = None
        self.over = threading.Event()

    def run(self):
        try:
            while not self.over.is_set():
                deal = self.send(self.reseller, "/v1/deals", registration())
                if deal is None:
                    continue
                if self.random.random() < 0.5:
                    self.send(self.manager, f"/v1/deals/{deal.reply['id']}/approve", {"note": "seen"})
                if self.random.random() < 0.5:
                    lines = [{"sku": "BACKUP-100", "units": self.random.randint(1, 200)}]
                    self.send(self.reseller, "/v1/quotes", {"deal": deal.reply["id"], "lines": lines})
        except Lost:
            pass
        except Wrong as wrong:
            self.wrong = wrong

    def send(self, client, path, body):
        """The request when it was confirmed, or None. After an answer of 503 it waits a moment."""
        request = Request(client.secret, path, body)
        try:
            done = request.send(client)
        except Lost:
            self.unknown.append(request)
            raise
        if done:
            self.confirmed.append(request)
            return request
        self.unknown.append(request)
        time.sleep(0.2)
        return None

    def stop(self):
        self.over.set()
        self.join(timeout=2 * HANG_SECONDS)
        self.reseller.close()
        self.manager.close()
        if self.is_alive():
            raise Wrong("a client still waits for an answer long after the server was killed")
        if self.wrong is not None:
            raise self.wrong


def registration():
    """A deal with an end customer that nobody else has."""
    name = uuid.uuid4().hex
    return {
        "customer": {"name": f"Works {name}", "domain": f"{name}.example", "country": "US"},
        "product_line": "backup",
        "units": 200,
        "bant": {"budget": "set aside", "authority": "the board", "need": "retention", "timing": "this year"},
    }


def check(request, client, later):
    """Is what was confirmed there, and as it was confirmed? `later` holds the ids of deals approved after they were registered."""
    reply = request.reply
    path = f"/v1/{'quotes' if request.path == '/v1/quotes' else 'deals'}/{reply['id']}"
    status, found = client.ask("GET", path)
    if status != 200:
        raise Wrong(f"{path} was confirmed and is gone: {status} {found}")
    for member in ("customer", "lines", "total", "clauses", "units", "bant", "created", "made"):
        if found.get(member) != reply.get(member):
            raise Wrong(f"{path}: {member} was {reply.get(member)} and is {found.get(member)}")
    approved = request.path.endswith("/approve") or reply["id"] in later
    if path.startswith("/v1/deals/") and (found["status"] == "approved") != approved:
        raise Wrong(f"{path}: its status is {found['status']}; it was {'' if approved else 'not '}approved")
