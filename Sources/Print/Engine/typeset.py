"""Sets one document or chart: data on standard input, a PDF or a PNG on standard output. Started anew for each, within these bounds.

    python -I typeset.py pdf MEGABYTES SECONDS FONTS… < document.json > document.pdf
    python -I typeset.py png MEGABYTES SECONDS FONTS… < chart.json > chart.png

The data is handed to the template as a value and is never a part of it. Of files only the template and the fonts are read, and nothing
is asked of the network.
"""

import json
import os
import re
import resource
import string
import sys
import unicodedata

# PDF/A-2a for keeping it, PDF/UA-1 for reading it aloud.
STANDARDS = ["a-2a", "ua-1"]


# Dots in an inch of a picture: three for a point on a page, for screens that have many.
DOTS = 216


def bound(megabytes: int, seconds: int) -> None:
    """What the process may take before the system ends it."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing is written but the reply.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


# A character that no font has stands as a box, in a document that keeps to the standards all the same.
BOX = "\u25a1"
UNSHOWN = re.compile(r'(?:the text|the codepoint) `"(.+?)"`')
ROUNDS = 20


def without_unshown(data: str, message: str, is_first: bool) -> str:
    """The data without the characters that the engine says no font has; at first also without those of which hardly any has."""
    named = UNSHOWN.search(message)
    if named is None:
        return data
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code.group(1), 16)), named.group(1))
    bad = set(text) - set(string.printable)
    if is_first:
        bad |= {one for one in data if ord(one) >= 0x1F000 and unicodedata.category(one) in ("So", "Sk", "Cn", "Co")}
    return "".join(BOX if one in bad else one for one in data)


def main() -> None:
    bound(int(sys.argv[2]), int(sys.argv[3]))
    import typst

    folder = os.path.dirname(os.path.abspath(__file__))
    data = sys.stdin.buffer.read().decode("utf-8")
    if sys.argv[1] == "png":
        template, output = "chart.typ", {"format": "png", "ppi": DOTS}
    else:
        stamp = json.loads(data)["seconds"]
        template, output = "document.typ", {"format": "pdf", "pdf_standards": STANDARDS, "timestamp": stamp}
    for number in range(ROUNDS):
        try:
            made = typst.compile(
                os.path.join(folder, template), root=folder, font_paths=sys.argv[4:], ignore_system_fonts=True,
                sys_inputs={"document": data}, package_path=folder, package_cache_path=folder, **output)
            break
        except typst.TypstError as error:
            shown = without_unshown(data, error.message, number == 0)
            if shown == data:
                sys.exit(f"{error.message}\n{error.diagnostic[:4000]}")
            data = shown
    else:
        sys.exit("too many characters that no font has")
    sys.stdout.buffer.write(made)


main()
