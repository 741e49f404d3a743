"""The story of a marketing activity, at pages alone: a partner's marketing person proposes, does, claims and is paid; the vendor's channel
manager and finance approve it in steps, review the claim, and pay."""

from datetime import date, timedelta

from programs import Channel, file
from story import invite, join
from world import expect

MANAGER, FINANCE = "max@vendor.example", "fay@vendor.example"
ANA, MIA = "ana@alpine.example", "mia@alpine.example"


def tell(chromium, world):
    channel = Channel(chromium, world)
    manager = channel.colleague(MANAGER, "Max Manager", "channel_manager")
    finance = channel.colleague(FINANCE, "Fay Finance", "vendor_finance")
    ana, mia = partner(channel, manager)
    incentive(manager)
    manager.go("/console/fund-budgets")
    manager.act_on("Make a budget", "Make", amount__amount="20,000.00")
    manager.sees("The budget is made.", "20,000.00 USD", "Free")

    request = propose(mia)
    approve(manager, finance, mia, request)
    # The activity takes place.
    channel.move(date.today() + timedelta(days=4))
    claim(mia, request)
    review(manager, mia)
    pay(channel, manager, finance, ana, mia)
    manager.go("/console/fund-budgets")
    manager.sees("Paid", "11,500.00 USD", "Free")
    mia.go(f"/portal/funds/{request}")
    mia.act_on("What came of it", "Save", leads="14", revenue__amount="25,000.00")
    mia.sees("The results are recorded.", "14", "25,000.00 USD")
    channel.close()


def partner(channel, manager):
    """The manager takes a company in, whose people come by their invitations; the terms of the fund are signed on paper."""
    manager.go("/console/partners/new")
    manager.fill(name="Alpine Data", country="US", domain="alpine.example")
    manager.choose("type", "invested")
    manager.press("Add")
    alpine = manager.page.url.rsplit("/", 1)[1].split("?")[0]
    channel.world.sign(alpine)
    invite(channel.world, ANA, "account_admin", alpine)
    ana, mia = channel.somebody("the account admin"), channel.somebody("the marketing person")
    join(ana, ANA, "Ana Ruiz")
    ana.go("/portal/people")
    ana.fill(email=MIA)
    ana.choose("role", "marketer")
    ana.press("Invite somebody")
    join(mia, MIA, "Mia Marketing")
    ana.go("/portal/agreements/mdf-terms")
    ana.sees("Terms of the marketing fund")
    return ana, mia


def incentive(manager):
    """A discount as the reward of an incentive: the form shows what it would be and for whom, and then makes it."""
    today = date.today()
    manager.go("/console/subprograms")
    manager.act_on(
        "Make a sales incentive", "Preview", title="Winter discount", text="Four percent for whoever accepts this.",
        choose={"reward.kind": "a discount in prices"}, reward__rate="4%",
        **{"from": today.isoformat(), "through": (today + timedelta(days=60)).isoformat()})
    manager.sees("Winter discount", "For whom it would be", "1 active partners are in its scope", "Alpine Data")
    manager.act_on("Make it", "Make")
    manager.sees("It is made.", "Winter discount", "4 %", "Running", "No order has it yet.")


def propose(mia):
    """Says what is planned, with its costs and what is expected of it."""
    mia.go("/portal/funds")
    mia.sees("Can be asked for")
    mia.follow("Propose an activity")
    mia.choose("activity", "event")
    starts = date.today() + timedelta(days=2)
    mia.fill(title="Breakfast for hospitals", starts=starts.isoformat(), expected="Thirty guests from hospitals", leads="10")
    mia.choose("items.0.cost", "venue")
    mia.fill(items__0__amount__amount="9,000.00")
    mia.choose("items.1.cost", "speakers")
    mia.fill(items__1__amount__amount="3,000.00")
    mia.press("Propose an activity")
    mia.sees("It is proposed; you are told what becomes of it.", "12,000.00 USD", "Waiting")
    return mia.page.url.rsplit("/", 1)[1].split("?")[0]


def approve(manager, finance, mia, request):
    """So much takes two people; with the second it is committed."""
    manager.go("/console")
    manager.sees("Breakfast for hospitals")
    manager.follow("Breakfast for hospitals")
    manager.sees("Approvals to come", "channel manager", "finance")
    manager.act_on("Approve …", "Approve", sure=True)
    finance.go(f"/console/funds/{request}")
    finance.sees("Approvals so far", "12,000.00 USD", "Approvals to come", "finance")
    finance.act_on("Approve …", "Approve", sure=True)
    finance.sees("It is approved.", "Left to claim")
    manager.go("/console/fund-budgets")
    manager.sees("Committed", "12,000.00 USD", "8,000.00 USD")
    mia.go(f"/portal/funds/{request}")
    mia.sees("Approved", "12,000.00 USD", "To be claimed by")


def claim(mia, request):
    """What it cost, with invoices and proofs; travel is not reimbursed."""
    mia.go(f"/portal/funds/{request}")
    mia.follow("Claim what it cost")
    mia.sees("12,000.00 USD left to claim")
    for place, (cost, invoice, amount) in enumerate(
            [("venue", "H-77", "8,500.00"), ("speakers", "S-12", "3,000.00"), ("travel", "T-1", "400.00")]):
        mia.choose(f"items.{place}.cost", cost)
        mia.fill(**{f"items__{place}__invoice": invoice, f"items__{place}__amount__amount": amount})
    mia.fill(proofs__0__text="Thirty-one guests, by name in our list")
    mia.page.locator('main [name="proofs.1.files"]').set_input_files(
        [file("room.png", "image/png", mia.page.screenshot())])
    mia.page.locator('main [name="is_last"]:not([type=hidden])').check()
    mia.press("Claim")
    mia.sees("The claim is handed in", "11,500.00 USD", "Not reimbursed")


def review(manager, mia):
    """The manager finds the claim in the inbox, sees its proofs, and approves it."""
    manager.go("/console")
    manager.follow("Breakfast for hospitals")
    manager.sees("H-77", "Thirty-one guests", "room.png", "11,500.00 USD")
    picture = manager.page.locator("main a[href*='/files/']").first.get_attribute("href")
    expect(manager.page.request.get(manager.world.base + picture).status == 200, "the proof is not there")
    expect(mia.go("/console/fund-claims") == 403, "the console is open to a partner")
    manager.act_on("Approve …", "Approve", sure=True)
    manager.sees("The claim is approved")


def pay(channel, manager, finance, ana, mia):
    """It is paid with the next run, which somebody else approves, and stands on the partner's pages."""
    ana.go("/portal/payment-details")
    ana.act_on("Change bank and tax data", "Save", holder="Alpine Data", account="DE89370400440532013000",
               tax_number="12-3456789")
    ana.sees("Your bank and tax data are saved.")
    finance.go("/console/payout-runs")
    finance.act_on("Prepare a run", "Prepare")
    finance.sees("The run is prepared", "11,500.00 USD", "Alpine Data")
    run = finance.page.url.split("?")[0].split("/console/")[1]
    admin = channel.admin
    admin.go(f"/console/{run}")
    admin.act_on("Approve the run …", "Approve", sure=True)
    finance.go("/console/payouts")
    finance.act_on("The bank paid …", "Confirm")
    finance.sees("The payout is confirmed")
    ana.go("/portal/payouts")
    ana.sees("11,500.00 USD")
    mia.go("/portal/fund-claims")
    mia.sees("Breakfast for hospitals", "11,500.00 USD", "Paid")
