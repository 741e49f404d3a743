#!/usr/bin/env python3
"""Portal and console in a real browser, driven from outside. Called by scripts/browser-test.sh.

Usage: run.py BINARY [story|month|funds|programs|walk|input|pictures …]; all but the pictures when nothing is named.
"""

import contextlib
import os
import shutil
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import avepoint
import bad_input
import funds
import leo_backup
import month
import nakivo
import opennebula
import pictures
import story
import walk
from world import CHROMIUM, World


@contextlib.contextmanager
def world(binary, folder, program="avepoint"):
    """A world that ends with its part, whatever happens."""
    made = World(binary, folder, program)
    try:
        yield made
    finally:
        made.stop()


def tell_story(chromium, binary, folder):
    with world(binary, folder) as made:
        story.tell(chromium, made.found())


def end_the_month(chromium, binary, folder):
    with world(binary, folder) as made:
        month.tell(chromium, made.found())


def tell_funds(chromium, binary, folder):
    with world(binary, folder) as made:
        funds.tell(chromium, made.found())


def tell_programs(chromium, binary, folder):
    """In each program a reseller's way from the application to the tiers."""
    for program, told in PROGRAMS.items():
        place = os.path.join(folder, program)
        os.mkdir(place)
        started = time.monotonic()
        with world(binary, place, program) as made:
            told.tell(chromium, made.found())
        print(f"  {program} ({time.monotonic() - started:.0f} s)", flush=True)


def send_bad_input(chromium, binary, folder):
    with world(binary, folder) as made:
        bad_input.run(chromium, made.found())


def walk_everywhere(chromium, binary, folder):
    with world(binary, folder) as made:
        made.demo()
        seen = walk.walk(chromium, made, "light", 1600)
        walk.walk(chromium, made, "dark", 360, language="de")
        walk.keyboard(chromium, made)
        walk.paper(chromium, made)
        made.verify()
        print(f"  {len(seen)} kinds of pages")


def take_pictures(chromium, binary, folder):
    with world(binary, folder) as made:
        pictures.take(chromium, made.demo())


PROGRAMS = {"nakivo": nakivo, "leo-backup": leo_backup, "opennebula": opennebula, "avepoint": avepoint}
PARTS = {
    "story": tell_story, "month": end_the_month, "funds": tell_funds, "programs": tell_programs,
    "walk": walk_everywhere, "input": send_bad_input,
    "pictures": take_pictures}


def main():
    binary, *named = sys.argv[1:]
    unknown = [name for name in named if name not in PARTS]
    if unknown:
        raise SystemExit(f"there is no part {unknown[0]}; there are: {', '.join(PARTS)}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name in named or ["story", "month", "programs", "walk", "input"]:
            folder = tempfile.mkdtemp(prefix="guildhall-browser-")
            started = time.monotonic()
            try:
                PARTS[name](chromium, binary, folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            print(f"browser {name}: good ({time.monotonic() - started:.0f} s)", flush=True)
        chromium.close()


main()
