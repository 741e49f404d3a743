#!/usr/bin/env python3
"""Has the built program send mails to a real mail server, which also refuses, hangs, breaks off and is away: nothing may be lost,
and nothing may come twice in ordinary running.

Only processes started here are ended.
"""

import argparse
import email
import email.policy
import os
import logging
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import warnings

from post_office import PASSWORD, USER, PostOffice, certificate
from world import HANG_SECONDS, ROOT, World, Wrong, expect, free_port

NAMES = [
    "Ada Lovelace", "Zoë d'Été-Müller", "Ада Лавлейс", "أحمد بن محمد", "山田太郎", "שרה כהן", "นภา สุขใจ",
    'O\'Neil "the <boss>" @ Co, Ltd.', "=?utf-8?Q?not=20encoded?=", "🦉 " * 30,
    "A name that is so long that no head of any mail holds it in one line of 78 letters",
]


class MailTest:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.world = World(binary, folder)
        self.office = PostOffice(free_port())
        self.began = time.time()

    def plain(self, *options):
        return ("--mail", f"smtp://127.0.0.1:{self.office.port}?starttls=off", *options)

    # What arrives

    def arrives_whole(self):
        """Names of many scripts arrive as they are; every mail parses, with both texts, once."""
        self.office.start()
        self.world.serve(*self.plain())
        for number, name in enumerate(NAMES):
            self.world.invite(f"whole-{number}@people.example", self.world.partner(name))
        self.world.wait("whole-", "sent", len(NAMES))
        for number, name in enumerate(NAMES):
            mails = self.office.mails(f"whole-{number}@")
            expect(len(mails) == 1, f"{len(mails)} mails for {name}")
            self.check_parts(mails[0], name.strip())

    def check_parts(self, mail, name):
        recipient, sender, content = mail
        expect(sender == "partners@example.org", f"the sender is {sender}")
        expect(all(len(line) <= 998 for line in content.split(b"\r\n")), "a line is too long")
        head = content.split(b"\r\n\r\n")[0]
        expect(max(map(len, head.split(b"\r\n"))) <= 78, f"a line of the head is too long:\n{head.decode()}")
        expect(all(byte < 127 for byte in content), "a byte is no ASCII")
        parsed = email.message_from_bytes(content, policy=email.policy.default)
        expect(not parsed.defects, f"defects: {parsed.defects}")
        expect(parsed["Subject"] == f"Grün & Söhne 株式会社 invites you to {name}", f"the subject is {parsed['Subject']}")
        expect(str(parsed["From"]) == "Partner-Programm für Größe <partners@example.org>", f"from {parsed['From']}")
        expect(parsed["To"].addresses[0].addr_spec == recipient, f"to {parsed['To']}")
        expect(parsed["Auto-Submitted"] == "auto-generated", "it does not say that it is automatic")
        written = parsed["Date"].datetime.timestamp()
        expect(int(self.began) <= written <= time.time(), f"its date is {parsed['Date']}")
        expect(re.fullmatch(r"<mail_\w+@example\.org>", parsed["Message-ID"]), f"its id is {parsed['Message-ID']}")
        expect(parsed.get_content_type() == "multipart/alternative", parsed.get_content_type())
        kinds = [part.get_content_type() for part in parsed.iter_parts()]
        expect(kinds == ["text/plain", "text/html"], f"its parts are {kinds}")
        text, html = (part.get_content() for part in parsed.iter_parts())
        link = re.search(r"https://partners\.example\.org/invitations/\w+", text)
        expect(link, f"no link in the text:\n{text}")
        expect(f'href="{link.group(0)}"' in html, f"no link in the HTML:\n{html}")
        expect("•" not in text + html, "the link is masked")
        expect(name in text, f"{name} is not in the text:\n{text}")
        expect("<boss>" not in html, "a name is not escaped")

    def smuggles_nothing(self):
        """No text of a request becomes a header, a recipient or a command."""
        for name in ["x\r\nBcc: evil@people.example", "x\nBcc: evil@people.example", "x\r\n.\r\nMAIL FROM:<evil@x.example>"]:
            partner = self.world.partner(name)
            if partner is not None:
                self.world.invite("smuggle@people.example", partner)
        for address in ["a@b.example\r\nRCPT TO:<evil@x.example>", "a@b.example>\r\nDATA", "a b@c.example", "a@b.example,evil@x.example"]:
            status, _ = self.world.admin.ask("POST", "/v1/members", {"email": address, "role": "channel_manager"})
            expect(status == 422, f"{address!r} was taken: {status}")
        self.world.invite("marker@people.example")
        self.world.wait("marker", "sent")
        for recipient, sender, content in self.office.mails():
            parsed = email.message_from_bytes(content, policy=email.policy.default)
            own = [key for key in parsed.keys() if key not in ("List-Unsubscribe", "List-Unsubscribe-Post")]
            expect(len(own) == 9 == len(set(own)) and not parsed.defects, f"its headers are {parsed.keys()}")
            expect(sender == "partners@example.org" and recipient.endswith(".example") and "evil" not in recipient, f"{sender} to {recipient}")
        expect(not self.office.mails("evil"), "somebody else got mail")

    # What goes wrong

    def fails_as_told(self):
        """550 and 552 fail for good with the server's words; 451, a hang and a connection that breaks off are tried again."""
        for name in ["refused-1", "full-1", "busy-1", "hang-1", "drop-1", "calm-1"]:
            self.world.invite(f"{name}@people.example")
        self.world.wait("calm", "sent")
        refused = self.world.wait("refused", "failed")[0]
        expect("550 5.1.1 nobody of this name lives here" in refused["answer"], refused["answer"])
        expect(refused["attempts"] == 1, f"tried {refused['attempts']} times")
        expect("552" in self.world.wait("full", "failed")[0]["answer"], "no word of the full mailbox")
        for name in ["busy-1", "hang-1", "drop-1"]:
            mail = self.world.wait(name, "sent")[0]
            expect(mail["attempts"] == 2, f"{name} was tried {mail['attempts']} times")
            expect(len(self.office.mails(name)) == 1, f"{name} came {len(self.office.mails(name))} times")
        self.world.done("POST", f"/v1/outbox/{refused['id']}/retry")
        again = self.world.wait("refused", "failed")[0]
        while again["attempts"] < 2:
            again = self.world.wait("refused", "failed")[0]

    def server_away(self):
        """While the mail server is away mails wait, and say why; when it is back they come."""
        self.office.stop()
        for number in range(5):
            self.world.invite(f"away-{number}@people.example")
        end = time.monotonic() + HANG_SECONDS
        while not all("no connection with the mail server" in mail.get("answer", "") for mail in self.world.outbox("away")):
            expect(time.monotonic() < end, f"{self.world.outbox('away')}")
            time.sleep(0.05)
        metrics = self.metrics()
        expect('guildhall_outbox_mails{state="waiting"} 5' in metrics, metrics)
        self.office.start()
        self.world.wait("away", "sent", 5)
        expect(len(self.office.mails("away")) == 5, "not each came once")

    def metrics(self):
        done = subprocess.run(
            ["curl", "-sS", f"http://127.0.0.1:{self.world.metrics_port}/metrics"], capture_output=True, text=True, check=True)
        return done.stdout

    def stops_in_order(self):
        """A server that is told to end while a mail hangs does not wait for it, and the mail is sent by the next one."""
        self.world.stop()
        self.world.serve(*self.plain(), timeout=600)
        self.world.invite("hang-2@people.example")
        time.sleep(1.5)
        self.world.stop()
        self.world.serve(*self.plain())
        self.world.wait("hang-2", "sent")

    def killed(self):
        """Killed in the middle, again and again: every mail comes, those that come twice with the same id, and few do."""
        total = 40
        for number in range(total):
            self.world.invite(f"slow-{number}@people.example")
        for _ in range(4):
            time.sleep(0.7)
            self.world.kill()
            self.world.serve(*self.plain())
        self.world.wait("slow-", "sent", total)
        mails = self.office.mails("slow-")
        expect(len({mail[0] for mail in mails}) == total, "a mail was lost")
        ids = {re.search(rb"^Message-ID: (.*)\r$", content, re.MULTILINE).group(1) for _, _, content in mails}
        expect(len(ids) == total, f"{len(ids)} ids for {total} mails")
        expect(len(mails) <= total + 4 * 4, f"{len(mails) - total} mails came twice")
        print(f"   {len(mails) - total} of {total} came twice after four kills", flush=True)

    # How the connection is made

    def test_mail(self, *options, environment=None):
        """`guildhall mail test`: its exit code and what it says."""
        done = subprocess.run(
            [self.binary, "mail", "test", "ada@people.example", "--mail-timeout", "5", *options], capture_output=True,
            text=True, env=os.environ | (environment or {}))
        return done.returncode, done.stdout + done.stderr

    def secured(self):
        """STARTTLS and a login, with a certificate of its own; and what is said when one of them does not fit."""
        file, context = certificate(self.folder)
        office = PostOffice(free_port(), tls=context, login=True).start()
        try:
            secret, wrong = f"{self.folder}/password", f"{self.folder}/wrong"
            for path, word in [(secret, PASSWORD), (wrong, "guessed")]:
                with open(path, "w", encoding="utf-8") as place:
                    place.write(word + "\n")
            address = f"smtp://{USER.replace('@', '%40')}@127.0.0.1:{office.port}?starttls=required"
            common = ["--mail-from", "partners@example.org"]
            whole = ["--mail", address, "--mail-ca-file", file, *common]
            self.says(0, "has taken the mail", *whole, "--mail-password-file", secret)
            expect(len(office.mails("ada")) == 1, "the mail did not come")
            self.says(1, "does not accept the user or the password", *whole, "--mail-password-file", wrong)
            self.says(1, "could not be set up", "--mail", address, *common, "--mail-password-file", secret)
            self.says(1, "--mail-password-file", *whole)
            environment = {
                "GUILDHALL_MAIL": address, "GUILDHALL_MAIL_FROM": "partners@example.org",
                "GUILDHALL_MAIL_CA_FILE": file, "GUILDHALL_MAIL_PASSWORD_FILE": secret}
            code, words = self.test_mail(environment=environment)
            expect(code == 0, f"by the environment: {words}")
        finally:
            office.stop()
        plain = ["--mail", f"smtp://127.0.0.1:{self.office.port}?starttls=required", *common]
        self.says(1, "could not be set up", *plain)
        self.says(0, "has taken", "--mail", f"smtp://127.0.0.1:{self.office.port}", *common)

    def says(self, code, words, *options):
        result, said = self.test_mail(*options)
        expect(result == code and words in said, f"{options}: exit {result}, expected {code} and \"{words}\":\n{said}")

    def international(self):
        """A domain in any letters is written as the domain name system knows it; letters before the @ need a server for them."""
        for able in (True, False):
            office = PostOffice(free_port(), smtputf8=able).start()
            try:
                for address, arrives in [("ada@bücher.example", True), ("müller@bücher.example", able)]:
                    done = subprocess.run(
                        [self.binary, "mail", "test", address, "--mail", f"smtp://127.0.0.1:{office.port}", "--mail-from",
                         "partners@example.org"], capture_output=True, text=True)
                    expect((done.returncode == 0) == arrives, f"{address}: {done.stdout}{done.stderr}")
                expect(office.mails("ada@xn--bcher-kva.example"), "it came to another address")
                expect(bool(office.mails("müller@")) == able, "a server got a mail that it says it cannot take")
                if not able:
                    self.refused_by_capability(office)
            finally:
                office.stop()

    def refused_by_capability(self, office):
        """In the outbox such a mail stands as failed, with why; it does not count as sent."""
        self.world.stop()
        self.world.serve("--mail", f"smtp://127.0.0.1:{office.port}")
        self.world.invite("jürgen@people.example")
        failed = self.world.wait("jürgen@people.example", "failed")[0]
        expect("SMTPUTF8" in failed["answer"], failed["answer"])

    def declined(self):
        """A notice that one may decline says how by one click (RFC 2369, RFC 8058); the click needs neither cookie nor sign-in."""
        self.world.stop()
        self.world.serve(*self.plain())
        self.world.member("olga@people.example", self.office)
        answers = {"website": "https://tern.example", "employees": 5, "practice": "backup"}
        for company in ["Tern Trading", "Heron Handel"]:
            self.world.done(
                "POST", "/v1/applications", {
                    "type": "invested", "company": company, "country": "DE", "contact_name": "Tom Tern",
                    "contact_email": f"tom@{company.split()[0].lower()}.example", "answers": answers})
            if company == "Tern Trading":
                self.click_once()
        time.sleep(2)
        mails = [mail for mail in self.office.mails("olga@") if b"Heron" in mail[2]]
        expect(not mails, "who declined them gets another one")

    def click_once(self):
        """What a mail program does with the address in the head of a notice."""
        self.world.wait("olga@people.example", "sent", count=2)
        notice = self.office.mails("olga@people.example")[-1][2]
        head = email.message_from_bytes(notice, policy=email.policy.default)
        expect(head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click", head["List-Unsubscribe-Post"])
        address = head["List-Unsubscribe"].strip("<> ")
        expect(address.startswith("https://partners.example.org/stop/vendor_mail."), address)
        path = address.removeprefix("https://partners.example.org")
        for body, expected in [("", 403), ("List-Unsubscribe=One-Click", 200)]:
            request = urllib.request.Request(
                f"http://127.0.0.1:{self.world.port}{path}", data=body.encode(), method="POST",
                headers={"Content-Type": "application/x-www-form-urlencoded"})
            try:
                status = urllib.request.urlopen(request).status
            except urllib.error.HTTPError as refused:
                status = refused.code
            expect(status == expected, f"{body}: {status}")

    def told_wrong(self):
        """What cannot be is refused before anything is sent, with what to write instead."""
        common = ["--mail-from", "partners@example.org"]
        for options, words in [
            (["--mail", "mail.example.org", *common], "smtp://"),
            (["--mail", "smtp://u:secret@mail.example.org", *common], "--mail-password-file"),
            (["--mail", "smtp://u@mail.example.org?starttls=off", *common], "in clear"),
            (["--mail", "smtp://mail.example.org"], "--mail-from"),
            (["--mail", "smtp://mail.example.org", "--mail-from", "nobody"], "nobody"),
            (["--mail", "smtp://mail.example.org:0", *common], "port"),
            (["--mail", "smtp://mail.example.org", "--mail-ca-file", "/nowhere", *common], "/nowhere"),
        ]:
            self.says(1, words, *options)
        code, said = self.test_mail(*self.plain(), *common)
        expect(code == 0, said)

    def without_server(self):
        """Without a mail server nothing fails: the outbox shows every mail, its link to a sandbox's admin alone."""
        self.world.stop()
        self.world.serve()
        self.world.invite("shown@people.example")
        mail = self.world.outbox("shown")[0]
        expect(mail["state"] == "waiting", mail["state"])
        manager = self.world.done("POST", "/v1/keys", {"name": "m", "role": "channel_manager"})
        shown = self.world.done("GET", f"/v1/outbox/{mail['id']}")
        expect(re.search(r"/invitations/\w{20,}", shown["text"]), "the admin does not see the link")
        client = type(self.world.admin)(self.world.port, manager["secret"])
        masked = self.world.done("GET", f"/v1/outbox/{mail['id']}", client=client)
        expect("/invitations/••••••••" in masked["text"] + masked["html"], "the manager sees the link")

    def verified(self):
        """The record has no differences, whatever the outbox has been through."""
        self.world.stop()
        done = subprocess.run(
            [self.binary, "verify", "--database", self.world.url], capture_output=True, text=True)
        expect(done.returncode == 0 and "0 differences" in done.stdout, done.stdout + done.stderr)

    def run(self):
        began = time.monotonic()
        for case in [
            self.arrives_whole, self.declined, self.smuggles_nothing, self.fails_as_told, self.server_away, self.stops_in_order,
            self.killed, self.secured, self.international,
            self.told_wrong, self.without_server, self.verified,
        ]:
            start = time.monotonic()
            try:
                case()
            except Wrong as wrong:
                words = self.world.server.last_words() if self.world.server else ""
                print(f"FAILED: {case.__doc__}\n{wrong}\n{words}", file=sys.stderr)
                return 1
            print(f"good ({time.monotonic() - start:.1f} s): {case.__doc__.splitlines()[0]}", flush=True)
        print(f"mail test passed in {time.monotonic() - began:.0f} s")
        return 0

    def end(self):
        if self.world.server is not None:
            self.world.kill()
        self.office.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build/debug/guildhall"))
    options = parser.parse_args()
    # The mail server's own complaints are what is tested.
    logging.getLogger("mail").setLevel(logging.CRITICAL + 1)
    warnings.simplefilter("ignore")
    folder = tempfile.mkdtemp(prefix="guildhall-mail-")
    test = MailTest(os.path.abspath(options.binary), folder)
    try:
        return test.run()
    finally:
        test.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
