"""A company's way into OpenNebula's program: two reviewers, order form and agreement, a web page; then listed, with the logo."""

from programs import PLACE, Channel, file, quote
from world import expect

OLGA = "olga@cloud.example"
ANSWERS = {
    "website": "https://cloud.example", "employees": "25", "skills": "Two hundred hosts in our own clouds",
    "market": "Spain and Portugal", "contributor": "yes"}


def tell(chromium, world):
    channel = Channel(chromium, world)
    channel.sell("SUP-1", "Support for a year", "support", "1,000.00")
    rita = channel.colleague("rita@vendor.example", "Rita Reviewer", "reviewer")
    channel.apply("Nube Clara", "ES", "cloud.example", "Olga Nube", OLGA, ANSWERS, kind="reseller")
    review(channel, rita)
    channel.take_in("Nube Clara", "Both reviewers know their work")
    olga = channel.arrive(OLGA, "Olga Nube")
    logo = shelve(channel)
    get_in(channel, olga, logo)
    listed(channel, olga, logo)
    channel.close()


def review(channel, rita):
    """One reviewer is not enough; the mean of two counts."""
    assess(channel, rita, 4, "They run what they sell")
    rita.sees_not("Accept it")
    channel.open_application(channel.admin, "Nube Clara")
    channel.admin.sees("They run what they sell", "80 % / 60 %")
    channel.admin.act_on("Accept it", "Accept", reason="Good enough for me")
    channel.admin.sees("qualification", "2")
    assess(channel, channel.admin, 3, "Few sales so far")
    channel.admin.sees("70 % / 60 %", "Few sales so far")


def assess(channel, person, score, note):
    channel.open_application(person, "Nube Clara")
    # What was typed in follows from no clause.
    person.sees_not("cloud.example qualification")
    scores = {f"scores.{name}": f"{score} / 5" for name in ("company", "skill", "market", "competency", "fit")}
    person.act_on("Assess it", "Keep the assessment", choose=scores, note=note)
    person.sees("Your assessment is kept.")


def shelve(channel):
    """The vendor puts its partner logo into the library; gives its address in the portal."""
    channel.admin.go("/console/library")
    channel.admin.act_on(
        "Add a file", "Add", title="Partner logo", files=[file("logo.png", "image/png", channel.admin.page.screenshot())])
    channel.admin.sees("Partner logo")
    path = channel.admin.page.get_by_role("link", name="Partner logo").get_attribute("href")
    return path.replace("/console/", "/portal/")


def get_in(channel, olga, logo):
    """Both texts are signed and the web page is shown before the membership is active; until then there is no logo."""
    olga.go("/portal/onboarding")
    olga.sees("On its way in", "Agreement and order form signed", "Web page about support and services")
    olga.go("/portal/library")
    olga.sees("until then you cannot use the library", "There is no file here for you")
    expect(olga.page.request.get(channel.world.base + logo).status >= 400, "the logo goes to who is not active")
    channel.sign(olga, "Partner agreement", "Olga Nube")
    channel.sign(olga, "Order form", "Olga Nube")
    olga.go("/portal/onboarding")
    olga.sees("One thing is missing", "On its way in")
    olga.go("/portal/library")
    olga.sees("the partner is not active yet", "There is no file here for you")
    channel.approve(olga, "Web page about support and services", link="https://cloud.example/opennebula")
    channel.welcomed(OLGA, "Nube Clara")
    olga.go("/portal/onboarding")
    olga.sees("Your membership is active. Nothing is missing.")
    quote(olga, "SUP-1", 1, "10 % off 1,000.00 EUR", "900.00 EUR", "support")


def listed(channel, olga, logo):
    """What the partner publishes is found by everybody, and the logo can be had."""
    olga.go("/portal/standing")
    olga.sees("Partner logo to use", "included")
    olga.go("/portal/library")
    olga.sees("Partner logo")
    expect(olga.page.request.get(channel.world.base + logo).status == 200, "an active partner does not get the logo")
    visitor = channel.somebody("a visitor")
    visitor.go(f"{PLACE}/partners")
    visitor.sees("0 partners")
    olga.go("/portal/listing")
    olga.act_on("Publish yourselves", "Publish", website="https://cloud.example", city="Sevilla",
                specialities="Private clouds, Training")
    olga.sees("You stand on the public list.")
    visitor.go(PLACE)
    visitor.follow("Partners")
    visitor.fill(text="clara")
    visitor.press("Search")
    visitor.sees("1 partner", "Nube Clara", "Sevilla, ES", "Private clouds")
    visitor.go(f"{PLACE}/partners?text=nobody")
    visitor.sees("No partner is like this.")
