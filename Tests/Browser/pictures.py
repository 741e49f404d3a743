"""Pictures of the main pages of the sample world in both themes, for docs/pictures."""

import os

from walk import people
from world import ROOT, Person

PAGES = [
    ("Account admin", "/portal", "portal-home"), ("Account admin", "/portal/deals", "portal-deals"),
    ("Account admin", "deal", "portal-deal"), ("Account admin", "quote", "portal-quote"),
    ("Account admin", "/portal/deals/new", "portal-register"), ("Vendor admin", "/console", "console-home"),
    ("Vendor admin", "review", "console-deal"), ("Vendor admin", "/console/dashboard", "console-dashboard"),
    ("Vendor admin", "/console/program", "console-program"), ("Vendor admin", "/console/journal", "console-journal"),
]


def take(chromium, world):
    folder = os.path.join(ROOT, "docs", "pictures")
    everybody = people(chromium, world)
    for theme in ("light", "dark"):
        visitor = Person(chromium, world, "a visitor", theme)
        visitor.go("/")
        visitor.page.screenshot(path=f"{folder}/first-{theme}.png")
        visitor.close()
        for role in dict.fromkeys(page[0] for page in PAGES):
            email, password = next((email, password) for name, email, password in everybody if name == role)
            person = Person(chromium, world, role, theme)
            person.sign_in(email, password)
            for _, path, name in (page for page in PAGES if page[0] == role):
                person.go(resolve(person, path))
                person.page.screenshot(path=f"{folder}/{name}-{theme}.png")
            person.close()


def resolve(person, path):
    """The address of something whose id only this world knows."""
    lists = {"deal": "/portal/deals?status=approved", "quote": "/portal/quotes",
             "review": "/console/deals?status=submitted,in_review&sort=due"}
    if path not in lists:
        return path
    person.go(lists[path])
    return person.page.locator("tbody a").first.get_attribute("href")
