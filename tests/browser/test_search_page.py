"""The search page in a browser: what a reader does with it, under the site's content security policy."""

import html
import json
import shutil
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from browsing import chromium
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from sample_site import sample

from briefings.exports.search import Reader, SearchRecord, Wanted, write_index
from briefings.exports.search.folding import fold, index_terms, quoted, readings
from briefings.exports.search.spelling import is_one_typo
from briefings.exports.search.stemming import stem
from briefings.rendering.assets import bundles

VECTORS = json.loads(
    (Path(__file__).parents[1] / "unit" / "exports" / "search" / "folding_vectors.json").read_text("utf-8")
)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
PAYLOAD = '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script> "\'&amp; payload'
HEADER = (
    '<form role="search" action="{base}search/" method="get">'
    '<label>Search <input type="search" name="q"></label></form>'
)

RECORDS = [
    SearchRecord(
        "actors/sohr/",
        "actor",
        "Syrian Observatory for Human Rights",
        names=("SOHR", "the Observatory", "المرصد السوري لحقوق الإنسان"),
        text="A monitor that works from Coventry and counts the dead of the war in Syria.",
    ),
    SearchRecord(
        "claims/sohr-airport-taken/",
        "claim",
        "Opposition fighters took the airport",
        text="Filler stands here. " * 20 + "The observatory says that Hay'at Tahrir al-Sham took it.",
        sort_date="2024-11-30",
        context="SOHR · 30 November 2024",
        when="30 November 2024",
        status="claimed",
        facets={"actor": ("sohr",), "place": ("aleppo",)},
    ),
    SearchRecord("places/aleppo/", "place", "Aleppo", names=("حلب", "Халеб")),
    SearchRecord("events/payload/", "event", PAYLOAD, names=(PAYLOAD,), text=PAYLOAD, context=PAYLOAD),
    SearchRecord("events/evil/", "event", "Elsewhere", names=("alibi",), text="//evil.example"),
    SearchRecord("places/beijing/", "place", "首都北京市", language="zh"),
    *(SearchRecord(f"events/{number:02}/", "event", f"Shelling number {number}") for number in range(23)),
]


@dataclass(frozen=True)
class Site:
    root: str
    files: dict[str, bytes]
    big: dict[str, bytes]
    """An index of another archive, in which words have more records than an entry lists; below /big/."""

    def search(self, query: str = "") -> str:
        return f"{self.root}search/" + (f"?q={quote(query)}" if query else "")


class PolicedHandler(SimpleHTTPRequestHandler):
    """Serves files with the policy of the site, and says nothing."""

    extensions_map = {"": "text/html", ".css": "text/css", ".js": "text/javascript", ".search": "text/javascript"} | {
        ".json": "application/json",
        ".html": "text/html",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    files = write_site(folder, RECORDS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefings.exports.search.ranges.FILES_IN_MANIFEST", 3)
        patch.setattr("briefings.exports.search.ranges.FILES_PER_DIRECTORY", 5)
        patch.setattr("briefings.exports.search.writing.FILES_PER_DIRECTORY", 5)
        patch.setattr("briefings.exports.search.entries.RANGE", 900)
        patch.setattr("briefings.exports.search.writing.RANGE", 900)
        big = write_files(folder / "big", common_records(2400))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(PolicedHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Site(f"http://127.0.0.1:{server.server_port}/", files, big)
    server.shutdown()
    thread.join()
    server.server_close()


def write_site(folder: Path, records: list[SearchRecord]) -> dict[str, bytes]:
    (folder / "assets").mkdir()
    made = bundles()
    for name in ("css", "js", "search"):
        (folder / "assets" / f"test.{name}").write_bytes(made[name][1])
    main = sample().render("search/").html
    write_page(folder / "search", "../", main, '<script src="../assets/test.search" defer></script>')
    write_page(folder, "./", "<h1>Home</h1>", "")
    for record in records:
        write_page(folder / record.url, "../../", f"<h1>{html.escape(record.title)}</h1>", "")
    return write_files(folder, records)


def write_files(folder: Path, records: Iterable[SearchRecord]) -> dict[str, bytes]:
    files = dict(write_index(records))
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return files


def common_records(count: int) -> Iterator[SearchRecord]:
    random = Random(9)
    for number in range(count):
        words = ["often"] + ["half"] * (number % 2) + ["third"] * (number % 3 == 0) + [f"fifth{number // 5}"]
        words += [common_word(random) for _ in range(12)]
        yield SearchRecord(f"r/{number}/", "event", f"{common_word(random)} {number}", text=" ".join(words))


def common_word(random: Random) -> str:
    """Return one of 1,600 words, among which the first syllables are far from equally common."""
    syllables = ["ha", "fi", "o", "mi", "حل", "дж", "ko", "re"]
    ends = ["na", "ta", "lim", "س", "ов", "re", "ki", "zu", "de", "xo"]
    first, second = (syllables[int(random.random() ** 2 * 8)] for _ in range(2))
    return first + second + "".join(random.sample(ends, 2))


def write_page(folder: Path, base: str, main: str, scripts: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="en" data-root="{base}"><head><meta charset="utf-8"><title>Test</title>'
        '<link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{base}assets/test.css">'
        f'<script src="{base}assets/test.js" defer></script>{scripts}</head>'
        f"<body><header>{HEADER.format(base=base)}</header><main>{main}</main></body></html>",
        "utf-8",
    )


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A page that must end without an error and without a request to anyone else."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if "Policy" in message.text else None)
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert errors == []
    assert [url for url in asked if not url.startswith((site.root, "data:"))] == []


def titles(page: Page) -> list[str]:
    page.locator("#search-status:not(:empty)").wait_for()
    return page.locator("a.search-result-link").all_text_contents()


def status(page: Page) -> str:
    return page.locator("#search-status").inner_text()


@pytest.mark.browser
class TestFinding:
    @pytest.mark.parametrize("query", ["SOHR", "the Observatory", "المرصد", "مرصد السوري", "observatroy", "obser"])
    def test_a_record_is_found_by_alias_script_prefix_and_with_a_typo(self, page: Page, site: Site, query: str) -> None:
        page.goto(site.search(query))
        assert titles(page)[0] == "Syrian Observatory for Human Rights"

    def test_the_alias_that_matched_is_shown_and_the_words_are_marked(self, page: Page, site: Site) -> None:
        page.goto(site.search("حلب"))
        assert titles(page) == ["Aleppo"]
        assert page.locator(".search-result-also").inner_text() == "also: حلب"
        assert page.locator("mark").all_text_contents() == ["حلب"]

    def test_the_excerpt_shows_the_first_place_that_has_the_words(self, page: Page, site: Site) -> None:
        page.goto(site.search("hayat alsham"))
        assert titles(page) == ["Opposition fighters took the airport"]
        excerpt = page.locator(".search-result-excerpt")
        assert excerpt.locator("mark").all_text_contents() == ["Hay'at", "al-Sham"]
        assert excerpt.inner_text().startswith("…")
        context = page.locator(".search-result-context")
        assert context.inner_text().split() == "claimed SOHR · 30 November 2024".split()
        assert context.locator(".status-claimed svg").count() == 1

    def test_chinese_is_found_and_marked_by_its_middle(self, page: Page, site: Site) -> None:
        page.goto(site.search("北京"))
        assert titles(page) == ["首都北京市"]
        assert page.locator("a.search-result-link mark").all_text_contents() == ["北京"]

    def test_the_count_is_announced_and_more_results_come_on_demand(self, page: Page, site: Site) -> None:
        page.goto(site.search("shelling"))
        assert len(titles(page)) == 10
        assert page.locator("[role=status]").inner_text() == "23 results."
        page.click("#search-next")
        expect(page.locator(".search-result")).to_have_count(20)
        assert page.evaluate("document.activeElement.textContent") == "Shelling number 10"
        page.click("#search-next")
        expect(page.locator(".search-result")).to_have_count(23)
        assert page.locator("#search-next").is_hidden()

    def test_a_partial_answer_and_an_unknown_word_are_said(self, page: Page, site: Site) -> None:
        page.goto(site.search("aleppo zzqx"))
        assert titles(page) == ["Aleppo"]
        assert status(page) == (
            "No entry has all of these words. These have some of them. Found nowhere: zzqx. 1 result."
        )

    def test_where_nothing_is_found_the_page_says_what_to_do(self, page: Page, site: Site) -> None:
        page.goto(site.search("zzqx"))
        assert titles(page) == []
        assert "Nothing was found for “zzqx”" in status(page)

    def test_the_browser_ranks_as_the_reference_reader_does(self, page: Page, site: Site) -> None:
        page.goto(site.search())
        words = sorted({term for record in RECORDS for term in index_terms(record.title + " " + record.text)})
        random = Random(11)
        queries = [" ".join(random.sample(words, 1 + number % 3)) for number in range(60)]
        queries += [word[:2] for word in words] + ["al-Sham", "shellnig 7", "took airport sohr"]
        queries += [name for record in RECORDS for name in (record.title, *record.names)]
        compare(page, site.files, "./", queries)

    def test_so_it_does_where_words_are_common_and_files_many(self, page: Page, site: Site) -> None:
        page.goto(site.search())
        random = Random(12)
        queries = [f"often {letter}" for letter in "abo"] + ["often", "half often", "half third", "o", "ha fi"]
        queries += [f"often fifth{number}" for number in range(0, 2400, 301)]
        for _ in range(40):
            word = common_word(random)
            queries += [word, word[:3], f"half {word[:4]}", f"{word[:2]}{word[3:]}", f"x{word} third"]
        compare(page, site.big, "../big/search/", queries)


def compare(page: Page, files: dict[str, bytes], folder: str, queries: list[str]) -> None:
    """Ask the browser and the reference reader the same, and demand the same answers in the same order."""
    answers = page.evaluate(
        """async ([folder, queries]) => {
          const load = async (name) => (await fetch(`${folder}${name}.json`)).json();
          const index = await window.briefingsSearch.open(load);
          const answers = [];
          for (const query of queries) {
            const found = await index.find(query);
            const urls = (await found.page(0)).map((result) => result.url);
            answers.push([urls, found.total, found.more, found.partial, found.missing]);
          }
          return answers;
        }""",
        [folder, queries],
    )
    reader = Reader(files.__getitem__)
    for query, answer in zip(queries, answers, strict=True):
        found = reader.find(query)
        urls = [result["url"] for result in found.results]
        assert answer == [urls, found.total, found.more, found.partial, list(found.missing)], query


@pytest.mark.browser
class TestTyping:
    def test_results_follow_the_typing_and_so_does_the_address(self, page: Page, site: Site) -> None:
        page.goto(site.search())
        page.fill("#search-field", "halep")
        page.fill("#search-field", "aleppo")
        page.wait_for_url("**/search/?q=aleppo")
        assert titles(page) == ["Aleppo"]
        page.fill("#search-field", "")
        page.locator("#search-status:empty").wait_for(state="attached")
        assert page.url == site.search()
        assert page.locator(".search-result").count() == 0

    def test_the_header_field_leads_to_the_results_and_slash_leads_to_it(self, page: Page, site: Site) -> None:
        page.goto(site.root)
        page.keyboard.press("/")
        page.keyboard.type("sohr")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=sohr")
        assert titles(page)[0] == "Syrian Observatory for Human Rights"

    def test_a_slash_in_the_field_is_a_slash(self, page: Page, site: Site) -> None:
        page.goto(site.search())
        page.keyboard.press("/")
        page.keyboard.type("a/b")
        assert page.input_value("#search-field") == "a/b"

    def test_arrows_walk_through_the_results_and_escape_comes_back(self, page: Page, site: Site) -> None:
        page.goto(site.search("shelling"))
        titles(page)
        active = "document.activeElement.textContent || document.activeElement.id"
        page.focus("#search-field")
        places = []
        for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "Escape"):
            page.keyboard.press(key)
            places.append(page.evaluate(active))
        first, second = "Shelling number 0", "Shelling number 1"
        assert places == [first, second, first, "search-field", first, "search-field"]
        assert page.input_value("#search-field") == "shelling"

    def test_enter_on_a_result_opens_its_page(self, page: Page, site: Site) -> None:
        page.goto(site.search("sohr"))
        titles(page)
        page.focus("#search-field")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/actors/sohr/")
        assert page.locator("h1").inner_text() == "Syrian Observatory for Human Rights"


@pytest.mark.browser
class TestWall:
    def test_markup_in_the_index_stays_text(self, page: Page, site: Site) -> None:
        page.goto(site.search("payload"))
        assert titles(page) == [PAYLOAD]
        assert page.locator("#search-results img, #search-results script").count() == 0
        assert page.evaluate("window.ran") is None

    def test_markup_in_the_query_stays_text(self, page: Page, site: Site) -> None:
        page.goto(site.search("<img src=x onerror=alert(1)> zzqx"))
        titles(page)
        assert page.locator("#search img").count() == 0

    def test_an_index_that_cannot_be_loaded_is_said_in_words(self, page: Page, site: Site) -> None:
        page.route("**/search/manifest.json", lambda route: route.fulfill(status=404))
        page.goto(site.search("sohr"))
        assert titles(page) == []
        assert "could not be loaded" in status(page)
        page.unroute("**/search/manifest.json")
        page.click(".search-button")
        page.wait_for_selector(".search-result")

    def test_nothing_is_stored(self, page: Page, site: Site) -> None:
        page.goto(site.search("sohr"))
        titles(page)
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]

    def test_without_javascript_the_index_pages_are_offered(self, browser: Browser, site: Site) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(site.search("sohr"))
        assert "Searching needs JavaScript" in page.locator("noscript").inner_text()
        links = page.locator(".search-indexes a")
        assert links.first.inner_text() == "Briefings"
        assert page.locator("#search-filters").is_hidden()
        context.close()


@pytest.mark.browser
def test_python_and_javascript_fold_alike(page: Page, site: Site) -> None:
    page.goto(site.search())
    for name in ("fold", "indexTerms", "readings"):
        given = [text for text, _ in VECTORS[name]]
        answers = page.evaluate(f"(texts) => texts.map((text) => window.briefingsSearch.{name}(text))", given)
        assert answers == [expected for _, expected in VECTORS[name]]
    for word, other, near in VECTORS["isOneTypo"]:
        assert page.evaluate("([a, b]) => window.briefingsSearch.isOneTypo(a, b)", [word, other]) is near


@pytest.mark.browser
def test_python_and_javascript_fold_random_text_alike(page: Page, site: Site) -> None:
    random = Random(5)
    blocks = [(0x20, 0x24F), (0x370, 0x52F), (0x590, 0x6FF), (0x900, 0x97F), (0xE00, 0xE7F), (0x1E00, 0x206F)]
    blocks += [(0x3040, 0x30FF), (0x4E00, 0x4E40), (0xAC00, 0xAC40), (0xFB00, 0xFBFF), (0xFE70, 0xFF60)]
    texts = []
    for _ in range(3000):
        low, high = random.choice(blocks)
        texts.append("".join(chr(random.choice((random.randint(low, high), 0x2D, 0x27, 0x20, 0x41))) for _ in range(9)))
    page.goto(site.search())
    answers = page.evaluate(
        """(texts) => texts.map((text) => [
          window.briefingsSearch.fold(text),
          text.split(" ").map((chunk) => window.briefingsSearch.indexTerms(chunk)),
          window.briefingsSearch.readings(text),
        ])""",
        texts,
    )
    for text, answer in zip(texts, answers, strict=True):
        terms = [list(index_terms(chunk)) for chunk in text.split(" ")]
        assert answer == [fold(text), terms, [list(way) for way in readings(text)]], ascii(text)
