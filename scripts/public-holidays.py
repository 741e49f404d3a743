#!/usr/bin/env python3
"""Writes Sources/Terms/Holidays/HolidayData.swift: public holidays by country and region, as rules that hold for any year.

    scripts/python-tools.sh holidays==0.109 >/dev/null
    .tools/venv/bin/python scripts/public-holidays.py

The days are those of the package `holidays` (https://github.com/vacanza/holidays, MIT licence) in the years below. Of each holiday the
rules are sought that make the same days; what no rule makes (feasts by the moon, days set by decree) is listed, through the last year.
At the end every day of every place is compared with the package's again.
"""

import collections
import datetime
import importlib.metadata
import pathlib
import re
import sys

import holidays

FIRST, LAST = 2018, 2045
YEARS = range(FIRST, LAST + 1)
PLACES = """AD AE AR AT AU BA BE BG BH BR CA CH CL CO CR CY CZ DE DK EC EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IS IT JO JP KE KR KW KZ
LI LT LU LV MA MC MD ME MK MT MX MY NG NL NO NZ OM PA PE PH PK PL PT QA RO RS SA SE SG SI SK SM TH TN TR TW UA US UY VA VN ZA""".split()
# Countries whose regions have days of their own that a vendor is likely to be asked for.
WITH_REGIONS = "AT AU BR CA CH DE ES FR GB NZ US".split()
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Terms/Holidays/HolidayData.swift"
DAY = datetime.timedelta(days=1)


def easter(year, orthodox):
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + week + 114, 31)
        return datetime.date(year, month, day + 1) + 13 * DAY
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def date(year, month, day):
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def made(rule, year):
    """The day that a rule makes in a year, or None."""
    kind, *of = rule
    if kind == "f":
        return date(year, *of)
    if kind in "eo":
        return easter(year, kind == "o") + of[0] * DAY
    if kind == "v":
        month, day, weekday, shift = of
        base = date(year, month, day)
        return base + shift * DAY if base and base.weekday() == weekday else None
    month, day, weekday = of  # "w": the first such day of the week from a day on
    base = date(year, month, day)
    return base and base + ((weekday - base.weekday()) % 7) * DAY


def candidates(days):
    for day in days:
        yield ("f", day.month, day.day)
        for orthodox in (False, True):
            shift = (day - easter(day.year, orthodox)).days
            if -60 <= shift <= 70:
                yield ("o" if orthodox else "e", shift)
        for back in range(7):
            base = day - back * DAY
            if (base.month, base.day) != (2, 29):
                yield ("w", base.month, base.day, day.weekday())
        for shift in (-3, -2, -1, 1, 2, 3):
            base = day - shift * DAY
            yield ("v", base.month, base.day, base.weekday(), shift)


def stretch(rule, days):
    """The years in which a rule makes days of these and no others, as far as that pays: (gain, first, last)."""
    best, run, start = (0, 0, 0), 0, FIRST
    for year in YEARS:
        day = made(rule, year)
        worth = 0 if day is None else 1 if day in days else -2
        if run <= 0 and worth > 0:
            run, start = 0, year
        run += worth
        if run > best[0]:
            best = (run, start, year)
    gain, first, last = best
    # A rule that makes nothing in the years around holds there as well.
    while first > FIRST and gain and made(rule, first - 1) is None:
        first -= 1
    while last < LAST and gain and made(rule, last + 1) is None:
        last += 1
    return gain, first, last


def rules_of(days):
    left, rules = set(days), []
    while left:
        found = max(((*stretch(rule, left), rule) for rule in sorted(set(candidates(left)))),
                    key=lambda one: (one[0], one[3][0] in "feo", -abs(one[3][-1]) if one[3][0] in "eov" else 0))
        gain, first, last, rule = found
        if gain < 3:
            break
        rules.append((rule, first, last))
        left -= {made(rule, year) for year in range(first, last + 1)}
    produced = {made(rule, year) for rule, first, last in rules for year in range(first, last + 1)} - {None}
    return rules, sorted(days - produced), sorted(produced - days)


def written(days):
    rules, more, less = rules_of(days)
    parts = []
    for (kind, *of), first, last in rules:
        text = kind + ".".join(map(str, of))
        if (first, last) != (FIRST, LAST):
            text += f"@{first if first > FIRST else ''}-{last if last < LAST else ''}"
        parts.append(text)
    for sign, listed in (("+", more), ("-", less)):
        if listed:
            parts.append(sign + "".join(day.strftime("%y%m%d") for day in listed))
    return " ".join(parts)


def language(cls, code):
    known = getattr(cls, "supported_languages", ()) or ()
    return next((name for name in known if name == code or name.startswith(code + "_")), None)


def days_of(country, region, code):
    """{name: days} in a language."""
    cls = holidays.country_holidays(country).__class__
    options = {}
    for option in ("islamic_show_estimated",):
        options[option] = False
    try:
        found = holidays.country_holidays(country, subdiv=region, years=YEARS, language=language(cls, code), **options)
    except (TypeError, ValueError):  # Not a place where feasts are seen by the moon.
        found = holidays.country_holidays(country, subdiv=region, years=YEARS, language=language(cls, code))
    return {day: [one.strip() for one in name.split("; ")] for day, name in sorted(found.items()) if day.year in YEARS}


def read(spec):
    """The days that a written holiday has, read again as the program reads it."""
    days, less = set(), set()
    for part in spec.split():
        if part[0] in "+-":
            listed = {datetime.date(2000 + int(part[at:at + 2]), int(part[at + 2:at + 4]), int(part[at + 4:at + 6]))
                      for at in range(1, len(part), 6)}
            if part[0] == "+":
                days |= listed
            else:
                less |= listed
            continue
        rule, _, years = part.partition("@")
        first, _, last = years.partition("-")
        of = tuple(int(number) for number in rule[1:].split("."))
        for year in range(int(first or FIRST), int(last or LAST) + 1):
            days.add(made((rule[0], *of), year))
    return days - less - {None}


def check(places, lines, index):
    """Is everything that is written what the package has?"""
    names, found = list(index), {}
    for line in lines:
        place, _, specs = line.partition(":")
        country, _, region = place.partition("-")
        days = dict(found[(country, None)]) if region else {}
        for spec in specs.split(";") if specs else []:
            number, _, rest = spec.partition(" ")
            days[names[int(number)]] = read(rest)
        found[(country, region or None)] = {name: those for name, those in days.items() if those}
    for place, names in places.items():
        if found[place] != names:
            sys.exit(f"{place} is not written as it is: {[name for name in names if found[place].get(name) != names[name]]}")


def main():
    places, german, tables = {}, collections.defaultdict(collections.Counter), []
    for country in PLACES:
        known = holidays.list_supported_countries(include_aliases=False)[country]
        regions = [region for region in known if country in WITH_REGIONS and re.fullmatch(r"[A-Z0-9]{1,3}", region)]
        for region in [None, *regions]:
            english = days_of(country, region, "en")
            cls = holidays.country_holidays(country).__class__
            if language(cls, "de"):
                for day, names in days_of(country, region, "de").items():
                    if len(names) == len(english.get(day, [])):
                        for one, other in zip(english[day], names):
                            german[one][other] += 1
            names = collections.defaultdict(set)
            for day, all_names in english.items():
                for name in all_names:
                    names[re.sub(r" \(estimated\)", "", name)].add(day)
            places[(country, region)] = dict(names)
        print(country, len(regions), file=sys.stderr)
    index = {}
    lines = []
    for (country, region), names in places.items():
        whole = places[(country, None)]
        if region:
            changed = {name: days for name, days in names.items() if whole.get(name) != days}
            changed |= {name: set() for name in whole if name not in names}
        else:
            changed = names
        parts = [f"{index.setdefault(name, len(index))} {written(days)}".strip() for name, days in sorted(changed.items())]
        lines.append(f"{country}{'-' + region if region else ''}:" + ";".join(parts))
    check(places, lines, index)
    texts = []
    for name in index:
        other = german[name].most_common(1)[0][0] if german.get(name) else ""
        texts.append(name + ("|" + other if other and other != name else ""))
    version = importlib.metadata.version("holidays")
    header = f"""// swift-format-ignore-file
// Written by scripts/public-holidays.py, not by hand: public holidays of {FIRST} to {LAST} from the Python package `holidays` {version}
// (https://github.com/vacanza/holidays), MIT licence, see NOTICE. `PublicHolidays` says how it is read.

enum HolidayData {{
    /// The last year of what is listed by days.
    static let lastYear = {LAST}
    /// The year in which it was written.
    static let writtenIn = {datetime.date.today().year}

    /// Names in English, and in German behind `|`, each a line.
    static let names = #\"\"\"
"""
    body = "\n".join("        " + text for text in texts)
    middle = '\n        """#\n\n    /// Places, each a line: its holidays with their names by number, a region\'s as far as they differ from its country\'s.\n    static let places = #"""\n'
    rest = "\n".join("        " + line for line in lines)
    TARGET.write_text(header + body + middle + rest + '\n        """#\n}\n')
    print(len(lines), "places,", len(texts), "names,", TARGET.stat().st_size, "bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
