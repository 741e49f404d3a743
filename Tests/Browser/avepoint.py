"""A reseller's way into AvePoint's program: agreement and terms before the first registration, the type, and new terms."""

import os
from datetime import timedelta

from programs import Channel, day, quote
from world import ROOT

VERA = "vera@vault.example"
ANSWERS = {"website": "https://vault.example", "employees": "60", "practice": "Backup for clinics", "distributor": "Rhine"}


def tell(chromium, world):
    channel = Channel(chromium, world)
    today = channel.begin()
    channel.sell("BACKUP-100", "Cloud backup", "backup", "1,000.00")
    channel.apply("Vault IT", "US", "vault.example", "Vera Vault", VERA, ANSWERS, kind="authorized")
    partner = channel.take_in("Vault IT")
    vera = channel.arrive(VERA, "Vera Vault")
    sign(channel, vera)
    retype(channel, vera, partner)
    new_terms(channel, vera, today)
    channel.close()


def register(person, customer, *words):
    """Sends a registration in, and sees what comes of it."""
    person.go("/portal/deals/new")
    person.fill(customer__name=customer, customer__country="US", units="50", list_value__amount="50,000.00")
    person.choose("product_line", "backup")
    for part in ("budget", "authority", "need", "timing"):
        person.fill(**{f"bant__{part}": f"The {part} is known"})
    person.press("Submit")
    person.sees(*words)


def sign(channel, vera):
    """Nothing is registered before both texts are signed, and the refusal says which is missing."""
    register(vera, "Borealis Foods", "3.1.7", "Resale agreement", "Program terms")
    channel.sign(vera, "Resale agreement", "Vera Vault")
    register(vera, "Borealis Foods", "3.1.7", "Program terms")
    channel.sign(vera, "Program terms", "Vera Vault")
    channel.welcomed(VERA, "Vault IT")
    vera.go("/portal/onboarding")
    vera.sees("Your membership is active. Nothing is missing.")
    register(vera, "Borealis Foods", "Borealis Foods", "Submitted")


def retype(channel, vera, partner):
    """An Authorized partner has 8 %, and an Invested one 10 %; which it is, the vendor decides."""
    quote(vera, "BACKUP-100", 10, "8 % off 10,000.00 USD", "9,200.00 USD", "6.1.1")
    vera.go("/portal/standing")
    vera.sees("Buying from the vendor directly", "not yet")
    channel.admin.go(f"/console/partners/{partner}")
    channel.admin.act_on("Change its type", "Change the type", choose={"type": "Invested"}, reason="It grew")
    channel.admin.sees("The type is changed")
    channel.world.mail(VERA, "Invested")
    quote(vera, "BACKUP-100", 10, "10 % off 10,000.00 USD", "9,000.00 USD")


def new_terms(channel, vera, today):
    """Terms that change are accepted again from their day on; what runs, runs on."""
    later = today + timedelta(days=2)
    channel.world.ask("POST", "/v1/program/versions", second_version(today, later))
    channel.world.mail(VERA, "Program terms")
    vera.go("/portal/agreements")
    vera.follow("Program terms")
    vera.sees(f"Version 2, from {day(later)}", "The second terms.")
    channel.move(later)
    vera.go("/portal/agreements")
    vera.sees("Version 2", "To accept")
    register(vera, "Kestrel Rail", "1", "Program terms")
    vera.sees_not("Submitted")
    vera.go("/portal/deals")
    vera.sees("Borealis Foods", "Submitted")
    channel.sign(vera, "Program terms", "Vera Vault")
    register(vera, "Kestrel Rail", "Kestrel Rail", "Submitted")


def second_version(today, later):
    """The program's next version, with other terms from a later day on."""
    def text(name):
        with open(os.path.join(ROOT, "Programs", "avepoint", name), encoding="utf-8") as source:
            return source.read()

    program = text("program.yaml").replace("\nversion: 1\neffective: 2025-01-01\n", f"\nversion: 2\neffective: {today}\n", 1)
    terms = f"      - version: 2\n        effective: {later}\n        text: The second terms.\n"
    following = "  - id: incentive-terms\n"
    return {"program": program.replace(following, terms + following, 1), "clauses": text("clauses.yaml")}
