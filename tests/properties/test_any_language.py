"""Whatever a site or a record says of its language, every page is written."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_site import NOW

from briefings.loading.tree import MemoryTree
from briefings.pages.catalogue import locale_of, own_name, translations
from briefings.rendering.scripts import direction_of
from briefings.settings import Settings
from briefings.site import open_site

AWKWARD = st.sampled_from(
    ["", "xx", "qaa", "zh-Hant", "zh-Hant-TW", "sr-Latn", "sr-Cyrl-RS", "ar-Latn", "es-419", "und"]
)
RECORDS = AWKWARD.filter(lambda tag: tag not in ("", "und")) | st.from_regex(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?", fullmatch=True
)
SITES = AWKWARD | RECORDS | st.text(max_size=12)


def content(first: str, second: str) -> MemoryTree:
    said = {"situation": "s", "title": "T", "summary": "It [closed](claim:c), *they* said.", "published": "2024-12-01"}
    return MemoryTree(
        {
            "day.yml": json.dumps(
                {
                    "situations": {"s": {"title": "S"}},
                    "briefings": {
                        "a": said
                        | {"language": first, "changes": [{"date": "2024-12-03", "kind": "major", "note": "N"}]},
                        "b": said | {"language": second, "translation_of": "a"},
                    },
                    "claims": {
                        "c": {
                            "statement": "It closed.",
                            "asserted_by": "m",
                            "verb": "said",
                            "reports": [{"source": "p", "via": ["w"], "quote": "closed"}],
                            "figures": {"f": {"measure": "hurt", "low": "1200", "high": "1300.5"}},
                        }
                    },
                    "actors": {
                        "m": {"name": "Ministry", "type": "government-body", "country": "SY"},
                        "w": {"name": "Wire", "type": "news-agency"},
                    },
                    "sources": {"p": {"type": "report", "title": "R", "publisher": "w", "issued": "2024-11"}},
                }
            ).encode()
        }
    )


@settings(max_examples=40, deadline=None)
@given(SITES, RECORDS, RECORDS)
def test_every_page_is_written_in_any_language(site_language: str, first: str, second: str) -> None:
    site = open_site(Settings(language=site_language), content(first, second), NOW)
    for url in ("", "briefings/a/", "briefings/b/", "claims/c/", "actors/m/", "situations/s/", "briefings/"):
        assert site.render(url).html


@given(SITES)
def test_whatever_is_no_language_falls_back_to_english_read_from_the_left(language: str) -> None:
    assert own_name(language) or not language
    assert direction_of(language) in ("ltr", "rtl")
    assert locale_of(language).language
    assert translations(language).gettext("no such phrase") == "no such phrase"
