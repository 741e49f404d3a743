#!/usr/bin/env python3
"""What is due, read by a calendar library of another's making (icalendar). Called by scripts/calendar-test.sh.

Usage: run.py BINARY
"""

import datetime
import html
import http.cookiejar
import os
import re
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import icalendar

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "Browser")]
from world import World, expect  # noqa: E402


class Person:
    """Somebody who is signed in, at a browser without a screen."""

    def __init__(self, base):
        self.base = base
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def ask(self, path, form=None):
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        try:
            with self.opener.open(path if path.startswith("http") else self.base + path, data, timeout=60) as reply:
                return reply.status, reply.headers, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    def send(self, page, path, form):
        """Sends a form that stands on a page."""
        text = self.ask(page)[2]
        guards = {name: re.search(rf'name="{name}" value="([^"]+)"', text) for name in ("csrf", "once")}
        form = form | {name: found.group(1) for name, found in guards.items() if found}
        status, _, reply = self.ask(path, form)
        expect(status == 200, f"{path}: {status}\n{reply[:2000]}")
        return reply

    def sign_in(self, email, password):
        self.send("/signin", "/signin", {"email": email, "password": password})
        return self


def address(person):
    """Makes a new address for calendar programs."""
    page = person.send("/account/calendar", "/account/calendar/address", {})
    return html.unescape(re.search(r"https?://[^<\s]+\.ics", page).group(0))


def check(person, area):
    """Reads somebody's calendar and compares it with the page."""
    url = address(person)
    stranger = Person(person.base)
    status, headers, text = stranger.ask(url)
    expect(status == 200, f"{url}: {status}")
    expect(headers["Content-Type"] == "text/calendar; charset=utf-8", headers["Content-Type"])
    for line in text.split("\r\n"):
        expect(len(line.encode()) <= 75, f"a line of {len(line.encode())} octets: {line}")
        expect("\n" not in line, f"a line that ends otherwise: {line!r}")
    calendar = icalendar.Calendar.from_ical(text)
    expect(calendar["VERSION"] == "2.0" and calendar["PRODID"], "no version, or nobody made it")
    expect(not calendar.errors, calendar.errors)
    page = person.ask(f"/{area}/due")[2]
    shown = html.unescape(page).replace("\u00a0", " ")
    events = calendar.walk("VEVENT")
    expect(events, "nothing is due in the sample world")
    for event in events:
        expect(not event.errors, event.errors)
        start = event["DTSTART"].dt
        expect(event["DTSTAMP"].dt.tzinfo is not None, "a stamp without a zone")
        if isinstance(start, datetime.datetime):
            expect(start.tzinfo is not None, "a moment without a zone")
        else:
            expect(event["DTEND"].dt - start == datetime.timedelta(days=1), "a day that is none")
        expect(str(event["SUMMARY"]).replace("\u00a0", " ") in shown, f"the page has no {event['SUMMARY']}")
        if "URL" in event:
            expect(person.ask(str(event["URL"]))[0] == 200, f"{event['URL']} leads nowhere")
    names = [str(event["UID"]) for event in events]
    expect(len(set(names)) == len(names), "two events are told by one identifier")
    again = icalendar.Calendar.from_ical(stranger.ask(url)[2]).walk("VEVENT")
    expect([str(event["UID"]) for event in again] == names, "identifiers change")
    expect(icalendar.Calendar.from_ical(calendar.to_ical()).walk("VEVENT") == events, "it does not come back as it was")
    renewed = address(person)
    expect(renewed != url and stranger.ask(url)[0] == 404, "the address before still opens something")
    expect(stranger.ask(renewed.replace(".ics", "0.ics"))[0] == 404, "a changed address opens something")
    person.send("/account/calendar", "/account/calendar/address/end", {"sure": "true"})
    expect(stranger.ask(renewed)[0] == 404, "an address that was ended opens something")
    return len(events)


def run(base):
    first = Person(base).ask("/")[2]
    password = re.search(r"<code>([^<]+)</code>", first).group(1)
    people = re.findall(r"<tr><td>([^<]+)</td>.*?signin\?email=([^\"]+)\"", first)
    seen = set()
    for role, email in people:
        if role in ("Vendor admin", "Account admin") and (role, email.split("%40")[-1]) not in seen:
            seen.add((role, email.split("%40")[-1]))
            person = Person(base).sign_in(urllib.parse.unquote(email), password)
            area = "console" if role == "Vendor admin" else "portal"
            if not re.search(r"<tbody>\s*<tr", person.ask(f"/{area}/due")[2]):
                continue
            print(f"calendar: {role} {urllib.parse.unquote(email)}: {check(person, area)} events")


def main():
    if sys.argv[1].startswith("http"):
        return run(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        world = World(sys.argv[1], folder).demo()
        try:
            run(world.base)
        finally:
            world.stop()


if __name__ == "__main__":
    main()
