"""Of any past: what the public never saw changes no byte of a site with all its versions, nor of a site of then."""

import datetime
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repositories import CLAIMS, NOW, SOURCES, Desk, Records, briefing, claim, records

from briefings.as_of import SiteOfThen
from briefings.history.as_of import Moment
from briefings.history.history import History
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
DISPUTES = [{"claim": "held", "as": "disputes"}]
terms = st.sampled_from([{"status": "draft"}, {"status": "withdrawn"}, {"tlp": "RED"}, {"embargo_until": "2026-12-24"}])
lifted = st.sampled_from([{}, {"embargo_until": "2026-01-04"}, {"embargo_until": "2026-01-03T18:00Z"}])


@st.composite
def public(draw: st.DrawFn) -> Records:
    """A state of the desk, of which a part may be under an embargo that has ended since."""
    claims = {"held": claim(draw(st.sampled_from(["It held.", "It has held."])))}
    if draw(st.booleans()):
        claims["other"] = claim("Other.", asserted_by="monitor", responds_to=DISPUTES, release=draw(lifted))
    wire = {"wire": {"type": "document", "title": "Wire"}} if draw(st.booleans()) else {}
    title = draw(st.sampled_from(["One", "Two"]))
    return records(claims=claims, sources={**SOURCES, **wire}, briefings=briefing(title=title))


@st.composite
def secrets(draw: st.DrawFn, state: Records) -> Records:
    """The same with records that the public never saw, and that lead to what it sees."""

    def hidden(**fields: Any) -> dict[str, Any]:
        return {**fields, "release": draw(terms)}

    source = draw(st.sampled_from(sorted(state["sources"])))
    said = {"responds_to": DISPUTES, "about": ["s"], "reports": [{"source": source}]}
    relation = {"as": "part-of", "of": "council", "sources": [source]}
    found: Records = {
        "claims": {"x": hidden(**{**CLAIMS["held"], "asserted_by": "mayor", **said})},
        "actors": {"y": hidden(name="Secret", type="person", relations=[relation])},
        "briefings": {"z": hidden(situation="s", title="Secret", summary="[](claim:held)", published="2026-01-01")},
    }
    chosen = draw(st.sets(st.sampled_from(sorted(found))))
    return {kind: {**shelf, **(found[kind] if kind in chosen else {})} for kind, shelf in state.items()}


def published(site: Site) -> dict[str, str | bytes]:
    files = (*site.computed_files(), *site.files_for_robots(()))
    return {**{url: repr(site.render(url)) for url in site.pages}, **{path: make() for path, make in files}}


def told(desk: Desk) -> list[dict[str, str | bytes]]:
    """The site of today, and that of the evening of the second day."""
    site = open_site(Settings(content_dir=desk.content, site_url="https://example.org/desk/"), now=NOW)
    assert isinstance(site.history, History)
    evening = datetime.datetime(2026, 1, 3, 23, tzinfo=datetime.UTC)
    commits = site.history.chronicle.commits
    step = sum(commit.at <= evening for commit in commits) - 1
    return [published(one) for one in (site, SiteOfThen(site, site.history, Moment(evening, None, evening, step)))]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_two_repositories_that_differ_in_secrets_alone_make_the_same_sites(data: st.DataObject) -> None:
    past = data.draw(st.lists(public(), min_size=2, max_size=4))
    with tempfile.TemporaryDirectory() as folder:
        desk, other = Desk(Path(folder) / "desk"), Desk(Path(folder) / "other")
        for number, state in enumerate(past):
            other.state(**state)
            desk.state(**data.draw(secrets(state)))
            if number + 1 < len(past) and data.draw(st.booleans()):
                desk.day -= datetime.timedelta(hours=18)
                desk.state(**data.draw(secrets(state)))
            desk.day = other.day
        assert told(desk) == told(other)
