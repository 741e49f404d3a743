"""The story of one deal: from an invitation to the day after its registration has ended."""

from world import Person, expect, one_time_password

ADMIN, MANAGER, SELLER = "ada@vendor.example", "max@vendor.example", "ana@alpine.example"
DISTRIBUTOR, OTHER = "ruth@rhine.example", "kim@brightwater.example"


def password(email):
    return f"{email.split('@')[0]} keeps 4 promises"


def join(person, email, name):
    """Follows the newest invitation and sets a password."""
    person.go(person.world.link(email, "/invitations/"))
    person.fill(name=name, password=password(email))
    person.press("Join")


def invite(world, email, role, partner=None):
    body = {"email": email, "role": role} | ({"partner": partner} if partner else {})
    world.ask("POST", "/v1/members", body)


def set_second_factor(person):
    """Sets a second factor up and gives its secret and a recovery code."""
    person.go("/account/second-factor")
    person.page.locator("main button.first").click()
    secret = person.page.locator(".secret").first.inner_text()
    person.fill(code=one_time_password(secret))
    person.press("Switch it on")
    code = person.page.locator(".codes li").first.inner_text()
    return secret, code


def tell(chromium, world):
    admin, manager = Person(chromium, world, "the admin"), Person(chromium, world, "the manager")
    invite(world, ADMIN, "vendor_admin")
    join(admin, ADMIN, "Ada Admin")
    admin.go("/console")
    admin.sees("Nothing waits for a decision")

    # The admin invites a channel manager and takes a partner in, on pages.
    admin.go("/console/people")
    admin.fill(email=MANAGER)
    admin.choose("role", "channel_manager")
    admin.press("Invite somebody")
    join(manager, MANAGER, "Max Manager")
    manager.go("/console/partners/new")
    manager.fill(name="Alpine Data", country="US", domain="alpine.example")
    manager.choose("type", "invested")
    manager.press("Add")
    manager.sees("Alpine Data", "Invested")
    alpine = manager.page.url.rsplit("/", 1)[1].split("?")[0]
    world.sign(alpine)
    manager.go("/console/products")
    form = manager.act("Add a product")
    manager.fill(sku="BACKUP-100", name="Cloud backup", product_line="backup", price__amount="1,000.00")
    form.get_by_role("button", name="Add").click()
    manager.sees("Cloud backup", "1,000.00 USD")

    # A reseller is invited, sets a password and a second factor, and signs in with both.
    seller = Person(chromium, world, "the reseller")
    invite(world, SELLER, "account_admin", alpine)
    join(seller, SELLER, "Ana Ruiz")
    secret, recovery = set_second_factor(seller)
    seller.page.locator("header.rail").get_by_role("button", name="Sign out").click()
    seller.sign_in(SELLER, password(SELLER))
    # The code that set the factor up counts once; a recovery code opens the door now.
    seller.fill(code=recovery)
    seller.press("Go on")
    seller.go("/portal")
    seller.sees("You are Invested")

    # She registers a deal; the form says what is missing while she types.
    seller.go("/portal/deals/new")
    seller.fill(customer__name="Borealis Foods", customer__country="US", customer__domain="borealis.example")
    seller.choose("product_line", "backup")
    seller.fill(units="100", list_value__amount="100,000.00")
    seller.page.locator("[data-check-result]", has_text="terms stand in the way").wait_for()
    for part in ("budget", "authority", "need", "timing"):
        seller.fill(**{f"bant__{part}": f"The {part} is known"})
    seller.page.locator("[data-check-result]", has_text="would be submitted").wait_for()
    seller.press("Submit")
    seller.sees("Submitted", "answer due")
    deal = seller.page.url.rsplit("/", 1)[1].split("?")[0]

    # The manager asks for more, the reseller answers, the manager approves; the mails arrive.
    manager.go("/console")
    manager.sees("1 registration waits for a decision", "Borealis Foods")
    manager.go(f"/console/deals/{deal}")
    form = manager.act("Request information")
    form.locator("textarea").fill("Who signs the order?")
    form.get_by_role("button", name="Send back").click()
    manager.sees("The partner was asked.")
    expect("Who signs the order?" in world.mail(SELLER, "Who signs the order?"), "the question is not in the mail")
    seller.go("/portal")
    seller.sees("Answer for Borealis Foods", "Who signs the order?")
    seller.go(f"/portal/deals/{deal}")
    form = seller.act("Answer")
    form.locator("textarea").fill("The board, on Thursday")
    form.get_by_role("button", name="Send the answer").click()
    manager.go(f"/console/deals/{deal}")
    manager.sees("The board, on Thursday")
    manager.act("Approve").get_by_role("button", name="Approve").click()
    manager.sees("Approved, and the partner was told.")
    world.mail(SELLER, "approved")
    seller.go(f"/portal/deals/{deal}")
    seller.sees("Approved", "Max Manager", "Who of the vendor has looked")

    # The quote shows 22 % and why.
    seller.go(f"/portal/quotes/new?deal={deal}")
    seller.press("Make the quote")
    seller.sees("78,000.00 USD", "22 % off 100,000.00 USD", "10 %", "12 %", "6.1.1", "7.2", "Fulfilment discount")
    first = seller.page.url

    # A clause opens where it stands, with its summary.
    seller.page.locator(".reasons a.clause", has_text="7.2").first.click()
    seller.page.locator("dialog[open]").wait_for()
    expect("7.2" in seller.page.locator("dialog[open]").inner_text(), "the clause did not open")
    seller.page.keyboard.press("Escape")

    # The clock moves past the term: the bonus is gone, and the page says so.
    move(admin, world, deal)
    seller.go("/portal/quotes/new")
    seller.fill(customer__name="Borealis Foods", customer__country="US", customer__domain="borealis.example")
    seller.choose("lines.0.sku", "BACKUP-100")
    seller.fill(lines__0__units="100")
    seller.press("Make the quote")
    seller.unfold()
    seller.sees("90,000.00 USD", "10 % off 100,000.00 USD", "Bonus for an accepted registration")
    seller.go(f"/portal/deals/{deal}")
    seller.sees("Expired")

    on_behalf(chromium, world, manager, seller, alpine)
    strangers(chromium, world, manager, deal, first)
    for person in (admin, manager, seller):
        person.close()


def move(admin, world, deal):
    """Past the last valid day, by the console's control: to that day, and one day further."""
    through = world.ask("GET", f"/v1/deals/{deal}")["valid_through"]
    admin.go("/console/clock")
    admin.fill(day=through, time="09:00")
    admin.press("Move to this day")
    admin.press("+ 1 day")
    admin.sees("deal.expired")


def on_behalf(chromium, world, manager, seller, alpine):
    """A distributor registers for the reseller that permits it."""
    rhine = world.ask("POST", "/v1/partners", {
        "name": "Rhine Distribution", "country": "DE", "type": "distributor", "paper": world.paper()})
    distributor = Person(chromium, world, "the distributor")
    invite(world, DISTRIBUTOR, "account_admin", rhine["id"])
    join(distributor, DISTRIBUTOR, "Ruth Engel")
    distributor.go("/portal/resellers")
    distributor.sees("No reseller has given us permission yet")
    seller.go("/portal/distributors")
    seller.page.locator("tr", has_text="Rhine Distribution").get_by_role("button").click()
    seller.sees("Done.")
    distributor.go("/portal/deals/new")
    distributor.choose("reseller", "Alpine Data")
    distributor.fill(customer__name="Kestrel Rail", customer__country="DE", units="24")
    distributor.choose("product_line", "backup")
    for part in ("budget", "authority", "need", "timing"):
        distributor.fill(**{f"bant__{part}": "known"})
    distributor.press("Submit")
    distributor.sees("Kestrel Rail", "Submitted")
    seller.go("/portal/deals")
    seller.sees("Kestrel Rail")
    distributor.close()


def strangers(chromium, world, manager, deal, quote):
    """Nobody else sees anything; what is another's looks like what is not there."""
    stranger = Person(chromium, world, "a stranger")
    for path in (f"/portal/deals/{deal}", f"/console/deals/{deal}", "/portal", "/console", quote):
        stranger.go(path)
        expect("/signin" in stranger.page.url, f"a stranger got to {stranger.page.url}")
    stranger.close()
    water = world.ask("POST", "/v1/partners", {
        "name": "Brightwater IT", "country": "US", "type": "invested", "paper": world.paper()})
    other = Person(chromium, world, "another partner")
    invite(world, OTHER, "account_admin", water["id"])
    join(other, OTHER, "Kim Park")
    status = other.go(f"/portal/deals/{deal}")
    theirs = other.page.locator("main").inner_text()
    nothing = other.go("/portal/deals/deal_01jx4m2q0000000000000000zz")
    expect(status == nothing == 404, f"another's deal answers {status}, nothing answers {nothing}")
    expect(theirs == other.page.locator("main").inner_text(), "another's deal looks other than none")
    expect(other.go(f"/console/deals/{deal}") == 403, "the console is open to a partner")
    other.go("/portal/deals")
    other.sees_not("Borealis", "Kestrel")
    other.close()
