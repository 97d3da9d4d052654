"""What a build costs, stage by stage: seconds, memory, and ratios to a reference measured in the same run.

    python benchmarks/build.py [BRIEFINGS]                 a corpus of that many (100: about 1,000 records)
    python benchmarks/build.py --content FOLDER            content that is there already
    python benchmarks/build.py [BRIEFINGS] --profile FILE  also cProfile of load, check, render and index, for `pstats`
    python benchmarks/build.py [BRIEFINGS] --sum           also one digest over the built site, to compare versions

The peak of a whole build is also told for each page: what the site takes beyond the smallest one (eight briefings),
over the pages that it has more. Then what of the site takes how much of the disk.

Machines are noisy: compare the ratios. The references are PyYAML's C loader over the same bytes, for load, link and
check; plain markdown-it over the same rich texts, for pages and the index; an import of MkDocs, for whole builds.
"""

import argparse
import cProfile
import gc
import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import corpus
import yaml
from markdown_it import MarkdownIt

from briefings.graph.checks import check
from briefings.graph.checks.subject import Subject
from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.loading.loader import load
from briefings.loading.tree import WorkTree
from briefings.model.reference import passages
from briefings.settings import Settings
from briefings.site import Examined, Site, examine

CONFIG = """\
site_name: Benchmark
site_url: https://example.org/
docs_dir: {}
theme: {{name: briefings}}
plugins: [briefings]
"""
BUILD = (sys.executable, "-c", "from briefings.cli import main; main()", "build", "--quiet")


@dataclass(frozen=True)
class Cost:
    """Wall seconds, processor seconds, and the peak of memory so far (of a process of its own: its peak)."""

    wall: float
    cpu: float
    megabytes: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("briefings", nargs="?", type=int, default=100)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--stages", action="store_true", help="stages alone, no whole builds")
    parser.add_argument("--sum", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        content = options.content.resolve() if options.content else Path(folder) / "content"
        if not options.content:
            corpus.write(options.briefings, content)
        (Path(folder) / "mkdocs.yml").write_text(CONFIG.format(content), "utf-8")
        if not options.stages:
            smallest(Path(folder) / "smallest")
            builds(Path(folder))  # first: a new process counts the memory of the one that starts it as its own
        profile = cProfile.Profile() if options.profile else None
        stages(content, profile)
        if profile is not None:
            profile.dump_stats(options.profile)
        if options.sum and not options.stages:
            print("digest", digest(Path(folder) / "site"))


class Stopwatch:
    """Costs by name, each printed when it is known."""

    def __init__(self, profile: cProfile.Profile | None = None) -> None:
        self.costs: dict[str, Cost] = {}
        self.profile = profile
        print(f"{'':30} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}  ratio (cpu)")

    @contextmanager
    def stage(self, name: str, reference: str = "") -> Iterator[None]:
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        profiled = self.profile if self.profile is not None and reference else None
        with profiled or nullcontext():
            yield
        cost = Cost(time.perf_counter() - wall, time.process_time() - cpu, _peak())
        self.note(name, cost, reference)

    def note(self, name: str, cost: Cost, reference: str = "") -> None:
        self.costs[name] = cost
        base = self.costs.get(reference)
        ratio = f"{cost.cpu / max(base.cpu, 0.001):8.1f} x {reference}" if base else ""
        print(f"{name:30} {cost.wall:8.2f} {cost.cpu:8.2f} {cost.megabytes:8.0f}  {ratio}")


def stages(content: Path, profile: cProfile.Profile | None) -> None:
    """Each stage of a build in this process."""
    tree, settings = WorkTree(content), Settings(content_dir=content, site_url="https://example.org/")
    files = [tree.read(path, 1 << 24) for path in tree.paths()]
    watch = Stopwatch(profile)
    with watch.stage("yaml"):
        for data in files:
            yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    with watch.stage("load", "yaml"):
        loaded = load(tree)
    texts = [passage.text for record in loaded.corpus for passage in passages(record)]
    plain = MarkdownIt("commonmark").render
    with watch.stage("markdown"):
        for text in texts:
            plain(text)
    now = examine(Settings(content_dir=content / "nothing")).now
    with watch.stage("link", "yaml"):
        graph, _ = link(loaded.corpus, settings.language, loaded.broken, loaded.incomplete)
    with watch.stage("check", "yaml"):
        found = list(check(Subject(Ledger(graph), settings, now, frozenset(tree.paths()), False)))
    site = Site(settings, Examined(tree, graph, examine(Settings(content_dir=content / "nothing")).verdict, now))
    with watch.stage("plan", "markdown"):
        pages = list(site.pages)
    with watch.stage("render all pages", "markdown"):
        size = sum(len(site.render(url).html) for url in pages)
    with watch.stage("search index", "markdown"):
        index = sum(len(data) for _, data in site.files())
    print(
        f"{len(loaded.corpus):,} records, {len(files):,} files of {sum(map(len, files)) / 1e6:.1f} MB, {len(found):,} "
        f"problems, {len(pages):,} pages of {size / 1e6:.1f} MB, index and bundles {index / 1e6:.1f} MB"
    )


def smallest(folder: Path) -> None:
    """The content of the smallest site."""
    corpus.write(len(corpus.TYPES), folder / "content")
    (folder / "mkdocs.yml").write_text(CONFIG.format(folder / "content"), "utf-8")


def builds(folder: Path) -> None:
    """Whole builds, each a process of its own."""
    watch = Stopwatch()
    watch.note("import MkDocs", _process(folder, (sys.executable, "-c", "import mkdocs.commands.build")))
    for name, where in (
        ("build the smallest site", folder / "smallest"),
        ("build", folder),
        ("build again, nothing changed", folder),
    ):
        watch.note(name, _process(where, BUILD), "import MkDocs")
    few, many = _pages(folder / "smallest" / "site"), _pages(folder / "site")
    if many > few:
        more = watch.costs["build"].megabytes - watch.costs["build the smallest site"].megabytes
        print(f"{'memory for each page more':30} {more * 1024 / (many - few):26.1f} kB  ({many:,} pages)")
    _disk(folder / "site")


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def _disk(site: Path) -> None:
    sizes = Counter[str]()
    for file in site.rglob("*"):
        if file.is_file():
            sizes[file.relative_to(site).parts[0]] += file.stat().st_size
    told = ", ".join(f"{name} {size / 1e6:.1f}" for name, size in sizes.most_common(6))
    print(f"{'the site on the disk':30} {sum(sizes.values()) / 1e6:26.1f} MB  ({told})")


def _process(folder: Path, command: tuple[str, ...]) -> Cost:
    wall = time.perf_counter()
    with (folder / "build.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit((folder / "build.log").read_text("utf-8"))
    return Cost(time.perf_counter() - wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def digest(site: Path) -> str:
    """Over the names and bytes of all files."""
    total = hashlib.sha256()
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        total.update(file.relative_to(site).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
