"""The broken cases of tests/golden/problems: small trees of content, each wrong in the way its name says.

A case is a folder of content files with `expected.txt` and, where the site's options matter, `settings.json`.
What git or an editor would mangle, or what would be big, is made here instead of stored.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefings.loading.tree import MemoryTree
from briefings.model.verdict import Finding, Verdict
from briefings.settings import Publisher, Settings
from briefings.site import examine

FOLDER = Path(__file__).parent / "golden" / "problems"
BESIDE_CONTENT = {"expected.txt", "settings.json"}
EARLIER = "before"
"""The folder of a case that holds an earlier state of its content."""
NOW = datetime.datetime(2024, 12, 3, tzinfo=datetime.UTC)
WIDTH = 110

ACTOR = b"actors:\n  ministry:\n    name: Ministry of Works\n    type: government-body\n"
SITUATION = b"situations:\n  flood:\n    title: The flood\n"
BOMB = b"a: &a [ha, ha]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"

PICTURED = SITUATION + (
    b"events:\n  closure:\n    situation: flood\n    title: The bridge is closed\n    sources: [notice]\n"
    b"    media: [{file: bridge.svg, alt: The closed bridge, credit: The desk}]\n"
    b"sources:\n  notice: {type: report, title: Notice, issued: 2024-11-30}\n"
)
HEAVY = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0' + b"H1V1" * 130_000 + b'"/></svg>\n'

MADE: Mapping[str, Mapping[str, bytes]] = {
    "a-byte-order-mark": {"day.yml": b"\xef\xbb\xbf" + SITUATION},
    "line-ends-of-windows": {"day.yml": SITUATION.replace(b"\n", b"\r\n")},
    "line-ends-of-windows-and-a-misspelt-key": {
        "day.yml": SITUATION.replace(b"title", b"titel").replace(b"\n", b"\r\n")
    },
    "line-ends-of-an-old-mac": {"day.yml": SITUATION.replace(b"\n", b"\r")},
    "a-file-in-latin-1": {"day.yml": "situations:\n  flood:\n    title: Crue à Alep\n".encode("latin-1")},
    "a-file-in-utf-16": {"day.yml": SITUATION.decode().encode("utf-16")},
    "a-thousand-levels-of-nesting": {"day.yml": b"situations: " + b"[" * 1000 + b"]" * 1000 + b"\n"},
    "a-thousand-levels-in-block-style": {"day.yml": b"".join(b" " * n + b"a:\n" for n in range(1000))},
    "an-alias-bomb": {"day.yml": BOMB},
    "a-tab-before-a-key": {"day.yml": ACTOR.replace(b"    type", b"\ttype")},
    "a-tab-in-a-block-text": {"day.yml": SITUATION + b"    summary: |\n\tWater rises.\n"},
    "a-control-character": {"day.yml": SITUATION.replace(b"title: The flood", "title: Über \a flood".encode())},
    "a-file-of-more-than-a-megabyte": {"day.yml": SITUATION + b"# " + b"x" * 1_000_000 + b"\n"},
    "a-file-of-too-many-values": {"day.yml": b"situations: [" + b"x," * 200_001 + b"]\n"},
    "a-picture-of-more-than-half-a-megabyte": {"day.yml": PICTURED, "bridge.svg": HEAVY},
    "a-suffix-in-capitals": {"DAY.YML": ACTOR.replace(b"name", b"nmae")},
}


@dataclass(frozen=True)
class Case:
    name: str
    files: Mapping[str, bytes]
    settings: Settings
    before: Mapping[str, bytes] | None = None

    @property
    def golden(self) -> Path:
        return FOLDER / self.name / "expected.txt"

    def verdict(self) -> Verdict:
        before = MemoryTree(self.before) if self.before is not None else None
        return examine(self.settings, MemoryTree(self.files), NOW, before).verdict

    def report(self) -> str:
        return "".join(map(written, self.verdict().findings))


def cases() -> list[Case]:
    stored = [folder for folder in sorted(FOLDER.iterdir()) if folder.name not in MADE]
    made = [Case(name, files, Settings()) for name, files in MADE.items()]
    return sorted([*made, *map(_stored, stored)], key=lambda case: case.name)


def _stored(folder: Path) -> Case:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in BESIDE_CONTENT]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    options = folder / "settings.json"
    given = json.loads(options.read_text(encoding="utf-8")) if options.is_file() else {}
    publisher, demanded = Publisher(**given.get("publisher", {})), tuple(given.get("demand_disclaimer", ()))
    settings = Settings(publisher=publisher, demand_disclaimer=demanded)
    now = {path: data for path, data in files.items() if not path.startswith(f"{EARLIER}/")}
    before = {path.removeprefix(f"{EARLIER}/"): data for path, data in files.items() if path not in now}
    return Case(folder.name, now, settings, before or None)


def written(finding: Finding) -> str:
    """As the goldens show it: where and what, the line with a caret, what to do, and other places."""
    place = finding.place
    lines = [f"{place.path}:{place.line}:{place.column}: {finding.severity} {finding.code}: {finding.message}"]
    if place.text:
        start = max(0, place.column - WIDTH)
        shown = "".join(char if char.isprintable() else "·" for char in place.text[start : start + WIDTH])
        lines += [f"  | {shown}", f"  | {' ' * (place.column - 1 - start)}^"]
    lines += [f"  {finding.hint}"] if finding.hint else []
    lines += [f"  see {other.path}:{other.line}:{other.column}" for other in finding.related]
    return "".join(f"{line.rstrip()}\n" for line in lines)
