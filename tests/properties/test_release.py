"""What is withheld leaves no trace: a site with it and a site without it are released as the same."""

import datetime
from typing import Any

from content_samples import ACTORS, SOURCES, Records, claim, linked, tree
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.graph.caveats import caveats
from briefings.graph.ledger import Ledger
from briefings.graph.release import Released, release
from briefings.settings import Publisher, Settings
from briefings.site import Site, examine

NOW = datetime.datetime(2024, 12, 3, tzinfo=datetime.UTC)
terms = st.sampled_from(
    [
        {"status": "draft"},
        {"status": "withdrawn"},
        {"tlp": "GREEN"},
        {"tlp": "RED"},
        {"tlp": "AMBER+STRICT"},
        {"embargo_until": "2024-12-03T00:01Z"},
        {"embargo_until": "2025-01-01"},
    ]
)
PUBLIC: dict[str, Records] = {
    "situations": {"flood": {"title": "The flood"}},
    "events": {"bridge-closes": {"title": "The bridge is closed", "situation": "flood", "sources": ["wire-report"]}},
    "actors": ACTORS,
    "sources": SOURCES,
    "claims": {
        "bridge-closed": claim(
            "ministry", attests=["bridge-closes"], reports=[{"source": "wire-report", "via": ["radio"]}]
        )
    },
    "places": {"bridge": {"name": "Old Bridge", "kind": "facility"}},
}


@st.composite
def withheld(draw: st.DrawFn) -> dict[str, Records]:
    """Restricted records that refer to public ones in fields and in texts, and to each other."""

    def terms_of(**fields: Any) -> dict[str, Any]:
        return {**fields, "release": draw(terms)}

    text = "As the [secret man](actor:secret-man) and the [ministry](actor:ministry) say [@wire-report]."
    possible: dict[str, Records] = {
        "actors": {
            "secret-man": terms_of(name="Secret", type="person", relations=[{"as": "part-of", "of": "ministry"}])
        },
        "claims": {
            "secret-claim": terms_of(**claim("rebels", ("disputes", "bridge-closed"), ("confirms", "bridge-closed")))
        },
        "events": {"secret-event": terms_of(title="Secret", part_of="bridge-closes", sources=["wire-report"])},
        "briefings": {
            "secret-briefing": terms_of(situation="flood", title="Secret", summary=text, published="2024-12-01")
        },
        "places": {"secret-place": terms_of(name="Secret", kind="facility", within="bridge")},
    }
    kinds = draw(st.sets(st.sampled_from(sorted(possible))))
    return {kind: possible[kind] for kind in sorted(kinds | ({"actors"} if "briefings" in kinds else set()))}


@settings(max_examples=80, deadline=None)
@given(withheld())
def test_withheld_records_change_nothing_that_is_released(secret: dict[str, Records]) -> None:
    both = {kind: {**PUBLIC.get(kind, {}), **secret.get(kind, {})} for kind in {**PUBLIC, **secret}}
    with_secrets = release(linked(**both), "public", NOW)
    without = release(linked(**PUBLIC), "public", NOW)
    assert with_secrets == without
    assert "secret" not in repr(with_secrets).lower()


WITH_A_BRIEFING: dict[str, Records] = {
    **PUBLIC,
    "briefings": {
        "first": {
            "situation": "flood",
            "title": "First",
            "summary": "The [bridge](claim:bridge-closed) at [](place:bridge).",
            "published": "2024-12-01",
            "redact": ["secret-claim"],
        }
    },
}
SITE = Settings(site_url="https://desk.example/", publisher=Publisher(name="Desk"))


def told(content: dict[str, Records]) -> dict[str, bytes]:
    """Every file for programs, and what the pages tell programs."""
    site = Site(SITE, examine(SITE, tree(**content), NOW))
    files = {path: make() for path, make in (*site.computed_files(), *site.files_for_robots(()))}
    heads = {url: f"{page.sharing}{page.linked_data}".encode() for url in site.pages for page in [site.render(url)]}
    return {**files, **heads}


@settings(max_examples=25, deadline=None)
@given(withheld())
def test_withheld_records_change_no_feed_no_download_no_linked_data_and_no_site_map(secret: dict[str, Records]) -> None:
    kinds = {**WITH_A_BRIEFING, **secret}
    both = {kind: {**WITH_A_BRIEFING.get(kind, {}), **secret.get(kind, {})} for kind in kinds}
    with_secrets = told(both)
    assert with_secrets == told(WITH_A_BRIEFING)
    assert not [path for path, data in with_secrets.items() if b"secret" in data.lower()]


@given(st.sampled_from(sorted(PUBLIC)), st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
@settings(max_examples=40, deadline=None)
def test_desk_notes_change_nothing_that_either_edition_releases(kind: str, note: str) -> None:
    noted = {name: {**fields, "desk_notes": note} for name, fields in PUBLIC[kind].items()}
    graph = linked(**{**PUBLIC, kind: noted})
    assert release(graph, "public", NOW) == release(linked(**PUBLIC), "public", NOW)
    assert release(graph, "internal", NOW) == release(linked(**PUBLIC), "internal", NOW)


FACTS: dict[str, Any] = {
    "type": "interview",
    "title": "Secret talk",
    "publisher": "radio",
    "authors": ["A secret man"],
    "credit": {"said": "Secret", "agencies": ["wire"]},
    "notice": "Secret, as the [ministry](actor:ministry) says [@wire-report].",
    "summary": "Secret",
    "issued": "2024-11-30",
    "url": "https://secret.example.org/",
    "archive": {"file": "secret.html"},
    "status": "retracted",
    "scale": "national",
    "language": "ar",
    "former_ids": ["secret-talk"],
}
RULES: Records = {
    name: {"text": "T", "applies_when": rule}
    for name, rule in {
        "radios": {"publisher": "radio"},
        "talks": {"source_type": "interview"},
        "taken-back": {"status": "retracted"},
        "others": {"not": {"publisher": "radio"}},
        "alone": {"max_originators": "1"},
    }.items()
}


@given(st.sets(st.sampled_from(sorted(FACTS))), st.sampled_from(["public", "internal"]))
@settings(max_examples=80, deadline=None)
def test_what_protection_hides_changes_nothing_that_is_released_or_follows_from_it(
    known: set[str], edition: Any
) -> None:
    def site(facts: dict[str, Any]) -> Released:
        talk = {"type": "report", "title": "T", **facts, "protected": {"shown_as": "a resident"}}
        said = claim("ministry", verb="said", reports=[{"source": "talk", "via": []}])
        content = {
            **PUBLIC,
            "sources": {**SOURCES, "talk": talk},
            "claims": {**PUBLIC["claims"], "said": said},
            "disclaimers": RULES,
        }
        return release(linked(**content), edition, NOW)

    telling, silent = site({name: FACTS[name] for name in known}), site({})
    assert telling == silent
    assert "secret" not in repr(telling).lower()
    covering, bare = Ledger(telling.graph), Ledger(silent.graph)
    claims = telling.graph.corpus.claims
    assert list(caveats(covering, claims)) == list(caveats(bare, claims))
    assert [covering.standing(one) for one in claims] == [bare.standing(one) for one in claims]
