#!/usr/bin/env python3
"""Checks files for the bank against the public schema of ISO 20022, which sepaxml (PyPI) carries, with lxml.

    python3 scripts/payout_file_check.py FILE…      # needs: pip install lxml sepaxml
"""
import importlib.util
import pathlib
import sys

from lxml import etree

found = importlib.util.find_spec("sepaxml")
folder = pathlib.Path(next(iter(found.submodule_search_locations)))
schema = etree.XMLSchema(etree.parse(str(folder / "schemas" / "pain.001.001.09.xsd")))
faults = 0
for name in sys.argv[1:]:
    document = etree.parse(name)
    if not schema.validate(document):
        faults += len(schema.error_log)
        for error in schema.error_log:
            print(f"{name}:{error.line}: {error.message}")
print(f"{len(sys.argv) - 1} files, {faults} faults")
sys.exit(1 if faults or len(sys.argv) < 2 else 0)
