"""Whom the page of a claim calls unnamed: the claim's own asserter, or that of another claim that says the same."""

import re

from content_samples import ACTORS, NOW, SOURCES, Records, claim, tree

from briefings.settings import Settings
from briefings.site import open_site

COUNT = "Somebody unnamed never raises the count."


def origins(url: str, **claims: dict[str, object]) -> str:
    """The paragraph on origins of a claim's page, as words."""
    records: dict[str, Records] = {"actors": ACTORS, "sources": SOURCES, "claims": claims}
    page = open_site(Settings(), tree(**records), NOW).render(f"claims/{url}/").html
    (paragraph,) = re.findall(r'<p class="origins">(.*?)</p>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", paragraph).split())


def said(words: str, *responses: tuple[str, str]) -> dict[str, object]:
    return claim({"said": words}, *responses, verb="said", reports=[{"source": "wire-report"}])


NAMED = claim("ministry", ("confirms", "unnamed"), verb="said", reports=[{"source": "radio-report"}])


def test_a_claim_of_somebody_named_is_also_attributed_to_somebody_unnamed() -> None:
    text = origins("named", named=NAMED, unnamed=said("a war monitor"))
    assert f"It is also attributed to “a war monitor”. {COUNT}" in text
    assert "itself" not in text


def test_a_claim_of_somebody_unnamed_says_so_and_that_the_count_comes_from_others() -> None:
    text = origins("unnamed", named=NAMED, unnamed=said("a war monitor"))
    assert "itself names nobody but “a war monitor”; claims that say the same name the originators." in text
    assert "also attributed" not in text
    assert text.endswith(COUNT)


def test_of_two_unnamed_the_own_one_and_the_other_are_told_apart() -> None:
    text = origins("unnamed", named=NAMED, unnamed=said("a war monitor"), other=said("a man", ("confirms", "unnamed")))
    assert "names nobody but “a war monitor”;" in text
    assert "also attributed to “a man”." in text


def test_where_nobody_is_named_the_unnamed_are_all() -> None:
    text = origins("unnamed", unnamed=said("a war monitor"))
    assert "origin not stated. Only somebody unnamed: “a war monitor”." in text
    assert COUNT not in text
