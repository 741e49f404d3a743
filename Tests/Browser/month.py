"""A month's end of the finance people, at pages alone: orders confirmed and invoiced, payments and what is past due, a statement,
a payout run by two people, and why a partner's amount is what it is."""

from datetime import date, timedelta

from programs import Channel
from story import invite, join
from world import expect

FIONA, FRANK = "fiona@vendor.example", "frank@vendor.example"
ANA, PAUL = "ana@alpine.example", "paul@alpine.example"


def tell(chromium, world):
    channel = Channel(chromium, world)
    first = (date.today().replace(day=1) + timedelta(days=40)).replace(day=1)
    channel.move(first + timedelta(days=9))
    channel.sell("BACKUP-100", "Cloud backup", "backup", "1,000.00")
    fiona = channel.colleague(FIONA, "Fiona Finance", "vendor_finance")
    frank = channel.colleague(FRANK, "Frank Finance", "vendor_finance")
    ana, paul = arrive(channel)
    orders = buy(ana, 10), buy(ana, 3)
    confirm_and_invoice(fiona, *orders)
    referred(ana, fiona, paul)
    channel.move(next_month(first))
    past_due(channel, fiona, first)
    run = pay(fiona, frank, paul)
    why(paul)
    expect("PR-" in run, f"{run} is no run")
    channel.close()


def next_month(first):
    return (first + timedelta(days=40)).replace(day=1)


def arrive(channel):
    """A partner is taken in, with an admin and somebody for its money."""
    admin, world = channel.admin, channel.world
    admin.go("/console/partners/new")
    admin.fill(name="Alpine Data", country="US", domain="alpine.example")
    admin.choose("type", "invested")
    admin.press("Add")
    partner = admin.page.url.rsplit("/", 1)[1].split("?")[0]
    world.sign(partner)
    invite(world, ANA, "account_admin", partner)
    ana, paul = channel.somebody("the account admin"), channel.somebody("the partner's finance person")
    join(ana, ANA, "Ana Ruiz")
    ana.go("/portal/people")
    ana.fill(email=PAUL)
    ana.choose("role", "partner_finance")
    ana.press("Invite somebody")
    join(paul, PAUL, "Paul Prim")
    return ana, paul


def buy(ana, units):
    """A purchase order from a quote."""
    ana.go("/portal/quotes/new")
    ana.fill(customer__name="Borealis Foods", customer__country="US", customer__domain="borealis.example")
    ana.choose("lines.0.sku", "BACKUP-100")
    ana.fill(lines__0__units=str(units))
    ana.press("Make the quote")
    ana.act_on("Order from this quote", "Place the order")
    ana.sees("The order is placed.")
    return ana.page.url.rsplit("/", 1)[1].split("?")[0]


def confirm_and_invoice(fiona, whole, part):
    """Finance finds in its inbox what is to be confirmed, and then to be invoiced: one in whole, one in a part that is paid late."""
    for _ in (whole, part):
        fiona.go("/console/inbox?kind=orders")
        fiona.sees("Confirm the order of Alpine Data")
        fiona.follow("Confirm the order of Alpine Data")
        fiona.act_on("Confirm the order", "Confirm")
        fiona.sees("The order is confirmed")
    fiona.go("/console/inbox?kind=orders")
    fiona.sees_not("Confirm the order of Alpine Data")
    fiona.go("/console/inbox?kind=invoices")
    fiona.sees("Alpine Data")
    fiona.go(f"/console/orders/{whole}")
    fiona.act_on("Issue an invoice", "Issue")
    fiona.sees("The invoice is issued.")
    fiona.go(f"/console/orders/{part}")
    fiona.act_on("Issue an invoice", "Issue", amount__amount="1,000.00")
    fiona.sees("The invoice is issued.")
    # A part of what is owed arrives at once.
    fiona.go("/console/invoices")
    fiona.act_on("Record a payment", "Record", within="9,000.00", amount__amount="9,000.00", reference="SWIFT 1")
    fiona.sees("The payment is recorded.")


def referred(ana, fiona, paul):
    """What the partner referred, the vendor sold; the customer pays, and a commission is earned."""
    ana.go("/portal/referrals")
    ana.act_on("Refer an end customer", "Refer", customer__name="Kestrel Rail", customer__country="US")
    ana.sees("The referral is recorded.")
    fiona.go("/console/customer-invoices")
    fiona.act_on(
        "Record an invoice to an end customer", "Record", number="S-1", customer__name="Kestrel Rail", customer__country="US",
        lines__0__sku="BACKUP-100", lines__0__product_line="backup", lines__0__units="4", lines__0__net__amount="12,000.00",
        lines__1__sku="SUPPORT", lines__1__product_line="support", lines__1__units="1", lines__1__net__amount="345.60")
    fiona.sees("The invoice is recorded.", "12,345.60 USD")
    fiona.act_on("Record a payment", "Record", within="S-1")
    fiona.sees("The payment is recorded.")
    paul.go("/portal/payment-details")
    paul.sees("Nothing yet.")
    paul.act_on(
        "Change bank and tax data", "Save", holder="Alpine Data LLC", account="DE89 3704 0044 0532 0130 00", tax_number="12-345")
    paul.sees("Your bank and tax data are saved.", "3000")


def past_due(channel, fiona, first):
    """A month later an invoice is past due; finance finds it in the inbox, and what arrives is recorded there."""
    channel.move(next_month(first) + timedelta(days=14))
    fiona.go("/console/inbox?kind=past_due")
    fiona.sees("Alpine Data", "Past due", "1,000.00 USD")
    fiona.follow("Alpine Data")
    fiona.act_on("Record a payment", "Record")
    fiona.sees("The payment is recorded.")
    fiona.go("/console/inbox?kind=past_due")
    fiona.sees_not("Alpine Data")


def pay(fiona, frank, paul):
    """The statement is there; one prepares a run, the other approves it, the file is written, and the bank confirms."""
    fiona.go("/console/statements")
    fiona.sees("Alpine Data", "1,234.56 USD")
    fiona.go("/console/payout-runs")
    fiona.act_on("Prepare a run", "Prepare")
    fiona.sees("The run is prepared", "Alpine Data", "1,234.56 USD")
    number = fiona.page.locator("h1").inner_text()
    fiona.act_on("Approve the run", "Approve", sure=True)
    fiona.sees("cannot approve it")
    frank.go("/console/inbox?kind=payout_runs")
    frank.follow(number)
    frank.act_on("Approve the run", "Approve", sure=True)
    frank.sees("The run is approved.")
    frank.go("/console/inbox?kind=payout_files")
    frank.follow(number)
    with frank.page.expect_download() as download:
        frank.act_on(
            "Write the file for the bank", "Write", sure=True, debtor="Example Software", debtor_account="DE89 3704 0044 0532 0130 00")
    with open(download.value.path(), encoding="utf-8") as file:
        expect("<InstdAmt Ccy=\"USD\">1234.56</InstdAmt>" in file.read(), "the file does not pay 1234.56")
    frank.go("/console/inbox?kind=payout_files")
    frank.sees_not(number)
    frank.go("/console/inbox?kind=payouts")
    frank.follow("Alpine Data")
    frank.act_on("The bank paid", "Confirm")
    frank.sees("The payout is confirmed")
    paul.go("/portal/payouts")
    paul.sees("1,234.56 USD", "Paid")
    return number


def why(paul):
    """From the statement two clicks lead to why its amount is what it is: to the earning, and to what it was earned on."""
    paul.go("/portal/statements")
    paul.follow("ST-")
    paul.sees("1,234.56 USD", "Earned", "Kestrel Rail")
    paul.follow("Kestrel Rail")
    paul.sees("1,200.00 USD", "10 %", "12,000.00 USD", "8.1", "Referral commission")
    paul.page.locator("main").get_by_role("link", name="S-1", exact=False).first.click()
    paul.page.wait_for_load_state()
    paul.sees("S-1", "12,345.60 USD")
