"""What reading a history costs: seconds without and with the cache, memory, and the ratio to git alone.

    python benchmarks/history.py [BRIEFINGS] [COMMITS]      1,000 briefings and 2,000 commits, if left out
    python benchmarks/history.py --profile FILE             also cProfile of the cold reading, for `pstats`
    python benchmarks/history.py --plan                     also what planning a site with its versions costs

The first commit holds the content of `corpus.py`, each later one changes a briefing, a claim or an actor of it, every
fifth one formatting alone. Each reading is a process of its own. The reference is `git log --raw` over the same
commits.
"""

import argparse
import cProfile
import datetime
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import corpus
import yaml

from briefings.history.history import History
from briefings.settings import Settings
from briefings.site import Site, open_site

START = 1_700_000_000
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("briefings", nargs="?", type=int, default=1_000)
    parser.add_argument("commits", nargs="?", type=int, default=2_000)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        print(json.dumps(read(options.read, options.profile, options.plan)))
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        content = repository(root, options.briefings, options.commits)
        git = log_alone(root)
        print(f"{'git log --raw':24} {git:8.2f} s")
        for name in ("cold", "warm", "warm again"):
            measure(name, content, git, options.profile if name == "cold" else None, options.plan)


def repository(root: Path, briefings: int, commits: int) -> Path:
    """A repository made with `git fast-import`; its content folder."""
    git(root, "init", "-q", "-b", "main")
    stream = b"".join(_stream(briefings, commits))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=stream, check=True)
    git(root, "reset", "-q", "--hard")
    return root / "content"


def _stream(briefings: int, commits: int) -> Iterator[bytes]:
    files = dict(corpus.corpus(briefings))
    paths = [path for path, shelves in files.items() if "briefings" in shelves]
    random = Random(0)
    yield _commit(0, {path: _text(shelves, 110) for path, shelves in files.items()})
    for number in range(1, commits):
        path = random.choice(paths)
        shelves = files[path]
        if number % 5 != 0:
            _edit(number, shelves)
        yield _commit(number, {path: _text(shelves, 110 if number % 5 else 60 + number % 50)})


def _edit(number: int, shelves: corpus.Shelves) -> None:
    """What a desk does most: text, a figure, words of a claim; now and then another name or summary of an actor."""
    (briefing,), (actor,), claim = (
        shelves["briefings"].values(), shelves["actors"].values(), next(iter(shelves["claims"].values())),
    )  # fmt: skip
    if number % 100 == 1:
        actor["name"] += "+"
    elif number % 100 < 5:
        actor["summary"] += " More."
    elif number % 5 == 1:
        claim["figures"]["killed"]["high"] += 1
    elif number % 5 == 2:
        claim["statement"] += f" By hour {number}."
    else:
        briefing["unknowns"] = [f"What happened by hour {number}."]


def _text(shelves: corpus.Shelves, width: int) -> bytes:
    return yaml.dump(shelves, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=width).encode()


def _commit(number: int, files: dict[str, bytes]) -> bytes:
    head = f"commit refs/heads/main\ncommitter Desk <desk@example.org> {START + 3600 * number} +0000\ndata 5\nstate\n"
    data = (
        f"M 100644 inline content/{path}\ndata {len(text)}\n".encode() + text + b"\n" for path, text in files.items()
    )
    return head.encode() + b"".join(data) + b"\n"


def log_alone(root: Path) -> float:
    """Seconds that git itself takes to tell the same commits; the best of three."""
    return min(_timed(root) for _ in range(3))


def _timed(root: Path) -> float:
    start = time.perf_counter()
    git(root, "log", "--raw", "-z", "--no-abbrev", "--no-renames", "--first-parent", "--", "content")
    return time.perf_counter() - start


def measure(name: str, content: Path, reference: float, profile: Path | None, plan: bool) -> None:
    arguments = [sys.executable, __file__, "--read", str(content)]
    arguments += ["--profile", str(profile)] if profile else []
    arguments += ["--plan"] if plan else []
    done = subprocess.run(arguments, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    seconds = found.pop("history")
    rest = ", ".join(f"{key} {value:,}" for key, value in found.items())
    print(f"{'history ' + name:24} {seconds:8.2f} s {seconds / reference:8.1f} x git log   {rest}")


def read(content: Path, profile: Path | None, plan: bool) -> dict[str, float]:
    """Read the history of a content folder that is loaded already."""
    now = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)
    site = open_site(Settings(content_dir=content, site_url="https://example.org/"), now=now)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    profiled = cProfile.Profile()
    start, cpu = time.perf_counter(), time.process_time()
    if profile:
        profiled.enable()
    history = site.history
    if not isinstance(history, History):
        raise SystemExit(f"no history: {history}")
    versions = sum(len(history.versions(briefing)) for briefing in site.examined.graph.corpus.briefings)
    if profile:
        profiled.disable()
        profiled.dump_stats(profile)
    found: dict[str, float] = {"history": time.perf_counter() - start, "cpu s": round(time.process_time() - cpu, 2)}
    found["versions"] = versions
    found["megabytes more"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    return found | (planned(site) if plan else {})


def planned(site: Site) -> dict[str, float]:
    """Seconds to plan all pages, and to make a hundred pages of versions."""
    start = time.perf_counter()
    urls = list(site.pages)
    plan = time.perf_counter() - start
    past = [url for url in urls if "/versions/" in url][:100]
    start = time.perf_counter()
    for url in past:
        site.render(url)
    return {
        "pages": len(urls),
        "plan s": round(plan, 2),
        "100 pages of the past s": round(time.perf_counter() - start, 2),
    }


def git(root: Path, *arguments: str) -> None:
    program = shutil.which("git")
    if program is None:
        raise SystemExit("needs git")
    subprocess.run([program, *arguments], cwd=root, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
