"""Sets one document: data on standard input, a PDF on standard output. Started anew for each document, within these bounds.

    python -I typeset.py MEGABYTES SECONDS FONTS… < document.json > document.pdf

The data is handed to the template as a value and is never a part of it. Of files only the template and the fonts are read, and nothing
is asked of the network.
"""

import json
import os
import resource
import sys

# PDF/A-2a for keeping it, PDF/UA-1 for reading it aloud.
STANDARDS = ["a-2a", "ua-1"]


def bound(megabytes: int, seconds: int) -> None:
    """What the process may take before the system ends it."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Nothing is written but the reply.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> None:
    bound(int(sys.argv[1]), int(sys.argv[2]))
    import typst

    folder = os.path.dirname(os.path.abspath(__file__))
    data = sys.stdin.buffer.read().decode("utf-8")
    stamp = json.loads(data)["seconds"]

    def pdf(standards: list[str]) -> bytes:
        return typst.compile(
            os.path.join(folder, "document.typ"), root=folder, font_paths=sys.argv[3:], ignore_system_fonts=True,
            format="pdf", sys_inputs={"document": data}, pdf_standards=standards, timestamp=stamp,
            package_path=folder, package_cache_path=folder)

    try:
        made = pdf(STANDARDS)
    except typst.TypstError as error:
        # A character that no font has is shown as a box rather than not at all; the standards do not allow for that.
        if "could not be displayed" not in error.message and "font" not in error.message:
            raise
        made = pdf([])
    sys.stdout.buffer.write(made)


main()
