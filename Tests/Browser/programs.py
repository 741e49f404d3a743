"""What the stories of the four programs share: a company applies, is taken in, signs, shows evidence, learns, buys, rises.

Everything is done by people at pages. By the API only the first admin is invited, as `guildhall found` would by mail."""

import io
import zipfile
from datetime import date, timedelta

from story import join, password
from world import Person, expect

PLACE, ADMIN = "/programs/vendor_example", "ada@vendor.example"


def bundle():
    """A support bundle: a real archive with a log in it."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("job.log", "The job has finished.\n")
    return archive.getvalue()


def file(name, kind, content):
    """A real file, as a person chooses it."""
    return {"name": name, "mimeType": kind, "buffer": content}


class Channel:
    """A vendor with one program, its people at their pages."""

    def __init__(self, chromium, world):
        self.chromium, self.world = chromium, world
        self.everybody = []
        self.admin = self.somebody("the admin")
        world.ask("POST", "/v1/members", {"email": ADMIN, "role": "vendor_admin"})
        join(self.admin, ADMIN, "Ada Admin")

    def somebody(self, name, **more):
        person = Person(self.chromium, self.world, name, **more)
        self.everybody.append(person)
        return person

    def close(self):
        for person in self.everybody:
            person.close()

    def colleague(self, email, name, role):
        """The admin invites somebody of the vendor's."""
        self.admin.go("/console/people")
        self.admin.fill(email=email)
        self.admin.choose("role", role)
        self.admin.press("Invite somebody")
        person = self.somebody(name)
        join(person, email, name)
        return person

    def sell(self, sku, name, line, price):
        """The admin puts a product on the list."""
        self.admin.go("/console/products")
        self.admin.act_on("Add a product", "Add", sku=sku, name=name, product_line=line, price__amount=price)
        self.admin.sees(name)

    def apply(self, company, country, domain, contact, email, answers, kind=None):
        """Somebody reads the program's public page and applies on the form that it leads to."""
        visitor = self.somebody("a visitor")
        visitor.go(PLACE)
        visitor.sees("A sample modelled on published terms; Guildhall is not affiliated with the vendor.")
        visitor.follow("Apply for the program")
        visitor.sees("not affiliated with the vendor")
        visitor.fill(company=company, country=country, domain=domain, contact_name=contact, contact_email=email)
        if kind:
            visitor.choose("type", kind)
        for name, value in answers.items():
            field = visitor.page.locator(f'main [name="answers.{name}"]').first
            field.select_option(value) if field.evaluate("it => it.tagName") == "SELECT" else field.fill(value)
        visitor.press("Send the application")
        visitor.sees("One more step")
        visitor.go(self.world.link(email, "/applications/"))
        visitor.press("Yes, I applied")
        visitor.sees("Your address is confirmed")

    def take_in(self, company, reason=""):
        """The admin opens the application and accepts it; gives the partner's page."""
        self.open_application(self.admin, company)
        self.admin.act_on("Accept it", "Accept", reason=reason)
        self.admin.sees("Accepted: the company is on its way in", company)
        return self.admin.page.url.rsplit("/", 1)[1].split("?")[0]

    def open_application(self, person, company):
        """Finds an application among what waits."""
        person.go("/console")
        person.sees(f"Application of {company}", "to decide")
        person.follow(f"Application of {company}")
        person.sees("Web domain", company)

    def arrive(self, email, name):
        """The contact follows the link of the mail, once, and sets a password."""
        person = self.somebody(name)
        link = self.world.link(email, "/invitations/")
        join(person, email, name)
        person.sees("You are on your way in")
        again = self.somebody("whoever has the link")
        expect(again.go(link) == 410, "a used invitation opens again")
        again.sees("This invitation was accepted")
        return person

    def welcomed(self, email, company):
        """The welcome letter's link opens the portal, once; there is no password in the letter."""
        link = self.world.link(email, "/welcome/")
        expect(password(email) not in self.world.mail(email, "/welcome/"), "there is a password in the letter")
        reader = self.somebody("whoever reads the letter")
        reader.go(link)
        reader.sees(f"This lets you into the portal, for {company}")
        reader.press("Go to the portal")
        reader.sees("Welcome.")
        again = self.somebody("whoever has the letter")
        expect(again.go(link) == 410, "a used welcome link opens again")
        again.sees("This link was used")

    def sign(self, person, label, name):
        """Reads an agreement, which the first page has a link to, and signs it."""
        person.go("/portal")
        person.follow(f"Read and accept: {label}")
        person.act_on("Accept this version", "Accept", name=name, agreed=True)
        person.sees("It is accepted and recorded.")

    def approve(self, person, duty, **evidence):
        """Somebody shows what the program asks for, and the vendor approves it."""
        hand_in(person, duty, **evidence)
        self.admin.go("/console/evidence")
        self.admin.act_on("Approve", within=duty)
        self.admin.sees("Approved.")

    def begin(self):
        """Moves the clock to the middle of a month, so that what a story counts by months lies in one; gives the day."""
        today = (date.today().replace(day=1) + timedelta(days=40)).replace(day=10)
        self.move(today)
        return today

    def move(self, day, time="09:00"):
        """The admin moves the sandbox's clock."""
        self.admin.go("/console/clock")
        self.admin.fill(day=day.isoformat(), time=time)
        self.admin.press("Move to this day")

    def certify(self, partner, person, name, course):
        """A partner's employee takes a course; the vendor enters the result. Gives the certificate's code."""
        person.go("/portal/learning")
        if name not in person.page.locator("main").inner_text():
            person.act_on("Enter somebody", "Enter", name=name)
        person.act_on("Enrol somebody", "Enrol", choose={"course": course, "employee": name})
        person.sees("Enrolled.")
        self.admin.go("/console/learning")
        self.admin.act_on("Enter the result", "Enter", within=name, choose={"passed": "passed"})
        self.admin.sees("The result is entered.")
        return self.admin.page.locator("#certificates-title").locator("xpath=ancestor::section").locator(
            "tr", has_text=name).first.locator("td").nth(3).inner_text()

    def order(self, person, sku, units, *words):
        """A purchase order from a quote that shows these words; the vendor confirms it in its console, and from then on it counts."""
        quote(person, sku, units, *words)
        person.act_on("Order from this quote", "Place the order")
        person.sees("The order is placed.")
        number = person.page.url.rsplit("/", 1)[1].split("?")[0]
        self.admin.go(f"/console/orders/{number}")
        self.admin.act_on("Confirm the order", "Confirm")
        self.admin.sees("The order is confirmed")

    def check(self, code, *words):
        """Anybody looks a certificate up by its code."""
        visitor = self.somebody("whoever checks")
        visitor.go(PLACE)
        visitor.follow("Check a certificate")
        visitor.fill(code=code)
        visitor.press("Check")
        visitor.sees(*words)
        visitor.fill(code="NOT-A-CODE")
        visitor.press("Check")
        visitor.sees("No certificate has this code")


def quote(person, sku, units, *words):
    """A quote of one line, which shows these words."""
    person.go("/portal/quotes/new")
    person.fill(customer__name="Borealis Foods", customer__country="US", customer__domain="borealis.example")
    person.choose("lines.0.sku", sku)
    person.fill(lines__0__units=str(units))
    person.press("Make the quote")
    person.sees(*words)


def hand_in(person, duty, **evidence):
    """Shows that something was done that the program asks for."""
    person.go("/portal/obligations")
    person.act_on("Submit", within=duty, **evidence)
    person.sees("Submitted. It counts once the vendor has approved it.")


def stands(person, *words):
    person.go("/portal/standing")
    person.sees(*words)


def day(value):
    """A day as pages write it."""
    return f"{value.day} {value:%B %Y}"
