"""Every page that the sample world's people can reach: axe-core finds nothing, nothing sticks out, no browser complains."""

import re
from io import BytesIO

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error
from pypdf import PdfReader

from world import Person, Wrong

IDS = re.compile(r"[a-z]+_[0-9a-z]{10,}")
LINKS = "[...document.querySelectorAll('main a[href^=\"/\"]:not([download])')].map(link => link.getAttribute('href'))"


def kind(path):
    bare = IDS.sub("…", re.split(r"[?#]", path)[0])
    return re.sub(r"/\d+\b", "/…", re.sub(r"/clauses/.+", "/clauses/…", bare))


def people(chromium, world):
    """Role, e-mail and password: of the first vendor one of each role and the last, a distributor's; of each other vendor one of each
    role that administers."""
    page = chromium.new_page()
    page.goto(world.base + "/")
    password = page.locator("code").first.inner_text()
    tables = [[row.locator("td").all_inner_texts() for row in table.locator("tr").all()] for table in page.locator("tbody").all()]
    page.close()
    first, *others = [rows for rows in tables if rows]
    chosen = list(({cells[0]: cells for cells in reversed(first)} | {"": first[-1]}).values())
    for rows in others:
        chosen += {cells[0]: cells for cells in reversed(rows) if "admin" in cells[0].lower()}.values()
    return [(cells[0], cells[-1].strip(), password) for cells in chosen]


def walk(chromium, world, theme, width, axe=True, language=None):
    """Returns the kinds of pages that were seen."""
    seen, wrong = set(), []
    visitor = Person(chromium, world, "a visitor", theme, width)
    follow(visitor, ["/", "/signin", "/forgot", "/health"], seen, wrong, axe)
    visitor.close()
    for role, email, password in people(chromium, world):
        person = Person(chromium, world, f"{role} {email}", theme, width)
        person.sign_in(email, password)
        if language:
            person.speak(language)
        rail = [link.get_attribute("href") for link in person.page.locator("header nav a").all()]
        follow(person, rail + ["/account"], seen, wrong, axe)
        person.close()
    if wrong:
        raise Wrong("\n".join(wrong))
    return seen


def follow(person, queue, seen, wrong, axe):
    while queue:
        path = queue.pop(0)
        if kind(path) in seen or kind(path) == "/openapi.json":
            continue
        seen.add(kind(path))
        try:
            status = person.go(path)
        except Error as error:
            # A link to a file: the browser saves it and stays where it is.
            if "Download is starting" in str(error):
                continue
            raise
        if status is None or status >= 400:
            wrong.append(f"{path} answers {person.name} with {status}")
            continue
        look(person, path, wrong, axe)
        # All at once: to ask the browser for each link takes longer than all the rest.
        for href in person.page.evaluate(LINKS):
            if kind(href) not in seen and not re.search(r"\.csv|/files/|/v1/", href):
                queue.append(href)


def look(person, path, wrong, axe):
    page = person.page
    out = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if out > 0:
        wrong.append(f"{path} is {out} pixels too wide")
    if axe:
        for violation in Axe().run(page).response["violations"]:
            node = violation["nodes"][0]
            wrong.append(f"{path}: {violation['id']}: {node['html'][:160]}: {node.get('failureSummary', '')[:200]}")
    bare = page.evaluate("[...document.querySelectorAll('main *')].filter(part => part.children.length === 0"
                         " && /\\{\\{|\\bnil\\b|Optional\\(/.test(part.textContent)).map(part => part.textContent)")
    if bare:
        wrong.append(f"{path} shows {bare[:3]}")
    keys = re.findall(r"\b(?:frame|deals|review|portal|sales|partners|access|records|notices)\.(?!(?:yaml|csv)\b)[a-z_]+\.?[a-z_.]*\b",
                      page.locator("main").inner_text())
    # Kinds of event are shown as they stand in the journal, places of a program as they stand in its file.
    keys = [key for key in keys if key not in ("sales.joined", "sales.series_declared") and not key.startswith("sales.remedies.")]
    if keys:
        wrong.append(f"{path} shows keys instead of words: {keys[:3]}")


def keyboard(chromium, world):
    """The first page of everybody's day, by keyboard alone: the skip link, then every link and button in turn, each with a visible mark."""
    role, email, password = people(chromium, world)[0]
    person = Person(chromium, world, role)
    person.go("/signin")
    person.page.keyboard.press("Tab")
    if person.page.evaluate("document.activeElement.className") != "skip":
        raise Wrong("the first stop is not the skip link")
    person.page.locator("input[name=email]").focus()
    person.page.keyboard.type(email)
    person.page.keyboard.press("Tab")
    person.page.keyboard.type(password)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url(re.compile(r"/(console|portal)$"))
    stops = set()
    for _ in range(60):
        person.page.keyboard.press("Tab")
        found = person.page.evaluate(
            "(() => { const at = document.activeElement; const look = getComputedStyle(at);"
            " return [at.tagName, at.textContent.trim().slice(0, 30), look.outlineStyle] })()")
        if found[0] == "BODY":
            break
        stops.add(found[1])
        if found[2] == "none" and found[0] != "MAIN":
            raise Wrong(f"no mark where the keyboard is: {found}")
    if len(stops) < 10:
        raise Wrong(f"the keyboard reaches only {stops}")
    person.close()


# What stands on paper, by the page that is printed: the list in which to find one, and how its address begins.
PRINTED = [("/portal/quotes", "/portal/quotes/quote_"), ("/portal/orders", "/portal/orders/order_"),
           ("/portal/invoices", "/portal/invoices/invoice_")]


def paper(chromium, world):
    """Quotes, orders and invoices as the browser prints them: no page is empty, the first one least of all."""
    role, email, password = next(one for one in people(chromium, world) if "account" in one[0].lower())
    person = Person(chromium, world, role)
    person.sign_in(email, password)
    for sheet, beginning in PRINTED:
        person.go(sheet)
        links = person.page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        found = [link for link in links if link and link.startswith(beginning)]
        if not found:
            raise Wrong(f"{role} sees nothing to print on {sheet}")
        for link in found[:3]:
            person.go(link)
            words = [len(one.extract_text().split()) for one in PdfReader(BytesIO(person.page.pdf(format="A4"))).pages]
            if len(words) > 2 or min(words) < 15:
                raise Wrong(f"{link} prints on pages with {words} words")
    person.close()
