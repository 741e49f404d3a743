"""Compares our balances with those of hledger and Beancount: python ledger_compare.py FOLDER PROGRAM."""

import csv
import sys
from decimal import Decimal
from pathlib import Path

from beancount import loader
from beancount.core.data import Transaction

folder, program = Path(sys.argv[1]), sys.argv[2]


def rows(name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


ours = {
    (row["account"], row["currency"]): Decimal(row["amount"])
    for row in rows("ours.csv")
    if Decimal(row["amount"]) != 0
}

hledger = {
    (row["account"], row["commodity"]): Decimal(row["balance"].replace(",", ""))
    for row in rows("hledger.csv")
    if row["account"].lower() != "total" and row["commodity"] and Decimal(row["balance"].replace(",", "")) != 0
}

entries, errors, _ = loader.load_file(str(folder / "ledger.beancount"))
for error in errors:
    print(f"{program}: Beancount: {error.message}")
beancount = {}
for entry in entries:
    if isinstance(entry, Transaction):
        for posting in entry.postings:
            key = (posting.account.lower().replace("_", "-"), posting.units.currency)
            beancount[key] = beancount.get(key, Decimal(0)) + posting.units.number
beancount = {key: amount for key, amount in beancount.items() if amount != 0}
plain = {(account.lower().replace("_", "-"), currency): amount for (account, currency), amount in ours.items()}

failed = bool(errors)
for name, theirs, mine in (("hledger", hledger, ours), ("Beancount", beancount, plain)):
    for key in sorted(set(mine) | set(theirs)):
        if mine.get(key, Decimal(0)) != theirs.get(key, Decimal(0)):
            print(f"{program}: {key[0]} in {key[1]}: ours {mine.get(key, 0)}, {name} {theirs.get(key, 0)}")
            failed = True
print(f"{program}: {len(ours)} balances, hledger and Beancount " + ("do not agree" if failed else "agree"))
sys.exit(1 if failed else 0)
