"""A vendor on a database of its own, and the server that serves it and sends its mails."""

import email
import email.policy
import http.cookiejar
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Crash"))
from server import HANG_SECONDS, Client, Server, free_port  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
HASTE = 60


class Wrong(Exception):
    """Something that must hold does not."""


def expect(condition, words):
    if not condition:
        raise Wrong(words)


class World:
    """Founded once; its server can be started anew with other options."""

    def __init__(self, binary, folder, name="Grün & Söhne 株式会社"):
        self.binary = binary
        self.url = f"sqlite:{folder}/channel.sqlite"
        self.log = f"{folder}/server.log"
        self.port, self.metrics_port = free_port(), free_port()
        self.server = None
        done = subprocess.run(
            [binary, "found", name, "--id", "vendor_mail", "--program", f"{ROOT}/Programs/avepoint", "--sandbox",
             "--database", self.url],
            capture_output=True, text=True, check=True)
        self.admin = Client(self.port, re.search(r"^gh_\w+$", done.stdout, re.MULTILINE).group(0))

    def serve(self, *options, timeout=2, haste=HASTE):
        command = [
            self.binary, "serve", "--database", self.url, "--port", str(self.port), "--public-url",
            "https://partners.example.org/", "--metrics-port", str(self.metrics_port)]
        if options:
            command += [
                "--mail-from", "Partner-Programm für Größe <partners@example.org>", "--mail-timeout", str(timeout),
                "--mail-haste", str(haste), *options]
        self.server = Server(command, self.port, self.log)
        self.server.start()

    def stop(self):
        if self.server is not None:
            expect(self.server.stop() == 0, f"the server did not end in good order:\n{self.server.last_words()}")
            self.server = None
            self.admin.close()

    def kill(self):
        self.server.kill()
        self.server = None
        self.admin.close()

    def done(self, method, path, body=None, client=None):
        status, answer = (client or self.admin).ask(method, path, body)
        expect(status in (200, 201), f"{method} {path}: {status} {answer}")
        return answer

    def invite(self, address, partner=None):
        """Has a mail put into the outbox: an invitation to this address, to work for the vendor or a partner."""
        body = {"email": address, "role": "channel_manager"}
        if partner is not None:
            body |= {"role": "account_admin", "partner": partner}
        self.done("POST", "/v1/members", body)

    def member(self, address, office):
        """Invites somebody to work for the vendor, who accepts by the link in the mail."""
        self.invite(address)
        self.wait(address, "sent")
        text = email.message_from_bytes(office.mails(address)[-1][2], policy=email.policy.default)
        link = re.search(r"/invitations/\w+", text.get_body(("plain",)).get_content()).group(0)
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        place = f"http://127.0.0.1:{self.port}{link}"
        page = browser.open(place).read().decode()
        guard = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        cookie = "; ".join(f"{one.name}={one.value}" for one in jar)
        form = urllib.parse.urlencode({"csrf": guard, "name": "Olga", "password": "four unrelated plain words"})
        # The address is one of https, so that the jar does not send its cookie over the plain line of the test.
        request = urllib.request.Request(place, data=form.encode(), headers={"Cookie": cookie} if cookie else {})
        browser.open(request)

    def partner(self, name):
        """The id of a partner of this name, which stands in the subjects of invitations; None when it cannot have it."""
        status, reply = self.admin.ask("POST", "/v1/partners", {"name": name, "country": "DE", "type": "invested"})
        return reply["id"] if status == 201 else None

    def outbox(self, start=""):
        items, after = [], None
        while True:
            page = self.done("GET", "/v1/outbox?limit=200" + (f"&after={after}" if after else ""))
            items += page["items"]
            after = page.get("next")
            if after is None:
                return [item for item in items if item["to"].startswith(start)]

    def wait(self, start, state, count=1):
        """Waits until so many mails to addresses that begin so are in a state."""
        end = time.monotonic() + HANG_SECONDS
        while True:
            mails = self.outbox(start)
            found = [mail for mail in mails if mail["state"] == state]
            if len(found) >= count:
                return found
            if time.monotonic() > end:
                raise Wrong(f"not {count} {state} within {HANG_SECONDS} s: {mails}")
            time.sleep(0.05)
