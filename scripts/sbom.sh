#!/usr/bin/env bash
#
# Lists what the program is made of, as a CycloneDX 1.6 document in JSON, from Package.resolved: the Swift packages with their versions
# and commits, and the libraries of the system that it is linked with.
#
#     scripts/sbom.sh [FILE]      FILE is .build/sbom.cdx.json when left out

set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:-.build/sbom.cdx.json}
mkdir -p "$(dirname "$target")"

python3 - "$target" <<'PYTHON'
import json
import sys
import uuid
from urllib.parse import urlparse

with open("Package.resolved", encoding="utf-8") as file:
    resolved = json.load(file)


def component(pin):
    address = urlparse(pin["location"].removesuffix(".git"))
    version = pin["state"].get("version") or pin["state"].get("branch") or pin["state"]["revision"]
    path = address.path.strip("/")
    return {
        "type": "library",
        "bom-ref": f"pkg:swift/{address.netloc}/{path}@{version}",
        "name": pin["identity"],
        "version": version,
        "purl": f"pkg:swift/{address.netloc}/{path}@{version}",
        "externalReferences": [
            {"type": "vcs", "url": pin["location"], "comment": f"commit {pin['state']['revision']}"}
        ],
    }


pins = sorted((component(pin) for pin in resolved["pins"]), key=lambda one: one["name"])
system = [
    {"type": "library", "bom-ref": f"system:{name}", "name": name, "description": what}
    for name, what in [
        ("libpq", "PostgreSQL's client library, of the system"),
        ("libcurl", "for SMTP, of the system"),
        ("sqlite", "of the system, through GRDB"),
    ]
]
# What sets documents as PDF runs in a process of its own.
with open("scripts/typst.txt", encoding="utf-8") as file:
    typst = next(line.split()[0].partition("==")[2] for line in file if line.startswith("typst=="))
system.append({
    "type": "library", "bom-ref": f"pkg:pypi/typst@{typst}", "name": "typst", "version": typst, "purl": f"pkg:pypi/typst@{typst}"})
# The same packages give the same document: the serial follows from them.
serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(resolved["pins"], sort_keys=True))
document = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "serialNumber": f"urn:uuid:{serial}",
    "version": 1,
    "metadata": {
        "component": {
            "type": "application",
            "bom-ref": "guildhall",
            "name": "guildhall",
            "licenses": [{"license": {"id": "Apache-2.0"}}],
        }
    },
    "components": pins + system,
    "dependencies": [{"ref": "guildhall", "dependsOn": [one["bom-ref"] for one in pins + system]}],
}
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(document, file, indent=2)
    file.write("\n")
print(f"{len(pins)} packages and {len(system)} libraries of the system: {sys.argv[1]}")
PYTHON
