"""What the handbook tells curators to write is right."""

import re
from pathlib import Path

from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import open_site

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook.md"
STARTER = Path(__file__).parents[2] / "briefings" / "starter"


def blocks(heading: str) -> bytes:
    """What a section writes into one file."""
    section = re.search(rf"## {heading}\n(.*?)\n## ", HANDBOOK.read_text("utf-8"), re.DOTALL)
    assert section is not None
    return "\n".join(re.findall(r"```yaml\n(.*?)```", section[1], re.DOTALL)).encode()


def test_who_follows_the_handbook_in_a_new_desk_has_the_chain_that_it_promises() -> None:
    """The airport has one originator, and the ministry is contested, as the text below the blocks says."""
    new = {path.name: path.read_bytes() for path in (STARTER / "content").glob("*.yml")}
    files = {"aleppo.yml": blocks("One paragraph, modelled"), "aleppo-city.yml": blocks("Claims answer claims")}
    site = open_site(Settings(), MemoryTree({**new, **files}))
    assert [finding.code for finding in site.verdict.findings] == ["source-without-date"]
    ledger = site.desk.ledger
    assert ledger.group("sohr-airport-taken") is ledger.group("monitor-airport-seized")
    group = ledger.group("sohr-airport-taken")
    assert (group.originators, group.outlets) == (("sohr",), ("wion",))
    page = re.sub("<[^>]*>", "", site.render("claims/sohr-airport-taken/").html)
    assert "1 outlet, 1 originator: Syrian Observatory" in " ".join(page.split())
    for claim in ("ministry-no-solid-positions", "wion-aleppo-lost"):
        found = ledger.standing(claim)
        assert found is not None
        assert found.status == "contested"


def test_the_slip_that_the_handbook_asks_for_is_told_with_its_place_and_the_id_that_was_meant() -> None:
    wrong = blocks("One paragraph, modelled").replace(b"asserted_by: sohr\n", b"asserted_by: soher\n")
    site = open_site(Settings(), MemoryTree({"aleppo.yml": wrong}))
    (found,) = [finding for finding in site.verdict.findings if finding.code == "unknown-id"]
    assert 'did you mean "sohr"?' in (found.hint or "")


def test_the_whole_file_of_the_handbook_is_a_desk_without_a_finding() -> None:
    found = re.search(r"## A whole file\n.*?```yaml\n(.*?)```", HANDBOOK.read_text("utf-8"), re.DOTALL)
    assert found is not None
    site = open_site(Settings(), MemoryTree({"day.yml": found[1].encode()}))
    assert [finding.message for finding in site.verdict.findings] == []
    assert "briefings/northford-1/" in site.pages
    for url in site.pages:
        site.render(url)
