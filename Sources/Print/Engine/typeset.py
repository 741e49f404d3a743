"""Sets one document: data on standard input, a PDF on standard output. Started anew for each document, within these bounds.

    python -I typeset.py MEGABYTES SECONDS FONTS… < document.json > document.pdf

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
    bound(int(sys.argv[1]), int(sys.argv[2]))
    import typst

    folder = os.path.dirname(os.path.abspath(__file__))
    data = sys.stdin.buffer.read().decode("utf-8")
    stamp = json.loads(data)["seconds"]
    for number in range(ROUNDS):
        try:
            made = typst.compile(
                os.path.join(folder, "document.typ"), root=folder, font_paths=sys.argv[3:], ignore_system_fonts=True,
                format="pdf", sys_inputs={"document": data}, pdf_standards=STANDARDS, timestamp=stamp,
                package_path=folder, package_cache_path=folder)
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
