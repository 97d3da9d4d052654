"""Our search beside Pagefind: one site in six languages, 240 queries with known answers.

    python benchmarks/pagefind.py [PAGES] [WORDS] [--missed] [--ours]

Pages have WORDS words. Prints for both: the processor seconds and the memory that the index took, the bytes before
the first result, and how many of the queries have their page among the first ten results, by language and by what is
hard about the query.

Pagefind is run as its authors publish it, with a folder of HTML pages, and asked in Chromium, in the language of each
query, which is what a page in that language would do. Its bytes are counted up to the first result; ours up to the
first ten, as the search page loads those together. Each file counts compressed (gzip -6), those of Pagefind that are
compressed already as they are. It is taken from `PAGEFIND` or the path; else npm installs it below the cache folder
of this account, and where that fails, or with --ours,
only ours is measured.
"""

import gzip
import html
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from known_answers import KINDS, LANGUAGES, Query, pages, queries

from briefings.exports.search import Reader, SearchRecord, write_index

VERSION = "1.5.2"
SCRIPTS = Path(__file__).parents[1] / "templates" / "components" / "search" / "page"
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "briefings-benchmarks"
FIRST = 10
COLD = 8
"""Each so many-th query is asked with an empty cache, to count bytes."""

Ask = Callable[[Query], Sequence[str]]


def ours(count: int, length: int) -> tuple[Ask, list[int]]:
    """Index, report, and return what answers."""
    start = time.process_time()
    generating = 0.0

    def records() -> Iterator[SearchRecord]:
        nonlocal generating
        at = time.process_time()
        for page in pages(count, length):
            names = (page.also,) if page.also else ()
            record = SearchRecord(page.url, "actor", page.title, names, page.text, language=page.language)
            generating += time.process_time() - at
            yield record
            at = time.process_time()
        generating += time.process_time() - at

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = dict(write_index(records()))
    seconds = time.process_time() - start - generating
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report("ours", seconds, peak, sum(map(len, files.values())), f", {before / 1024:.0f} MB before the start")
    script = compressed(b"\n".join(file.read_bytes() for file in sorted(SCRIPTS.glob("*.js"))))
    loaded: list[int] = []
    for query in queries()[::COLD]:
        fetched: list[str] = []
        Reader(lambda path, fetched=fetched: fetched.append(path) or files[path]).find(query.words)  # type: ignore[misc]
        loaded.append(script + sum(compressed(files[path]) for path in fetched))
    index = Reader(files.__getitem__)
    return lambda query: [result["url"] for result in index.find(query.words).results], loaded


def report(name: str, seconds: float, peak: int, size: int, note: str = "") -> None:
    print(
        f"{name:9} {seconds:7.1f} processor seconds, {peak / 1024:6.0f} MB peak, index {size / 1e6:.1f} MB{note}",
        flush=True,
    )


def pagefind_program() -> str | None:
    """The program, if there is one or npm can get it."""
    program = os.environ.get("PAGEFIND") or shutil.which("pagefind")
    installed = CACHE / "node_modules" / ".bin" / "pagefind"
    if program is None and not installed.exists() and shutil.which("npm"):
        CACHE.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-save", "--prefix", str(CACHE), f"pagefind@{VERSION}"]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return program or (str(installed) if installed.exists() else None)


def write_site(folder: Path, count: int, length: int) -> None:
    for page in pages(count, length):
        file = folder / page.url / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        also = f"<p>{html.escape(page.also)}</p>" if page.also else ""
        file.write_text(
            f'<!doctype html><html lang="{page.language}"><head><meta charset="utf-8">'
            f"<title>{html.escape(page.title)}</title></head><body><main data-pagefind-body>"
            f"<h1>{html.escape(page.title)}</h1>{also}<p>{html.escape(page.text)}</p></main></body></html>",
            "utf-8",
        )
    for code in LANGUAGES:
        (folder / f"{code}.html").write_text(f'<!doctype html><html lang="{code}"><title>.</title></html>', "utf-8")


def index_with_pagefind(program: str, folder: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [program, "--site", str(folder), "--quiet"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    size = sum(file.stat().st_size for file in (folder / "pagefind").rglob("*") if file.is_file())
    report("Pagefind", seconds, after.ru_maxrss, size)


class _Counting(SimpleHTTPRequestHandler):
    served: list[Path]

    def do_GET(self) -> None:
        self.served.append(Path(self.translate_path(self.path)))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    handler = type("Counting", (_Counting,), {"served": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", handler.served  # type: ignore[attr-defined]
    server.shutdown()


ASK = """async ([words, most]) => {
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const found = (await window.pagefind.search(words)).results.slice(0, most);
  return Promise.all(found.map(async (one) => (await one.data()).raw_url ?? (await one.data()).url));
}"""


@contextmanager
def asking_pagefind(folder: Path) -> Iterator[tuple[Ask, list[int]]]:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with serving(folder) as (root, served), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tabs = {}
        loaded = []
        for query in queries()[::COLD]:
            context = browser.new_context()
            tab = context.new_page()
            tab.goto(f"{root}{query.language}.html")
            served.clear()
            tab.evaluate(ASK, [query.words, 1])
            files = [file for file in served if "pagefind" in file.parts and file.is_file()]
            loaded.append(sum(transferred(file) for file in files))
            context.close()
        for code in LANGUAGES:
            tabs[code] = browser.new_page()
            tabs[code].goto(f"{root}{code}.html")
        yield lambda query: tabs[query.language].evaluate(ASK, [query.words, FIRST]), loaded
        browser.close()


def transferred(file: Path) -> int:
    content = file.read_bytes()
    return min(len(content), compressed(content))


def compressed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


def recall(ask: Ask) -> set[Query]:
    """Return the queries that have their page among the first ten results."""
    return {query for query in queries() if any(url.strip("/") == query.url.strip("/") for url in ask(query)[:FIRST])}


def table(answers: dict[str, set[Query]]) -> None:
    asked = queries()
    rows = [("language", code) for code in LANGUAGES] + [("kind", kind) for kind in KINDS]
    print(f"{'recall at 10':14}" + "".join(f"{name:>10}" for name in answers) + f"{'asked':>8}")
    for field, value in rows:
        counts = {name: Counter(getattr(query, field) for query in found) for name, found in answers.items()}
        total = sum(getattr(query, field) == value for query in asked)
        print(f"{value:14}" + "".join(f"{count[value]:>10}" for count in counts.values()) + f"{total:>8}")
    print(f"{'all':14}" + "".join(f"{len(found):>10}" for found in answers.values()) + f"{len(asked):>8}")


def bytes_said(name: str, loaded: Sequence[int]) -> None:
    middle = sorted(loaded)[len(loaded) // 2]
    print(
        f"{name:9} {middle / 1000:7.1f} kB before the first result in the middle, {max(loaded) / 1000:.1f} kB at most"
    )


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    count, length = (*numbers, *(2_000, 180)[len(numbers) :])[:2]
    print(f"{count} pages of {length} words in {len(LANGUAGES)} languages, {len(queries())} queries")
    ask, loaded = ours(count, length)
    answers = {"ours": recall(ask)}
    bytes_said("ours", loaded)
    program = None if "--ours" in sys.argv else pagefind_program()
    if program is None:
        print(f"Without Pagefind {VERSION}: not installed, or not asked for. PAGEFIND may name its program.")
        table(answers)
        return
    with tempfile.TemporaryDirectory(prefix="briefings-pagefind-") as name:
        folder = Path(name)
        write_site(folder, count, length)
        index_with_pagefind(program, folder)
        with asking_pagefind(folder) as (ask, loaded):
            bytes_said("Pagefind", loaded)
            answers["Pagefind"] = recall(ask)
    table(answers)
    for query in sorted(answers["Pagefind"] - answers["ours"], key=lambda query: query.url):
        print(f"only Pagefind: {query.kind} {query.words!r} -> {query.url}")
    if "--missed" in sys.argv:
        for query in queries():
            if query not in answers["ours"]:
                print(f"ours missed: {query.kind} {query.words!r} -> {query.url}")


if __name__ == "__main__":
    main()
