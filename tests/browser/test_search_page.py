"""The search page in a browser: what a reader does with it, under the site's content security policy."""

import html
import json
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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

from briefings.exports.search import Reader, SearchRecord, Wanted, as_script, write_index
from briefings.exports.search.folding import fold, index_terms, quoted, readings
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
        facets={"actor": ("sohr",), "place": ("aleppo", "syria")},
    ),
    SearchRecord("places/aleppo/", "place", "Aleppo", names=("حلب", "Халеб")),
    SearchRecord("events/payload/", "event", PAYLOAD, names=(PAYLOAD,), text=PAYLOAD, context=PAYLOAD),
    SearchRecord("events/evil/", "event", "Elsewhere", names=("alibi",), text="//evil.example"),
    SearchRecord("places/beijing/", "place", "首都北京市", language="zh"),
    *(SearchRecord(f"events/{number:02}/", "event", f"Shelling number {number}") for number in range(23)),
]


NAMES = {
    "kind": {"actor": "Actors", "claim": "Claims", "event": "Events", "place": "Places"},
    "actor": {"sohr": "Syrian Observatory"},
}


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
    files = dict(write_index(records, NAMES))
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
        yield SearchRecord(
            f"r/{number}/",
            ("event", "claim", "place")[number % 3],
            f"{common_word(random)} {number}",
            text=" ".join(words),
            sort_date=f"20{number % 24:02}-0{1 + number % 9}-11" if number % 7 else "",
            facets={"place": (f"p{number % 250}", f"p{number % 7}")},
        )


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
        assert context.inner_text().split() == ["claimed", "SOHR", "·", "30", "November", "2024"]
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

    @pytest.mark.parametrize(
        "wanted",
        [
            Wanted({"kind": ("claim",)}),
            Wanted({"kind": ("claim", "place"), "place": ("p3", "p17")}),
            Wanted(since="2005-02-11", until="2017-01-01", by_date=True),
            Wanted({"place": ("p3",)}, since="2020-01-01"),
            Wanted({"place": ("nobody",)}),
            Wanted(by_date=True),
        ],
    )
    def test_so_it_does_where_something_was_chosen(self, page: Page, site: Site, wanted: Wanted) -> None:
        page.goto(site.search())
        random = Random(13)
        queries = ["often", "half often", "o", "ha fi", "", '"half" third', "zzqx", "often zzqx"]
        queries += [word[:3] for word in (common_word(random) for _ in range(8))]
        compare(page, site.big, "../big/search/", queries, wanted)


def compare(page: Page, files: dict[str, bytes], folder: str, queries: list[str], wanted: Wanted | None = None) -> None:
    """Ask the browser and the reference reader the same, and demand the same answers in the same order."""
    chosen = wanted or Wanted()
    told: dict[str, object] = {"values": {name: list(values) for name, values in chosen.values.items()}}
    told |= {"since": chosen.since, "until": chosen.until, "byDate": chosen.by_date}
    answers = page.evaluate(
        """async ([folder, queries, wanted]) => {
          const load = async (name) => (await fetch(`${folder}${name}.json`)).json();
          const index = await window.briefingsSearch.open(load);
          const answers = [];
          for (const query of queries) {
            const found = await index.find(query, wanted);
            const urls = (await found.page(0)).map((result) => result.url);
            const counts = {};
            for (const [place, count] of await (await index.find(query, wanted, true)).counts("kind")) {
              counts[(await index.valueAt("kind", place))[0]] = count;
            }
            answers.push([urls, found.total, found.more, found.partial, found.missing, counts]);
          }
          return answers;
        }""",
        [folder, queries, told],
    )
    reader = Reader(files.__getitem__)
    for query, answer in zip(queries, answers, strict=True):
        found = reader.find(query, wanted=chosen)
        urls = [result["url"] for result in found.results]
        counts = reader.counts("kind", query, chosen) if query or chosen.narrows else {}
        assert answer == [urls, found.total, found.more, found.partial, list(found.missing), counts], query


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


def chosen(page: Page) -> list[str]:
    return page.locator(".search-chip bdi").all_text_contents()


def counted(page: Page, facet: str) -> dict[str, str]:
    """The values of a facet that are listed, each with its count."""
    lines = page.locator(f"[data-facet={facet}] .search-value").all_inner_texts()
    return dict(" ".join(line.split()).rsplit(" ", 1) for line in lines)


@pytest.mark.browser
class TestNarrowing:
    def test_values_are_listed_with_their_counts_in_what_was_found(self, page: Page, site: Site) -> None:
        page.goto(site.search())
        page.locator("[data-facet=kind] .search-value").first.wait_for()
        assert counted(page, "kind") == {"Events": "25", "Places": "2", "Actors": "1", "Claims": "1"}
        page.fill("#search-field", "airport")
        titles(page)
        expect(page.locator("[data-facet=kind] .search-value")).to_have_count(1)
        assert counted(page, "kind") == {"Claims": "1"}

    def test_with_the_keyboard_alone_and_the_address_can_be_shared(self, page: Page, site: Site) -> None:
        page.goto(site.search("observatory"))
        titles(page)
        page.locator("[data-facet=kind] .search-value").nth(1).wait_for()
        page.focus("#search-field")
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.value") == "claim":
                break
        page.keyboard.press("Space")
        page.wait_for_url("**/search/?q=observatory&kind=claim")
        expect(page.locator(".search-result")).to_have_count(1)
        assert page.locator("[role=status]").inner_text() == "1 result."
        assert page.evaluate("document.activeElement.value") == "claim"
        shared = page.context.new_page()
        shared.goto(page.url)
        assert titles(shared) == ["Opposition fighters took the airport"]
        expect(shared.locator("input[value=claim]")).to_be_checked()
        assert chosen(shared) == ["Kind: Claims"]
        assert counted(shared, "kind") == {"Actors": "1", "Claims": "1"}

    def test_going_back_takes_back_one_choice_after_the_other(self, page: Page, site: Site) -> None:
        page.goto(site.search("observatory"))
        page.check("input[value=claim]")
        expect(page.locator(".search-result")).to_have_count(1)
        page.select_option("[name=sort]", "date")
        page.wait_for_url("**&sort=date")
        page.go_back()
        page.wait_for_url("**/search/?q=observatory&kind=claim")
        assert page.input_value("[name=sort]") == ""
        page.go_back()
        expect(page.locator(".search-result")).to_have_count(2)
        assert page.url == site.search("observatory")
        assert not page.is_checked("input[value=claim]")
        page.go_forward()
        expect(page.locator(".search-result")).to_have_count(1)

    def test_without_words_all_of_a_kind_is_shown(self, page: Page, site: Site) -> None:
        page.goto(f"{site.root}search/?kind=place&kind=actor")
        assert len(titles(page)) == 3
        assert chosen(page) == ["Kind: Places", "Kind: Actors", "Remove all"]
        page.get_by_role("button", name="Remove: Kind: Places").click()
        expect(page.locator(".search-result")).to_have_count(1)
        assert page.url == f"{site.root}search/?kind=actor"
        assert page.evaluate("document.activeElement.textContent") == "Kind: Actors ×"

    def test_an_actor_is_named_where_only_the_id_stands_in_the_address(self, page: Page, site: Site) -> None:
        page.goto(f"{site.root}search/?actor=sohr")
        assert titles(page) == ["Opposition fighters took the airport"]
        expect(page.locator(".search-chip bdi")).to_have_text("Actor: Syrian Observatory")

    def test_days_narrow_down_and_are_written_in_words(self, page: Page, site: Site) -> None:
        page.goto(f"{site.root}search/?from=2024-11-01&to=2024-11-30")
        assert titles(page) == ["Opposition fighters took the airport"]
        assert chosen(page)[:2] == ["from Nov 1, 2024", "until Nov 30, 2024"]
        page.locator("summary", has_text="Date").click()
        page.fill("[name=to]", "2024-11-29")
        page.wait_for_url("**/search/?from=2024-11-01&to=2024-11-29")
        expect(page.locator("#search-status")).to_have_text("No entry is all of what you chose.")

    def test_it_is_said_what_there_would_be_without_the_choice(self, page: Page, site: Site) -> None:
        page.goto(site.search("shelling") + "&kind=place")
        assert titles(page) == []
        assert status(page) == "Nothing was found within what you chose; without that, 23."

    def test_a_facet_without_a_value_among_the_results_says_so(self, page: Page, site: Site) -> None:
        page.goto(site.search("shelling"))
        titles(page)
        page.locator("summary", has_text="Place").click()
        expect(page.locator("[data-facet=place] li")).to_have_text("None among these.")

    def test_an_address_that_makes_no_sense_does_no_harm(self, page: Page, site: Site) -> None:
        page.goto(f"{site.root}search/?kind=nonsense&from=yesterday&sort=colour&place=%3Cimg%3E")
        assert titles(page) == []
        assert page.input_value("[name=from]") == ""
        assert page.locator("#search img").count() == 0

    def test_on_a_phone_the_choices_are_folded_away(self, page: Page, site: Site) -> None:
        page.set_viewport_size({"width": 375, "height": 800})
        page.goto(site.search("shelling") + "&kind=event")
        titles(page)
        assert page.locator("input[value=event]").is_hidden()
        assert page.locator(".search-filters-head").inner_text().split() == ["Narrow", "down", "1"]
        page.locator(".search-filters-head").click()
        expect(page.locator("input[value=event]")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 375


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
def test_from_a_disk_the_files_are_read_as_scripts(browser: Browser, tmp_path: Path) -> None:
    for path, content in write_site(tmp_path, RECORDS).items():
        name, script = as_script(path, content)
        (tmp_path / name).write_bytes(script)
        (tmp_path / path).unlink()
    context = browser.new_context()
    page = context.new_page()
    page.goto((tmp_path / "search" / "index.html").as_uri() + "?q=" + quote("حلب"))
    assert titles(page) == ["Aleppo"]
    page.fill("#search-field", "zzqx")
    expect(page.locator("#search-status")).to_contain_text("Nothing was found")
    context.close()


@pytest.mark.browser
def test_python_and_javascript_fold_alike(page: Page, site: Site) -> None:
    page.goto(site.search())
    for name in ("fold", "indexTerms", "readings", "stem"):
        asked = [text for text, _ in VECTORS[name]]
        answers = page.evaluate(f"(texts) => texts.map((text) => window.briefingsSearch.{name}(text))", asked)
        assert answers == [expected for _, expected in VECTORS[name]]
    for word, other, near in VECTORS["isOneTypo"]:
        assert page.evaluate("([a, b]) => window.briefingsSearch.isOneTypo(a, b)", [word, other]) is near


SCRIPTS = st.characters(exclude_categories=["Cs", "Cn", "Co"], max_codepoint=0x2FFF)
TEXTS = st.lists(
    st.text(alphabet=st.one_of(SCRIPTS, st.sampled_from("-'\"«».أيىکةـּёйіİıſß")), max_size=16), max_size=80
)


@pytest.mark.browser
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS)
def test_python_and_javascript_fold_any_text_alike(page: Page, site: Site, texts: list[str]) -> None:
    if page.url != site.search():
        page.goto(site.search())
    answers = page.evaluate(
        """(texts) => texts.map((text) => {
          const search = window.briefingsSearch;
          const terms = search.indexTerms(text);
          const exact = [...search.quoted(text)].sort();
          return [search.fold(text), terms, search.readings(text), exact, terms.map(search.stem)];
        })""",
        texts,
    )
    for text, answer in zip(texts, answers, strict=True):
        terms = list(index_terms(text))
        ways = [list(way) for way in readings(text)]
        words = sorted(quoted(text), key=lambda word: word.encode("utf-16-be"))
        assert answer == [fold(text), terms, ways, words, [stem(term) for term in terms]], ascii(text)


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
