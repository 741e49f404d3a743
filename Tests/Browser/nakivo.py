"""A reseller's way through NAKIVO's program: the application, the support bundle, the welcome letter, Bronze, Silver, Gold."""

from programs import Channel, bundle, file, quote, stands
from world import expect

REX, KIM = "rex@resale.example", "kim@other.example"
ANSWERS = {"website": "https://resale.example", "employees": "40", "business": "integrator", "territory": "US, CA"}


def tell(chromium, world):
    channel = Channel(chromium, world)
    channel.sell("BR-PRO", "Backup Pro", "backup", "1,000.00")
    channel.apply("Resale Systems", "US", "resale.example", "Rex Resale", REX, ANSWERS)
    partner = channel.take_in("Resale Systems")
    rex = channel.arrive(REX, "Rex Resale")
    get_in(channel, rex, partner)
    silver(channel, rex, partner)
    gold(channel, rex, partner)
    strangers(channel, rex, partner)
    channel.close()


def get_in(channel, rex, partner):
    """Signs, shows the two steps, one of them twice, and follows the welcome letter."""
    admin = channel.admin
    channel.sign(rex, "Partner agreement", "Rex Resale")
    rex.go("/portal")
    rex.follow("Trial downloaded")
    rex.sees("2 things are missing", "Nothing is submitted yet")
    rex.act_on("Submit", "Submit", within="Trial downloaded", note="Installed on our test host",
               files=[file("installed.png", "image/png", rex.page.screenshot())])
    rex.sees("It is submitted.")
    # A file that is not what its name says is told so beside the field.
    rex.act_on("Submit", "Submit", within="Support bundle", files=[file("bundle.zip", "application/zip", b"MZ\x90\0")])
    rex.sees("This did not work yet", "The file bundle.zip is of no kind that is taken: send a PDF")
    rex.act_on("Submit", "Submit", within="Support bundle", files=[file("bundle.zip", "application/zip", bundle())])
    rex.sees("It is submitted.", "Being reviewed")

    # The vendor's specialist looks at both, and wants a better bundle.
    admin.go("/console")
    admin.sees("One thing waits for you", "Trial downloaded", "Support bundle")
    admin.follow("Resale Systems")
    admin.act_on("Approve", within="Trial downloaded")
    admin.act_on("Return", within="Support bundle", reason="The bundle holds no finished job")
    expect("no finished job" in channel.world.mail(REX, "no finished job"), "the reason is not in the mail")
    rex.go("/portal/onboarding")
    rex.sees("Try again", "The bundle holds no finished job")
    rex.act_on("Submit", "Submit", within="Support bundle", note="With a finished job",
               files=[file("bundle-2.zip", "application/zip", bundle())])
    admin.go(f"/console/partners/{partner}")
    admin.act_on("Approve", within="Support bundle")
    admin.sees("Active")

    channel.welcomed(REX, "Resale Systems")
    rex.go("/portal/onboarding")
    rex.sees("Your membership is active. Nothing is missing.")


def silver(channel, rex, partner):
    """What Silver takes is on one page, and becomes less; the vendor assigns it, and it shows in the price."""
    stands(rex, "We are Bronze", "The way to Silver", "6,000.00 USD to go", "Base discount: 15 %")
    channel.order(rex, "BR-PRO", 5, "15 % off 5,000.00 USD", "4,250.00 USD", "levels")
    stands(rex, "1,750.00 USD to go")
    channel.certify(partner, rex, "Nora Specialist", "Sales training")
    channel.certify(partner, rex, "Nora Specialist", "Accreditation of sales professionals")
    channel.approve(rex, "Product description on the website", link="https://resale.example/nakivo")
    channel.order(rex, "BR-PRO", 3, "15 % off 3,000.00 USD")
    stands(rex, "Silver proposed")
    assign(channel, partner, "Silver")
    stands(rex, "We are Silver", "The way to Gold", "Base discount: 20 %")
    quote(rex, "BR-PRO", 10, "20 % off 10,000.00 USD", "8,000.00 USD")


def gold(channel, rex, partner):
    """Gold takes two different employees, whoever holds both."""
    channel.order(rex, "BR-PRO", 10, "8,000.00 USD")
    channel.certify(partner, rex, "Nora Specialist", "Technical training")
    stands(rex, "one more person with a valid certificate", "nobody fills two posts")
    code = channel.certify(partner, rex, "Tom Technician", "Technical training")
    channel.certify(partner, rex, "Tom Technician", "Accreditation of sales professionals")
    channel.check(code, "Tom Technician", "Resale Systems", "NAKIVO Technical Solutions Professional", "valid")
    channel.approve(rex, "Business development strategy", text="More partners in the north")
    assign(channel, partner, "Gold")
    stands(rex, "We are Gold", "Base discount: 25 %", "Marketing activities")
    quote(rex, "BR-PRO", 10, "25 % off 10,000.00 USD", "7,500.00 USD")


def assign(channel, partner, tier):
    """The vendor finds the proposal on the page of tiers, and assigns it."""
    channel.admin.go("/console/standing")
    channel.admin.sees("Resale Systems", f"{tier} proposed")
    channel.admin.follow("Resale Systems")
    channel.admin.act_on("Assign a tier", "Assign", choose={"tier": tier}, reason="The requirements are met")
    channel.admin.sees("The tier is assigned.")


def strangers(channel, rex, partner):
    """Another partner's person finds none of it, with the address in hand."""
    rex.go("/portal/onboarding")
    evidence = rex.page.locator("main a[href*='/files/']").first.get_attribute("href")
    expect(rex.page.request.get(channel.world.base + evidence).status == 200, "one's own evidence is not given back")
    channel.apply("Other Systems", "US", "other.example", "Kim Other", KIM, ANSWERS)
    channel.take_in("Other Systems")
    kim = channel.arrive(KIM, "Kim Other")
    for path in (evidence, "/portal/onboarding/files/file_01jx4m2q0000000000000000zz"):
        expect(kim.page.request.get(channel.world.base + path).status == 404, f"{path} answers another partner")
    expect(kim.go(f"/console/partners/{partner}") == 403, "the console is open to a partner")
