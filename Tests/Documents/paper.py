"""What a PDF says, by tools that know nothing of how it was made: poppler's and pypdf."""

import io
import os
import re
import subprocess
import tempfile

import pypdf


class Paper:
    """One PDF: its text as it stands on the page, its fonts, its tags."""

    def __init__(self, data):
        self.data = data
        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.text = self.run("pdftotext", "-layout", "-")
        self.pages = len(self.reader.pages)

    def run(self, tool, *behind, before=()):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.data)
            file.flush()
            done = subprocess.run([tool, *before, file.name, *behind], capture_output=True, check=True)
        return done.stdout.decode("utf-8")

    @property
    def title(self):
        return self.reader.metadata.title

    @property
    def language(self):
        return str(self.reader.trailer["/Root"].get("/Lang"))

    @property
    def standards(self):
        """The standards that the file says it keeps to, from its XMP: `PDF/A-2a`, `PDF/UA-1`."""
        xmp = self.reader.trailer["/Root"]["/Metadata"].get_data().decode("utf-8")
        found = set()
        archive = re.search(r"<pdfaid:part>(\d)</pdfaid:part>.*?<pdfaid:conformance>(\w)<", xmp, re.DOTALL)
        if archive:
            found.add(f"PDF/A-{archive.group(1)}{archive.group(2).lower()}")
        access = re.search(r"<pdfuaid:part>(\d)</pdfuaid:part>", xmp)
        if access:
            found.add(f"PDF/UA-{access.group(1)}")
        return found

    @property
    def tags(self):
        """How often each sort of element stands in the tree of tags."""
        counts = {}

        def walk(node):
            node = node.get_object() if hasattr(node, "get_object") else node
            if isinstance(node, list):
                for one in node:
                    walk(one)
            elif isinstance(node, dict):
                if "/S" in node:
                    counts[node["/S"]] = counts.get(node["/S"], 0) + 1
                if "/K" in node:
                    walk(node["/K"])

        walk(self.reader.trailer["/Root"]["/StructTreeRoot"])
        return counts

    @property
    def fonts(self):
        """Each font with whether it is embedded."""
        # A long name moves the columns, so they are counted from the right: emb, sub, uni, and the object's two numbers.
        rows = [line.split() for line in self.run("pdffonts").splitlines()[2:]]
        return {row[0]: row[-5] == "yes" for row in rows}

    def texts(self):
        """The text of each page."""
        return self.text.split("\f")[:-1]

    def edges(self, pattern):
        """Where on their pages the words end that fit a pattern, in points from the left."""
        boxes = self.run("pdftotext", "-", before=("-bbox",))
        words = re.findall(r'<word xMin="[\d.]+" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>', boxes)
        return [float(edge) for edge, word in words if re.fullmatch(pattern, word)]

    def picture(self, path, resolution=90):
        """Writes a PNG of each page at `path-1.png`, `path-2.png`."""
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        self.run("pdftoppm", path, before=("-r", str(resolution), "-png"))
