"""A server with a vendor of its own, its mails caught by a real mail server, and people at real browsers."""

import base64
import hashlib
import hmac
import os
import re
import struct
import subprocess
import sys
import time
from email import policy
from email.parser import BytesParser

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "Crash"), os.path.join(HERE, "..", "Mail")]
from post_office import PostOffice  # noqa: E402
from server import Client, Server, free_port  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


class Wrong(Exception):
    """Something that must hold does not."""


def expect(condition, words):
    if not condition:
        raise Wrong(words)


class World:
    """A sandbox vendor on a database of its own with a server and a post office; or the sample world."""

    def __init__(self, binary, folder, program="avepoint"):
        self.binary, self.folder, self.program = binary, folder, program
        self.port, self.mail_port = free_port(), free_port()
        self.base = f"http://localhost:{self.port}"
        self.server, self.office, self.admin = None, None, None
        self.read = 0

    def found(self):
        url = f"sqlite:{self.folder}/channel.sqlite"
        done = subprocess.run(
            [self.binary, "found", "Example Software", "--id", "vendor_example", "--program", f"{ROOT}/Programs/{self.program}",
             "--sandbox", "--database", url], capture_output=True, text=True, check=True)
        self.admin = Client(self.port, re.search(r"^gh_\w+$", done.stdout, re.MULTILINE).group(0))
        self.office = PostOffice(self.mail_port).start()
        self.start([
            "serve", "--database", url, "--public-url", self.base, "--mail", f"smtp://127.0.0.1:{self.mail_port}?starttls=off",
            "--mail-from", "partners@example.org", "--mail-haste", "60"])
        return self

    def demo(self):
        self.start(["demo", "--folder", self.folder])
        return self

    def verify(self):
        """The sample world's record holds, files included, as the README says it does."""
        done = subprocess.run(
            [self.binary, "verify", "--database", f"sqlite:{self.folder}/demo.sqlite"], capture_output=True, text=True)
        expect(done.returncode == 0, f"the record does not hold:\n{done.stdout}{done.stderr}")

    def start(self, arguments):
        command = [self.binary, *arguments, "--port", str(self.port)]
        self.server = Server(command, self.port, f"{self.folder}/server.log")
        self.server.start()

    def stop(self):
        if self.server:
            self.server.stop()
        if self.office:
            self.office.stop()

    def ask(self, method, path, body=None):
        status, reply = self.admin.ask(method, path, body)
        expect(status in (200, 201), f"{method} {path}: {status} {reply}")
        return reply

    def paper(self):
        """A signed document that was handed in, as a partner is taken in with it."""
        file = self.ask("POST", "/v1/files?name=agreement.txt", "Signed.")
        return {"name": "Sam Signer", "day": "2026-01-05", "file": file["id"]}

    def sign(self, partner):
        """Records that a partner has signed everything on paper."""
        for one in self.ask("GET", f"/v1/agreements?partner={partner}")["items"]:
            if one["status"] == "pending":
                self.ask("POST", f"/v1/partners/{partner}/signatures", self.paper() | {"agreement": one["agreement"]})

    def mail(self, to, words, seconds=120):
        """The text of the newest mail to somebody that has these words; waits for it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for raw in reversed(list(self.office.accepted)):
                message = BytesParser(policy=policy.default).parsebytes(as_bytes(raw))
                text = message.get_body(("plain",)).get_content()
                if to in str(message["To"]) and words in str(message["Subject"]) + text:
                    return text
            time.sleep(0.1)
        raise Wrong(f"no mail to {to} with {words!r} came; there were {len(self.office.accepted)}")

    def link(self, to, part):
        """The link in the newest mail to somebody whose address has this part."""
        return re.search(r"https?://\S+" + part + r"\S+", self.mail(to, part)).group(0)


def as_bytes(kept):
    """A mail as the post office keeps it, whichever way."""
    if isinstance(kept, (bytes, bytearray)):
        return bytes(kept)
    content = getattr(kept, "content", None)
    return content if content is not None else kept[-1]


def one_time_password(secret, at=None):
    """RFC 6238 with the usual parameters."""
    key = base64.b32decode(secret.replace(" ", "").upper() + "=" * (-len(secret.replace(" ", "")) % 8))
    counter = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.new(key, counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, chromium, world, name, theme="light", width=1280, scripts=True):
        self.context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, locale="en-GB", java_script_enabled=scripts)
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.world, self.name = world, name
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self.heard)

    def heard(self, message):
        # That a page is not there, or a form was refused, is the server's answer and no fault of the page.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)

    def go(self, path):
        url = path if path.startswith("http") else self.world.base + path
        reply = self.page.goto(url)
        return reply.status if reply else None

    def fill(self, **fields):
        """Fields by the names they have in the form: a double underscore stands for a dot."""
        for name, value in fields.items():
            self.page.locator(f'main [name="{name.replace("__", ".")}"]:not([type=hidden])').first.fill(value)

    def choose(self, name, value):
        """One of several: in a list, or by searching for it."""
        if not self.search_for(self.page.locator("main"), name, value):
            self.page.locator(f'main select[name="{name}"]').first.select_option(value)

    @staticmethod
    def search_for(part, name, words):
        """Types into the field in which something is searched for, and takes the first that is found; false where there is none."""
        field = part.locator(f'.choose:has(input[type=hidden][name="{name}"])').first
        if not field.count():
            return False
        field.locator("input[type=search]").fill(words)
        field.get_by_role("option").first.click()
        return True

    def press(self, words):
        """Presses the button or link of these words on the page."""
        self.page.locator("main").get_by_role("button", name=words, exact=True).first.click()
        self.page.wait_for_load_state()

    def act(self, title):
        """Unfolds an action."""
        self.page.locator("details.act > summary", has_text=title).first.click()
        return self.page.locator("details.act[open]").first

    def act_on(self, title, button=None, /, *, within=None, choose=None, files=None, **fields):
        """Unfolds an action, within the part of the page that has these words, fills it in and sends it."""
        scope, acts = self.page.locator("main"), self.page.locator("details.act", has=self.page.locator("summary", has_text=title))
        if within:
            scope = scope.locator("section.sheet, tr").filter(has_text=within).filter(has=acts).last
        act = scope.locator(acts).first
        if act.get_attribute("open") is None:
            act.locator("summary").first.click()
        for name, value in (choose or {}).items():
            if not self.search_for(act, name, value):
                act.locator(f'select[name="{name}"]').select_option(label=value)
        for name, value in fields.items():
            field = act.locator(f'[name="{name.replace("__", ".")}"]:not([type=hidden])').first
            field.check() if value is True else field.fill(value)
        if files:
            act.locator("input[type=file]").set_input_files(files)
        act.get_by_role("button", name=button or title, exact=True).click()
        self.page.wait_for_load_state()

    def follow(self, words, part="main"):
        """Follows the link of these words; in the navigation also where its group is shut."""
        link = self.page.locator(part).get_by_role("link", name=words, include_hidden=True).first
        if not link.is_visible():
            self.page.locator("details", has=link).last.locator("summary").first.click()
        link.click()
        self.page.wait_for_load_state()

    def sign_in(self, email, password):
        self.go("/signin")
        self.fill(email=email, password=password)
        self.press("Sign in")

    def speak(self, language):
        """Chooses a language for everything this person sees from now on."""
        self.go("/account")
        self.choose("language", language)
        self.page.locator('form[action="/account/profile"] button').first.click()
        self.page.wait_for_load_state()

    def sees(self, *words):
        text = " ".join(self.page.locator("main").inner_text().split())
        for word in words:
            expect(word in text, f"{self.name} does not see {word!r} on {self.page.url}:\n{text[:1500]}")

    def sees_not(self, *words):
        text = self.page.locator("main").inner_text()
        for word in words:
            expect(word not in text, f"{self.name} sees {word!r} on {self.page.url}")

    def unfold(self):
        self.page.evaluate("document.querySelectorAll('.reasons details').forEach(part => { part.open = true })")

    def close(self):
        expect(not self.errors, f"{self.name}'s browser complained: {self.errors}")
        self.context.close()
