"""Whose word a proposition is, as its claim's page says it, and why a claim of it does not count."""

import re

import pytest
from content_samples import ACTORS, NOW, SOURCES, Records, claim, tree

from briefings.settings import Settings
from briefings.site import open_site

DISCOUNTED = {"value": "discounted", "why": "It was filmed."}
RETRACTED = {"value": "retracted", "why": "The desk erred."}
SECOND = {"verb": "said"}


def origin(claims: Records) -> str:
    """The words under "Origin" on the page of the claim "a"."""
    site = open_site(Settings(), tree(claims=claims, actors=ACTORS, sources=SOURCES), NOW)
    (found,) = re.findall(r'<p class="origins">(.*?)</p>', site.render("claims/a/").html, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", found).split())


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"b": {"status": RETRACTED}}, "was withdrawn and does not count."),
        ({"b": {"status": DISCOUNTED}}, "was discounted by the desk and does not count."),
        ({"fix": claim("rebels", ("corrects", "b"), verb="said")}, "was corrected by its own side and does not count."),
    ],
)
def test_a_claim_that_is_no_voice_is_named_with_the_reason(changes: Records, why: str) -> None:
    claims = {"a": claim("ministry", verb="said"), "b": claim("rebels", ("confirms", "a"), **SECOND)}
    for name, fields in changes.items():
        claims[name] = {**claims.get(name, {}), **fields}
    assert origin(claims) == f"1 originator: Ministry of Works. The bridge is closed. {why}"


def test_where_nothing_else_stands_who_said_it_is_named_as_that() -> None:
    words = origin({"a": claim("ministry", verb="said", status=DISCOUNTED)})
    assert words == (
        "1 originator: Ministry of Works. The bridge is closed. was discounted by the desk and does not count. "
        "No other claim says so: what is named here is who said it."
    )
    assert "nobody any more" in origin({"a": claim("ministry", verb="said", status=RETRACTED)})
