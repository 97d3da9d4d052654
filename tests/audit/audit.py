"""Audit of built sites by outside checkers: `python tests/audit/audit.py [--performance] [mkdocs.yml …]`.

Builds each site, serves it to this machine alone, and runs Nu HTML Checker over every page and stylesheet, axe over
one page of each kind in every mode of reading, Lighthouse over three pages, and checks of our own: links, the width of
the page, notes that overlap, requests to other sites. Feeds, JSON-LD and tables are read by others' validators
(`machines.py`); a site that does not know its own address is given one for that. What is missing here (Java, Node,
Chromium, the web) is left out, and said so. The checkers come on the first run and stay in `.briefings/audit/`.
Exits with 1 if anything was found.
"""

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from lighthouse import lighthouse
from machines import atom_feeds, json_feeds, linked_data, tables
from mkdocs.config import load_config
from site_links import lost_links

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".briefings" / "audit"
CHECKERS = {
    "vnu-jar": "vnu-jar/build/dist/vnu.jar",
    "axe-core": "axe-core/axe.min.js",
    "lighthouse": "lighthouse/cli/index.js",
    "@adobe/structured-data-validator": "@adobe/structured-data-validator/src/index.js",
    "@marbec/web-auto-extractor": "@marbec/web-auto-extractor/package.json",
}
ADDRESS = "https://site.example/"
MACHINES = {"Atom (W3C)": atom_feeds, "JSON Feed": json_feeds, "JSON-LD": linked_data, "tables": tables}
TEXTS = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml", ".atom"))
LOCAL = "http://127.0.0.1"
MODES: dict[str, dict[str, object]] = {
    "1440": {"width": 1440},
    "1440 dark": {"width": 1440, "color_scheme": "dark"},
    "960": {"width": 960},
    "320": {"width": 320},
    "320 dark": {"width": 320, "color_scheme": "dark"},
    "print": {"width": 794, "media": "print"},
}
LAYOUT, AXE = ((Path(__file__).parent / name).read_text("utf-8") for name in ("layout.js", "axe.js"))


@dataclass
class Check:
    """What one checker did and found."""

    name: str
    looked_at: int = 0
    found: list[str] = field(default_factory=list)
    left_out: str = ""
    told: str = ""


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site without a word, compressed as hosts do, in the folder of the host in which it will stand."""

    def __init__(self, *args: Any, below: str, **options: Any) -> None:
        self.below = below
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.below) if path.startswith(self.below) else "/lost")

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.partition("?")[0].endswith("/") else file
        if file.suffix not in TEXTS or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        packed = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        headers = {"Content-Type": self.guess_type(str(file)), "Content-Encoding": "gzip"}
        for name, value in {**headers, "Content-Length": str(len(packed))}.items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(packed)

    def log_message(self, format: str, *args: object) -> None:
        return


def main() -> int:
    """Audit every site; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("configurations", nargs="*", type=Path, default=[Path("mkdocs.yml")])
    parser.add_argument("--performance", action="store_true", help="hold Lighthouse's performance, a time, to account")
    options = parser.parse_args()
    return max([audit_of(configuration, options.performance) for configuration in options.configurations])


def audit_of(configuration: Path, performance: bool) -> int:
    """Build one site, check it, print the table; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        addressed, below = with_address(configuration.resolve(), Path(folder))
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(addressed), "-d", str(site)]
        if subprocess.run(command, check=False).returncode:
            return 2
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site), below=below))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            checks = [*told(audit(site, f"{LOCAL}:{server.server_port}{below}", performance))]
        finally:
            server.shutdown()
    print(f"\n{configuration}")
    return report(checks)


def told(checks: Iterable[Check]) -> Iterator[Check]:
    """Print what each check found as soon as it has ended: of a large site, the next one may take an hour."""
    for check in checks:
        for line in check.found:
            print(f"{check.name}: {line}", flush=True)
        yield check


def with_address(configuration: Path, folder: Path) -> tuple[Path, str]:
    """The configuration, or one that inherits from it and gives the site an address; and the path of the address."""
    config = load_config(str(configuration))
    if config.site_url:
        return configuration, urlsplit(config.site_url).path
    child = folder / "mkdocs.yml"
    lines = {"INHERIT": str(configuration), "site_url": ADDRESS, "docs_dir": config.docs_dir}
    child.write_text("".join(f"{key}: {json.dumps(value)}\n" for key, value in lines.items()), encoding="utf-8")
    return child, urlsplit(ADDRESS).path


def audit(site: Path, base: str, performance: bool) -> Iterator[Check]:
    """Every check of the site, which is served at `base`."""
    pages = {address(file, site): file for file in sorted(site.rglob("*.html"))}
    looked_at, lost = lost_links(site, urlsplit(base).path, pages)
    yield Check("links", looked_at, lost)
    files, missing = checkers()
    for name, check in MACHINES.items():
        yield Check(name, *(check(site, CACHE) if CACHE.is_dir() else (0, [], missing)))
    yield from markup(files["vnu-jar"], missing or without("java"), site, [base + url for url in pages])
    yield from browser(files["axe-core"], missing or without("chromium"), base, one_of_each_kind(pages))
    yield lit(files["lighthouse"], missing or without("node") or without("chromium"), site, base, performance)


def address(file: Path, site: Path) -> str:
    """Where a file of the site is served."""
    return file.relative_to(site).as_posix().removesuffix("index.html")


def checkers() -> tuple[dict[str, Path], str]:
    """The files of the checkers from npm, and why they are missing if they are."""
    files = {name: CACHE / "node_modules" / path for name, path in CHECKERS.items()}
    if all(file.is_file() for file in files.values()):
        return files, ""
    if reason := without("npm"):
        return files, reason
    CACHE.mkdir(parents=True, exist_ok=True)
    # Lighthouse drives the Chromium that is here; the newer ones need a newer Node.
    wanted = [name if name != "lighthouse" else "lighthouse@12" for name in CHECKERS]
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(CACHE), *wanted]
    if subprocess.run(command, check=False).returncode:
        return files, "npm could not install the checkers"
    return files, ""


def without(program: str) -> str:
    """Why a check is left out, if its program is missing."""
    return "" if shutil.which(program) else f"{program} is not on this machine"


AT_ONCE = 500
"""How many pages Nu is given in one run: it tells what it found at the end, and a system bounds a command's length."""

NEWER_THAN_NU = ("“string(", "“string-set”", "“paint-order”")
"""What the checker does not know yet: running heads (CSS Generated Content for Paged Media) and SVG 2 in CSS."""


def markup(jar: Path, missing: str, site: Path, urls: list[str]) -> Iterator[Check]:
    """Nu HTML Checker. Pages are fetched, not read as files: of a file `'self'` in a policy means nothing."""
    for name, options, targets in [
        ("HTML (Nu)", [], urls),
        ("CSS (Nu)", ["--css"], [str(file) for file in site.glob("assets/*.css")]),
    ]:
        check = Check(name, left_out=missing)
        java = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(jar), *options]
        for start in range(0, 0 if missing else len(targets), AT_ONCE):
            some = targets[start : start + AT_ONCE]
            command = [*java, "--format", "json", "--stdout", *some]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            check.looked_at += len(some)
            for message in json.loads(done.stdout)["messages"]:
                kind = message.get("subType", message["type"])
                if name == "CSS (Nu)" and any(known in message["message"] for known in NEWER_THAN_NU):
                    continue
                where = urlsplit(message.get("url", "")).path
                check.found.append(f"{where}:{message.get('lastLine', '')}: {kind}: {message['message']}")
        yield check


def one_of_each_kind(pages: dict[str, Path]) -> list[str]:
    """The longest page of each kind; of briefings, and of each kind written from right to left, the longest ten."""
    kinds = defaultdict[tuple[str, int, bool], list[str]](list)
    for url, file in sorted(pages.items(), key=lambda item: item[1].stat().st_size, reverse=True):
        folder, *rest = url.split("/")
        kinds[folder, len(rest), 'dir="rtl"' in file.read_text("utf-8")[:500]].append(url)
    several = {kind: 10 if kind[2] or (kind[0] == "briefings" and kind[1] > 1) else 1 for kind in kinds}
    return sorted(url for kind, urls in kinds.items() for url in urls[: several[kind]])


def browser(axe: Path, missing: str, base: str, urls: list[str]) -> Iterator[Check]:
    """Axe, the layout and the requests of each page, in every mode of reading."""
    access, layout, requests = Check("axe"), Check("layout"), Check("requests")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = missing or "playwright is not installed"
    if missing:
        access.left_out = layout.left_out = requests.left_out = missing
        yield from (access, layout, requests)
        return
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = chromium.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for mode, media in MODES.items():
            options = dict(media)
            page.set_viewport_size({"width": int(str(options.pop("width"))), "height": 900})
            page.emulate_media(**({"media": "screen", "color_scheme": "light"} | options))  # type: ignore[arg-type]
            for url in urls:
                page.goto(base + url)
                place = f"/{url} [{mode}]"
                layout.found += [f"{place}: {words}" for words in page.evaluate(LAYOUT)]
                page.evaluate(axe.read_text("utf-8"))
                for rule in page.evaluate(AXE, mode == "print"):
                    access.found += [f"{place}: {rule['id']}: {node['html'][:140]}" for node in rule["nodes"]]
                requests.found += [f"{place}: asks {other}" for other in asked if not other.startswith(base)]
                for check in (access, layout, requests):
                    check.looked_at += 1
                asked.clear()
        chromium.close()
    yield from (access, layout, requests)


def lit(program: Path, missing: str, site: Path, base: str, performance: bool) -> Check:
    """Lighthouse over home, a briefing and the search."""
    check = Check("Lighthouse", left_out=missing)
    if not missing:
        briefings = sorted(site.glob("briefings/*/index.html"), key=lambda file: (file.stat().st_size, file))
        urls = [base, *(base + address(file, site) for file in briefings[-1:]), f"{base}search/"]
        check.looked_at = len(urls)
        check.found, check.told = lighthouse(program, urls, CACHE, performance=performance)
    return check


def report(checks: list[Check]) -> int:
    """A line for each check; the exit code."""
    print(f"\n{'check':<12}{'looked at':>10}{'found':>8}")
    for check in checks:
        note = f"  left out: {check.left_out}" if check.left_out else f"  {check.told}" if check.told else ""
        print(f"{check.name:<12}{check.looked_at:>10}{len(check.found):>8}{note}")
    return 1 if any(check.found for check in checks) else 0


if __name__ == "__main__":
    raise SystemExit(main())
