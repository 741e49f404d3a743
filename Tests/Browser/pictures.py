"""Pictures of the main pages of the sample world in both themes, for docs/pictures."""

import os

import small_png
from walk import people
from world import ROOT, Person

PAGES = [
    ("Account admin", "/portal", "portal-home"), ("Account admin", "/portal/deals", "portal-deals"),
    ("Account admin", "deal", "portal-deal"), ("Account admin", "quote", "portal-quote"),
    ("Account admin", "/portal/deals/new", "portal-register"), ("Vendor admin", "/console", "console-home"),
    ("Vendor admin", "review", "console-deal"), ("Vendor admin", "/console/dashboard", "console-dashboard"),
    ("Vendor admin", "/console/program", "console-program"), ("Vendor admin", "/console/journal", "console-journal"),
]

# Of a program with tiers: who is close to the next one, who is at risk, and what everybody sees of it.
TIERED = "/programs/vendor_nakivo"
TIERED_PAGES = [
    ("ade@lagos-cloud.example", "/portal/standing", "portal-standing"),
    ("sara@summit-backup.example", "/portal/obligations", "portal-obligations"),
    ("sara@summit-backup.example", "certificate", "certificate-check"),
    ("nadia.petrov@nakivo-sample.example", "/console/standing", "console-standing"),
    (None, f"{TIERED}/apply", "application-form"), (None, f"{TIERED}#benefits", "benefits"),
]


def take(chromium, world):
    blank = chromium.new_page()

    def keep(person, name):
        small_png.write(blank, os.path.join(ROOT, "docs", "pictures", f"{name}.png"), person.page.screenshot())

    everybody = people(chromium, world)
    for theme in ("light", "dark"):
        visitor = Person(chromium, world, "a visitor", theme)
        visitor.go("/")
        keep(visitor, f"first-{theme}")
        visitor.close()
        for role in dict.fromkeys(page[0] for page in PAGES):
            email, password = next((email, password) for name, email, password in everybody if name == role)
            person = Person(chromium, world, role, theme)
            person.sign_in(email, password)
            for _, path, name in (page for page in PAGES if page[0] == role):
                person.go(resolve(person, path))
                keep(person, f"{name}-{theme}")
            person.close()
        take_tiered(chromium, world, theme, everybody[0][2], keep)
    blank.close()


def take_tiered(chromium, world, theme, password, keep):
    for email in dict.fromkeys(page[0] for page in TIERED_PAGES):
        person = Person(chromium, world, email or "a visitor", theme)
        if email:
            person.sign_in(email, password)
        for _, path, name in (page for page in TIERED_PAGES if page[0] == email):
            person.go(resolve(person, path))
            keep(person, f"{name}-{theme}")
        person.close()


def resolve(person, path):
    """The address of something whose id only this world knows."""
    lists = {"deal": "/portal/deals?status=approved", "quote": "/portal/quotes",
             "review": "/console/deals?status=submitted,in_review&sort=due"}
    if path == "certificate":
        person.go("/portal/learning")
        code = person.page.locator("section", has=person.page.locator("#certificates-title")).locator("tbody td").nth(2).inner_text()
        return f"{TIERED}/certificates?code={code.strip()}"
    if path not in lists:
        return path
    person.go(lists[path])
    return person.page.locator("tbody a").first.get_attribute("href")
