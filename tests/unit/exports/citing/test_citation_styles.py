"""Citations in CSL styles: right in form, nothing made up, and nothing in a record means anything to the typesetter."""

import builtins
import importlib.util
from pathlib import Path
from typing import Any

import pytest

from briefings.errors import EnvironmentTrouble, UsageError
from briefings.exports.citing import typesetting
from briefings.exports.citing.hayagriva import date_text
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.styles import DEFAULT_STYLE, REFUSED_STYLES, STYLE_NAMES, Style, style_of
from briefings.exports.citing.typesetting import CHUNK, require, typeset
from briefings.model.date import Date
from briefings.pages.citing import Run

ARTICLE = Reference(
    id="wire",
    type="article-newspaper",
    title="[Bridge closed]",
    authors=("Ministry of Works",),
    container="Plain Wire",
    issued=Date("2024-11-30"),
    accessed=Date("2024-12-01"),
    url="https://example.org/a_b?c=1&d=%20#e",
)
REPORT = Reference(
    "day", "report", "Rebels take Aleppo", ("The Desk",), "", "The Desk", Date("2024-11-30"), genre="Update", number="3"
)
CHICAGO, APA = Style("chicago-notes"), Style("apa")


def text(reference: Reference, style: str = "chicago-notes", language: str = "en") -> str:
    return typeset([reference], Style(style), language)[0].text


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("chicago-notes", "Ministry of Works. “[Bridge closed].” Plain Wire, November 30, 2024. URL."),
        ("apa", "Ministry of Works. (2024, November 30). [Bridge closed]. Plain Wire. URL"),
        ("mla", "Ministry of Works. “[Bridge closed].” Plain Wire, 30 Nov. 2024, URL."),
        (
            "ieee",
            "Ministry of Works, “[Bridge closed],” Plain Wire, Nov. 30, 2024. "
            "Accessed: Dec. 01, 2024. [Online]. Available: URL",
        ),
        (
            "harvard-cite-them-right",
            "Ministry of Works (2024) “[Bridge closed],” Plain Wire, 30 November. "
            "Available at: URL (Accessed: December 1, 2024).",
        ),
    ],
)
def test_an_article_is_cited_as_each_style_has_it(style: str, expected: str) -> None:
    assert text(ARTICLE, style) == expected.replace("URL", ARTICLE.url)


def test_a_report_of_ours_has_its_number_and_publisher() -> None:
    assert text(REPORT) == "The Desk. Rebels take Aleppo. Update No. 3. The Desk, 2024."
    assert text(REPORT, "apa") == "The Desk. (2024). Rebels take Aleppo (Update No. 3). The Desk."


def test_looks_and_links_are_runs_and_the_address_is_the_records_own() -> None:
    runs = typeset([ARTICLE], APA)[0].runs
    assert Run("Plain Wire", "italic") in runs
    assert runs[-1] == Run(ARTICLE.url, "plain", ARTICLE.url)
    for url in ("https://EXAMPLE.org:443/ä/../b", "https://пример.рф/%7e", "mailto:desk@example.org"):
        assert typeset([Reference("a", "webpage", "T", url=url)], APA)[0].runs[-1] == Run(url, "plain", url)


def test_what_is_not_known_is_not_said() -> None:
    assert text(Reference("a", "article-newspaper", "[Title]"), "apa") == "[Title]. (n.d.)."
    assert text(Reference("a", "document", "[Title]"), "mla") == "“[Title].”"


def test_a_title_and_a_name_keep_their_capitals_and_their_order() -> None:
    odd = Reference("a", "report", "the iPhone of the sea: a Study", ("van der Berg, Jr.", "لينا الحسن", "李小龍"))
    for style in ("chicago-notes", "apa", "ieee"):
        assert odd.title in text(odd, style)
        assert all(name in text(odd, style) for name in odd.authors)


def test_months_are_in_the_language_that_was_asked_for() -> None:
    assert "30. November 2024" in text(ARTICLE, "mla", "de")
    assert "نوامبر" in text(ARTICLE, "mla", "fa")
    for language in ("pt-BR", "zh-Hant-TW", "xx", "sr-Latn"):
        assert "[Bridge closed]" in text(ARTICLE, "apa", language)


HOSTILE = [
    '#read("/etc/passwd")',
    '$#read("/etc/passwd")$ and $x$',
    '#import "@preview/x:1.0.0": *',
    "{braces} } {{ \\{ \\$ \\",
    "*bold* _emph_ `raw` ```code``` @ref <label> // /* */ ~ -- --- ...",
    "<script>alert(1)</script> &amp; </li></ul></section>",
    '"]; #panic("x") [',
    "key: value\n- item: {a: b} & *alias !!tag | >",
    "'single' \"double\" “curly”",
    "https://address.invalid/",
    "حلب: سقوط المدينة #1",
]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("style", ["chicago-notes", "apa", "ieee"])
def test_a_hostile_text_comes_out_as_it_is_in_every_field(title: str, style: str) -> None:
    line = " ".join(title.split())
    other = Reference("a", "report", line, (line,), "", line, genre=line)
    found = text(other, style)
    assert found.count(line) >= 3
    assert "root:" not in found
    within = Reference("b", "article-newspaper", line, (line,), line)
    assert text(within, style).count(line) >= 2


def test_only_letters_and_digits_of_a_record_reach_the_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    compiled = typesetting._compiled

    def listen(entries: list[Any], style: Style, language: str) -> str:
        seen.extend(entries)
        return compiled(entries, style, language)

    monkeypatch.setattr(typesetting, "_compiled", listen)
    title = "#$%{}\\*_@<>`\"'~^&|/"
    typeset([Reference("a", "report", title, (title,), "", title, genre=title, number=title)], APA)
    (entry,) = seen
    for value in (entry["title"], entry["publisher"]["name"], entry["genre"]):
        assert not any(sign in value["value"]["value"] for sign in title)
    assert not any(sign in entry["author"][0]["name"] + entry["serial-number"]["serial"] for sign in title)


def test_the_typesetters_program_imports_and_reads_nothing() -> None:
    program = typesetting._PROGRAM.decode()
    assert not any(word in program for word in ("import", "include", "read(", "@", "eval", "plugin", "image"))


def test_three_hundred_sources_keep_their_order_and_are_numbered_through() -> None:
    many = [Reference(f"s{at}", "webpage", f"Title <{at}>", ("The Desk",), "S", "", Date("2024")) for at in range(300)]
    found = typeset(many, Style("ieee"))
    assert [one.label for one in found] == [f"[{at + 1}]" for at in range(300)]
    assert all(f"Title <{at}>," in one.text for at, one in enumerate(found))


def test_each_stands_alone_without_letters_after_years_or_dashes_for_names() -> None:
    same = [
        Reference(f"s{at}", "report", f"Title {at}", ("The Desk",), "", "", Date("2024")) for at in range(CHUNK + 2)
    ]
    assert {one.text.replace(f"Title {at}", "T") for at, one in enumerate(typeset(same, APA))} == {
        "The Desk. (2024). T."
    }
    assert not any("———" in one.text for one in typeset(same, Style("mla")))


def test_the_same_references_give_the_same_citations() -> None:
    assert typeset([ARTICLE, REPORT], CHICAGO) == typeset([ARTICLE, REPORT], CHICAGO)
    assert typeset([ARTICLE, REPORT], CHICAGO) == (*typeset([ARTICLE], CHICAGO), *typeset([REPORT], CHICAGO))
    assert typeset([], CHICAGO) == ()


def test_a_type_that_a_style_leaves_out_of_its_lists_is_cited_plainly() -> None:
    post = Reference("p", "post", "We hold the bank", ("@council",), "Chirper", "", Date("2024-11-30"))
    assert text(post) == "@council. “We hold the bank.” Chirper, November 30, 2024."


def test_an_unsigned_article_has_its_paper_first_and_its_title_in_quotation_marks() -> None:
    unsigned = Reference("a", "article-newspaper", "[Rebel attack]", (), "Plain Wire", "", Date("2024-11-30"))
    assert text(unsigned) == "Plain Wire. “[Rebel attack].” November 30, 2024."
    assert text(unsigned, "apa") == "[Rebel attack]. (2024, November 30). Plain Wire."


def test_what_was_retracted_says_so_in_every_style() -> None:
    retracted = Reference("a", "webpage", "T", status="retracted")
    assert all(text(retracted, style).endswith(" [Retracted]") for style in ("chicago-notes", "apa", "ieee"))


@pytest.mark.parametrize("end", ["?", "!", ".", "…", "؟", "۔", "。"])
def test_a_title_that_ends_a_sentence_needs_no_further_stop(end: str) -> None:
    assert f"T{end}”" in text(Reference("a", "webpage", f"T{end}"))
    assert f"T{end} The" in text(Reference("a", "report", f"T{end}", publisher="The Desk"))


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "chicago-notes", "modern-language-association"])
@pytest.mark.parametrize("title", ['He said "no."', "He said “no.”", "He asked “why?”", "سأل «لماذا؟»", "« Non. »"])
def test_nor_does_one_whose_quotation_does(title: str, style: str) -> None:
    cited = text(Reference("a", "report", title, ("A. One",), publisher="The Desk"), style)
    assert f"{title} The Desk" in cited


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-11-30", "2024-11-30"),
        ("2024-11", "2024-11"),
        ("2024-11-30?", "~2024-11-30"),
        ("2024-11-30T23:30-08:00", "2024-11-30"),
        ("2024-21", "2024"),
        ("2024-11-27/2024-11-30", "2024-11"),
        ("[2024-11-27..2024-12-02]", "2024"),
        ("2023-12-30/2024-01-02", ""),
        ("202X", ""),
        ("2024-11/..", ""),
    ],
)
def test_of_a_span_only_what_all_its_days_share_is_a_date(edtf: str, expected: str) -> None:
    assert date_text(Date(edtf)) == expected


def test_words_are_no_date() -> None:
    assert date_text(Date(said="last Friday")) == date_text(None) == ""


@pytest.mark.parametrize("name", STYLE_NAMES)
def test_every_style_that_is_offered_names_the_author_and_what_is_cited(name: str) -> None:
    web = Reference("a", "webpage", "Sometitle", ("Somebody",), "Somewhere", "", Date("2024-11-30"), None, ARTICLE.url)
    for one in typeset([web, REPORT], style_of(name, Path())):
        words = one.text.lower()
        assert "sometitle" in words or "rebels take aleppo" in words
        assert "somebody" in words or "the desk" in words


@pytest.mark.parametrize("name", REFUSED_STYLES)
def test_a_style_that_would_cite_wrongly_is_refused_with_the_reason(name: str) -> None:
    with pytest.raises(UsageError, match=REFUSED_STYLES[name]):
        style_of(name, Path())


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("harvard", "harvard-cite-them-right"), ("chicago", "chicago-author-date"), ("apaa", "apa"), ("APA", "apa")],
)
def test_a_wrong_name_gets_the_nearest_and_the_whole_list(wrong: str, meant: str) -> None:
    with pytest.raises(UsageError) as caught:
        style_of(wrong, Path())
    assert f'did you mean "{meant}"?' in caught.value.hint
    assert all(name in caught.value.hint for name in STYLE_NAMES)
    assert DEFAULT_STYLE in STYLE_NAMES


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "typst" else find(name))
    with pytest.raises(EnvironmentTrouble) as caught:
        require()
    assert caught.value.exit_code == 3
    assert 'pip install "briefings[csl]"' in caught.value.hint


CSL = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Desk</title><id>http://example.org/desk</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="!"><group delimiter=" | ">
    <text variable="title" font-weight="bold"/><text variable="container-title" font-variant="small-caps"/>
    <text variable="URL" vertical-align="sup"/>
  </group></layout></bibliography>
</style>
"""


def test_a_style_of_the_desks_own_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "desk.csl").write_text(CSL, "utf-8")
    (found,) = typeset([ARTICLE], style_of("desk.csl", tmp_path))
    assert found.text == f"[Bridge closed] | Plain Wire | {ARTICLE.url}!"
    assert found.runs[0] == Run("[Bridge closed]", "bold")


@pytest.mark.parametrize(
    "content",
    [
        CSL[:500],
        "<a/>",
        "",
        "no XML #panic()",
        CSL.replace("bibliography>", "other>"),
        CSL.replace("<text", "<nonsense"),
    ],
)
def test_a_damaged_style_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    (tmp_path / "desk.csl").write_text(content, "utf-8")
    with pytest.raises(UsageError, match="cannot be used"):
        typeset([ARTICLE], style_of("desk.csl", tmp_path))


def test_a_file_that_is_missing_binary_or_huge_is_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.csl").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "huge.csl").write_bytes(b" " * 2_000_001)
    for name, reason in (("none.csl", "no file"), ("binary.csl", "not UTF-8"), ("huge.csl", "too large")):
        with pytest.raises(UsageError, match=reason):
            style_of(name, tmp_path)


def test_the_other_formats_do_not_need_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "typst":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    from briefings.exports.citing.bibtex import bibtex
    from briefings.exports.citing.csl import csl_json
    from briefings.exports.citing.ris import ris

    assert all("[Bridge closed]" in written([ARTICLE]) for written in (bibtex, csl_json, ris))
