"""A real mail server on the loopback, which also refuses, hangs and breaks off when told to."""

import asyncio
import ssl
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER, PASSWORD = "partners@example.org", "p÷ss wörd"


class PostOffice:
    """Keeps every mail it has accepted. What it does with a mail is decided by the recipient's name: `refused-…`, `busy-…`,
    `hang-…`, `drop-…`, `silent-…`; all but `refused` do so the first time only."""

    def __init__(self, port, tls=None, login=False, smtputf8=True):
        self.accepted = []
        self.seen = {}
        self.lock = threading.Lock()
        self.port = port
        self.options = {"enable_SMTPUTF8": smtputf8, "decode_data": False}
        if tls is not None:
            self.options |= {"tls_context": tls, "require_starttls": True}
        if login:
            self.options |= {"authenticator": self.check_login, "auth_required": True, "auth_require_tls": tls is not None}
        self.controller = None

    def start(self):
        office = self

        class Wire(SMTP):
            async def smtp_DATA(self, arg):
                name = self.envelope.rcpt_tos[0].split("@")[0]
                if name.startswith("drop") and office.first_time(name):
                    await self.push("354 go on")
                    await self._reader.readline()
                    self.transport.abort()
                    return
                await super().smtp_DATA(arg)

        class Counter(Controller):
            def factory(self):
                return Wire(self.handler, **self.SMTP_kwargs)

        self.controller = Counter(self, hostname="127.0.0.1", port=self.port, **self.options)
        self.controller.start()
        return self

    def stop(self):
        if self.controller is not None:
            self.controller.stop()
            self.controller = None

    def first_time(self, name):
        with self.lock:
            self.seen[name] = self.seen.get(name, 0) + 1
            return self.seen[name] == 1

    @staticmethod
    def check_login(server, session, envelope, mechanism, data):
        fits = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=fits, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name.startswith("refused"):
            return "550 5.1.1 nobody of this name lives here"
        if name.startswith("busy") and self.first_time(name):
            return "451 4.3.2 come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("hang") and self.first_time(name):
            await asyncio.sleep(30)
        if name.startswith("full"):
            return "552 5.2.2 the mailbox is full"
        with self.lock:
            self.accepted.append((envelope.rcpt_tos[0], envelope.mail_from, envelope.content))
        if name.startswith("slow"):
            await asyncio.sleep(0.2)
        return "250 2.0.0 queued"

    def mails(self, start=""):
        """What was accepted for recipients whose address begins so."""
        with self.lock:
            return [mail for mail in self.accepted if mail[0].startswith(start)]


def certificate(folder):
    """A certificate that nobody has signed but itself, for 127.0.0.1: the file and a context for the server."""
    cert, key = f"{folder}/cert.pem", f"{folder}/key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
         "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
        check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context
