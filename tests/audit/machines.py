"""Checkers of others for what the site tells programs: feeds, JSON-LD, tables.

Each function gives how many files were looked at, what was found, and why it was left out if it was. The checkers'
Python packages have an environment of their own in `.briefings/audit/`; what comes from the web (the feed validator's
repository, two schemas) is kept there too. Where this machine reaches no web, put the files there by hand.
"""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
import venv
from collections.abc import Sequence
from pathlib import Path

Outcome = tuple[int, list[str], str]
HERE = Path(__file__).parent
PACKAGES = ("frictionless", "html5lib", "jsonschema", "lxml", "rdflib")
FEED_VALIDATOR = "https://github.com/w3c/feedvalidator"
SCHEMAS = {
    "schemaorg.jsonld": "https://schema.org/version/latest/schemaorg-all-https.jsonld",
    "feed.json": "https://json.schemastore.org/feed.json",
    "feed-1.json": "https://json.schemastore.org/feed-1.json",
}
SECONDS = 60


def atom_feeds(site: Path, cache: Path) -> Outcome:
    """The W3C feed validator over every Atom file."""
    if reason := _cloned(cache / "feedvalidator") or _packages(cache):
        return 0, [], reason
    return _python(cache, "atom_feeds.py", cache / "feedvalidator" / "src", sorted(site.glob("feeds/**/*.atom")), site)


def json_feeds(site: Path, cache: Path) -> Outcome:
    """SchemaStore's schema over every JSON Feed."""
    if reason := _fetched(cache, "feed.json") or _fetched(cache, "feed-1.json") or _packages(cache):
        return 0, [], reason
    return _python(cache, "json_feeds.py", cache, sorted(site.glob("feeds/**/*.json")), site)


def tables(site: Path, cache: Path) -> Outcome:
    """Frictionless over the data package: every table against its dictionary, key and references."""
    package = site / "data" / "datapackage.json"
    if not package.is_file():
        return 0, ["/data/datapackage.json is missing"], ""
    if reason := _packages(cache):
        return 0, [], reason
    command = [str(cache / "python" / "bin" / "frictionless"), "validate", package.name, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=package.parent)
    told = json.loads(done.stdout)
    found = [error["message"] for error in told["errors"]]
    found += [f"{task['name']}: {error['message']}" for task in told["tasks"] for error in task["errors"]]
    return len(told["tasks"]), found, ""


def linked_data(site: Path, cache: Path) -> Outcome:
    """Adobe's validator of structured data, with the vocabulary of schema.org, over every page."""
    if reason := _fetched(cache, "schemaorg.jsonld"):
        return 0, [], reason
    if not shutil.which("node"):
        return 0, [], "node is not on this machine"
    command = ["node", str(HERE / "linked_data.mjs"), str(cache), str(site)]
    return _told(subprocess.run(command, capture_output=True, text=True, check=False))


def _python(cache: Path, script: str, library: Path, files: Sequence[Path], site: Path) -> Outcome:
    command = [str(cache / "python" / "bin" / "python"), str(HERE / script), str(library), str(site)]
    return _told(subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False))


def _told(done: subprocess.CompletedProcess[str]) -> Outcome:
    """What a script says: the number of files, then a line for each finding."""
    if done.returncode:
        return 0, [f"the checker broke: {done.stderr.strip()[-400:]}"], ""
    first, *found = done.stdout.splitlines()
    return int(first), found, ""


def _packages(cache: Path) -> str:
    """The checkers' environment; why it is missing if it is."""
    folder = cache / "python"
    if not (folder / "bin" / "frictionless").is_file():
        venv.create(folder, with_pip=True)
        command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *PACKAGES]
        if subprocess.run(command, check=False, stdout=sys.stderr).returncode:
            return "pip could not install the checkers"
    return ""


def _cloned(folder: Path) -> str:
    if folder.is_dir():
        return ""
    command = ["git", "clone", "--quiet", "--depth", "1", FEED_VALIDATOR, str(folder)]
    alone = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=SECONDS, env=alone)
    except subprocess.TimeoutExpired:
        shutil.rmtree(folder, ignore_errors=True)
        return f"{FEED_VALIDATOR} does not answer"
    return f"{FEED_VALIDATOR} could not be cloned" if done.returncode else ""


def _fetched(cache: Path, name: str) -> str:
    if (cache / name).is_file():
        return ""
    try:
        with urllib.request.urlopen(SCHEMAS[name], timeout=SECONDS) as answer:
            (cache / name).write_bytes(answer.read())
    except OSError:
        return f"{SCHEMAS[name]} cannot be reached"
    return ""
