"""How a claim's page tells that its own side says otherwise elsewhere: judged by eye."""

from pathlib import Path

from content_samples import ACTORS, SOURCES, claim, tree
from sample_site import NOW

from briefings.settings import Settings
from briefings.site import open_site

GOLDEN = Path(__file__).parent / "accounts" / "claim-own-accounts-differ.html"
READ = [{"source": "wire-report"}]


def test_own_accounts_that_differ_are_told_like_this(update_golden: bool) -> None:
    claims = {
        "closed": claim("ministry", verb="said", reports=READ),
        "open": claim("spokesman", ("disputes", "closed"), verb="said", reports=READ),
    }
    made = open_site(Settings(), tree(claims=claims, actors=ACTORS, sources=SOURCES), NOW).render("claims/closed/").html
    if update_golden:
        GOLDEN.write_text(made, encoding="utf-8")
    assert "Own accounts differ" in made
    assert made == GOLDEN.read_text(encoding="utf-8")
