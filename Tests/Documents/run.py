#!/usr/bin/env python3
"""Quotes, orders, invoices, credit notes and statements as PDF, fetched from a server and read by other tools, and the file by which a bank
pays what was earned, held against the public schema of ISO 20022. Called by scripts/documents-test.sh.

Usage: run.py BINARY [FOLDER]; with a folder, pictures of all pages are left there to be looked at.
"""

import concurrent.futures
import datetime
import http.client
import importlib.util
import os
import sys
import tempfile

from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "Browser")]
from paper import Paper  # noqa: E402
from world import Client, World, expect  # noqa: E402

NAMES = ["شركة المدار للتقنية", "莲花云服务", "Αθηνά Πληροφορική"]
EVIL = '<img src=file:///etc/passwd> #read("/etc/passwd") \\u{41} $x$ *b* @a {page} ☃🎉'
LETTERHEAD = {
    "name": "Example Software GmbH", "address": ["Musterstraße 12", "10115 Berlin", "Deutschland"],
    "contact": ["billing@example.com"], "foot": ["HRB 12345 Berlin", "VAT DE123456789", "IBAN DE02 1203 0000 0000 2020 51"],
    "taxes": [{"country": "DE", "rate": "19%", "text": "VAT"}, {"rate": "0%", "text": "Reverse charge"}]}
# Lines of the long order: so many stand on three pages.
MANY = 60


class Desk:
    """A vendor with products and partners, and what was sold."""

    def __init__(self, world):
        self.world = world
        world.ask("PUT", "/v1/letterhead", LETTERHEAD)
        for number in range(MANY):
            self.product(f"BACKUP-{number}", f"Cloud backup, plan {number}", f"{1000 + number}.50", "USD")
        self.price("BACKUP-1", "123.456", "KWD")
        self.price("BACKUP-1", "15000", "JPY")
        self.partners = {name: self.partner(name) for name in [*NAMES, EVIL]}

    def product(self, sku, name, amount, currency):
        made = self.world.ask(
            "POST", "/v1/products",
            {"sku": sku, "name": name, "product_line": "backup", "price": {"amount": amount, "currency": currency}})
        return made["id"]

    def price(self, sku, amount, currency):
        found = self.world.ask("GET", f"/v1/products?sku={sku}")["items"][0]
        self.world.ask("POST", f"/v1/products/{found['id']}/prices", {"price": {"amount": amount, "currency": currency}})

    def partner(self, name):
        made = self.world.ask("POST", "/v1/partners", {"name": name, "country": "AE", "type": "invested"})
        self.world.sign(made["id"])
        key = self.world.ask("POST", "/v1/keys", {"name": "k", "role": "reseller", "partner": made["id"]})
        return {"id": made["id"], "key": key["secret"]}

    def quote(self, name, lines, currency="USD", customer="Harbor Hotels"):
        return self.world.ask(
            "POST", "/v1/quotes",
            {"partner": self.partners[name]["id"], "customer": {"name": customer, "country": "US"}, "currency": currency,
             "lines": [{"sku": sku, "units": units} for sku, units in lines]})

    def order(self, name, lines, customer="Harbor Hotels"):
        """The partner's own order, which waits for the vendor."""
        partner = Client(self.world.port, self.partners[name]["key"])
        try:
            status, order = partner.ask("POST", "/v1/orders", {"quote": self.quote(name, lines, customer=customer)["id"]})
        finally:
            partner.close()
        expect(status == 201, f"an order: {status} {order}")
        return order


def fetch(world, path, key=None, **headers):
    """The status, the headers and the bytes of a reply."""
    connection = http.client.HTTPConnection("127.0.0.1", world.port, timeout=120)
    try:
        secret = world.admin.secret if key is None else key
        wanted = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=({"Authorization": f"Bearer {secret}"} if secret else {}) | wanted)
        reply = connection.getresponse()
        return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
    finally:
        connection.close()


class Reader:
    """Fetches documents, checks what holds of all of them, and leaves pictures."""

    def __init__(self, world, folder):
        self.world, self.folder, self.count = world, folder, 0

    def read(self, path, name, title, language="en", key=None):
        status, headers, data = fetch(self.world, path, key=key, Accept_Language=language)
        expect(status == 200, f"{path}: {status} {data[:300]!r}")
        expect(headers["content-type"] == "application/pdf", f"{path} is {headers['content-type']}")
        expect(f'filename="{name}.pdf"' in headers["content-disposition"], headers["content-disposition"])
        again = fetch(self.world, path, key=key, Accept_Language=language, If_None_Match=headers["etag"])
        expect(again[0] == 304 and again[2] == b"", f"{path} with its ETag: {again[0]}")
        paper = Paper(data)
        self.common(paper, path, title, language)
        self.count += 1
        if self.folder:
            paper.picture(os.path.join(self.folder, f"{name}-{language}"))
        return paper

    @staticmethod
    def common(paper, path, title, language):
        expect(paper.title == title, f"{path} is called {paper.title!r}, not {title!r}")
        expect(paper.language == language, f"{path} is in {paper.language}")
        expect(paper.standards == {"PDF/A-2a", "PDF/UA-1"}, f"{path} keeps to {paper.standards}")
        expect(paper.reader.trailer["/Root"]["/MarkInfo"]["/Marked"], f"{path} is not tagged")
        for tag in ["/H1", "/Table", "/TH", "/TD", "/P"]:
            expect(paper.tags.get(tag), f"{path} has no {tag}: {paper.tags}")
        expect(paper.fonts and all(paper.fonts.values()), f"{path} has fonts that are not embedded: {paper.fonts}")
        of = {"en": "of", "de": "von"}[language]
        for number, text in enumerate(paper.texts(), 1):
            expect(f"{number} {of} {paper.pages}" in text, f"{path}: page {number} has no number")
            expect(len(text.split()) > 20, f"{path}: page {number} is as good as empty")
        expect(not paper.run("pdfimages", before=("-list",)).splitlines()[2:], f"{path} has pictures")


def sees(paper, *words):
    for one in words:
        expect(one in paper.text, f"{one!r} does not stand on {paper.title}:\n{paper.text}")


def sees_not(paper, *words):
    for one in words:
        expect(one not in paper.text, f"{one!r} stands on {paper.title}")


def quotes(desk, reader):
    """The partner's form has every reason, the end customer's nothing of what the partner pays."""
    name = NAMES[2]
    quote = desk.quote(name, [("BACKUP-1", 100), ("BACKUP-2", 3)])
    path = f"/v1/quotes/{quote['id']}/pdf"
    key = desk.partners[name]["key"]
    own = reader.read(path, quote["id"], f"Quote {quote['id']}", key=key)
    sees(own, "Quote for Harbor Hotels", "Example Software GmbH", "10115 Berlin", name, "6.1.1", "10 %", "100,150.00", "90,135.00",
         "103,157.50", "92,841.75", "−10,315.75", "IBAN DE02 1203 0000 0000 2020 51")
    theirs = reader.read(f"{path}?form=customer", f"{quote['id']}-customer", f"Quote {quote['id']}", key=key)
    sees(theirs, "Harbor Hotels", name, "1,001.50", "100,150.00", "103,157.50")
    sees_not(theirs, "%", "90,135.00", "92,841.75", "10,315.75", "Discount", "6.1.1", "IBAN")
    german = reader.read(f"{path}?form=internal", quote["id"], f"Angebot {quote['id']}", "de", key)
    sees(german, "Angebot für Harbor Hotels", "92.841,75", "Rabatt", "10 %")
    for other in [desk.partners[NAMES[0]]["key"], ""]:
        status = fetch(desk.world, path, key=other)[0]
        expect(status == (404 if other else 401), f"somebody else's quote: {status}")
    expect(fetch(desk.world, f"{path}?form=secret")[0] == 422, "a form that there is not")


def currencies(desk, reader):
    """No decimals and three of them."""
    for currency, amount, total in [("KWD", "12,345.600", "11,111.040"), ("JPY", "1,500,000", "1,350,000")]:
        quote = desk.quote(NAMES[1], [("BACKUP-1", 100)], currency)
        paper = reader.read(f"/v1/quotes/{quote['id']}/pdf", quote["id"], f"Quote {quote['id']}")
        sees(paper, f"Net in {currency}", amount, total, NAMES[1])


def sold(desk, reader):
    """An order's purchase order and confirmation, its invoice, and what is taken off that."""
    world, name = desk.world, NAMES[0]
    order = desk.order(name, [("BACKUP-1", 100), ("BACKUP-2", 3)], "Harbor & Söhne <Hotels>")
    path = f"/v1/orders/{order['id']}/pdf"
    expect(fetch(world, path)[0] == 409, "an order that waits has no confirmation")
    bought = reader.read(
        f"{path}?form=purchase_order", f"{order['id']}-purchase-order", f"Purchase order {order['id']}")
    sees(bought, "Purchase order", "Example Software GmbH", "92,841.75", "Harbor & Söhne <Hotels>")
    world.ask("POST", f"/v1/orders/{order['id']}/confirm", {})
    confirmed = reader.read(path, order["id"], f"Order confirmation {order['id']}")
    sees(confirmed, "We confirm your order", "92,841.75", "Payable")
    invoice = world.ask("POST", "/v1/invoices", {"order": order["id"]})
    number = invoice["number"]
    path = f"/v1/invoices/{invoice['id']}/pdf"
    for language, title, amount in [("en", "Invoice", "92,841.75"), ("de", "Rechnung", "92.841,75")]:
        paper = reader.read(path, number, f"{title} {number}", language, desk.partners[name]["key"])
        sees(paper, f"{title} {number}", amount, "Cloud backup, plan 2")
    expect(fetch(world, path, key=desk.partners[NAMES[1]]["key"])[0] == 404, "another partner's invoice")
    credited(desk, reader, invoice)


def credited(desk, reader, invoice):
    world = desk.world
    world.ask("POST", f"/v1/invoices/{invoice['id']}/credit_notes", {
        "amount": {"amount": "841.75", "currency": "USD"}, "reason": "Three plans too many"})
    note = world.ask("GET", f"/v1/credit_notes?invoice={invoice['id']}")["items"][0]
    path = f"/v1/credit_notes/{note['id']}/pdf"
    for language, title in [("en", "Credit note"), ("de", "Gutschrift")]:
        paper = reader.read(path, note["number"], f"{title} {note['number']}", language)
        sees(paper, invoice["number"], "Three plans too many", "841.75" if language == "en" else "841,75")
    expect(fetch(world, path, key=desk.partners[NAMES[1]]["key"])[0] == 404, "another partner's credit note")
    alone = world.ask("POST", "/v1/invoices", {
        "partner": invoice["partner"], "amount": {"amount": "1234.50", "currency": "USD"}})
    world.ask("POST", f"/v1/invoices/{alone['id']}/void", {"reason": "Sent by mistake"})
    sees(reader.read(f"/v1/invoices/{alone['id']}/pdf", alone["number"], f"Invoice {alone['number']}"), "1,234.50", "Void",
         "Sent by mistake")


def long(desk, reader):
    """On every page that a table reaches stands its head, and all amounts end below one another."""
    order = desk.order(NAMES[0], [(f"BACKUP-{number}", 7 * number + 1) for number in range(MANY)])
    desk.world.ask("POST", f"/v1/orders/{order['id']}/confirm", {})
    paper = reader.read(f"/v1/orders/{order['id']}/pdf", order["id"], f"Order confirmation {order['id']}")
    expect(paper.pages >= 3, f"{MANY} lines stand on {paper.pages} pages")
    for text in paper.texts()[:-1]:
        expect("Net in USD" in text, "a page without the table's head")
    sees(paper, *[f"Cloud backup, plan {number}" for number in range(MANY)])
    edges = [edge for edge in paper.edges(r"[\d,]+\.\d\d") if edge > 500]
    expect(len(edges) > MANY and max(edges) - min(edges) < 0.5, f"amounts end at {min(edges)} to {max(edges)}")


def earned(desk, reader):
    """What a partner earned by two referrals, on a month's statement; then the file by which the bank pays it."""
    world, partner = desk.world, desk.partners[NAMES[2]]
    usd = lambda text: {"amount": text, "currency": "USD"}  # noqa: E731
    for place, (customer, net) in enumerate([("Harbor & Söhne <Hotels>", "12345.60"), ("Μύλοι ΑΕ", "2000.01")]):
        buyer = {"name": customer, "country": "GR"}
        world.ask("POST", "/v1/referrals", {"partner": partner["id"], "customer": buyer})
        sold = world.ask("POST", "/v1/customer_invoices", {
            "number": f"V-{place}", "customer": buyer,
            "lines": [{"sku": "BACKUP-1", "product_line": "backup", "units": 1, "net": usd(net), "months": 12}]})
        world.ask("POST", f"/v1/customer_invoices/{sold['id']}/payments", {})
    world.ask("POST", "/v1/payment_details", {
        "partner": partner["id"], "holder": NAMES[2], "account": "GR1601101250000000012300695", "tax_number": "EL123456789",
        "tax_country": "GR"})
    later = datetime.date.today() + datetime.timedelta(days=65)
    world.ask("POST", "/v1/sandbox/clock", {"to": f"{later}T09:00"})
    statement = world.ask("GET", f"/v1/statements?partner={partner['id']}")["items"][0]
    expect(statement["closing"]["amount"] == "1434.56", f"a tenth of both is {statement['closing']}")
    path = f"/v1/statements/{statement['id']}/pdf"
    for language, title, amount in [("en", "Statement", "1,434.56"), ("de", "Abrechnung", "1.434,56")]:
        paper = reader.read(path, statement["number"], f"{title} {statement['number']}", language, partner["key"])
        sees(paper, amount, "EL123456789", "Harbor & Söhne <Hotels>", "Μύλοι ΑΕ", "8.1", "Reverse charge")
    expect(fetch(world, path, key=desk.partners[NAMES[0]]["key"])[0] == 404, "another partner's statement")
    paid(desk, statement)


def paid(desk, statement):
    """The second person approves; the file is well formed by the public schema, and is had once."""
    world = desk.world
    key = world.ask("POST", "/v1/keys", {"name": "finance", "role": "vendor_finance"})["secret"]
    run = world.ask("POST", "/v1/payout_runs", {})
    expect(run["total"] == statement["closing"], f"the run pays {run['total']}")
    expect(world.admin.ask("POST", f"/v1/payout_runs/{run['id']}/approval", {})[0] == 409, "whoever prepares it approves it")
    second = Client(world.port, key)
    expect(second.ask("POST", f"/v1/payout_runs/{run['id']}/approval", {})[0] == 200, "a second person does not")
    wanted = {"form": "pain.001", "debtor": "Example & Söhne", "debtor_account": "DE89370400440532013000"}
    file = world.ask("POST", f"/v1/payout_runs/{run['id']}/file", wanted)
    expect(world.admin.ask("POST", f"/v1/payout_runs/{run['id']}/file", wanted)[0] == 409, "the file is written twice")
    package = importlib.util.find_spec("sepaxml").submodule_search_locations[0]
    schema = etree.XMLSchema(etree.parse(os.path.join(package, "schemas", "pain.001.001.09.xsd")))
    document = etree.fromstring(file["content"].encode("utf-8"))
    expect(schema.validate(document), f"the bank's schema says {schema.error_log}")
    space = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}
    text = lambda path: document.xpath(f"string({path})", namespaces=space)  # noqa: E731
    expect(text("//p:GrpHdr/p:CtrlSum") == text("//p:InstdAmt") == "1434.56", "the sum of the file")
    expect(text("//p:CdtrAcct//p:IBAN") == "GR1601101250000000012300695", "whose account is credited")


def evil(desk, reader):
    """What people write is shown as it was written, and nothing of it is done."""
    quote = desk.quote(EVIL, [("BACKUP-1", 1)], customer=EVIL)
    for form in ["internal", "customer"]:
        name = quote["id"] + ("" if form == "internal" else "-customer")
        paper = reader.read(f"/v1/quotes/{quote['id']}/pdf?form={form}", name, f"Quote {quote['id']}")
        # A character that no font has is a box.
        sees(paper, "<img src=file:///etc/passwd>", '#read("/etc/passwd")', "\\u{41}", "$x$ *b* @a {page} ☃□")
        sees_not(paper, "root:")


def crowd(desk):
    """Many at once: each is set in its turn or told to come again, and the server goes on."""
    quote = desk.quote(NAMES[0], [(f"BACKUP-{number}", 1) for number in range(MANY)])
    path = f"/v1/quotes/{quote['id']}/pdf"
    with concurrent.futures.ThreadPoolExecutor(60) as pool:
        replies = list(pool.map(lambda _: fetch(desk.world, path)[:2], range(60)))
    statuses = {status: sum(1 for one, _ in replies if one == status) for status, _ in replies}
    expect(statuses.get(200, 0) >= 34 and set(statuses) <= {200, 503}, f"sixty at once: {statuses}")
    expect(all("retry-after" in headers for status, headers in replies if status == 503), "who is told to come again hears when")
    expect(fetch(desk.world, path)[0] == 200, "the server makes no documents any more")
    return statuses


def without(binary, folder):
    """A server that lacks the engine says so, and does everything else."""
    world = World(binary, folder)
    os.environ["GUILDHALL_PDF_ENGINE"] = "/nowhere/python"
    try:
        desk = Desk(world.found())
        quote = desk.quote(NAMES[0], [("BACKUP-1", 1)])
        status, _, data = fetch(world, f"/v1/quotes/{quote['id']}/pdf")
        expect(status == 503 and b"/problems/no-pdf" in data and b"scripts/setup.sh" in data, f"{status} {data!r}")
        expect(fetch(world, f"/v1/quotes/{quote['id']}")[0] == 200, "the quote itself")
    finally:
        del os.environ["GUILDHALL_PDF_ENGINE"]
        world.stop()


def main():
    binary, *rest = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/with")
        os.mkdir(f"{folder}/without")
        world = World(binary, f"{folder}/with")
        try:
            desk = Desk(world.found())
            reader = Reader(world, rest[0] if rest else None)
            for part in [quotes, currencies, sold, long, evil, earned]:
                part(desk, reader)
            statuses = crowd(desk)
        finally:
            world.stop()
        without(binary, f"{folder}/without")
    print(f"{reader.count} documents hold; of sixty at once {statuses.get(200, 0)} were set")


main()
